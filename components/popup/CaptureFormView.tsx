/** What was found on a page, to tick and correct before it is saved. */
import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import type { EvidenceSource } from '../../lib/capture/index.ts';
import type { CaptureForm, FactChoice } from '../../lib/models/capture-form.ts';
import { Field } from '../Field.tsx';
import { Quote } from '../Quote.tsx';
import { evidenceWords, factCountWords } from '../words.ts';
import { factLine } from './fact-words.ts';

function FactChoiceItem({ choice }: { choice: FactChoice }) {
  return (
    <li>
      <label class="fact-choice">
        <input
          type="checkbox"
          checked={choice.ticked.value}
          onChange={(event) => (choice.ticked.value = event.currentTarget.checked)}
        />
        <Quote words={choice.fact.quote}>{factLine(choice.fact)}</Quote>
      </label>
    </li>
  );
}

/** How many facts are shown before the user asks for the rest. */
const shownAtFirst = 12;

export function FactChoices({ facts, leftOut }: Pick<CaptureForm, 'facts' | 'leftOut'>) {
  const all = useSignal(false);
  const ticked = facts.filter((choice) => choice.ticked.value).length;
  const shown = all.value ? facts : facts.slice(0, shownAtFirst);
  const setAll = (value: boolean): void => facts.forEach((choice) => (choice.ticked.value = value));
  return (
    <section aria-label="Facts">
      <div class="row-apart">
        <h2>{facts.length === 0 ? 'No facts found' : `${ticked} of ${factCountWords(facts.length)} to keep`}</h2>
        {facts.length > 1 && (
          <button type="button" class="button-quiet" onClick={() => setAll(ticked < facts.length)}>
            {ticked < facts.length ? 'Tick all' : 'Untick all'}
          </button>
        )}
      </div>
      {facts.length === 0 && (
        <p class="small">Select a sentence about them on the page and open this again: it is then offered as a fact.</p>
      )}
      <ul class="facts">
        {shown.map((choice) => (
          <FactChoiceItem key={choice} choice={choice} />
        ))}
      </ul>
      {shown.length < facts.length && (
        <button type="button" class="button-quiet" onClick={() => (all.value = true)}>
          Show {facts.length - shown.length} more
        </button>
      )}
      {leftOut > 0 && (
        <p class="small">{factCountWords(leftOut)} of a private kind left out, such as family, health or home.</p>
      )}
    </section>
  );
}

function SourcedField({
  label,
  value,
  source,
}: {
  label: string;
  value: Signal<string>;
  source?: EvidenceSource | undefined;
}) {
  return <Field label={source ? `${label} · ${evidenceWords[source]}` : label} value={value} />;
}

export function IdentityFields({ form, tried }: { form: CaptureForm; tried: boolean }) {
  const problem = form.problem.value;
  const { found } = form;
  return (
    <section class="identity" aria-label="Who this is">
      <Field
        class="identity-name"
        label={found.name ? `Name · ${evidenceWords[found.name]}` : 'Name'}
        value={form.name}
        wrong={tried && problem?.field === 'name' ? 'Write their name to save them.' : undefined}
      />
      <SourcedField label="What they do" value={form.headline} source={found.headline} />
      <SourcedField label="Organisation" value={form.organization} source={found.organization} />
      <Field
        label="E-mail"
        inputMode="email"
        value={form.emails}
        wrong={
          tried && problem?.field === 'emails'
            ? `“${problem.address}” is not an e-mail address. Correct it, or leave the field empty.`
            : undefined
        }
      />
      <Links form={form} />
    </section>
  );
}

function Links({ form }: { form: CaptureForm }) {
  const links = form.links.value;
  if (links.length === 0) return null;
  return (
    <details>
      <summary>{links.length === 1 ? '1 link' : `${links.length} links`}</summary>
      <ul class="stack-tight">
        {links.map((link) => (
          <li key={link.url} class="row-apart small">
            <span dir="ltr">{link.url}</span>
            <button
              type="button"
              class="button-quiet"
              aria-label={`Leave out ${link.url}`}
              onClick={() => (form.links.value = links.filter((other) => other !== link))}
            >
              Leave out
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
