/** What everything about paths is read from: everyone saved, the careers of a few of them, and what happened with whom. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { stage, standing, standingFact, type Capture, type Contact, type Interaction } from '../contacts/index.ts';
import type { CaptureId, ContactId } from '../ids.ts';
import { careerOf, yearsOf, type Career, type Heard, type Participant } from '../paths/index.ts';
import { today } from '../reminders/index.ts';
import type { Store, Tables } from '../store/index.ts';
import type { Saving } from './saving.ts';

export interface PathsSource {
  /** Everyone, those saved last first; undefined until loaded. */
  contacts: ReadonlySignal<readonly Contact[] | undefined>;
  /** The present, in years. */
  now: () => number;
  refresh: () => Promise<void>;
  /** Their careers, in the order asked for; only their facts are read, and of those asked for again nothing. */
  careers: (contacts: readonly Contact[]) => Promise<readonly Career[] | undefined>;
  /** Those of whom a record is wanted, with all that stands of their history. */
  histories: (isWanted: (each: Interaction) => boolean) => Promise<readonly Heard[] | undefined>;
  /** As above, of these. */
  historiesOf: (contacts: readonly Contact[]) => Promise<readonly Heard[] | undefined>;
  /** Where the user is with each. */
  participants: (heard: readonly Heard[]) => Promise<readonly Participant[] | undefined>;
  /** Who was, by a post or a study, in a house that is sought. */
  whoWasAt: (isSought: (organization: string) => boolean) => Promise<ReadonlySet<ContactId> | undefined>;
  capture: (id: CaptureId) => Promise<Capture | undefined>;
}

export interface PathsSourceDeps {
  clock: Clock;
  saving: Saving;
}

/** How many records are read in one go, so that the page answers in between. */
const pieceSize = 1_000;

/** Every record of a table, piece by piece. */
async function* recordsOf<T extends 'interactions' | 'facts'>(store: Store, table: T): AsyncGenerator<Tables[T][]> {
  let after: string | undefined;
  do {
    const piece: Tables[T][] = await store.page(table, { most: pieceSize, ...(after !== undefined && { after }) });
    yield piece;
    after = piece.length < pieceSize ? undefined : piece.at(-1)?.id;
  } while (after !== undefined);
}

const historyOf = async (store: Store, contact: Contact): Promise<Heard> => ({
  contact,
  history: standing(await store.where('interactions', 'contact', contact.id)),
});

async function historiesIn(store: Store, isWanted: (each: Interaction) => boolean): Promise<Heard[]> {
  const wanted = new Set<ContactId>();
  for await (const piece of recordsOf(store, 'interactions'))
    for (const each of piece) if (isWanted(each)) wanted.add(each.contact);
  const heard = await Promise.all(
    [...wanted].map(async (id): Promise<Heard[]> => {
      const contact = await store.get('contacts', id);
      return contact ? [await historyOf(store, contact)] : [];
    }),
  );
  return heard.flat();
}

async function placedIn(store: Store, isSought: (organization: string) => boolean): Promise<ReadonlySet<ContactId>> {
  const found = new Set<ContactId>();
  for await (const piece of recordsOf(store, 'facts'))
    for (const { kind, organization, contact } of piece)
      if ((kind === 'position' || kind === 'education') && organization !== undefined && isSought(organization))
        found.add(contact);
  return found;
}

export function createPathsSource({ clock, saving }: PathsSourceDeps): PathsSource {
  const contacts = signal<readonly Contact[] | undefined>();
  const known = new Map<ContactId, Career>();
  const now = (): number => yearsOf(Temporal.PlainDate.from(today(clock)));
  const careerIn = async (store: Store, contact: Contact): Promise<Career> => {
    const kept = known.get(contact.id);
    if (kept) return kept;
    const facts = await store.where('facts', 'contact', contact.id);
    const career = careerOf(
      contact,
      facts.map((fact) => standingFact(fact, contact)),
      now(),
    );
    known.set(contact.id, career);
    return career;
  };
  return {
    contacts,
    now,
    refresh: async () => {
      const all = await saving.load((store) => store.all('contacts'));
      if (!all) return;
      known.clear();
      // Ids made later sort later.
      contacts.value = all.toReversed();
    },
    careers: (some) => saving.load((store) => Promise.all(some.map((contact) => careerIn(store, contact)))),
    histories: (isWanted) => saving.load((store) => historiesIn(store, isWanted)),
    historiesOf: (some) => saving.load((store) => Promise.all(some.map((contact) => historyOf(store, contact)))),
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
