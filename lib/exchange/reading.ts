/** Reads a file of people, whatever it is: a table, cards, a résumé, data of our own. */
import type { Sensitivity } from '../capture/index.ts';
import { failed, ok, type Result } from '../result.ts';
import { readCards } from './cards.ts';
import { oneLine } from './cleaning.ts';
import { report, type LineProblem, type Refusal } from './file-problems.ts';
import { faultyLine, repeatedName } from './json-fault.ts';
import { isPeopleJson, readPeopleJson } from './people-json-reading.ts';
import type { Entry } from './person.ts';
import { readResume } from './resume.ts';
import type { Steps } from './steps.ts';
import { readTable, tableOf, type Columns, type Table } from './table.ts';

export type FileForm = 'table' | 'cards' | 'json';

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
  return begin.startsWith('{') || begin.startsWith('[') ? 'json' : 'table';
}

export interface ReadOptions {
  /** The file as a source of facts. */
  file: { url: string; title: string };
  /** Whether words are private. */
  judge: (words: string) => Sensitivity | undefined;
  /** What the user takes a table's columns for, instead of what they seem to be. */
  columns?: Columns | undefined;
}

function parsed(json: string): Result<unknown, Refusal> {
  try {
    return ok(JSON.parse(json));
  } catch {
    return failed({ is: 'broken-json', line: faultyLine(json) });
  }
}

/** Longer texts are written by programs, and looking for names that stand twice takes as long as reading them thrice. */
const longestSearched = 2_000_000;

function* readJson(text: string, { file, judge }: ReadOptions): Steps<Result<ReadFile, Refusal>> {
  const value = parsed(text);
  if (!value.ok) return value;
  const isOurs = isPeopleJson(value.value);
  const read = isOurs ? yield* readPeopleJson(value.value, text) : readResume(value.value, file, judge);
  if (!read.ok) return read;
  const { entries, problems } = read.value;
  const twice = text.length > longestSearched ? undefined : repeatedName(text);
  if (twice) report(problems, { line: twice.line, is: 'twice', words: oneLine(twice.name).slice(0, 80) });
  return entries.length + problems.length === 0 ? failed({ is: 'nobody' }) : ok(read.value);
}

export function* readPeople(text: string, options: ReadOptions): Steps<Result<ReadFile, Refusal>> {
  const form = formOf(text);
  if (form === 'json') return yield* readJson(text, options);
  if (form === 'cards') {
    const read = yield* readCards(text);
    return read.entries.length + read.problems.length === 0 ? failed({ is: 'nobody' }) : ok(read);
  }
  const table = tableOf(text);
  const taken = options.columns ?? table.guess;
  return ok({ ...(yield* readTable(text, table, taken)), table, columns: taken });
}
