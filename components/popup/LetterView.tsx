/** The desk: a letter being written, or the drafts that wait. */
import { Check, Copy, Mail, RefreshCw, Send } from 'lucide';
import type { DeskModel, WaitingDraft } from '../../lib/models/desk.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';
import { dayWords } from '../words.ts';
import { CitedFacts } from './CitedFacts.tsx';
import { CoachNotes } from './CoachNotes.tsx';
import { LetterText } from './LetterText.tsx';
import { ProfileView } from './ProfileView.tsx';
import { Screen } from './Screen.tsx';
import { Unsupported } from './Unsupported.tsx';

export function LetterView({ popup }: { popup: PopupModel }) {
  const desk = popup.desk.value;
  if (!desk) return <Screen>{null}</Screen>;
  const state = desk.state.value;
  switch (state.is) {
    case 'profile':
      return <ProfileView desk={desk} form={state.form} />;
    case 'writing':
      return <Writing desk={desk} model={state.model} />;
    case 'empty':
      return <Drafts desk={desk} drafts={state.drafts} />;
  }
}

function Drafts({ desk, drafts }: { desk: DeskModel; drafts: readonly WaitingDraft[] }) {
  return (
    <Screen>
      <h1>{drafts.length === 0 ? 'No letter begun' : 'Letters begun'}</h1>
      {drafts.length === 0 && (
        <p>Open someone’s page, save them, and Groundwork drafts a request that cites what you kept.</p>
      )}
      <ul class="stack-tight">
        {drafts.map((draft) => (
          <li key={draft.letter.id}>
            <button type="button" onClick={() => void desk.open(draft)}>
              <bdi>{draft.addressee.contact.name.value}</bdi> · {dayWords(draft.letter.updatedAt)}
            </button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}

const safetyWords = { saved: 'Draft saved', saving: 'Saving', unsaved: 'Saving', failed: 'Not saved' };

/** Words in a letter: what stands between white space. */
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function Writing({ desk, model }: { desk: DeskModel; model: LetterModel }) {
  const letter = model.letter.value;
  const sent = letter.status === 'sent';
  const { contact } = model.addressee;
  return (
    <Screen actions={<SendingActions model={model} />}>
      <div class="row-apart">
        <h1>
          To <bdi>{contact.name.value}</bdi>
        </h1>
        <span class="small">{sent ? 'Sent' : safetyWords[model.safety.value]}</span>
      </div>
      <Recipient model={model} />
      <div class="field letter-subject">
        <label for="letter-subject">Subject</label>
        <input
          id="letter-subject"
          type="text"
          dir="auto"
          value={letter.subject}
          readOnly={sent}
          onInput={(event) => model.setSubject(event.currentTarget.value)}
        />
      </div>
      <LetterText body={letter.body} support={model.support.value} readOnly={sent} onInput={model.setBody} />
      <div class="row-apart small">
        <span>{wordCount(letter.body)} words</span>
        {!sent && (
          <span class="row">
            <button type="button" class="button-quiet" onClick={() => model.reword()}>
              <Icon of={RefreshCw} />
              Another wording
            </button>
            <button type="button" class="button-quiet" onClick={() => void desk.editProfile()}>
              About you
            </button>
          </span>
        )}
      </div>
      {!sent && (
        <p class="small">
          <WebMailLinks model={model} />
        </p>
      )}
      <Unsupported model={model} />
      <CoachNotes model={model} />
      <CitedFacts model={model} />
    </Screen>
  );
}

function Recipient({ model }: { model: LetterModel }) {
  const addresses = model.addressee.contact.emails.map((email) => email.value);
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
    <div class="field">
      <label for="letter-to">Address</label>
      <select id="letter-to" value={model.to.value} onChange={(event) => (model.to.value = event.currentTarget.value)}>
        {addresses.map((address) => (
          <option key={address} value={address}>
            {address}
          </option>
        ))}
      </select>
    </div>
  );
}

function SendingActions({ model }: { model: LetterModel }) {
  if (model.letter.value.status === 'sent') {
    return (
      <span class="row">
        <Icon of={Check} />
        Noted as sent
      </span>
    );
  }
  return (
    <>
      <button type="button" class="button-primary" onClick={() => void model.sent()}>
        <Icon of={Send} />I sent it
      </button>
      <span class="row">
        <button type="button" onClick={() => void model.copy()}>
          <Icon of={Copy} />
          Copy
        </button>
        <MailLinks model={model} />
      </span>
    </>
  );
}

function MailLinks({ model }: { model: LetterModel }) {
  const links = model.links.value;
  const mail = links['mail-program'];
  if (!mail.ok) {
    return (
      <Remark>
        <p>
          {mail.problem === 'too-long'
            ? 'This letter is too long for a link to the mail program. Copy it instead.'
            : 'The address saved for them cannot be used. Copy the letter instead.'}
        </p>
      </Remark>
    );
  }
  return (
    <a class="button" href={mail.value} target="_blank" rel="noreferrer" onClick={() => model.opened('mail-program')}>
      <Icon of={Mail} />
      Open in mail
    </a>
  );
}

const webMail = [
  ['gmail', 'Gmail'],
  ['outlook', 'Outlook'],
] as const;

/** The web mail services, as quiet links: each opens a draft there, which the user sends or does not. */
function WebMailLinks({ model }: { model: LetterModel }) {
  const links = model.links.value;
  const offered = webMail.flatMap(([way, name]) => {
    const link = links[way];
    return link.ok ? [{ way, name, href: link.value }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <span class="row">
      Or open it in
      {offered.map(({ way, name, href }) => (
        <a key={way} href={href} target="_blank" rel="noreferrer" onClick={() => model.opened(way)}>
          {name}
        </a>
      ))}
    </span>
  );
}
