/** Spans of days that the user set, each to be removed, and the two fields that add one. */
import type { SpanFields } from '../../lib/models/follow-up-form.ts';
import type { Pause, SpanProblem } from '../../lib/reminders/index.ts';
import { wholeDayWords } from '../words.ts';
import { WhenFieldView } from './WhenFieldView.tsx';

export interface SpanSettingProps {
  title: string;
  fields: SpanFields;
  spans: readonly Pause[];
  onRemove: (span: Pause) => void;
  words: { from: string; fromHint: string; to: string; add: string; remove: string };
}

const problemWords: Record<SpanProblem, string> = {
  'not-a-date': 'Write both days, such as “1 August”.',
  'ends-before-it-begins': 'The last day comes before the first.',
  'too-long': 'That is longer than a year. Write an earlier last day.',
};

const spanWords = ({ from, to }: Pause): string =>
  from === to ? wholeDayWords(from) : `${wholeDayWords(from)} to ${wholeDayWords(to)}`;

export function SpanSetting({ title, fields, spans, onRemove, words }: SpanSettingProps) {
  const { from, to, tried, problem } = fields;
  return (
    <section class="stack-tight" aria-label={title}>
      <h2>{title}</h2>
      {spans.length > 0 && (
        <ul class="log">
          {spans.map((span) => (
            <li key={`${span.from}${span.to}`} class="row-apart">
              <span>{spanWords(span)}</span>
              <button
                type="button"
                class="button-inline"
                aria-label={`${words.remove}: ${spanWords(span)}`}
                onClick={() => onRemove(span)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="stack-tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void fields.add();
        }}
      >
        <div class="span-days">
          <WhenFieldView label={words.from} field={from} hint={words.fromHint} tried={tried.value} />
          <WhenFieldView label={words.to} field={to} hint="Such as “in 2 weeks”" tried={tried.value} />
        </div>
        {problem.value && (
          <p class="needed" role="alert">
            {problemWords[problem.value]}
          </p>
        )}
        <p>
          <button type="submit">{words.add}</button>
        </p>
      </form>
    </section>
  );
}
