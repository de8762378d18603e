/** People as vCards of version 4 (RFC 6350). A card's UID stays, so that importing it again updates the one there. */
import ICAL from 'ical.js';
import type { Identity } from '../contacts/index.ts';
import { identityOf, type Person } from './person.ts';
import { toldFacts } from './told-facts.ts';

/** Which program wrote a card; by it our own are known again. */
export const writer = '-//Groundwork//Groundwork//EN';

/** What no standard property holds. */
export const honorificProperty = 'x-groundwork-honorific';
export const kindParameter = 'x-groundwork-kind';

type Parameters = Readonly<Record<string, string>>;

function vcardOf(person: Person): string {
  const { contact } = person;
  const card = new ICAL.Component(['vcard', [], []]);
  const add = (name: string, value: string, parameters: Parameters = {}): void => {
    if (value === '') return;
    const property = new ICAL.Property(name);
    for (const [key, text] of Object.entries(parameters)) property.setParameter(key, text);
    // An array, since an organisation is made of parts.
    property.setValue(name === 'org' ? [value] : value);
    card.addProperty(property);
  };
  add('version', '4.0');
  add('prodid', writer);
  add('kind', 'individual');
  add('uid', `urn:uuid:${contact.id}`);
  addIdentity(add, identityOf(contact));
  add('note', toldFacts(person));
  add('rev', contact.updatedAt);
  return `${card.toString()}\r\n`;
}

function addIdentity(add: (name: string, value: string, parameters?: Parameters) => void, identity: Identity): void {
  const { name, transliteration, honorific, headline, organization, emails, links } = identity;
  // Two spellings of one name are alternatives of each other.
  const alternative = transliteration === '' ? {} : { altid: '1' };
  add('fn', name, { ...alternative, ...(transliteration !== '' && { pref: '1' }) });
  add('fn', transliteration, alternative);
  add(honorificProperty, honorific);
  add('title', headline);
  add('org', organization);
  for (const email of emails) add('email', email);
  for (const { kind, url } of links) add('url', url, { [kindParameter]: kind });
}

/** The cards of one file. */
export function* peopleVcards(people: Iterable<Person>): Generator<string> {
  for (const person of people) yield vcardOf(person);
}
