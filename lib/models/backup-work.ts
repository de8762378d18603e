/** Backups written and brought back: a file is proved whole before it is handed over, and looked into before any of it is kept. */
import { isoNow, type Clock } from '../clock.ts';
import { failed, ok, type Result } from '../result.ts';
import {
  backupBytes,
  isLocked,
  isWhole,
  packed,
  piecesOf,
  readBackup,
  tables,
  unpacked,
  type BackupDamage,
  type BackupHeader,
  type BackupRefusal,
  type Counts,
  type LockProblem,
  type Put,
  type ReadBackup,
  type Store,
  type Table,
} from '../store/index.ts';
import { countAll, inPieces } from './in-pieces.ts';
import type { Tell } from './progress.ts';

/** Why a file cannot be used. */
export type BackupProblem = BackupRefusal | LockProblem;

/** A backup that was looked into, and what keeping it would change. */
export interface FoundBackup {
  header: BackupHeader;
  counts: Counts;
  /** Empty for a backup that is whole. */
  damage: readonly BackupDamage[];
  /** Records that are not here, that are newer in the file, and that are here as new or newer. */
  added: number;
  newer: number;
  held: number;
  /** Records that were deleted here after the file had them, and how many people are among them. */
  deleted: number;
  deletedPeople: number;
}

/** What is new or newer in a file, with or without what was deleted since; or the file alone. */
export type RestoreWay = 'merge' | 'merge-with-deleted' | 'replace';

export interface BackupWork {
  /**
   * Everything as a file that was read again and found whole; undefined where it was not.
   * @param passphrase empty for a file that anyone can open.
   */
  writeBackup: (tell: Tell, passphrase: string) => Promise<Blob | undefined>;
  /** Looks into a file, whose records are held to be kept. */
  openBackup: (tell: Tell, file: Blob, passphrase: string) => Promise<Result<FoundBackup, BackupProblem>>;
  /** Keeps the records of the file that was looked into, all or none. */
  restoreBackup: (tell: Tell, how: RestoreWay) => Promise<void>;
  /** Deletes everything that is here, and holds it for `putBack`; false where it could not be held whole. */
  deleteEverything: (tell: Tell) => Promise<boolean>;
  /** Makes everything as it was before the last file was kept, but for what was kept since. */
  putBack: (tell: Tell) => Promise<void>;
  /** Lets go of the records of a file. */
  closeBackup: (tell: Tell) => Promise<void>;
}

const total = (counts: Counts): number => tables.reduce((sum, table) => sum + counts[table], 0);

const nameOf = ({ put, record }: { put: Table; record: { id: string } }): string => `${put} ${record.id}`;

/** Names a record as it is: changed, it has another. */
const versionOf = (each: Put): string => `${nameOf(each)} ${each.record.updatedAt}`;

/** Everything that is here. */
async function everything(store: Store, tell: () => void): Promise<Put[]> {
  const all: Put[] = [];
  for (const table of tables)
    for (const record of await inPieces(store, table, tell)) all.push({ put: table, record } as Put);
  return all;
}

/** When each record that is named was changed, or deleted, last. */
async function timesOf(store: Store, tell: () => void) {
  const changed = new Map<string, string>();
  for (const table of tables) {
    for await (const piece of piecesOf(store, table)) {
      for (const record of piece) changed.set(nameOf({ put: table, record }), record.updatedAt);
      tell();
    }
  }
  const tombstones = await store.tombstones();
  return { changed, deleted: new Map(tombstones.map(({ table, id, deletedAt }) => [`${table} ${id}`, deletedAt])) };
}

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

interface Opened {
  found: FoundBackup;
  records: readonly Put[];
  /** Those that are not here, or are newer. */
  news: readonly Put[];
  /** Those that were deleted here since, by themselves or with their person. */
  gone: readonly Put[];
  /** What was here, each as it was. */
  here: ReadonlySet<string>;
}

type Times = Awaited<ReturnType<typeof timesOf>>;

function compared({ header, counts, damage, records }: ReadBackup, { changed, deleted }: Times): Opened {
  const isDeleted = (each: Put): boolean => {
    const at = deleted.get(nameOf(each));
    return at !== undefined && !isBefore(at, each.record.updatedAt);
  };
  const people = new Set<string>();
  for (const each of records) if (each.put === 'contacts' && isDeleted(each)) people.add(each.record.id);
  let [added, newer] = [0, 0];
  const [news, gone]: [Put[], Put[]] = [[], []];
  for (const each of records) {
    const { record } = each;
    const before = changed.get(nameOf(each));
    if (before !== undefined && !isBefore(before, record.updatedAt)) continue;
    if (isDeleted(each) || ('contact' in record && people.has(record.contact))) {
      gone.push(each);
      continue;
    }
    if (before === undefined) added += 1;
    else newer += 1;
    news.push(each);
  }
  const held = records.length - news.length - gone.length;
  return {
    found: { header, counts, damage, added, newer, held, deleted: gone.length, deletedPeople: people.size },
    records,
    news,
    gone,
    here: new Set([...changed].map(([name, at]) => `${name} ${at}`)),
  };
}

export function createBackupWork({ store, clock }: { store: Store; clock: Clock }): BackupWork {
  let opened: Opened | undefined;
  /** How it was before the last file was kept, or everything deleted, and what was there right after. */
  let last: { before: Blob; restored: ReadonlySet<string> } | undefined;

  const writeBackup: BackupWork['writeBackup'] = async (tell, passphrase) => {
    const of = total(await countAll(store));
    let written = 0;
    const bytes = backupBytes(store, isoNow(clock), ({ records, bytes: length }) => {
      written = length;
      tell({ is: 'writing', done: of === 0 ? 1 : records / of });
    });
    if (passphrase !== '') tell({ is: 'locking' });
    const blob = await packed(bytes, passphrase);
    tell({ is: 'checking' });
    const open = await unpacked(blob, passphrase);
    if (!open.ok) return undefined;
    const isRight = await isWhole(open.value, (count) => tell({ is: 'checking', done: count / written }));
    return isRight ? blob : undefined;
  };

  const openBackup: BackupWork['openBackup'] = async (tell, file, passphrase) => {
    opened = undefined;
    if (passphrase !== '' && (await isLocked(file))) tell({ is: 'unlocking' });
    let done = 0;
    const open = await unpacked(file, passphrase, (part) => (done = part));
    if (!open.ok) return open;
    // Told from here, since what a stream throws would be taken for damage.
    const outcome = await readBackup(open.value, () => tell({ is: 'opening', done }));
    if (!outcome.ok) return failed(outcome.problem);
    const next = compared(outcome.value, await timesOf(store, () => tell({ is: 'comparing' })));
    opened = next;
    return ok(next.found);
  };

  const restoreBackup: BackupWork['restoreBackup'] = async (tell, how) => {
    if (!opened) return;
    const { records, news, gone, here } = opened;
    tell({ is: 'restoring' });
    const before = await packed(
      backupBytes(store, isoNow(clock), () => tell({ is: 'restoring' })),
      '',
    );
    const written = (part: number): void => tell({ is: 'restoring', done: part });
    if (how === 'replace') await store.replaceAll(records, written);
    else await store.commit(how === 'merge' ? news : [...news, ...gone], written);
    last = { before, restored: new Set([...(how === 'replace' ? [] : here), ...records.map(versionOf)]) };
    opened = undefined;
  };

  const deleteEverything: BackupWork['deleteEverything'] = async (tell) => {
    const before = await writeBackup(tell, '');
    if (!before) return false;
    await store.replaceAll([]);
    last = { before, restored: new Set() };
    opened = undefined;
    return true;
  };

  const putBack: BackupWork['putBack'] = async (tell) => {
    if (!last) return;
    const { before, restored } = last;
    tell({ is: 'taking-back' });
    const open = await unpacked(before, '');
    const outcome = open.ok ? await readBackup(open.value) : open;
    if (!outcome.ok) throw new Error(`What was here before cannot be read: ${outcome.problem}`);
    const now = await everything(store, () => tell({ is: 'taking-back' }));
    const since = now.filter((each) => !restored.has(versionOf(each)));
    const whose = new Set(since.flatMap(({ record }) => ('contact' in record ? [record.contact] : [])));
    const theirs = now.filter(({ put, record }) => put === 'contacts' && whose.has(record.id));
    // Of one record the last stands; what was there before goes before what came in between.
    const all = [...theirs, ...outcome.value.records, ...since];
    await store.replaceAll(all, (part) => tell({ is: 'taking-back', done: part }));
    last = undefined;
  };

  return {
    writeBackup,
    openBackup,
    restoreBackup,
    deleteEverything,
    putBack,
    closeBackup: async () => {
      opened = undefined;
    },
  };
}
