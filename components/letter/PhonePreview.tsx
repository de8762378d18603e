/** How the letter lands: the line of an inbox on a phone, which is all that decides whether it is opened. */

/** Letters of a subject on a phone held upright, roughly: mail programs and type sizes differ. */
const subjectLength = 38;
/** Two lines of the text below. */
const textLength = 90;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;

export function PhonePreview({ subject, body }: { subject: string; body: string }) {
  return (
    <details>
      <summary>How it looks on a phone</summary>
      <div class="phone" dir="auto">
        <p class="phone-subject">{subject === '' ? '(no subject)' : cut(subject, subjectLength)}</p>
        <p class="phone-text">{cut(body.replaceAll(/\s+/g, ' '), textLength)}</p>
      </div>
      <p class="small">An inbox shows this much before the letter is opened.</p>
    </details>
  );
}
