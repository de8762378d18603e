/** What someone does today, to find others who do the like, by whatever way they came to it. */
import { tellingWords, type Contact } from '../contacts/index.ts';
import type { PersonRow } from '../overview/index.ts';
import { fieldsOf, fold, stem } from '../wording/index.ts';
import rankWords from './rank-words.json' with { type: 'json' };

export interface Work {
  /** What tells one trade from another, without endings. */
  words: ReadonlySet<string>;
  fields: ReadonlySet<string>;
}

const ranks: ReadonlySet<string> = new Set(rankWords);

const workIn = (text: string): Work => ({
  // A rank is no trade: an assistant professor and an assistant cook do nothing alike.
  words: new Set([...tellingWords(text)].map(fold).flatMap((word) => (ranks.has(word) ? [] : [stem(word)]))),
  fields: new Set(fieldsOf(text)),
});

/** The work that words name, such as "data librarian". */
export const workNamed = (text: string): Work => workIn(text);

/** What someone does by the line that stands under their name; where that names no field, their house may. */
export function workOf({ headline, organization }: Pick<Contact, 'headline' | 'organization'>): Work {
  const said = workIn(headline?.value ?? '');
  return said.fields.size > 0 ? said : { ...said, fields: new Set(fieldsOf(organization?.value ?? '')) };
}

/** Everyone's is asked for at each letter that is typed of what is sought; a row that changes is another. */
const known = new WeakMap<PersonRow, Work>();

/** What someone does by their row, which knows the fields of their posts and interests as well. */
export function workOfRow(row: PersonRow): Work {
  const kept = known.get(row);
  if (kept) return kept;
  const { words, fields } = workIn(row.headline ?? '');
  const told = fields.union(new Set(row.fields));
  const work = { words, fields: told.size > 0 ? told : new Set(fieldsOf(row.organization ?? '')) };
  known.set(row, work);
  return work;
}

/** How alike two works are; 0 where they have neither a word nor a field in common. */
export const alikeness = (one: Work, other: Work): number =>
  one.words.intersection(other.words).size + one.fields.intersection(other.fields).size;
