/** A table of people, whoever wrote it: where its columns are named, what they mean, and who is in its rows. */
import { linkKinds } from '../capture/index.ts';
import { parseId, type ContactId } from '../ids.ts';
import { emailFrom, oneLine } from './cleaning.ts';
import { fieldOfHeading, type ColumnField } from './columns.ts';
import { EntryMaker } from './entry-maker.ts';
import { report, type LineProblem } from './file-problems.ts';
import type { Entry } from './person.ts';
import { rowsOf, type LostRow, type Row } from './rows.ts';
import { fromCell } from './spreadsheet.ts';
import type { Steps } from './steps.ts';

/** What a column of the file is taken for; nothing where it is not kept. */
export type Columns = readonly (ColumnField | undefined)[];

export interface Column {
  /** Counted from 0. */
  place: number;
  heading: string;
  /** The first value in it, to tell what it holds. */
  sample: string;
}

export interface Table {
  delimiter: string;
  /** The line that names the columns, or the one before the first row where none does. */
  headingLine: number;
  columns: readonly Column[];
  /** What each column seems to be. */
  guess: Columns;
}

const delimiters = [',', ';', '\t', '|'];

/** What precedes the names of columns, such as notes, is shorter. */
const mostBefore = 20;

/** No table of people has more; of a wider one, what stands further on is left out. */
const mostColumns = 500;

const isRow = (row: Row | LostRow): row is Row => 'cells' in row;
const isFilled = ({ cells }: Row): boolean => cells.some((cell) => cell.trim() !== '');

function firstRows(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  for (const row of rowsOf(text.slice(0, 262_144), delimiter)) {
    if (isRow(row) && isFilled(row)) rows.push(row);
    if (rows.length > mostBefore) break;
  }
  return rows;
}

/** What a row's cells mean as names of columns, none of them twice but those of which there can be several. */
function fieldsOf(cells: readonly string[]): Columns {
  const taken = new Set<ColumnField>();
  return cells.map((cell) => {
    const field = fieldOfHeading(fromCell(cell));
    if (field === undefined) return undefined;
    const isSingle = field !== 'email' && field !== 'note' && !field.startsWith('link');
    if (isSingle && taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

const knownCount = (fields: Columns): number => fields.filter((field) => field !== undefined).length;

/** How a table is made: by its signs and by the row that names most columns; the first row where none does. */
export function tableOf(text: string): Table {
  const ways = delimiters.flatMap((delimiter) => {
    const rows = firstRows(text, delimiter);
    return rows.map((row, index) => ({
      delimiter,
      row,
      next: rows[index + 1],
      guess: fieldsOf(row.cells.slice(0, mostColumns)),
    }));
  });
  const byNames = ways
    .filter(({ guess }) => knownCount(guess) > 0)
    .toSorted((a, b) => knownCount(b.guess) - knownCount(a.guess))[0];
  const widest = ways.toSorted((a, b) => b.row.cells.length - a.row.cells.length)[0];
  const first = ways.find(({ delimiter }) => delimiter === widest?.delimiter);
  const { delimiter, row, next, guess } = byNames ??
    first ?? { delimiter: ',', row: { line: 1, cells: [] }, guess: [] };
  // A first row with somebody's address in it names no columns.
  const isUnnamed = knownCount(guess) === 0 && row.cells.some((cell) => emailFrom(oneLine(cell)) !== undefined);
  const samples = (isUnnamed ? row : next)?.cells ?? [];
  return {
    delimiter,
    headingLine: isUnnamed ? row.line - 1 : row.line,
    columns: row.cells.slice(0, mostColumns).map((cell, index) => ({
      place: index,
      heading: isUnnamed ? '' : said(cell),
      sample: said(samples[index] ?? ''),
    })),
    guess,
  };
}

/** As much of a cell as tells what it is. */
const said = (cell: string): string => oneLine(fromCell(cell)).slice(0, 80);

/** Addresses in one cell are parted by semicolons, commas or spaces; web addresses may hold the first two. */
const apart = (text: string, by: RegExp): string[] => text.split(by).filter((part) => part !== '');

/** The words of a text that has an address among them; else the text, so that it is said as a whole. */
function addressesIn(text: string): string[] {
  const words = apart(text, /\s+/);
  return words.some((word) => emailFrom(word) !== undefined) ? words : [text];
}

function put(maker: EntryMaker, field: ColumnField, text: string, { heading }: Column): void {
  if (field === 'email') for (const email of apart(text, /[;,]/).flatMap(addressesIn)) maker.email(email);
  else if (field === 'link') for (const url of apart(text, /;?\s+/)) maker.link(url);
  else if (field === 'note') maker.note(text.trim() === '' || heading === '' ? text : `${heading}: ${text}`);
  else if (field === 'id') maker.from(parseId<ContactId>(text.trim()));
  else if (field === 'given-name' || field === 'family-name') return;
  else if (field.startsWith('link-')) {
    const kind = linkKinds.find((each) => `link-${each}` === field);
    for (const url of apart(text, /;?\s+/)) maker.link(url, kind);
  } else maker.say(field as Parameters<EntryMaker['say']>[0], text);
}

function entryFrom({ line, cells }: Row, table: Table, fields: Columns, problems: LineProblem[]): Entry | undefined {
  const maker = new EntryMaker(line, problems);
  const texts = cells.slice(0, table.columns.length).map((cell) => fromCell(cell));
  const parts = { 'given-name': '', 'family-name': '' };
  for (const [index, column] of table.columns.entries()) {
    const field = fields[index];
    const text = texts[index] ?? '';
    if (field === 'given-name' || field === 'family-name') parts[field] ||= text;
    else if (field !== undefined) put(maker, field, text, column);
  }
  maker.say('name', `${parts['given-name']} ${parts['family-name']}`);
  if (cells.slice(table.columns.length).some((cell) => cell.trim() !== '')) maker.report('extra-cells');
  return maker.made();
}

/** Who is in the table, its columns taken for `fields`. */
export function* readTable(
  text: string,
  table: Table,
  fields: Columns,
): Steps<{ entries: Entry[]; problems: LineProblem[] }> {
  const entries: Entry[] = [];
  const problems: LineProblem[] = [];
  let read = 0;
  for (const row of rowsOf(text, table.delimiter, (units) => (read = units))) {
    yield read / text.length;
    if (row.line <= table.headingLine) continue;
    if (!isRow(row)) report(problems, row);
    else if (isFilled(row)) {
      const entry = entryFrom(row, table, fields, problems);
      if (entry) entries.push(entry);
    }
  }
  return { entries, problems };
}
