/** What everything about paths is read from: everyone saved, the careers of a few of them, and what happened with whom. */
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { stage, standing, standingFact, type Capture, type Interaction } from '../contacts/index.ts';
import type { CaptureId, ContactId } from '../ids.ts';
import type { PersonRow } from '../overview/index.ts';
import { careerOf, yearsOf, type Career, type Heard, type Participant } from '../paths/index.ts';
import { today } from '../reminders/index.ts';
import { piecesOf, type Store } from '../store/index.ts';
import type { Saving } from './saving.ts';

export interface PathsSource {
  /** Everyone in a row each, those saved last first; undefined until the first are known. */
  rows: ReadonlySignal<readonly PersonRow[] | undefined>;
  /** The present, in years. */
  now: () => number;
  /** Forgets what was read; the rows are given anew, so that whoever reads by them reads again. */
  refresh: () => void;
  /** Their careers, in the order asked for; only their facts are read, and of those asked for again nothing. */
  careers: (people: readonly Pick<PersonRow, 'id'>[]) => Promise<readonly Career[]>;
  /** Those of whom there is a record of one of these types, with all that stands of their history. */
  histories: (types: readonly Interaction['type'][]) => Promise<readonly Heard[] | undefined>;
  /** As above, of these. */
  historiesOf: (people: readonly ContactId[]) => Promise<readonly Heard[] | undefined>;
  /** Who was named by someone when they were saved. */
  withReferral: () => Promise<readonly ContactId[] | undefined>;
  /** Where the user is with each. */
  participants: (heard: readonly Heard[]) => Promise<readonly Participant[] | undefined>;
  /** Who was, by a post or a study, in a house that is sought. */
  whoWasAt: (isSought: (organization: string) => boolean) => Promise<ReadonlySet<ContactId> | undefined>;
  capture: (id: CaptureId) => Promise<Capture | undefined>;
}

export interface PathsSourceDeps {
  rows: PathsSource['rows'];
  clock: Clock;
  saving: Saving;
}

/** How many records are read in one go, so that the page answers in between. */
const pieceSize = 1_000;

/** What stands of the history of some people; nothing of who is gone. */
async function historiesOf(store: Store, people: Iterable<ContactId>): Promise<Heard[]> {
  const heard = await Promise.all(
    Array.from(people, async (id): Promise<Heard[]> => {
      const contact = await store.get('contacts', id);
      return contact ? [{ contact, history: standing(await store.where('interactions', 'contact', id)) }] : [];
    }),
  );
  return heard.flat();
}

async function historiesIn(store: Store, types: readonly Interaction['type'][]): Promise<Heard[]> {
  const records = await Promise.all(types.map((type) => store.where('interactions', 'type', type)));
  return historiesOf(store, new Set(records.flat().map(({ contact }) => contact)));
}

async function referredIn(store: Store): Promise<ContactId[]> {
  const found: ContactId[] = [];
  for await (const piece of piecesOf(store, 'contacts', pieceSize))
    for (const { id, referral } of piece) if (referral) found.push(id);
  return found;
}

async function placedIn(store: Store, isSought: (organization: string) => boolean): Promise<ReadonlySet<ContactId>> {
  const found = new Set<ContactId>();
  for await (const piece of piecesOf(store, 'facts', pieceSize))
    for (const { kind, organization, contact } of piece)
      if ((kind === 'position' || kind === 'education') && organization !== undefined && isSought(organization))
        found.add(contact);
  return found;
}

export function createPathsSource({ clock, rows, saving }: PathsSourceDeps): PathsSource {
  const given = signal(rows.peek());
  effect(() => {
    given.value = rows.value;
  });
  const known = new Map<ContactId, Career>();
  const now = (): number => yearsOf(Temporal.PlainDate.from(today(clock)));
  const careerIn = async (store: Store, id: ContactId): Promise<Career | undefined> => {
    const kept = known.get(id);
    if (kept) return kept;
    const [contact, facts] = await Promise.all([store.get('contacts', id), store.where('facts', 'contact', id)]);
    if (!contact) return undefined;
    const career = careerOf(
      contact,
      facts.map((fact) => standingFact(fact, contact)),
      now(),
    );
    known.set(id, career);
    return career;
  };
  return {
    rows: given,
    now,
    refresh: () => {
      known.clear();
      given.value = rows.peek()?.slice();
    },
    careers: async (people) => {
      const found = await saving.load((store) => Promise.all(people.map(({ id }) => careerIn(store, id))));
      return found?.filter((each) => each !== undefined) ?? [];
    },
    histories: (types) => saving.load((store) => historiesIn(store, types)),
    historiesOf: (people) => saving.load((store) => historiesOf(store, people)),
    withReferral: () => saving.load(referredIn),
    participants: (heard) =>
      saving.load((store) =>
        Promise.all(
          heard.map(async ({ contact, history }) => {
            const letters = await store.where('letters', 'contact', contact.id);
            return { contact, history, stage: stage(history, letters, Temporal.PlainDate.from(today(clock))) };
          }),
        ),
      ),
    whoWasAt: (isSought) => saving.load((store) => placedIn(store, isSought)),
    capture: (id) => saving.load((store) => store.get('captures', id)),
  };
}

/** Puts into a signal what a reading gives, unless another was begun meanwhile. */
export function latestInto<Value>(into: Signal<Value>): (reading: Promise<Value>) => Promise<void> {
  let begun = 0;
  return async (reading) => {
    begun += 1;
    const mine = begun;
    const value = await reading;
    if (mine === begun) into.value = value;
  };
}
