/** What the coach holds a letter to someone against: the other people saved, the letters already sent, what it is not to say. */
import type { OtherPerson, SentLetter } from '../coach/index.ts';
import type { Contact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import type { Store } from '../store/index.ts';
import type { Writer } from './letter.ts';
import { preferencesOf } from './preferences.ts';

function sentLetter({ kind, body, updatedAt }: Letter, contact: Contact | undefined): SentLetter {
  const sent: SentLetter = { to: contact?.emails[0]?.value ?? '', at: updatedAt, kind, body };
  if (contact?.organization) sent.organization = contact.organization.value;
  return sent;
}

const otherPerson = ({ name, organization, headline, emails }: Contact): OtherPerson => ({
  name: name.value,
  ...(organization && { organization: organization.value }),
  ...(headline && { headline: headline.value }),
  emails: emails.map(({ value }) => value),
});

export async function surroundings(store: Store, to: ContactId): Promise<Omit<Writer, 'sender' | 'languages'>> {
  const [contacts, letters, kept, { letterLanguage }] = await Promise.all([
    store.all('contacts'),
    store.all('letters'),
    store.get('settings', 'coach'),
    preferencesOf(store),
  ]);
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return {
    dismissed: kept?.id === 'coach' ? kept.dismissed : [],
    ...(letterLanguage !== undefined && { letterLanguage }),
    others: contacts.filter((contact) => contact.id !== to).map(otherPerson),
    sentLog: letters
      .filter((letter) => letter.status === 'sent')
      .map((letter) => sentLetter(letter, byId.get(letter.contact))),
  };
}
