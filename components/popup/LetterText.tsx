/**
 * The body of a letter: a plain text field, so that typing, undo, spelling and screen readers are the browser's own, over
 * a painted copy of its text that carries the underlines. Both stand in one grid cell; the copy gives the field its height.
 */
import type { Support } from '../../lib/letters/index.ts';

export interface LetterTextProps {
  body: string;
  support: Support;
  readOnly: boolean;
  onInput: (text: string) => void;
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

export function LetterText({ body, support, readOnly, onInput }: LetterTextProps) {
  const rest = body.slice(marks(support).at(-1)?.end ?? 0);
  return (
    <div class="letter-text">
      <div class="letter-marks" dir="auto" aria-hidden="true">
        {painted(body, support)}
        {/* A line feed at the very end would have no height without something after it. */}
        {`${rest}\u200B`}
      </div>
      <textarea
        dir="auto"
        aria-label="Letter"
        value={body}
        readOnly={readOnly}
        spellcheck
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
