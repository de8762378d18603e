/**
 * The ways a letter leaves, all by the user's own hand. Where the coach finds something that no letter should be sent with,
 * the first try asks once more.
 */
import { Check, Copy, Mail, Send } from 'lucide';
import type { LetterModel } from '../../lib/models/letter.ts';
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
  if (model.objections.value.length > 0) return <AskedOnceMore model={model} />;
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
        <MailLink model={model} />
      </span>
    </>
  );
}

function AskedOnceMore({ model }: { model: LetterModel }) {
  return (
    <Remark>
      <p>Before you send it:</p>
      <ul>
        {model.objections.value.map((finding) => (
          <li key={`${finding.rule}-${finding.range?.start ?? ''}`}>{finding.message}</li>
        ))}
      </ul>
      <p>
        <button type="button" onClick={model.insist}>
          Send it all the same
        </button>
      </p>
    </Remark>
  );
}

function MailLink({ model }: { model: LetterModel }) {
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
export function WebMailLinks({ model }: { model: LetterModel }) {
  if (model.objections.value.length > 0) return null;
  const links = model.links.value;
  const offered = webMail.flatMap(([way, name]) => {
    const link = links[way];
    return link.ok ? [{ way, name, href: link.value }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <p class="row small">
      Or open it in
      {offered.map(({ way, name, href }) => (
        <a key={way} href={href} target="_blank" rel="noreferrer" onClick={() => model.opened(way)}>
          {name}
        </a>
      ))}
    </p>
  );
}
