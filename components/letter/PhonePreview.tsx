/** How the letter lands: the lines of an inbox on a phone, which decide whether it is opened. */

export function PhonePreview({ subject, body }: { subject: string; body: string }) {
  return (
    <details>
      <summary>How it looks on a phone</summary>
      <div class="phone" dir="auto">
        <p class="phone-subject">{subject === '' ? '(no subject)' : subject}</p>
        <p class="phone-text">{body}</p>
      </div>
      <p class="small">An inbox shows about this much before the letter is opened.</p>
    </details>
  );
}
