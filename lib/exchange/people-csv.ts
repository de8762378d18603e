/** People as a table: a row each, several addresses in one cell parted by semicolons (RFC 4180). */
import papaparse from 'papaparse';
import type { Contact } from '../contacts/index.ts';
import { writtenColumns, type ColumnField } from './columns.ts';
import { identityOf } from './person.ts';
import { asCell } from './spreadsheet.ts';

/** Without it spreadsheets take UTF-8 for the encoding of their country. */
const byteOrderMark = '\uFEFF';

function cellOf(contact: Contact, field: ColumnField): string {
  const { emails, links, ...single } = identityOf(contact);
  if (field === 'id') return contact.id;
  if (field === 'email') return emails.join('; ');
  if (field in single) return single[field as keyof typeof single];
  return links.flatMap(({ kind, url }) => (field === `link-${kind}` ? [url] : [])).join('; ');
}

/** A row as a line of text. */
const lineOf = (cells: readonly string[]): string => `${papaparse.unparse([cells], { quotes: true })}\r\n`;

/** The lines of the table. */
export function* peopleCsv(contacts: Iterable<Contact>): Generator<string> {
  yield byteOrderMark + lineOf(writtenColumns.map(([, heading]) => heading));
  for (const contact of contacts) yield lineOf(writtenColumns.map(([field]) => asCell(cellOf(contact, field))));
}
