/** People from a file, on the screen: shown before anything is kept, kept in one click, taken back in one. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ColumnField, Columns, Encoding, LineProblem, Refusal, Table } from '../exchange/index.ts';
import type { Arranging } from './arranging.ts';
import type { FoundFile, FoundPerson, ImportWork } from './import-work.ts';
import { createLongWork, type LongWork } from './long-work.ts';
import type { Notices } from './notices.ts';
import type { Tell } from './progress.ts';
import type { Saving } from './saving.ts';

export type { FoundPerson } from './import-work.ts';

export interface ImportingDeps {
  saving: Saving;
  notices: Notices;
  /** Does the work, in a thread of its own. */
  fileWork: () => ImportWork & Arranging;
}

type Found<Is extends FoundPerson['is']> = Extract<FoundPerson, { is: Is }>;

/** A file that was looked into, and what keeping it would do. */
export interface FoundPeople {
  table?: Table;
  columns?: Columns;
  /** How it was written; absent for UTF-8. */
  encoding?: Encoding;
  fresh: readonly Found<'new'>[];
  /** Who are saved and get more. */
  joining: readonly Found<'joins'>[];
  doubtful: readonly Found<'maybe'>[];
  /** Who are saved already with all that the file says of them. */
  held: readonly Found<'joins'>[];
  /** Lines about someone who stands in the file before. */
  again: readonly Found<'again'>[];
  /** Who are not to be contacted again, and are left out. */
  notAgain: readonly Found<'not-again'>[];
  problems: readonly LineProblem[];
}

export interface ImportingModel {
  work: LongWork['progress'];
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
  decide: (place: number, isSame: boolean) => void;
  keep: () => Promise<void>;
  /** Ends what is under way; nothing of it is kept. */
  cancel: () => void;
  /** Lets go of the chosen file. */
  letGo: () => void;
}

/** How much of what was found comes over at a time: less than a frame's work. */
const atOnce = 1_000;

/** All that was found, brought over a part at a time. */
async function brought(work: ImportWork, { table, columns, encoding, ...count }: FoundFile, tell: Tell) {
  const of = Math.max(count.people, count.problems);
  const people: FoundPerson[] = [];
  const problems: LineProblem[] = [];
  for (let from = 0; from < of; from += atOnce) {
    const part = await work.foundPart(tell, from, atOnce);
    people.push(...part.people);
    problems.push(...part.problems);
    tell({ is: 'comparing', done: 1 });
  }
  const those = <Is extends FoundPerson['is']>(is: Is) => people.filter((each): each is Found<Is> => each.is === is);
  const joins = those('joins');
  return {
    ...(table && { table }),
    ...(columns && { columns }),
    ...(encoding !== 'utf-8' && { encoding }),
    fresh: those('new'),
    joining: joins.filter(({ adds }) => adds.length > 0),
    doubtful: those('maybe'),
    held: joins.filter(({ adds }) => adds.length === 0),
    again: those('again'),
    notAgain: those('not-again'),
    problems,
  } satisfies FoundPeople;
}

/** What was kept, in a sentence. */
function keptWords({ fresh, changed }: { fresh: number; changed: number }): string {
  const number = new Intl.NumberFormat('en');
  const parts = [
    ...(fresh > 0 ? [`${number.format(fresh)} new`] : []),
    ...(changed > 0 ? [`${number.format(changed)} with something added`] : []),
  ];
  return parts.length === 0 ? 'There was nothing to keep.' : `Kept: ${parts.join(', ')}.`;
}

export function createImporting({ saving, notices, fileWork }: ImportingDeps): ImportingModel {
  const refusal = signal<Refusal | undefined>();
  const file = signal<File | undefined>();
  const found = signal<FoundPeople | undefined>();
  const same = signal<ReadonlySet<number>>(new Set());
  const work = createLongWork();
  let columns: Columns | undefined;
  /** Also where that was cancelled: it may be on the disk before the end is heard. What is computed after it is no part of it. */
  let isKeeping = false;

  const look = (): Promise<void> =>
    work.run(async (tell) => {
      const chosen = file.value;
      if (!chosen) return;
      refusal.value = undefined;
      tell({ is: 'reading', done: 0 });
      const outcome = await saving.load(async () => {
        const opened = await fileWork().openPeople(tell, chosen, columns);
        return opened.ok ? { all: await brought(fileWork(), opened.value, tell) } : { refused: opened.problem };
      });
      tell({ is: 'comparing', done: 1 });
      refusal.value = outcome?.refused;
      if (!outcome?.all) return;
      same.value = new Set();
      found.value = outcome.all;
    });

  const forget = (): void => {
    file.value = undefined;
    found.value = undefined;
    refusal.value = undefined;
    columns = undefined;
  };

  const letGo = (): void => {
    if (file.value) void fileWork().closePeople(() => undefined);
    work.cancel();
    forget();
  };

  const takeBack = (): Promise<void> =>
    work.run(async (tell) => {
      await saving.written(async () => {
        const left = await fileWork().takePeopleBack(tell);
        if (left > 0) notices.say({ text: 'Those whom you changed since are left as they are.' });
        await fileWork().arrange(tell);
      });
    });

  const keepFound = async (tell: Tell): Promise<{ fresh: number; changed: number }> => {
    isKeeping = true;
    try {
      return await fileWork().keepPeople(tell, same.value);
    } finally {
      isKeeping = false;
    }
  };

  const keep = (): Promise<void> =>
    work.run(async (tell) => {
      const chosen = file.value;
      tell({ is: 'keeping', done: 0 });
      await saving.written(async () => {
        const kept = await keepFound(tell);
        if (file.value === chosen) forget();
        notices.say({ text: keptWords(kept), undo: takeBack });
        await fileWork().arrange(tell);
      });
    });

  return {
    work: work.progress,
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
      columns = (found.value?.columns ?? []).map((each, index) => (index === column ? field : each));
      await look();
    },
    decide: (place, isSame) => {
      const next = new Set(same.value);
      if (isSame) next.add(place);
      else next.delete(place);
      same.value = next;
    },
    keep: async () => {
      if (found.value && !isKeeping) await keep();
    },
    cancel: work.cancel,
    letGo,
  };
}
