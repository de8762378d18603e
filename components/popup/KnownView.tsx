/** Someone saved already: said first, with the reason; then what is held about them and what to do next. */
import { Mail, PenLine, Plus, Trash2 } from 'lucide';
import type { Capture, Fact } from '../../lib/contacts/index.ts';
import type { CaptureForm } from '../../lib/models/capture-form.ts';
import type { Known } from '../../lib/models/known-contact.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';
import { Quote } from '../Quote.tsx';
import { dayWords, happenedWords, factCountWords, knownByWords } from '../words.ts';
import { FactChoices, factLine } from './CaptureFormView.tsx';
import { Screen } from './Screen.tsx';

export interface KnownViewProps {
  popup: PopupModel;
  known: Known;
  addition?: CaptureForm | undefined;
}

export function KnownView({ popup, known, addition }: KnownViewProps) {
  const { contact, facts, by } = known;
  const subtitle = [contact.headline?.value, contact.organization?.value].filter(Boolean).join(' · ');
  return (
    <Screen actions={<NextStep popup={popup} known={known} addition={addition} />}>
      <div class="stack-tight">
        <p class="small">
          {knownByWords[by]}
          {by !== 'just-saved' && ` Saved ${dayWords(contact.createdAt)}.`}
        </p>
        <h1 dir="auto">{[contact.honorific?.value, contact.name.value].filter(Boolean).join(' ')}</h1>
        {subtitle && <p dir="auto">{subtitle}</p>}
        {contact.emails.map((email) => (
          <p key={email.value} class="row">
            <Icon of={Mail} />
            <bdi>{email.value}</bdi>
          </p>
        ))}
        <History known={known} />
      </div>
      {addition && (
        <>
          <h2>New on this page</h2>
          <FactChoices facts={addition.facts} leftOut={addition.leftOut} />
        </>
      )}
      {known.captures.map((capture) => (
        <SavedFacts key={capture.id} capture={capture} facts={facts.filter((fact) => fact.capture === capture.id)} />
      ))}
      <p>
        <button type="button" class="button-quiet" onClick={() => void popup.page.forget()}>
          <Icon of={Trash2} />
          Delete everything about them
        </button>
      </p>
    </Screen>
  );
}

/** What one capture gave, under its source, which is thus said once. */
function SavedFacts({ capture, facts }: { capture: Capture; facts: readonly Fact[] }) {
  return (
    <section aria-label={`Facts from ${capture.title}`}>
      <div class="row-apart">
        <h2>{facts.length === 0 ? 'No facts' : factCountWords(facts.length)}</h2>
        <span class="small">
          <bdi>{capture.title || capture.url}</bdi>, {dayWords(capture.readAt)}
        </span>
      </div>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <Quote words={fact.quote}>{factLine(fact)}</Quote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ known }: { known: Known }) {
  const last = known.interactions.findLast((each) => happenedWords[each.type] !== undefined);
  if (!last) return null;
  return (
    <p class="small">
      {happenedWords[last.type]} {dayWords(last.at)}.
    </p>
  );
}

function NextStep({ popup, known, addition }: KnownViewProps) {
  const waiting = known.letters.find((letter) => letter.status === 'draft');
  const asked = known.interactions.some((each) => each.type === 'sent');
  const closed = known.interactions.some((each) => each.type === 'do-not-contact' || each.type === 'declined');
  const write = () => void popup.write(known, waiting?.kind ?? (asked ? 'follow-up' : 'request'));
  const writeWords = waiting ? 'Go on with the letter' : asked ? 'Write a follow-up' : 'Write the request';
  return (
    <>
      {!closed && (
        <button type="button" class="button-primary" onClick={write}>
          <Icon of={PenLine} />
          {writeWords}
        </button>
      )}
      {addition && (
        <button type="button" onClick={() => void popup.page.join()}>
          <Icon of={Plus} />
          Add the new facts
        </button>
      )}
    </>
  );
}
