/** What the user corrects of a fact lies over it: the fact stays as it was read, and its quote is the page's for good. */
import type { FactKind, ReadFact } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { FactId } from '../ids.ts';
import type { Contact, Fact, FactCorrection } from './contact.ts';

/** The fields of a fact that a user may correct; empty where it has none. Dates as in a fact: `2014`, `2014-09`. */
export interface FactFields {
  kind: FactKind;
  title: string;
  organization: string;
  start: string;
  end: string;
  ongoing: boolean;
}

export const fieldsOf = (fact: Partial<FactFields> & Pick<FactFields, 'kind'>): FactFields => ({
  kind: fact.kind,
  title: fact.title ?? '',
  organization: fact.organization ?? '',
  start: fact.start ?? '',
  end: fact.end ?? '',
  ongoing: fact.ongoing ?? false,
});

/** Whether a text is a date that a fact can have: a year, a month of one, or a day, that the calendar has. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false;
  const [year, month = '01', day = '01'] = text.split('-');
  try {
    Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const same = (one: FactFields, other: FactFields): boolean =>
  (Object.keys(one) as (keyof FactFields)[]).every((field) => one[field] === other[field]);

/** The fields as records have them: absent where empty. */
const filled = ({ kind, title, organization, start, end, ongoing }: FactFields) => ({
  kind,
  ...(title !== '' && { title }),
  ...(organization !== '' && { organization }),
  ...(start !== '' && { start }),
  ...(end !== '' && { end }),
  ...(ongoing && { ongoing }),
});

/** The contact with `fields` over the fact; without any correction of it where they are what was read. */
export function withCorrection(contact: Contact, fact: Fact, fields: FactFields, at: IsoInstant): Contact {
  const { corrections = [], ...rest } = contact;
  const others = corrections.filter((each) => each.fact !== fact.id);
  const correction: FactCorrection = { fact: fact.id, ...filled(fields), at };
  const all = same(fields, fieldsOf(fact)) ? others : [...others, correction];
  return { ...rest, ...(all.length > 0 && { corrections: all }), updatedAt: at };
}

/** A fact with what the user says of it instead of what was read. */
export function standingWith<Read extends ReadFact>(fact: Read, fields: FactFields): Read {
  const { title: _title, organization: _organization, start: _start, end: _end, ongoing: _ongoing, ...read } = fact;
  return { ...read, ...filled(fields) } as Read;
}

/** A fact as it stands: what was read, with the user's correction over it. */
export type StandingFact = Fact & { correctedAt?: IsoInstant };

export function standingFact(fact: Fact, { corrections = [] }: Contact): StandingFact {
  const correction = corrections.find((each) => each.fact === fact.id);
  return correction ? { ...standingWith(fact, fieldsOf(correction)), correctedAt: correction.at } : fact;
}

/** The contact without what lies over facts that it no longer holds. */
export function withoutCorrections(contact: Contact, gone: ReadonlySet<FactId>): Contact {
  const { corrections = [], ...rest } = contact;
  const left = corrections.filter((each) => !gone.has(each.fact));
  return { ...rest, ...(left.length > 0 && { corrections: left }) };
}
