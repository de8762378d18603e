/** A letter being written: its words, what they stand on, what the coach says, and the ways to send it. */
import { ExternalLink, Redo2, RefreshCw, Undo2 } from 'lucide';
import type { DeskModel } from '../../lib/models/desk.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import { Choice } from '../Choice.tsx';
import { CourageLine } from '../CourageLine.tsx';
import { historyKeys } from '../history-keys.ts';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';
import { Screen } from '../Screen.tsx';
import { CitedFacts } from './CitedFacts.tsx';
import { CoachNotes } from './CoachNotes.tsx';
import type { LetterViewProps } from './LetterView.tsx';
import { LetterText } from './LetterText.tsx';
import { PhonePreview } from './PhonePreview.tsx';
import { letterKinds } from '../../lib/letters/index.ts';
import { letterKindWords } from './plan-words.ts';
import { OccasionFields, PlanView } from './PlanView.tsx';
import { Questions } from './Questions.tsx';
import { OtherWays, Sending } from './Sending.tsx';
import { Unsupported } from './Unsupported.tsx';

export interface WritingProps extends Omit<LetterViewProps, 'desk'> {
  desk: DeskModel;
  model: LetterModel;
}

const safetyWords = { saved: 'Draft saved', saving: 'Saving', unsaved: 'Saving', failed: 'Not saved' };

export function Writing({ desk, model, showQuote, openTab }: WritingProps) {
  const letter = model.letter.value;
  const readOnly = letter.status === 'sent' || model.elsewhere.value;
  const byKeys = historyKeys(model);
  return (
    <Screen actions={model.elsewhere.value ? undefined : <Sending model={model} />}>
      <div class="row-apart">
        <h1>
          To <bdi>{model.addressee.value.contact.name.value}</bdi>
        </h1>
        <span class="small">{letter.status === 'sent' ? 'Sent' : safetyWords[model.safety.value]}</span>
      </div>
      {model.elsewhere.value && <Elsewhere model={model} />}
      <Recipient model={model} />
      {!readOnly && <PlanView model={model} />}
      {!readOnly && <OccasionFields model={model} />}
      <div class="field letter-subject">
        <label for="letter-subject">Subject</label>
        <input
          id="letter-subject"
          type="text"
          dir="auto"
          value={letter.subject}
          readOnly={readOnly}
          onInput={(event) => model.setSubject(event.currentTarget.value)}
          onKeyDown={byKeys}
        />
      </div>
      <LetterText model={model} readOnly={readOnly} onKeyDown={byKeys} showQuote={showQuote} />
      <Length model={model} />
      {!readOnly && <CourageLine key={letter.id} courage={desk.courage} letter={letter} />}
      {!readOnly && <Tools desk={desk} model={model} {...(openTab && { openTab })} />}
      {!readOnly && <OtherWays model={model} />}
      {!readOnly && <Unsupported model={model} />}
      <CoachNotes model={model} />
      {!readOnly && <Questions model={model} />}
      <CitedFacts model={model} showQuote={showQuote} />
      <PhonePreview subject={letter.subject} body={letter.body} />
      <OtherLetters desk={desk} model={model} />
    </Screen>
  );
}

/** What else can be written to them. */
function OtherLetters({ desk, model }: { desk: DeskModel; model: LetterModel }) {
  const { kind: written, contact } = model.letter.value;
  return (
    <>
      <details>
        <summary>Another letter to them</summary>
        <ul class="row">
          {letterKinds
            .filter((kind) => kind !== written)
            .map((kind) => (
              <li key={kind}>
                <button type="button" onClick={() => void desk.writeTo(contact, kind)}>
                  {letterKindWords[kind]}
                </button>
              </li>
            ))}
        </ul>
      </details>
      <p>
        <button type="button" class="button-quiet" onClick={() => void desk.list()}>
          All letters begun
        </button>
      </p>
    </>
  );
}

/** Two windows that write one letter would overwrite each other. */
function Elsewhere({ model }: { model: LetterModel }) {
  return (
    <Remark>
      <p>This letter is being written in another window. Here you see it as it stands there.</p>
      <p>
        <button type="button" onClick={() => void model.takeOver()}>
          Write it here
        </button>
      </p>
    </Remark>
  );
}

/** Words of a request that common advice agrees on (SFU under 100, Dalton under 75); the test compared 127 words with 49. */
const band = { from: 75, to: 110 };

function Length({ model }: { model: LetterModel }) {
  return (
    <p class="small">
      {model.words.value} words.
      {model.letter.value.kind === 'request' &&
        ` ${band.from} to ${band.to} is common advice; in a test with 7,002 officials, shorter was answered more often.`}
    </p>
  );
}

function Tools({ desk, model, openTab }: Omit<WritingProps, 'showQuote'>) {
  return (
    <div class="row">
      <button type="button" class="button-quiet" onClick={() => model.reword()}>
        <Icon of={RefreshCw} />
        Another wording
      </button>
      <button type="button" class="button-quiet" disabled={!model.canUndo.value} onClick={() => model.undo()}>
        <Icon of={Undo2} />
        Undo
      </button>
      <button type="button" class="button-quiet" disabled={!model.canRedo.value} onClick={() => model.redo()}>
        <Icon of={Redo2} />
        Redo
      </button>
      <button type="button" class="button-quiet" onClick={() => void desk.editProfile()}>
        About you
      </button>
      {openTab && (
        <button type="button" class="button-quiet" onClick={() => void openTab(model.letter.value.id)}>
          <Icon of={ExternalLink} />
          Write in a tab
        </button>
      )}
    </div>
  );
}

function Recipient({ model }: { model: LetterModel }) {
  const addresses = model.addressee.value.contact.emails.map((email) => email.value);
  if (addresses.length === 0) {
    return (
      <p class="small">No address was saved for them. Groundwork never guesses one; add it in your mail program.</p>
    );
  }
  if (addresses.length === 1) {
    return (
      <p class="small">
        <bdi>{addresses[0]}</bdi>
      </p>
    );
  }
  return (
    <Choice
      label="Address"
      value={model.to.value}
      options={addresses.map((address) => [address, address] as const)}
      onChoose={(address) => (model.to.value = address)}
    />
  );
}
