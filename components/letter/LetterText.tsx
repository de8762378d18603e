/**
 * The body of a letter: a plain text field, so that typing, undo, spelling and screen readers are the browser's own, over
 * a painted copy of its text that carries the underlines. Both stand in one grid cell; the copy gives the field its height.
 */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FactId } from '../../lib/ids.ts';
import type { Support } from '../../lib/letters/index.ts';
import { CitedQuote, shower, type CitedFactsProps } from './CitedFacts.tsx';

export interface LetterTextProps extends CitedFactsProps {
  readOnly: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface Mark {
  start: number;
  end: number;
  supported: boolean;
  fact?: FactId;
}

/** The ranges to underline, in order and without overlap; where two meet, the unsupported one is seen. */
function marks({ citations, uncited }: Support): Mark[] {
  const all = [
    ...uncited.map(({ start, end }) => ({ start, end, supported: false })),
    ...citations.map(({ citation, supported }) => ({ ...citation, supported })),
  ].toSorted((a, b) => a.start - b.start || Number(a.supported) - Number(b.supported));
  let reached = 0;
  return all.flatMap((mark) => {
    const start = Math.max(mark.start, reached);
    if (start >= mark.end) return [];
    reached = mark.end;
    return [{ ...mark, start }];
  });
}

function painted(body: string, support: Support) {
  const ranges = marks(support);
  return ranges.map((mark, index) => (
    <>
      {body.slice(ranges[index - 1]?.end ?? 0, mark.start)}
      <mark class={mark.supported ? '' : 'unsupported'} data-fact={mark.fact}>
        {body.slice(mark.start, mark.end)}
      </mark>
    </>
  ));
}

/** Where one text begins to differ from another, seen from its end: where a change to it ends. */
function endOfChange(before: string, after: string): number {
  let same = 0;
  const most = Math.min(before.length, after.length);
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return after.length - same;
}

/** A citation under the pointer, and where its words end: in pixels from the top of the painted text. */
interface Pointed {
  fact: string;
  below: number;
}

function pointedAt(paint: HTMLElement, { clientX: x, clientY: y }: MouseEvent): Pointed | undefined {
  const { top } = paint.getBoundingClientRect();
  for (const mark of paint.querySelectorAll<HTMLElement>('mark[data-fact]')) {
    const under = Array.from(mark.getClientRects()).find(
      (each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom,
    );
    if (under && mark.dataset['fact'] !== undefined) return { fact: mark.dataset['fact'], below: under.bottom - top };
  }
  return undefined;
}

export function LetterText({ model, readOnly, onKeyDown, showQuote }: LetterTextProps) {
  const { body } = model.letter.value;
  const support = model.support.value;
  const paint = useRef<HTMLDivElement>(null);
  const pointed = useSignal<Pointed | undefined>(undefined);
  const caret = useSignal(-1);
  const citedOf = (fact: string | undefined) => model.citable.value.find((each) => each.fact.id === fact);
  const under = citedOf(pointed.value?.fact);
  const atCaret = citedOf(marks(support).find((each) => each.start < caret.value && caret.value < each.end)?.fact);
  const followCaret = (event: Event & { currentTarget: HTMLTextAreaElement }): void => {
    caret.value = event.currentTarget.selectionStart;
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useRef(body);
  // Words that come otherwise than by typing, as by undo, would leave the caret at the end of the letter.
  useLayoutEffect(() => {
    if (typed.current === body) return;
    const end = endOfChange(typed.current, body);
    typed.current = body;
    if (document.activeElement === field.current) field.current?.setSelectionRange(end, end);
  }, [body]);
  const rest = body.slice(marks(support).at(-1)?.end ?? 0);
  return (
    <>
      <div class="letter-text">
        <div ref={paint} class="letter-marks" dir="auto" aria-hidden="true">
          {painted(body, support)}
          {/* A line feed at the very end would have no height without something after it. */}
          {`${rest}\u200B`}
        </div>
        <textarea
          ref={field}
          dir="auto"
          aria-label="Letter"
          value={body}
          readOnly={readOnly}
          spellcheck
          onInput={(event) => {
            pointed.value = undefined;
            typed.current = event.currentTarget.value;
            model.setBody(typed.current);
          }}
          onKeyDown={onKeyDown}
          onKeyUp={followCaret}
          onClick={followCaret}
          onMouseMove={(event) => {
            pointed.value = paint.current ? pointedAt(paint.current, event) : undefined;
          }}
          onMouseLeave={() => (pointed.value = undefined)}
        />
        {under && (
          <div class="citation-card" style={{ insetBlockStart: `${pointed.value?.below ?? 0}px` }} aria-hidden="true">
            <CitedQuote cited={under} />
          </div>
        )}
      </div>
      <div aria-live="polite">
        {atCaret && <CitedQuote cited={atCaret} onShow={shower(model, atCaret.fact.id, showQuote)} />}
      </div>
    </>
  );
}
