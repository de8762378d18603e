/** The IndexedDB schema, version by version. A released step is never edited; tests/fixtures/store keeps a dump of each. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type {
  Capture,
  Contact,
  Interaction,
  MatchKey,
  Note,
  Suppression,
  UnsavedForm,
  UnsavedTelling,
} from '../contacts/index.ts';
import type { Letter } from '../letters/index.ts';
import type { MeetingNotes } from '../meeting/index.ts';
import type { PrepSheet } from '../preparing/index.ts';
import type { OwnQuestion } from '../questions/index.ts';
import type { AgendaRow } from './agenda.ts';
import type { FactRow } from './fact-rows.ts';
import type { Stale } from './stale.ts';
import type { PeoplePart, WordsPart } from './people/parts.ts';
import type { Setting, Table, Tombstone } from './store.ts';

/** A contact as kept: with the keys that its index needs, which are computed from it at every write. */
export type ContactRow = Contact & { matchKeys: MatchKey[] };

export interface Schema extends DBSchema {
  contacts: { key: string; value: ContactRow; indexes: { match: string } };
  captures: { key: string; value: Capture; indexes: { contact: string; page: string } };
  facts: { key: string; value: FactRow; indexes: { contact: string; size: number } };
  letters: { key: string; value: Letter; indexes: { contact: string } };
  interactions: { key: string; value: Interaction; indexes: { contact: string; type: string } };
  notes: { key: string; value: Note; indexes: { contact: string } };
  prepSheets: { key: string; value: PrepSheet; indexes: { contact: string } };
  meetings: { key: string; value: MeetingNotes; indexes: { contact: string } };
  ownQuestions: { key: string; value: OwnQuestion };
  forms: { key: string; value: UnsavedForm | UnsavedTelling; indexes: { page: string } };
  settings: { key: string; value: Setting };
  suppressions: { key: string; value: Suppression };
  agenda: { key: string; value: AgendaRow; indexes: { turn: string; others: string } };
  people: { key: string; value: PeoplePart };
  words: { key: string; value: WordsPart };
  stale: { key: [string, string]; value: Stale };
  tombstones: { key: [string, string]; value: Tombstone };
}

/** A row of a table of records. */
export type Row = Schema[Table]['value'];

/** By what a row is found in its table. */
export const keyOf = (row: Row): string => ('facts' in row ? row.capture : row.id);

type Step = (database: IDBPDatabase<Schema>) => void;

/** Step n takes the schema from version n to n + 1. */
const steps: readonly Step[] = [
  (database) => {
    database.createObjectStore('contacts', { keyPath: 'id' }).createIndex('match', 'matchKeys', { multiEntry: true });
    const captures = database.createObjectStore('captures', { keyPath: 'id' });
    captures.createIndex('contact', 'contact');
    captures.createIndex('page', 'page');
    const facts = database.createObjectStore('facts', { keyPath: 'capture' });
    facts.createIndex('contact', 'contacts', { multiEntry: true });
    facts.createIndex('size', 'size');
    for (const table of ['letters', 'notes', 'prepSheets', 'meetings'] as const) {
      database.createObjectStore(table, { keyPath: 'id' }).createIndex('contact', 'contact');
    }
    const interactions = database.createObjectStore('interactions', { keyPath: 'id' });
    interactions.createIndex('contact', 'contact');
    interactions.createIndex('type', 'type');
    database.createObjectStore('ownQuestions', { keyPath: 'id' });
    database.createObjectStore('forms', { keyPath: 'id' }).createIndex('page', 'page');
    database.createObjectStore('settings', { keyPath: 'id' });
    database.createObjectStore('suppressions', { keyPath: 'id' });
    const agenda = database.createObjectStore('agenda', { keyPath: 'contact' });
    agenda.createIndex('turn', 'turn');
    agenda.createIndex('others', 'others', { multiEntry: true });
    database.createObjectStore('people', { keyPath: 'name' });
    database.createObjectStore('words', { keyPath: 'name' });
    database.createObjectStore('stale', { keyPath: ['of', 'id'] });
    database.createObjectStore('tombstones', { keyPath: ['table', 'id'] });
  },
];

export const schemaVersion = steps.length;

/** Runs the steps that lie between `oldVersion` and today's schema, inside the one upgrade transaction. */
export function upgrade(database: IDBPDatabase<Schema>, oldVersion: number): void {
  for (const step of steps.slice(oldVersion)) step(database);
}
