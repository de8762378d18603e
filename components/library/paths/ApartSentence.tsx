/** What sets two people's ways apart, in a sentence. */
import type { Contact } from '../../../lib/contacts/index.ts';
import type { Difference } from '../../../lib/paths/index.ts';
import { apartWords } from './way-words.ts';

export interface ApartSentenceProps {
  one: Contact;
  other: Contact;
  differences: readonly Difference[];
}

/** The other is said first: it is they who are told of. */
export function ApartSentence({ one, other, differences }: ApartSentenceProps) {
  const words = apartWords(differences);
  const sides = [
    { contact: other, said: words.other },
    { contact: one, said: words.one },
  ].filter(({ said }) => said !== '');
  return (
    <p class="small">
      {sides.map(({ contact, said }, index) => (
        <span key={contact.id}>
          {index > 0 && '; '}
          <bdi>{contact.name.value}</bdi> {said}
        </span>
      ))}
      .
    </p>
  );
}
