/** What the coach says of the letter: to look at, never to obey. */
import type { Dispute, Finding, Severity } from '../../lib/coach/index.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import { gradeWords as knownWords } from '../grade-words.ts';
import { Quote } from '../Quote.tsx';

const severityWords: Record<Severity, string> = {
  block: 'Before you send',
  warn: 'Look at this',
  hint: 'A thought',
};

const gradeWords: Record<Finding['grade'], string> = { ...knownWords, house: 'our own rule' };

export function CoachNotes({ model }: { model: LetterModel }) {
  if (model.letter.value.status === 'sent') return null;
  const { findings, notChecked, dismissed } = model.coaching.value;
  // R6, statements that no quote supports, is said at the citations already.
  const shown = findings.filter((finding) => finding.rule !== 'R6');
  const pressing = shown.filter((finding) => finding.severity !== 'hint').length;
  return (
    <details open={pressing > 0}>
      <summary>{summaryWords(shown.length, pressing)}</summary>
      <ul class="facts">
        {shown.map((finding) => (
          <Note key={keyOf(finding)} finding={finding} model={model} />
        ))}
      </ul>
      {notChecked.length > 0 && (
        <p class="small">
          {notChecked.length === 1 ? '1 rule was' : `${notChecked.length} rules were`} not checked, for want of what
          they need to know.
        </p>
      )}
      {dismissed.length > 0 && <Dismissed findings={dismissed} model={model} />}
    </details>
  );
}

const keyOf = ({ rule, range, about, words }: Finding): string =>
  `${rule}-${about}-${range?.start ?? ''}-${words ?? ''}`;

function summaryWords(all: number, pressing: number): string {
  if (all === 0) return 'The coach finds nothing to change';
  if (pressing === 0) return all === 1 ? 'The coach has a thought' : `The coach has ${all} thoughts`;
  return pressing === 1 ? 'The coach points at one thing' : `The coach points at ${pressing} things`;
}

interface NoteProps {
  finding: Finding;
  model: LetterModel;
}

function Note({ finding, model }: NoteProps) {
  return (
    <li class="stack-tight">
      <p>
        <strong>{severityWords[finding.severity]}:</strong> {finding.message}
      </p>
      {finding.words !== null && finding.words !== '' && <Quote words={finding.words} />}
      <p class="small">
        {finding.why} {finding.source}; {gradeWords[finding.grade]}.
      </p>
      {finding.disputed && <OtherSide {...finding.disputed} />}
      {!model.elsewhere.value && <Answers finding={finding} model={model} />}
    </li>
  );
}

/** What those say who see it otherwise. */
const OtherSide = ({ says, source, here }: Dispute) => (
  <details class="small">
    <summary>Others say</summary>
    <p>
      {says} {source}. {here}
    </p>
  </details>
);

/** What can be done about a finding: the change it offers, or to hear no more of it. */
function Answers({ finding, model }: NoteProps) {
  const { fix, severity } = finding;
  return (
    <p class="row">
      {fix && (
        <button type="button" onClick={() => model.fix(fix)}>
          {fix.label}
        </button>
      )}
      <button
        type="button"
        class="button-quiet"
        aria-label={`Not in this letter: ${finding.message}`}
        onClick={() => model.dismiss(finding)}
      >
        Not in this letter
      </button>
      {severity !== 'block' && (
        <button
          type="button"
          class="button-quiet"
          aria-label={`Never again: ${finding.message}`}
          onClick={() => void model.dismissForGood(finding)}
        >
          Never again
        </button>
      )}
    </p>
  );
}

function Dismissed({ findings, model }: { findings: readonly Finding[]; model: LetterModel }) {
  return (
    <details>
      <summary>{findings.length === 1 ? '1 thing not said' : `${findings.length} things not said`}</summary>
      <ul class="stack-tight">
        {findings.map((finding) => (
          <li key={keyOf(finding)} class="row-apart">
            <span>{finding.message}</span>
            <button
              type="button"
              class="button-quiet"
              aria-label={`Say it again: ${finding.message}`}
              onClick={() => void model.sayAgain(finding)}
            >
              Say it again
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
