/** A date in words, with what was understood of it beneath, so that nothing is saved under a day that was not meant. */
import type { WhenField, WhenProblem } from '../../lib/models/when-field.ts';
import { Field } from '../Field.tsx';
import { wholeDayWords } from '../words.ts';
import { whenProblemWords } from './happening-words.ts';

export interface WhenFieldViewProps {
  label: string;
  field: WhenField;
  hint: string;
  /** Whether what is missing is said already, or only what was typed and cannot be used. */
  tried: boolean;
}

/** What is said at once: half a word is not wrong yet, but a day on the wrong side is. */
const saidAtOnce: ReadonlySet<WhenProblem> = new Set(['to-come', 'over', 'no-time']);

export function WhenFieldView({ label, field, hint, tried }: WhenFieldViewProps) {
  const read = field.read.value;
  const problem = field.problem.value;
  const isSaid = problem !== undefined && (tried || saidAtOnce.has(problem));
  return (
    <div class="stack-tight">
      <Field
        label={label}
        value={field.words}
        hint={read ? undefined : hint}
        wrong={isSaid ? whenProblemWords[problem] : undefined}
      />
      <output class="small understood">{read && wholeDayWords(read.date, read.time)}</output>
    </div>
  );
}
