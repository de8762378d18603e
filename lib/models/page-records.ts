/** The changes to the store that saving, joining and taking apart make, and those that take them back. */
import {
  capturesOf,
  joinContact,
  leavingOut,
  newContact,
  pageKey,
  takeApart,
  withCorrection,
  type Capture,
  type Contact,
  type Fact,
  type PageChanges,
  type Purpose,
  type Saved,
  type TakenApart,
} from '../contacts/index.ts';
import type { Change } from '../store/index.ts';
import type { CaptureForm, FactChoice } from './capture-form.ts';

export const putAll = ({ contact, capture, facts }: Saved): Change[] => [
  { put: 'contacts', record: contact },
  { put: 'captures', record: capture },
  ...facts.map((record): Change => ({ put: 'facts', record })),
];

/** The contact with the corrections that were made on the form; `choices` are those that the facts were made from, in order. */
const corrected = ({ contact, facts }: Saved, choices: readonly FactChoice[], at: string): Contact =>
  facts.reduce((sum, fact, index) => {
    const fields = choices[index]?.correction.value;
    return fields ? withCorrection(sum, fact, fields, at) : sum;
  }, contact);

/** A new contact from a form; what was not ticked is remembered as left out. */
export function savedFrom(form: CaptureForm, at: string, purpose: Purpose): Saved {
  const choices = form.ticked();
  const facts = choices.map((choice) => choice.fact);
  const saved = newContact(form.identity(), form.read, form.source, facts, at, purpose);
  return { ...saved, contact: leavingOut(corrected(saved, choices, at), form.unticked()) };
}

/** A form joined to a contact; `changes` are what the page says otherwise than before. */
export function joinedWith(
  form: CaptureForm,
  contact: Contact,
  captures: readonly Capture[],
  changes: PageChanges | undefined,
  at: string,
): Saved {
  const earlier = capturesOf(pageKey(form.source.url), captures);
  const choices = form.ticked();
  const facts = choices.map((choice) => choice.fact);
  const saved = joinContact(contact, form.identity(), form.read, form.source, facts, at, earlier);
  const gone = [...(changes?.gone ?? []), ...(changes?.reworded ?? []).map(({ before }) => before)];
  return {
    ...saved,
    contact: leavingOut(corrected(saved, choices, at), form.unticked()),
    capture: { ...saved.capture, ...(gone.length > 0 && { gone: gone.map((fact) => fact.id) }) },
  };
}

/** Takes back a join: the capture and its facts go, and the contact is again as it was. */
export const takeBackJoin = (before: Contact, { capture, facts }: Saved, at: string): Change[] => [
  { put: 'contacts', record: before },
  { remove: 'captures', id: capture.id, contact: before.id, at },
  ...facts.map(({ id }): Change => ({ remove: 'facts', id, contact: before.id, capture: capture.id, at })),
];

export interface Parting {
  taken: TakenApart;
  changes: Change[];
  /** Makes one contact of the two again, as it was. */
  back: (at: string) => Change[];
}

const putRows = (captures: readonly Capture[], facts: readonly Fact[]): Change[] => [
  ...captures.map((record): Change => ({ put: 'captures', record })),
  ...facts.map((record): Change => ({ put: 'facts', record })),
];

/** Makes a page of a contact someone of its own. `facts` and `captures` are the contact's, as they are in the store. */
export function parting(
  contact: Contact,
  captures: readonly Capture[],
  facts: readonly Fact[],
  page: string,
  at: string,
): Parting {
  const taken = takeApart(contact, captures, facts, page, at);
  const ids = new Set(taken.captures.map((capture) => capture.id));
  return {
    taken,
    changes: [
      { put: 'contacts', record: taken.rest },
      { put: 'contacts', record: taken.apart },
      ...putRows(taken.captures, taken.facts),
    ],
    back: (then) => [
      { put: 'contacts', record: contact },
      { remove: 'contacts', id: taken.apart.id, at: then },
      ...putRows(
        captures.filter((capture) => ids.has(capture.id)),
        facts.filter((fact) => ids.has(fact.capture)),
      ),
    ],
  };
}
