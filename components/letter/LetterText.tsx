/**
 * The body of a letter: a plain text field, so that typing, undo, spelling and screen readers are the browser's own, over
 * a painted copy of its text that carries the underlines. Both stand in one grid cell; the copy gives the field its height.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Support } from '../../lib/letters/index.ts';
import type { LetterModel } from '../../lib/models/letter.ts';

export interface LetterTextProps {
  model: LetterModel;
  readOnly: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}

interface Mark {
  start: number;
  end: number;
  supported: boolean;
}

/** The ranges to underline, in order and without overlap; where two meet, the unsupported one is seen. */
function marks({ citations, uncited }: Support): Mark[] {
  const all = [
    ...uncited.map(({ start, end }) => ({ start, end, supported: false })),
    ...citations.map(({ citation, supported }) => ({ start: citation.start, end: citation.end, supported })),
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
      <mark class={mark.supported ? '' : 'unsupported'}>{body.slice(mark.start, mark.end)}</mark>
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

export function LetterText({ model, readOnly, onKeyDown }: LetterTextProps) {
  const { body } = model.letter.value;
  const support = model.support.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useRef(body);
  // Words that come otherwise than by typing, as by undo, would leave the caret at the end of the letter.
  useLayoutEffect(() => {
    if (typed.current === body) return;
    const caret = endOfChange(typed.current, body);
    typed.current = body;
    if (document.activeElement === field.current) field.current?.setSelectionRange(caret, caret);
  }, [body]);
  const rest = body.slice(marks(support).at(-1)?.end ?? 0);
  return (
    <div class="letter-text">
      <div class="letter-marks" dir="auto" aria-hidden="true">
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
          typed.current = event.currentTarget.value;
          model.setBody(typed.current);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
