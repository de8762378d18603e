/** Says of each value of someone saved who says so: which page, or the user. */
import type { Capture, Contact, Origin, Sourced } from '../../lib/contacts/index.ts';
import type { Known } from '../../lib/models/known-contact.ts';
import { dayWords } from '../words.ts';

export function Origins({ known }: { known: Known }) {
  return (
    <details>
      <summary class="small">Where this comes from</summary>
      <dl class="origins small">
        {valuesOf(known.contact).map(([label, { value, origin }]) => (
          <div key={`${label} ${value}`}>
            <dt>
              {label} “<bdi>{value}</bdi>”
            </dt>
            <dd dir="auto">{originWords(origin, known.captures)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function valuesOf({
  name,
  transliteration,
  honorific,
  headline,
  organization,
  emails,
  links,
}: Contact): [string, Sourced<string>][] {
  const values: [string, Sourced<string> | undefined][] = [
    ['Name', name],
    ['In another script', transliteration],
    ['Title', honorific],
    ['What they do', headline],
    ['Organisation', organization],
    ...emails.map((email): [string, Sourced<string>] => ['E-mail', email]),
    ...links.map(({ value, origin }): [string, Sourced<string>] => ['Link', { value: value.url, origin }]),
  ];
  return values.filter((each): each is [string, Sourced<string>] => each[1] !== undefined);
}

function originWords(origin: Origin, captures: readonly Capture[]): string {
  if (origin.by === 'user') return `Written by you, ${dayWords(origin.at)}`;
  const capture = captures.find(({ id }) => id === origin.capture);
  return capture ? `${capture.title || capture.url}, ${dayWords(capture.readAt)}` : 'A page that is no longer kept';
}
