/**
 * The ways a letter leaves, all by the user's own hand. Where the coach finds something that no letter should be sent with,
 * the first try asks once more.
 */
import { Check, Copy, Download, Mail, Send } from 'lucide';
import type { LetterModel } from '../../lib/models/letter.ts';
import type { LinkedWay } from '../../lib/models/sending.ts';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';

export function Sending({ model }: { model: LetterModel }) {
  if (model.letter.value.status === 'sent') {
    return (
      <span class="row">
        <Icon of={Check} />
        Noted as sent
      </span>
    );
  }
  if (model.askedOnceMore.value) return <AskedOnceMore model={model} />;
  const next = usualNext(model);
  return (
    <>
      <button type="button" class={next === 'sent' ? 'button-primary' : ''} onClick={() => void model.sent()}>
        <Icon of={Send} />I sent it
      </button>
      <span class="row">
        <button type="button" class={next === 'copy' ? 'button-primary' : ''} onClick={() => void model.copy()}>
          <Icon of={Copy} />
          Copy
        </button>
        <MailLink model={model} isNext={next === 'mail'} />
      </span>
    </>
  );
}

/** What is usually done next: it is taken from here, by mail where there is an address, and then it has been sent. */
function usualNext(model: LetterModel): 'mail' | 'copy' | 'sent' {
  if (model.letter.value.leavesBy !== undefined) return 'sent';
  return model.to.value !== '' && model.links.value['mail-program'].ok ? 'mail' : 'copy';
}

/** More would cover the letter that they are about. */
const mostShown = 3;

function AskedOnceMore({ model }: { model: LetterModel }) {
  const messages = [...new Set(model.objections.value.map((finding) => finding.message))];
  return (
    <Remark>
      <p>Before you send it:</p>
      <ul class="bullets">
        {messages.slice(0, mostShown).map((message) => (
          <li key={message}>{message}</li>
        ))}
        {messages.length > mostShown && <li>And {messages.length - mostShown} more, which the coach lists above.</li>}
      </ul>
      <p class="row">
        <button type="button" class="button-primary" onClick={model.reconsider}>
          Go on writing
        </button>
        <button type="button" onClick={model.insist}>
          Send it all the same
        </button>
      </p>
    </Remark>
  );
}

/** Follows a link, unless the coach has something to ask first. */
const leaving = (model: LetterModel, way: LinkedWay) => (event: MouseEvent) => {
  if (!model.opened(way)) event.preventDefault();
};

function MailLink({ model, isNext }: { model: LetterModel; isNext: boolean }) {
  const mail = model.links.value['mail-program'];
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
    <a
      class={isNext ? 'button button-primary' : 'button'}
      href={mail.value}
      target="_blank"
      rel="noreferrer"
      onClick={leaving(model, 'mail-program')}
    >
      <Icon of={Mail} />
      Open in mail
    </a>
  );
}

const webMail = [
  ['gmail', 'Gmail'],
  ['outlook', 'Outlook'],
] as const;

/** Further ways, quietly: web mail, each of which opens a draft there, and a file that mail programs open as one. */
export function OtherWays({ model }: { model: LetterModel }) {
  const links = model.links.value;
  const offered = webMail.flatMap(([way, name]) => {
    const link = links[way];
    return link.ok ? [{ way, name, href: link.value }] : [];
  });
  return (
    <p class="row small sending-ways">
      Or copy the
      <button
        type="button"
        class="button-inline"
        aria-label="Copy the subject"
        onClick={() => void model.copy('subject')}
      >
        subject
      </button>
      or the
      <button type="button" class="button-inline" aria-label="Copy the text" onClick={() => void model.copy('text')}>
        text
      </button>
      alone, {offered.length > 0 ? 'or open it in' : 'or take it as a'}
      {offered.map(({ way, name, href }) => (
        <a key={way} href={href} target="_blank" rel="noreferrer" onClick={leaving(model, way)}>
          {name}
        </a>
      ))}
      <button type="button" class="button-quiet" onClick={model.download}>
        <Icon of={Download} />
        Mail file
      </button>
    </p>
  );
}
