/** What a page of someone saved says that is not held yet, and what it says otherwise than before. */
import type { ReadFact } from '../../lib/capture/index.ts';
import type { ChangedValue, PageChanges } from '../../lib/contacts/index.ts';
import type { CaptureForm } from '../../lib/models/capture-form.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Quote } from '../Quote.tsx';
import { dayWords } from '../words.ts';
import { FactChoices } from './CaptureFormView.tsx';

export interface PageNewsProps {
  popup: PopupModel;
  addition: CaptureForm;
  changes?: PageChanges | undefined;
}

export function PageNews({ popup, addition, changes }: PageNewsProps) {
  const fresh = addition.facts.filter((choice) => !choice.leftOutBefore);
  const show = (fact: ReadFact): void => void popup.page.showQuote(fact.selector, addition.source.url);
  const formerly = new Map(changes?.reworded.map(({ before: { quote }, now }) => [now.quote, quote]));
  const before = addition.facts.filter((choice) => choice.leftOutBefore);
  return (
    <>
      {changes && <Changes changes={changes} />}
      {fresh.length > 0 && (
        <section class="stack-tight" aria-label="New on this page">
          <h2>New on this page</h2>
          <FactChoices facts={fresh} leftOut={addition.leftOut} onShow={show} before={formerly} />
        </section>
      )}
      {before.length > 0 && (
        <details>
          <summary>
            {before.length === 1 ? '1 fact that you left out' : `${before.length} facts that you left out`}
          </summary>
          <FactChoices facts={before} leftOut={0} onShow={show} />
        </details>
      )}
    </>
  );
}

export const changedFieldWords: Record<ChangedValue['field'], string> = {
  name: 'The name',
  headline: 'What they do',
  organization: 'The organisation',
};

/** What changed since the page was captured last, but for facts in new words: those are among the new ones. */
function Changes({ changes }: { changes: PageChanges }) {
  const { since, values, gone } = changes;
  if (values.length === 0 && gone.length === 0) return null;
  return (
    <section class="stack-tight" aria-label="Changed on this page">
      <h2>Changed since {dayWords(since)}</h2>
      <ul class="facts">
        {values.map(({ field, before, now }) => (
          <li key={field}>
            {changedFieldWords[field]} is now “<bdi>{now}</bdi>”.{' '}
            <span class="small">
              It was “<bdi>{before}</bdi>”.
            </span>
          </li>
        ))}
        {gone.map((fact) => (
          <li key={fact.id}>
            <Quote words={fact.quote}>No longer on the page. What you saved stays.</Quote>
          </li>
        ))}
      </ul>
    </section>
  );
}
