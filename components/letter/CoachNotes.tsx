/** What the coach says of the letter: to look at, never to obey. */
import type { Finding, Fix, Severity } from '../../lib/coach/index.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import { Quote } from '../Quote.tsx';

const severityWords: Record<Severity, string> = {
  block: 'Before you send',
  warn: 'Look at this',
  hint: 'A thought',
};

const gradeWords: Record<Finding['grade'], string> = {
  A: 'tested in a close setting',
  B: 'tested in another setting',
  C: 'observed, not tested',
  D: 'advice of people who do this',
  house: 'our own rule',
};

export function CoachNotes({ model }: { model: LetterModel }) {
  if (model.letter.value.status === 'sent') return null;
  const { findings, notChecked } = model.coaching.value;
  // R6, statements that no quote supports, is said at the citations already.
  const shown = findings.filter((finding) => finding.rule !== 'R6');
  const pressing = shown.filter((finding) => finding.severity !== 'hint').length;
  return (
    <details open={pressing > 0}>
      <summary>{summaryWords(shown.length, pressing)}</summary>
      <ul class="facts">
        {shown.map((finding) => (
          <Note
            key={`${finding.rule}-${finding.range?.start ?? ''}-${finding.message}`}
            finding={finding}
            onFix={model.elsewhere.value ? undefined : model.fix}
          />
        ))}
      </ul>
      {notChecked.length > 0 && (
        <p class="small">
          {notChecked.length === 1 ? '1 rule was' : `${notChecked.length} rules were`} not checked, for want of what
          they need to know.
        </p>
      )}
    </details>
  );
}

function summaryWords(all: number, pressing: number): string {
  if (all === 0) return 'The coach finds nothing to change';
  if (pressing === 0) return all === 1 ? 'The coach has a thought' : `The coach has ${all} thoughts`;
  return pressing === 1 ? 'The coach points at one thing' : `The coach points at ${pressing} things`;
}

interface NoteProps {
  finding: Finding;
  /** Undefined where the letter cannot be changed. */
  onFix: ((fix: Fix) => void) | undefined;
}

function Note({ finding, onFix }: NoteProps) {
  const { fix } = finding;
  return (
    <li class="stack-tight">
      <p>
        <strong>{severityWords[finding.severity]}:</strong> {finding.message}
      </p>
      {finding.words !== null && finding.words !== '' && <Quote words={finding.words} />}
      {fix && onFix && (
        <p>
          <button type="button" onClick={() => onFix(fix)}>
            {fix.label}
          </button>
        </p>
      )}
      <p class="small">
        {finding.why} {finding.source}; {gradeWords[finding.grade]}.
      </p>
    </li>
  );
}
