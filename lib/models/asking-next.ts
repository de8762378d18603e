/** Whom to ask next, and whether to ask now: people on other paths, whoever waits for a first letter, how many are open. */
import { standingFact, type Contact } from '../contacts/index.ts';
import type { Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import type { LetterKind } from '../letters/index.ts';
import { adviceBeforeAsking, openAsks, today, type AskAdvice } from '../reminders/index.ts';
import type { Store } from '../store/index.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import type { Saving } from './saving.ts';

/** Someone who came to the like work by another path, with places on it that the first does not share, the latest first. */
export interface OtherPath {
  contact: Contact;
  by: readonly string[];
}

/** The smallest next step there is. */
export interface SmallStep {
  contact: Contact;
  kind: LetterKind;
  /** A letter is begun, rather than to be begun. */
  isBegun: boolean;
}

export interface AskingNext {
  /** Those not asked yet who came to their work by another path than someone. */
  onOtherPaths: (contact: ContactId) => Promise<readonly OtherPath[]>;
  /** What to consider before a first letter to someone. */
  advice: (contact: ContactId) => Promise<AskAdvice>;
  /** A letter to go on with, or someone to write to; undefined where there is neither. */
  smallestStep: () => Promise<SmallStep | undefined>;
}

export interface AskingNextDeps {
  clock: Clock;
  surroundings: Surroundings;
  saving: Saving;
}

/** How many of the nearest are looked at closely, and how many of them are shown. */
const mostCompared = 16;
const mostShown = 2;

/** How many of those saved last are looked at for one who was not written to. */
const mostLookedAt = 50;

/** After so many days without an answer, a letter is open no more. */
const longestOpen = 60;

const isUntouched = async (store: Store, { id }: Contact): Promise<boolean> =>
  (await store.where('interactions', 'contact', id)).every((each) => each.type === 'note');

/** How many places of a path are said. */
const mostPlaces = 2;

async function onOtherPaths(store: Store, id: ContactId, clock: Clock): Promise<readonly OtherPath[]> {
  const { alikeness, careerOf, otherWays, workOf, yearsOf } = await import('../paths/index.ts');
  const all = await store.all('contacts');
  const from = all.find((each) => each.id === id);
  if (!from) return [];
  const work = workOf(from);
  const nearest = all
    .filter((each) => each.id !== id)
    .map((contact) => ({ contact, alike: alikeness(work, workOf(contact)) }))
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, mostCompared);
  const now = yearsOf(Temporal.PlainDate.from(today(clock)));
  const career = async (contact: Contact) => {
    const facts = await store.where('facts', 'contact', contact.id);
    return careerOf(
      contact,
      facts.map((fact) => standingFact(fact, contact)),
      now,
    );
  };
  const untouched = await Promise.all(
    nearest.map(async ({ contact }) => ((await isUntouched(store, contact)) ? [await career(contact)] : [])),
  );
  return otherWays(await career(from), untouched.flat())
    .filter(({ by, isColleague }) => by.length > 0 && !isColleague)
    .slice(0, mostShown)
    .map(({ career: { contact }, by }) => ({ contact, by: by.slice(0, mostPlaces) }));
}

async function advice(store: Store, id: ContactId, { clock, surroundings }: AskingNextDeps): Promise<AskAdvice> {
  const date = Temporal.PlainDate.from(today(clock));
  const since = date.subtract({ days: longestOpen }).toString();
  // Only those written to of late can be open: their records are few, however many people are kept.
  const sent = (await store.all('letters')).filter((letter) => letter.status === 'sent' && letter.updatedAt >= since);
  const ids = [...new Set(sent.map((letter) => letter.contact))];
  const records = await Promise.all(ids.map((each) => store.where('interactions', 'contact', each)));
  const open = openAsks(records.flat(), date);
  const people = await Promise.all([id, ...open].map((each) => store.get('contacts', each)));
  const organizations = new Map(
    people.flatMap((each) => (each?.organization ? [[each.id, each.organization.value]] : [])),
  );
  const { settings } = await followUpOf(store, surroundings);
  return adviceBeforeAsking(id, open, (each) => organizations.get(each), settings.asks);
}

async function smallestStep(store: Store): Promise<SmallStep | undefined> {
  const drafts = (await store.all('letters')).filter((letter) => letter.status === 'draft');
  for (const draft of drafts.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))) {
    const contact = await store.get('contacts', draft.contact);
    if (contact) return { contact, kind: draft.kind, isBegun: true };
  }
  const contacts = await store.all('contacts');
  for (const contact of contacts.toReversed().slice(0, mostLookedAt))
    if (await isUntouched(store, contact)) return { contact, kind: 'request', isBegun: false };
  return undefined;
}

export function createAskingNext(deps: AskingNextDeps): AskingNext {
  const { saving } = deps;
  return {
    onOtherPaths: async (id) => (await saving.load((store) => onOtherPaths(store, id, deps.clock))) ?? [],
    advice: async (id) => (await saving.load((store) => advice(store, id, deps))) ?? { is: 'fine' },
    smallestStep: () => saving.load(smallestStep),
  };
}
