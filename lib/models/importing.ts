/** People from a file: looked into before anything is kept, kept in one click, taken back in one. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Sensitivity } from '../capture/index.ts';
import { isoNow, type Clock, type IsoInstant } from '../clock.ts';
import type {
  Addition,
  ColumnField,
  Columns,
  Encoding,
  Kept,
  Planned,
  ReadFile,
  Refusal,
  additionsTo,
} from '../exchange/index.ts';
import { addressOf } from './file-address.ts';
import { heldOf, inPieces, putKept, takeBack, touchedSince } from './import-records.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import { preferencesOf } from './preferences.ts';
import type { Saving } from './saving.ts';
import { inSlices } from '../slices.ts';

export interface ImportingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
}

/** What is under way, and which part of it is done, from 0 to 1. */
export interface ImportWork {
  is: 'reading' | 'comparing' | 'keeping';
  done: number;
}

/** Someone of the file who is saved already, and what the file would add to them. */
export type Joining = Extract<Planned, { is: 'joins' }> & { adds: readonly Addition[] };

/** Someone of the file who may be someone saved; `index` is their place in the plan. */
export type Doubtful = Extract<Planned, { is: 'maybe' }> & { index: number };

/** A file that was looked into, and what keeping it would do. */
export interface FoundPeople {
  file: ReadFile;
  /** How it was written; absent for UTF-8. */
  encoding?: Encoding;
  fresh: readonly Planned[];
  joining: readonly Joining[];
  doubtful: readonly Doubtful[];
  /** How many are saved already with all that the file says of them. */
  held: number;
  /** How many lines are of someone who stands in the file before. */
  again: number;
}

export interface ImportingModel {
  work: ReadonlySignal<ImportWork | undefined>;
  refusal: ReadonlySignal<Refusal | undefined>;
  /** Name of the file that was chosen. */
  chosen: ReadonlySignal<string | undefined>;
  found: ReadonlySignal<FoundPeople | undefined>;
  /** The doubtful whom the user takes for those saved, by their places. */
  same: ReadonlySignal<ReadonlySet<number>>;
  /** Looks into a file. */
  choose: (file: File) => Promise<void>;
  /** Takes a column of the file for something else, and looks again. */
  take: (column: number, field: ColumnField | undefined) => Promise<void>;
  decide: (index: number, isSame: boolean) => void;
  keep: () => Promise<void>;
  /** Ends what is under way; nothing of it is kept. */
  cancel: () => void;
  /** Lets go of the chosen file. */
  letGo: () => void;
}

class Cancelled extends Error {}

function* sorted(
  file: ReadFile,
  plan: readonly Planned[],
  encoding: Encoding,
  adds: typeof additionsTo,
): Generator<number, FoundPeople> {
  const [fresh, joining, doubtful]: [Planned[], Joining[], Doubtful[]] = [[], [], []];
  let [held, again] = [0, 0];
  for (const [index, planned] of plan.entries()) {
    yield index / plan.length;
    if (planned.is === 'new') fresh.push(planned);
    else if (planned.is === 'maybe') doubtful.push({ ...planned, index });
    else if (planned.is === 'joins') {
      const added = adds(planned.contact, planned.entry, planned.by);
      if (added.length > 0) joining.push({ ...planned, adds: added });
      else held += 1;
    } else again += 1;
  }
  return { file, ...(encoding !== 'utf-8' && { encoding }), fresh, joining, doubtful, held, again };
}

/** Judges words by the lists of capture, which are loaded for it. */
async function loadJudge(): Promise<(words: string) => Sensitivity | undefined> {
  const { factFromWords } = await import('../capture/engine/index.ts');
  return (words) => factFromWords(words)?.sensitive;
}

/** What was kept, in a sentence. */
function keptWords(fresh: number, changed: number): string {
  const number = new Intl.NumberFormat('en');
  const parts = [
    ...(fresh > 0 ? [`${number.format(fresh)} new`] : []),
    ...(changed > 0 ? [`${number.format(changed)} with something added`] : []),
  ];
  return parts.length === 0 ? 'There was nothing to keep.' : `Kept: ${parts.join(', ')}.`;
}

export function createImporting({ clock, saving, notices }: ImportingDeps): ImportingModel {
  const work = signal<ImportWork | undefined>();
  const refusal = signal<Refusal | undefined>();
  const file = signal<File | undefined>();
  const found = signal<FoundPeople | undefined>();
  const same = signal<ReadonlySet<number>>(new Set());
  let plan: readonly Planned[] = [];
  let columns: Columns | undefined;
  /** Which work is under way: of an earlier one nothing counts any more. */
  let turn = 0;

  /** Does something that can be cancelled. */
  const doing = async (task: (report: (is: ImportWork['is']) => (done: number) => void) => Promise<void>) => {
    const own = ++turn;
    refusal.value = undefined;
    try {
      await task((is) => (done) => {
        if (own !== turn) throw new Cancelled();
        work.value = { is, done };
      });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      if (own === turn) work.value = undefined;
    }
  };

  const look = (): Promise<void> =>
    doing(async (report) => {
      const chosen = file.value;
      if (!chosen) return;
      report('reading')(0);
      const exchange = await import('../exchange/index.ts');
      const text = await exchange.textOf(chosen, report('reading'));
      report('reading')(1);
      if (!text.ok) {
        refusal.value = text.problem;
        return;
      }
      const isResume = exchange.formOf(text.value.text) === 'resume';
      const url = isResume ? await addressOf(new Uint8Array(await chosen.arrayBuffer())) : '';
      const judge = isResume ? await loadJudge() : () => undefined;
      const options = { file: { url, title: chosen.name }, judge, columns };
      const read = await inSlices(exchange.readPeople(text.value.text, options), report('reading'));
      report('comparing')(0);
      if (!read.ok) {
        refusal.value = read.problem;
        return;
      }
      const held = await saving.load(async (store) => ({
        contacts: await inPieces(store, 'contacts', () => report('comparing')(0)),
        captures: await inPieces(store, 'captures', () => report('comparing')(0)),
      }));
      if (!held) return;
      const { contacts, captures } = held;
      const planned = await inSlices(exchange.planOf(read.value.entries, contacts, captures), report('comparing'));
      const all = await inSlices(
        sorted(read.value, planned, text.value.encoding, exchange.additionsTo),
        report('comparing'),
      );
      report('comparing')(1);
      plan = planned;
      same.value = new Set();
      found.value = all;
    });

  const letGo = (): void => {
    turn += 1;
    work.value = undefined;
    file.value = undefined;
    found.value = undefined;
    refusal.value = undefined;
    columns = undefined;
    plan = [];
  };

  /** Makes everyone as they were, but for those of whom something was kept since. */
  const takeAllBack = async (kept: readonly Kept[], since: IsoInstant): Promise<void> => {
    const touched = await saving.load((store) => touchedSince(store, since, kept));
    if (!touched) return;
    const at = isoNow(clock);
    const back = kept.filter(({ contact }) => !touched.has(contact.id));
    if (!(await saving.save(back.flatMap((each) => takeBack(each, at))))) return;
    if (back.length < kept.length) notices.say({ text: 'Those whom you changed since are left as they are.' });
  };

  const keep = (): Promise<void> =>
    doing(async (report) => {
      const { keptFrom } = await import('../exchange/index.ts');
      report('keeping')(0);
      const held = await saving.load((store) => heldOf(store, plan));
      const preferences = held && (await saving.load(preferencesOf));
      if (!preferences) return;
      const occasion = { at: isoNow(clock), zone: clock.timeZone(), purpose: preferences.purpose };
      const kept = await inSlices(keptFrom(plan, same.value, held, occasion), report('keeping'));
      report('keeping')(1);
      if (!(await saving.save(kept.flatMap((each) => putKept(each))))) return;
      const fresh = kept.filter(({ before }) => before === undefined).length;
      letGo();
      notices.say({
        text: keptWords(fresh, kept.length - fresh),
        undo: () => takeAllBack(kept, occasion.at),
      });
    });

  return {
    work,
    refusal,
    chosen: computed(() => file.value?.name),
    found,
    same,
    choose: async (next) => {
      letGo();
      file.value = next;
      await look();
    },
    take: async (column, field) => {
      columns = (found.value?.file.columns ?? []).map((each, index) => (index === column ? field : each));
      await look();
    },
    decide: (index, isSame) => {
      const next = new Set(same.value);
      if (isSame) next.add(index);
      else next.delete(index);
      same.value = next;
    },
    keep: once(keep),
    cancel: () => {
      turn += 1;
      work.value = undefined;
    },
    letGo,
  };
}
