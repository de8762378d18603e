/** Someone in a row: what a list of everyone shows of each, sorts by and chooses by. It follows from the records kept of them. */
import type { IsoDate, IsoInstant } from '../clock.ts';
import {
  restsFrom,
  stage,
  standing,
  standingFact,
  standingFacts,
  type Capture,
  type Contact,
  type Fact,
  type Interaction,
  type Note,
  type Purpose,
  type ReminderType,
  type Stage,
} from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import { fieldsOf, fold } from '../wording/index.ts';

/** What is due first with someone, and from which day on. */
export interface Due {
  type: ReminderType;
  on: IsoDate;
}

export interface PersonRow {
  id: ContactId;
  name: string;
  /** The name without case and accents, to sort by. */
  sortName: string;
  headline?: string;
  organization?: string;
  /** Fields of work that their headline, their present posts and their interests name, by the names of `fieldsOf`. */
  fields: string[];
  tags: string[];
  /** See `asOf`. */
  stage: Stage;
  /** The day from which they are left to rest, unless they answer before. */
  restsFrom?: IsoDate;
  purpose: Purpose;
  /** Absent where nothing is due, now or later. */
  due?: Due;
  /** Hosts of the pages that they were read from, each once. */
  sources: string[];
  savedAt: IsoInstant;
  /** When anything about them was last kept or changed. */
  touchedAt: IsoInstant;
}

/** All that is recorded of someone. */
export interface KeptOfPerson {
  contact: Contact;
  captures: readonly Capture[];
  facts: readonly Fact[];
  letters: readonly Letter[];
  interactions: readonly Interaction[];
  notes: readonly Note[];
}

const latest = (times: readonly IsoInstant[]): IsoInstant =>
  times.reduce((last, each) => (Date.parse(each) > Date.parse(last) ? each : last));

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';

function fieldsSaid({ contact, captures, facts }: KeptOfPerson): string[] {
  const said = standingFacts(facts, captures).flatMap((each) => {
    const { kind, ongoing, title, quote, sensitive } = standingFact(each, contact);
    if (sensitive !== undefined) return [];
    if (kind === 'interest') return [title ?? quote];
    return kind === 'position' && ongoing === true && title !== undefined ? [title] : [];
  });
  return fieldsOf([contact.headline?.value ?? '', ...said].join('\n'));
}

/** No day of the calendar comes before it: what stands here changes with the records alone. */
const anyDay = Temporal.PlainDate.from('0001-01-01');

/** The row of someone, without what is due. */
export function personRow(kept: KeptOfPerson): PersonRow {
  const { contact, captures, facts, letters, interactions, notes } = kept;
  const history = standing(interactions);
  const now = stage(history, letters, anyDay);
  const rests = now === 'asked' ? restsFrom(history) : undefined;
  const sources = [...new Set(captures.map(({ url }) => hostOf(url)).filter(Boolean))];
  return {
    id: contact.id,
    name: contact.name.value,
    sortName: fold(contact.name.value),
    ...(contact.headline && { headline: contact.headline.value }),
    ...(contact.organization && { organization: contact.organization.value }),
    fields: fieldsSaid(kept),
    tags: contact.tags ?? [],
    stage: now,
    ...(rests && { restsFrom: rests.toString() }),
    purpose: contact.purpose,
    sources,
    savedAt: contact.createdAt,
    touchedAt: latest(
      [contact, ...captures, ...facts, ...letters, ...interactions, ...notes].map((each) => each.updatedAt),
    ),
  };
}

/** The row as it is on a day: silence turns into rest by the calendar alone. */
export const asOf = (row: PersonRow, today: IsoDate): PersonRow =>
  row.restsFrom !== undefined && row.restsFrom <= today ? { ...row, stage: 'resting' } : row;
