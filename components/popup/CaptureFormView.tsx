/** What was found on a page, to tick and correct before it is saved. */
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { EvidenceSource, ReadFact } from '../../lib/capture/index.ts';
import { standingWith } from '../../lib/contacts/index.ts';
import type { CaptureForm, FactChoice } from '../../lib/models/capture-form.ts';
import { Field } from '../Field.tsx';
import { evidenceWords, factCountWords } from '../words.ts';
import { FactItem } from './FactItem.tsx';

interface FactChoiceItemProps {
  choice: FactChoice;
  before: string | undefined;
  onShow: () => void;
}

function FactChoiceItem({ choice, before, onShow }: FactChoiceItemProps) {
  const id = useId();
  const correction = choice.correction.value;
  return (
    <li class="fact-choice">
      <label class="tick">
        <input
          type="checkbox"
          aria-labelledby={id}
          checked={choice.ticked.value}
          onChange={(event) => (choice.ticked.value = event.currentTarget.checked)}
        />
      </label>
      <FactItem
        id={id}
        fact={correction ? standingWith(choice.fact, correction) : choice.fact}
        isCorrected={correction !== undefined}
        onShow={onShow}
        onCorrect={(fields) => (choice.correction.value = fields)}
        before={before}
      />
    </li>
  );
}

/** How many facts are shown before the user asks for the rest. */
const shownAtFirst = 12;

export interface FactChoicesProps extends Pick<CaptureForm, 'facts' | 'leftOut'> {
  onShow: (fact: ReadFact) => void;
  /** What stood on the page before, in place of a fact's words. */
  before?: ReadonlyMap<string, string>;
}

export function FactChoices({ facts, leftOut, onShow, before }: FactChoicesProps) {
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
          <FactChoiceItem
            key={choice}
            choice={choice}
            before={before?.get(choice.fact.quote)}
            onShow={() => onShow(choice.fact)}
          />
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

interface FoundProps {
  source: EvidenceSource | undefined;
  value: string | undefined;
  onShow: (value: string) => void;
}

/** Where on the page a value was found; a click goes there. */
function Found({ source, value, onShow }: FoundProps) {
  if (!source || value === undefined || value === '') return null;
  return (
    <button type="button" class="button-inline" title="Show on the page" onClick={() => onShow(value)}>
      {evidenceWords[source]}
    </button>
  );
}

export interface IdentityFieldsProps {
  form: CaptureForm;
  tried: boolean;
  /** Shows a value on the page. */
  onShow: (value: string) => void;
}

export function IdentityFields({ form, tried, onShow }: IdentityFieldsProps) {
  const problem = form.problem.value;
  const { found, read } = form;
  return (
    <section class="identity" aria-label="Who this is">
      <Field
        class="identity-name"
        label="Name"
        source={<Found source={found.name} value={read.name} onShow={onShow} />}
        value={form.name}
        wrong={tried && problem?.field === 'name' ? 'Write their name to save them.' : undefined}
      />
      <NameForms form={form} onShow={onShow} />
      <Field
        label="What they do"
        source={<Found source={found.headline} value={read.headline} onShow={onShow} />}
        value={form.headline}
      />
      <Field
        label="Organisation"
        source={<Found source={found.organization} value={read.organization} onShow={onShow} />}
        value={form.organization}
      />
      <Field
        label="E-mail"
        inputMode="email"
        source={<Found source={found.emails} value={read.emails[0]} onShow={onShow} />}
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

/** What is rarely wrong, and matters in a letter's first line. */
function NameForms({ form, onShow }: { form: CaptureForm; onShow: (value: string) => void }) {
  const { found, read, transliteration, honorific } = form;
  const shown = [transliteration.value, honorific.value].filter((each) => each !== '').join(' · ');
  return (
    <details>
      <summary class="small">
        Title and other script{shown !== '' && ': '}
        <bdi>{shown}</bdi>
      </summary>
      <div class="stack-tight">
        <Field
          label="Title before the name"
          source={<Found source={found.honorific} value={read.honorific} onShow={onShow} />}
          value={honorific}
        />
        <Field
          label="The name in another script"
          source={<Found source={found.transliteration} value={read.transliteration} onShow={onShow} />}
          value={transliteration}
        />
      </div>
    </details>
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
