/** People brought in from a file: looked into before anything is kept, kept all or none, taken back. */
import type { Sensitivity } from '../capture/index.ts';
import { isoNow, type Clock, type IsoInstant } from '../clock.ts';
import type { LikeReason, NameComparison } from '../contacts/index.ts';
import type {
  Addition,
  Columns,
  Encoding,
  JoinedBy,
  Kept,
  LineProblem,
  Planned,
  Refusal,
  Table,
} from '../exchange/index.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Store } from '../store/index.ts';
import { addressOf } from './file-address.ts';
import { heldOf, putKept, takeBack, touchedSince } from './import-records.ts';
import { inPieces } from './in-pieces.ts';
import { preferencesOf } from './preferences.ts';
import type { Tell } from './progress.ts';
import { inSlices } from '../slices.ts';

/** Someone of a file, as the list of what would be kept shows them. */
interface Listed {
  /** Where they begin in the file, counted from 1. */
  line: number;
  name: string;
  /** Their title and organisation; empty where neither is told. */
  post: string;
}

/** Someone of a file, and what becomes of them. */
export type FoundPerson =
  | (Listed & { is: 'new' })
  /** `whom` they are among those saved, and what they get; nothing where the file has nothing more. */
  | (Listed & { is: 'joins'; whom: string; by: JoinedBy; adds: readonly Addition[] })
  /** Only the user can tell; `place` is by what they are decided about. */
  | (Listed & { is: 'maybe'; place: number; whom: string; names: NameComparison; reasons: readonly LikeReason[] })
  /** Who stands in the file before, at `first`. */
  | (Listed & { is: 'again'; first: number; by: JoinedBy })
  /** Who is not to be contacted again, and is left out. */
  | (Listed & { is: 'not-again' });

/** A file that was looked into. */
export interface FoundFile {
  /** Of a table: how it is made, and what its columns were taken for. */
  table?: Table;
  columns?: Columns;
  encoding: Encoding;
  people: number;
  problems: number;
}

/** Some of what was found in it. */
export interface FoundPart {
  people: readonly FoundPerson[];
  problems: readonly LineProblem[];
}

export interface ImportWork {
  /**
   * Looks into a file; what is found is held to be told of and kept.
   * @param columns what the user takes a table's columns for, instead of what they seem to be.
   */
  openPeople: (tell: Tell, file: File, columns: Columns | undefined) => Promise<Result<FoundFile, Refusal>>;
  /** What was found, from a place in it on. */
  foundPart: (tell: Tell, from: number, most: number) => Promise<FoundPart>;
  /**
   * Keeps those found.
   * @param same the places of those whom the user takes for the ones saved.
   */
  keepPeople: (tell: Tell, same: ReadonlySet<number>) => Promise<{ fresh: number; changed: number }>;
  /** Makes those kept last as they were, but for those of whom something was kept since; gives how many were left. */
  takePeopleBack: (tell: Tell) => Promise<number>;
  /** Lets go of what was found. */
  closePeople: (tell: Tell) => Promise<void>;
}

/** Judges words by the lists of capture, which are loaded for it. */
async function loadJudge(): Promise<(words: string) => Sensitivity | undefined> {
  const { factFromWords } = await import('../capture/engine/index.ts');
  return (words) => factFromWords(words)?.sensitive;
}

const listed = ({ entry: { line, identity } }: Pick<Planned, 'entry'>): Listed => ({
  line,
  name: identity.name,
  post: [identity.headline, identity.organization].filter((each) => each !== '').join(', '),
});

interface Opened {
  plan: readonly Planned[];
  people: readonly FoundPerson[];
  problems: readonly LineProblem[];
}

export function createImportWork({ store, clock }: { store: Store; clock: Clock }): ImportWork {
  let opened: Opened | undefined;
  /** Those kept last, and when. */
  let last: { kept: readonly Kept[]; at: IsoInstant } | undefined;

  const openPeople: ImportWork['openPeople'] = async (tell, file, columns) => {
    opened = undefined;
    const reading = (done: number): void => tell({ is: 'reading', done });
    const comparing = (done: number): void => tell({ is: 'comparing', done });
    const exchange = await import('../exchange/index.ts');
    const text = await exchange.textOf(file, reading);
    if (!text.ok) return text;
    const isJson = exchange.formOf(text.value.text) === 'json';
    const url = isJson ? await addressOf(new Uint8Array(await file.arrayBuffer())) : '';
    const judge = isJson ? await loadJudge() : () => undefined;
    const read = await inSlices(
      exchange.readPeople(text.value.text, { file: { url, title: file.name }, judge, columns }),
      reading,
    );
    if (!read.ok) return failed(read.problem);
    const contacts = await inPieces(store, 'contacts', () => comparing(0));
    const captures = await inPieces(store, 'captures', () => comparing(0));
    const { entries, problems, ...how } = read.value;
    const { wanted, notAgain } = await exchange.withoutSuppressed(entries, await store.all('suppressions'), comparing);
    const plan = await inSlices(exchange.planOf(wanted, contacts, captures), comparing);
    const held = await heldOf(store, plan, () => comparing(0));
    const adds: AddsOf = ({ contact, entry, by }) => exchange.additionsTo(contact, entry, by, held(contact.id));
    const people = [
      ...(await inSlices(foundIn(plan, adds), comparing)),
      ...notAgain.map((entry): FoundPerson => Object.assign(listed({ entry }), { is: 'not-again' as const })),
    ];
    opened = { plan, people, problems };
    return ok({ ...how, encoding: text.value.encoding, people: people.length, problems: problems.length });
  };

  const keepPeople: ImportWork['keepPeople'] = async (tell, same) => {
    if (!opened) return { fresh: 0, changed: 0 };
    const { plan } = opened;
    const { keptFrom } = await import('../exchange/index.ts');
    // Making the records is a fifth of the work, writing them the rest.
    const keeping = (from: number, share: number) => (part: number) =>
      tell({ is: 'keeping', done: from + part * share });
    const held = await heldOf(store, plan, () => keeping(0, 0)(0));
    const { purpose } = await preferencesOf(store);
    const at = isoNow(clock);
    const occasion = { at, zone: clock.timeZone(), purpose };
    const kept = await inSlices(keptFrom(plan, same, held, occasion), keeping(0, 0.2));
    const changes = kept.flatMap((each) => putKept(each));
    await store.commit(changes, keeping(0.2, 0.8));
    last = { kept, at };
    opened = undefined;
    const fresh = kept.filter(({ before }) => before === undefined).length;
    return { fresh, changed: kept.length - fresh };
  };

  const takePeopleBack: ImportWork['takePeopleBack'] = async (tell) => {
    if (!last) return 0;
    const { kept, at: since } = last;
    const touched = await touchedSince(store, since, kept, () => tell({ is: 'taking-back' }));
    const at = isoNow(clock);
    const back = kept.filter(({ contact }) => !touched.has(contact.id));
    await store.commit(
      back.flatMap((each) => takeBack(each, at)),
      (part) => tell({ is: 'taking-back', done: part }),
    );
    last = undefined;
    return kept.length - back.length;
  };

  return {
    openPeople,
    foundPart: async (_tell, from, most) => ({
      people: opened?.people.slice(from, from + most) ?? [],
      problems: opened?.problems.slice(from, from + most) ?? [],
    }),
    keepPeople,
    takePeopleBack,
    closePeople: async () => {
      opened = undefined;
    },
  };
}

type AddsOf = (planned: Extract<Planned, { is: 'joins' }>) => Addition[];

/** What becomes of everyone in a plan, in their order. */
function* foundIn(plan: readonly Planned[], addsOf: AddsOf): Generator<number, FoundPerson[]> {
  const people: FoundPerson[] = [];
  for (const [place, planned] of plan.entries()) {
    yield place / plan.length;
    people.push(foundPerson(planned, place, plan, addsOf));
  }
  return people;
}

function foundPerson(planned: Planned, place: number, plan: readonly Planned[], addsOf: AddsOf): FoundPerson {
  const of = listed(planned);
  switch (planned.is) {
    case 'new':
      return { ...of, is: 'new' };
    case 'joins': {
      const { contact, by } = planned;
      return { ...of, is: 'joins', whom: contact.name.value, by, adds: addsOf(planned) };
    }
    case 'maybe': {
      const { contact, names, reasons } = planned;
      return { ...of, is: 'maybe', place, whom: contact.name.value, names, reasons };
    }
    case 'again':
      return { ...of, is: 'again', first: plan[planned.first]?.entry.line ?? 0, by: planned.by };
  }
}
