/** Backups: everything written to a file that is proved whole, and a file looked into before any of it is kept. */
import type { OfferFile } from '../browser-terms.ts';
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import {
  backupBytes,
  packed,
  readBackup,
  tables,
  unpacked,
  type BackupRefusal,
  type Counts,
  type LockProblem,
  type Put,
  type ReadBackup,
  type Store,
  type Table,
} from '../store/index.ts';
import { backupHabitOf, putHabit } from './backup-habit.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface BackupsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  offerFile: OfferFile;
}

/** What is under way: which part of it is done, from 0 to 1, where that is known. */
export interface BackupWork {
  is: 'writing' | 'checking' | 'reading' | 'restoring';
  done?: number;
}

/** Why there is no backup, or why a file cannot be used. */
export type BackupProblem = BackupRefusal | LockProblem | 'not-whole';

/** A backup that was looked into, and what keeping it would change. */
export interface FoundBackup {
  backup: ReadBackup;
  /** Records that are not here, that are newer in the file, and that are here as new or newer. */
  added: number;
  newer: number;
  held: number;
  /** Records that were deleted here after the file had them, and how many people are among them. */
  deleted: number;
  deletedPeople: number;
}

export interface BackupsModel {
  /** How many records of each table are here. */
  held: ReadonlySignal<Counts | undefined>;
  /** For the file to be written; empty for one that anyone can open. */
  passphrase: Signal<string>;
  /** For the file that was chosen. */
  opensWith: Signal<string>;
  work: ReadonlySignal<BackupWork | undefined>;
  problem: ReadonlySignal<BackupProblem | undefined>;
  /** Name of the file that was chosen. */
  chosen: ReadonlySignal<string | undefined>;
  found: ReadonlySignal<FoundBackup | undefined>;
  /** Whether what was deleted since is brought back too. */
  bringsDeleted: Signal<boolean>;
  refresh: () => Promise<void>;
  /** Writes a backup, reads it again, and hands it over if it is whole. */
  backUp: () => Promise<void>;
  /** Looks into a file. */
  choose: (file: File) => Promise<void>;
  /** Looks into the chosen file once more, with the passphrase. */
  unlock: () => Promise<void>;
  /** Keeps what the file has: what is new or newer in it, or it alone. */
  restore: (how: 'merge' | 'replace') => Promise<void>;
  /** Ends what is under way; nothing of it is kept. */
  cancel: () => void;
  /** Lets go of the chosen file. */
  letGo: () => void;
}

class Cancelled extends Error {}

const total = (counts: Counts): number => tables.reduce((sum, table) => sum + counts[table], 0);

async function countAll(store: Store): Promise<Counts> {
  const counted = await Promise.all(tables.map(async (table) => [table, await store.count(table)] as const));
  return Object.fromEntries(counted) as Counts;
}

async function everything(store: Store): Promise<Put[]> {
  const rows = await Promise.all(
    tables.map(async (table) => (await store.all(table)).map((record) => ({ put: table, record }) as Put)),
  );
  return rows.flat();
}

/** Names a record as it is: changed, it has another. */
const versionOf = ({ put, record }: Put): string => `${put} ${record.id} ${record.updatedAt}`;

/** When each record that is named was changed, or deleted, last. */
async function timesOf(store: Store): Promise<{ changed: Map<string, string>; deleted: Map<string, string> }> {
  const changed = new Map<string, string>();
  for (const table of tables)
    for (const { id, updatedAt } of await store.all(table)) changed.set(`${table} ${id}`, updatedAt);
  const tombstones = await store.tombstones();
  return { changed, deleted: new Map(tombstones.map(({ table, id, deletedAt }) => [`${table} ${id}`, deletedAt])) };
}

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

/** What of a backup is not here, or is newer in it; `gone` is what was deleted here since, by itself or with its person. */
async function compare(store: Store, backup: ReadBackup): Promise<FoundBackup & { puts: Put[]; gone: Put[] }> {
  const { changed, deleted } = await timesOf(store);
  const isDeleted = (table: Table, { id, updatedAt }: { id: string; updatedAt: string }): boolean => {
    const at = deleted.get(`${table} ${id}`);
    return at !== undefined && !isBefore(at, updatedAt);
  };
  const people = new Set<string>();
  for (const { put, record } of backup.records) if (put === 'contacts' && isDeleted(put, record)) people.add(record.id);
  let [added, newer] = [0, 0];
  const [puts, gone]: [Put[], Put[]] = [[], []];
  for (const each of backup.records) {
    const { put, record } = each;
    const before = changed.get(`${put} ${record.id}`);
    if (before !== undefined && !isBefore(before, record.updatedAt)) continue;
    if (isDeleted(put, record) || ('contact' in record && people.has(record.contact))) {
      gone.push(each);
      continue;
    }
    if (before === undefined) added += 1;
    else newer += 1;
    puts.push(each);
  }
  const held = backup.records.length - puts.length - gone.length;
  return { backup, added, newer, held, deleted: gone.length, deletedPeople: people.size, puts, gone };
}

export function createBackups({ clock, saving, notices, offerFile }: BackupsDeps): BackupsModel {
  const held = signal<Counts | undefined>();
  const work = signal<BackupWork | undefined>();
  const problem = signal<BackupProblem | undefined>();
  const file = signal<File | undefined>();
  const found = signal<FoundBackup | undefined>();
  const [passphrase, opensWith] = [signal(''), signal('')];
  const bringsDeleted = signal(false);
  let [puts, gone]: [readonly Put[], readonly Put[]] = [[], []];
  let isCancelled = false;

  /** Goes on with the work; throws where the user has cancelled it. */
  const report = (next: BackupWork): void => {
    if (isCancelled) throw new Cancelled();
    work.value = next;
  };

  /** Does something that can be cancelled. */
  const doing = async (task: (store: Store) => Promise<void>): Promise<void> => {
    isCancelled = false;
    problem.value = undefined;
    try {
      await saving.load(task);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    } finally {
      work.value = undefined;
    }
  };

  /** A file with all that is here, proved to be whole. */
  const write = async (store: Store, secret: string): Promise<Blob | undefined> => {
    const of = total(await countAll(store));
    const bytes = backupBytes(store, isoNow(clock), (done) => report({ is: 'writing', done: done / of }));
    const blob = await packed(bytes, secret);
    const opened = await unpacked(blob, secret);
    if (!opened.ok) return undefined;
    const outcome = await readBackup(opened.value, () => report({ is: 'checking' }));
    return outcome.ok && outcome.value.damage.length === 0 ? blob : undefined;
  };

  const refresh = async (): Promise<void> => {
    held.value = await saving.load(countAll);
  };

  const look = (): Promise<void> =>
    doing(async (store) => {
      const chosen = file.value;
      if (!chosen) return;
      found.value = undefined;
      const opened = await unpacked(chosen, opensWith.value);
      if (!opened.ok) {
        problem.value = opened.problem;
        return;
      }
      const outcome = await readBackup(opened.value, () => report({ is: 'reading' }));
      if (!outcome.ok) {
        problem.value = outcome.problem;
        return;
      }
      const compared = await compare(store, outcome.value);
      ({ puts, gone } = compared);
      bringsDeleted.value = false;
      found.value = compared;
    });

  const letGo = (): void => {
    file.value = undefined;
    found.value = undefined;
    problem.value = undefined;
    opensWith.value = '';
    [puts, gone] = [[], []];
  };

  /** Makes everything as it was, but for what was kept since the backup was. */
  const putBack = async (before: Blob, restored: ReadonlySet<string>): Promise<void> => {
    const opened = await unpacked(before, '');
    const outcome = opened.ok ? await readBackup(opened.value) : opened;
    const now = await saving.load(everything);
    if (!outcome.ok || !now) return;
    const since = now.filter((each) => !restored.has(versionOf(each)));
    const whose = new Set(since.flatMap(({ record }) => ('contact' in record ? [record.contact] : [])));
    const theirs = now.filter(({ put, record }) => put === 'contacts' && whose.has(record.id));
    // Of one record the last stands; what was there before goes before what came in between.
    const all = [...theirs, ...outcome.value.records, ...since];
    if (await saving.replaceAll(all)) await refresh();
  };

  return {
    held,
    passphrase,
    opensWith,
    work,
    problem,
    chosen: computed(() => file.value?.name),
    found,
    bringsDeleted,
    refresh,
    backUp: once(() =>
      doing(async (store) => {
        const secret = passphrase.value;
        const blob = await write(store, secret);
        if (!blob) {
          problem.value = 'not-whole';
          return;
        }
        const day = isoNow(clock).slice(0, 10);
        if (secret === '') offerFile(`groundwork-${day}.jsonl.gz`, 'application/gzip', blob);
        else offerFile(`groundwork-${day}.jsonl.gz.age`, 'application/octet-stream', blob);
        passphrase.value = '';
        // The file says nothing of itself: when it was written is noted after it.
        await saving.save([putHabit({ ...(await backupHabitOf(store)), lastAt: isoNow(clock) }, clock)]);
        notices.say({ text: 'The backup is written. It was read again and is whole.' });
      }),
    ),
    choose: async (next) => {
      letGo();
      file.value = next;
      await look();
    },
    unlock: look,
    restore: once((how) =>
      doing(async (store) => {
        const backup = found.value?.backup;
        if (!backup) return;
        report({ is: 'restoring' });
        const before = await packed(backupBytes(store, isoNow(clock)), '');
        const done =
          how === 'replace'
            ? await saving.replaceAll(backup.records)
            : await saving.save(bringsDeleted.value ? [...puts, ...gone] : puts);
        if (!done) return;
        letGo();
        await refresh();
        const restored = new Set((await everything(store)).map(versionOf));
        notices.say({
          text: how === 'replace' ? 'Now here is what was in the backup.' : 'What was new in the backup is here now.',
          undo: () => putBack(before, restored),
        });
      }),
    ),
    cancel: () => (isCancelled = true),
    letGo,
  };
}
