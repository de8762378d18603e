/**
 * The contract of the store, which knows nothing of how records are kept: one implementation keeps them in IndexedDB,
 * another may replicate them. tests/unit/store/contract.ts holds what every implementation must do.
 */
import type { Dismissal } from '../coach/index.ts';
import type {
  Capture,
  Contact,
  Fact,
  Interaction,
  Note,
  Suppression,
  UnsavedForm,
  UnsavedTelling,
} from '../contacts/index.ts';
import type { IsoDate, IsoInstant } from '../clock.ts';
import type { CaptureId, ContactId, SavedViewId } from '../ids.ts';
import type { Letter, SenderProfile } from '../letters/index.ts';
import type { PersonRow } from '../overview/index.ts';
import type { Offered } from '../courage/index.ts';
import type { BackupHabit, Preferences } from '../preferences/index.ts';
import type { MeetingNotes } from '../meeting/index.ts';
import type { PrepSheet } from '../preparing/index.ts';
import type { OwnQuestion } from '../questions/index.ts';
import type { WordList } from '../search/index.ts';
import type { FollowUpSettings, PersonReminders, Rules } from '../reminders/index.ts';

/** What the list of people was asked for, under a name of the user's. */
export interface SavedView {
  id: SavedViewId;
  name: string;
  /** As it stands in the library's address. */
  query: string;
}

/** One-off facts about this user: who they are, and what they were told once. */
export type Setting =
  /** Invented with those of the setting `demo`, it signs letters to them alone. */
  | { id: 'profile'; profile: SenderProfile; isInvented?: true; updatedAt: IsoInstant }
  /** What of the coach's the user does not want to hear again about any letter. */
  | { id: 'coach'; dismissed: Dismissal[]; updatedAt: IsoInstant }
  | { id: 'follow-up'; settings: FollowUpSettings; updatedAt: IsoInstant }
  | { id: 'preferences'; preferences: Preferences; updatedAt: IsoInstant }
  | { id: 'backups'; habit: BackupHabit; updatedAt: IsoInstant }
  /** Which words of encouragement were offered, and when last. */
  | { id: 'courage'; offered: Offered[]; updatedAt: IsoInstant }
  /** How the user likes to look at the list of people, in the order of their making. */
  | { id: 'people-views'; views: readonly SavedView[]; updatedAt: IsoInstant }
  /** On which day something to do for someone was suggested last and answered, whatever the answer: there is no other that day. */
  | { id: 'giving-back'; answeredOn: IsoDate; updatedAt: IsoInstant }
  | { id: 'welcomed'; updatedAt: IsoInstant }
  | { id: 'linkedin-notice'; updatedAt: IsoInstant }
  /** Those who were put in to show every screen full; nobody of them exists. */
  | { id: 'demo'; contacts: ContactId[]; updatedAt: IsoInstant };

/** What the store keeps, by table. Every record has an `id` and an `updatedAt`. */
export interface Tables {
  contacts: Contact;
  captures: Capture;
  facts: Fact;
  letters: Letter;
  interactions: Interaction;
  notes: Note;
  prepSheets: PrepSheet;
  meetings: MeetingNotes;
  ownQuestions: OwnQuestion;
  forms: UnsavedForm | UnsavedTelling;
  settings: Setting;
  suppressions: Suppression;
}
export type Table = keyof Tables;

export const tables = [
  'contacts',
  'captures',
  'facts',
  'letters',
  'interactions',
  'notes',
  'prepSheets',
  'meetings',
  'ownQuestions',
  'forms',
  'settings',
  'suppressions',
] as const;

/** What a table can be asked by, beside its ids. `match` is a contact's MatchKey, `page` the page key of a capture or a form. */
export interface Indexes {
  contacts: 'match';
  captures: 'contact' | 'page';
  facts: 'contact';
  letters: 'contact';
  interactions: 'contact' | 'type';
  notes: 'contact';
  prepSheets: 'contact';
  meetings: 'contact';
  ownQuestions: never;
  forms: 'page';
  settings: never;
  suppressions: never;
}

/** A record that was deleted: what remains of it, so that a copy elsewhere learns of the deletion. */
export interface Tombstone {
  id: string;
  table: Table;
  deletedAt: IsoInstant;
  updatedAt: IsoInstant;
}

/** The tables whose records are of a contact. */
export type OfContact = 'captures' | 'facts' | 'letters' | 'interactions' | 'notes' | 'prepSheets' | 'meetings';
type OfNobody = Exclude<Table, OfContact>;

/** A fact is removed by the capture that it was put with, whoever it is of by then. */
type OfCapture<T extends Table> = T extends 'facts' ? { capture: CaptureId } : unknown;

export type Change =
  | { [T in Table]: { put: T; record: Tables[T] } }[Table]
  | { [T in OfNobody]: { remove: T; id: Tables[T]['id']; at: IsoInstant } }[OfNobody]
  | {
      [T in OfContact]: { remove: T; id: Tables[T]['id']; contact: ContactId; at: IsoInstant } & OfCapture<T>;
    }[OfContact];

/** What reminders are asked for by: the rules, and the code that computes by them, by name. */
export interface AgendaRules extends Rules {
  engine: string;
}

/** Whose reminders: those of the people whose turn (`turnOf`) comes on or before `to`, of so many at the most. */
export interface AgendaRange {
  to?: IsoDate;
  most?: number;
}

/** Everyone in a row each, as far as that is computed. */
export interface Overview {
  /**
   * The names of its parts, those with the people saved last first. A part holds neighbours by their ids, and never changes:
   * where something about them does, a part of another name stands in its place.
   */
  parts: string[];
  /** Nothing is left to be computed. */
  isWhole: boolean;
}

/** Which records of a table: those after a page, or the first, and about how many. */
export interface PageRange {
  /** What the page before said is next. */
  after?: string;
  about: number;
}

/** Some records of a table. */
export interface Page<T extends Table> {
  records: Tables[T][];
  /** By this the page after it is asked for; absent on the last. */
  next?: string;
}

/** A record to be kept, with its table. */
export type Put = Extract<Change, { put: Table }>;

/**
 * Told which part of many records is written, from 0 to 1, before any of it is there to be seen. What it throws is what the
 * writing rejects with, and nothing is written.
 */
export type OnWritten = (part: number) => void;

export interface Store {
  /** A record by its id; facts are asked for by whose they are. */
  get<T extends Exclude<Table, 'facts'>>(table: T, id: Tables[T]['id']): Promise<Tables[T] | undefined>;
  all<T extends Table>(table: T): Promise<Tables[T][]>;
  where<T extends Table>(table: T, index: Indexes[T], value: string): Promise<Tables[T][]>;
  /** Some records, for reading through a table in pieces: what is written meanwhile may be in a later one. */
  page<T extends Table>(table: T, range: PageRange): Promise<Page<T>>;
  count(table: Table): Promise<number>;
  /** What was deleted and not put again, in no certain order. */
  tombstones(): Promise<Tombstone[]>;
  /**
   * The reminders of each person in the range, in the order of their turns, people of the same turn in the order of their
   * ids: always what `remindersOf` says of all that is recorded, whoever wrote it and however it was computed.
   * Pauses are left out of account.
   */
  agenda(rules: AgendaRules, range?: AgendaRange): Promise<PersonReminders[]>;
  /** What there is of the overview, at once. `catchUp` completes it. */
  overview(rules: AgendaRules): Promise<Overview>;
  /** The rows of a part in the order of their ids, with what is due by the rules; undefined where it is no longer there. */
  overviewPart(part: string, rules: AgendaRules): Promise<PersonRow[] | undefined>;
  /** The words that the people of a part are found by, who are numbered in the order of its rows. */
  overviewWords(part: string): Promise<WordList | undefined>;
  /**
   * Computes some of what the overview lacks, those saved last first, with pauses in which the page answers; false where it
   * lacked nothing. What was computed by code of another name is computed anew; where none is named, only what does not follow
   * from the records any more is, such as the words of someone deleted.
   */
  catchUp(engine?: string): Promise<boolean>;
  /**
   * Makes all the changes or none, in their order, and after those of every commit that was asked for before. Resolves
   * once they are on disk, so that "saved" may be shown. Rejects with nothing written: with a StoreFailure, or with
   * another error where only a bug can be behind it, such as a record that cannot be kept. Called while a page is
   * closing, the changes still arrive, provided that the store has been used before and that none of them is of a fact. Putting a record that was removed
   * brings it back. A fact stays of the capture that it was put with. An interaction changes hands only by being removed and put again in one commit, so that the reminders of both
   * people are computed anew; another record, but a fact, that comes to be of another contact, only together with a change of the
   * contact that it leaves. What becomes of the records after the call does not matter, but where the writing is told of, as that of thousands is:
   * then they are the store's until it resolves.
   */
  commit(changes: readonly Change[], onWritten?: OnWritten): Promise<void>;
  /**
   * Makes these records all that is kept, or changes nothing: as a commit that first removes everything, but without a
   * trace of what was there. The records are the store's until it resolves.
   */
  replaceAll(records: readonly Put[], onWritten?: OnWritten): Promise<void>;
  /** Lets go of the data once what was asked for before is under way. The next use opens them again. */
  close(): void;
}

/** What can be wrong with the store that a user has to hear about. */
export type StoreProblem =
  /** The data were written by a newer Groundwork. */
  | 'newer-version'
  /** Another window still runs an older Groundwork and holds the data, or the browser does not answer. */
  | 'blocked'
  /** The browser refuses storage, as Firefox does when it never remembers history. */
  | 'refused'
  /** The disk, or the space the browser grants, is full. */
  | 'full'
  /** The browser cannot open or read the data. */
  | 'unreadable';

export class StoreFailure extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, options?: ErrorOptions) {
    super(`The store failed: ${problem}`, options);
    this.name = 'StoreFailure';
    this.problem = problem;
  }
}
