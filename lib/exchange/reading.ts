/** Reads a file of people, whatever it is: a table, cards, a résumé. */
import type { Sensitivity } from '../capture/index.ts';
import { failed, ok, type Result } from '../result.ts';
import { readCards } from './cards.ts';
import type { LineProblem, Refusal } from './file-problems.ts';
import type { Entry } from './person.ts';
import { readResume } from './resume.ts';
import type { Steps } from './steps.ts';
import { readTable, tableOf, type Columns, type Table } from './table.ts';

export type FileForm = 'table' | 'cards' | 'resume';

export interface ReadFile {
  entries: readonly Entry[];
  problems: readonly LineProblem[];
  /** Of a table: how it is made, and what its columns were taken for. */
  table?: Table;
  columns?: Columns;
}

/** What a text is, by how it begins. */
export function formOf(text: string): FileForm {
  const begin = text.slice(0, 1_000).trimStart().toUpperCase();
  if (begin.startsWith('BEGIN:VCARD')) return 'cards';
  return begin.startsWith('{') || begin.startsWith('[') ? 'resume' : 'table';
}

export interface ReadOptions {
  /** The file as a source of facts. */
  file: { url: string; title: string };
  /** Whether words are private. */
  judge: (words: string) => Sensitivity | undefined;
  /** What the user takes a table's columns for, instead of what they seem to be. */
  columns?: Columns | undefined;
}

export function* readPeople(text: string, { file, judge, columns }: ReadOptions): Steps<Result<ReadFile, Refusal>> {
  const form = formOf(text);
  if (form === 'resume') {
    const read = readResume(text, file, judge);
    return read.ok && read.value.entries.length === 0 ? failed({ is: 'nobody' }) : read;
  }
  if (form === 'cards') {
    const read = yield* readCards(text);
    return read.entries.length + read.problems.length === 0 ? failed({ is: 'nobody' }) : ok(read);
  }
  const table = tableOf(text);
  const taken = columns ?? table.guess;
  return ok({ ...(yield* readTable(text, table, taken)), table, columns: taken });
}
