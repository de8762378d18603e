/**
 * The letters written for the coach, put together. Those of tests/letters take one of the letters of people.json and change some of
 * its words; those of tests/letters/whole are written out. Each says what a careful person would find in it. `[[words|fact]]` in a
 * letter cites the fact.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { CoachInput, OtherPerson, SentLetter } from '../../../lib/coach/index.ts';
import type { FactId } from '../../../lib/ids.ts';
import type { LetterContact, LetterEvent, LetterKind, SenderProfile } from '../../../lib/letters/index.ts';
import type { Citation } from '../../../lib/wording/index.ts';
import type { Purpose } from '../../../lib/contacts/index.ts';

interface BaseLetter {
  kind: LetterKind;
  subject: string;
  /** What stands between salutation and signature. */
  core: string;
  sentLog?: SentLetter[];
}

interface People {
  senders: Record<string, SenderProfile>;
  contacts: Record<string, LetterContact>;
}

interface WrittenCase {
  id: string;
  base: string;
  change?: [string, string][];
  subject?: string;
  salutation?: string;
  closing?: string;
  /** The name it is signed with, and what stands under it. */
  sign?: string;
  signature?: string;
  to?: string[];
  purpose?: Purpose;
  sender?: string;
  contact?: string;
  contactFields?: Partial<LetterContact>;
  sentLog?: SentLetter[];
  others?: OtherPerson[];
  log?: LetterEvent[];
  /** "R1 block": rule and severity, each once. */
  expect: string[];
}

/** A letter written out from salutation to signature. */
interface WholeCase {
  id: string;
  kind: LetterKind;
  language?: string;
  purpose?: Purpose;
  sender: string;
  contact: string;
  contactFields?: Partial<LetterContact>;
  to?: string[];
  subject: string;
  body: string;
  sentLog?: SentLetter[];
  others?: OtherPerson[];
  log?: LetterEvent[];
  /** "R1 block", or "R1 block: job openings" where the words matter. */
  expect: string[];
}

export interface Expectation {
  /** "R1 block": rule and severity. */
  finding: string;
  /** Words that the finding must be about, in part or with more around them. */
  words?: string;
}

export interface CorpusCase {
  id: string;
  /** The file it stands in. */
  file: string;
  input: CoachInput;
  expect: Expectation[];
}

const now = Temporal.Instant.from('2026-03-02T09:30:00Z');

function expectation(written: string): Expectation {
  const [finding = '', words] = written.split(/: (.*)/su);
  return { finding, ...(words !== undefined && { words }) };
}

const folder = new URL('../../letters/', import.meta.url);
const readJson = <Value>(name: string): Value => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Value;
const people = readJson<People & { letters: Record<string, BaseLetter> }>('people.json');
const others = readJson<People>('whole/people.json');

function required<Value>(record: Record<string, Value>, name: string): Value {
  const value = record[name];
  if (value === undefined) throw new Error(`people.json has no ${name}`);
  return value;
}

function changed(core: string, change: readonly (readonly [string, string])[], id: string): string {
  return change.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`${id} changes words that are not there: ${before}`);
    return text.replaceAll(before, () => after);
  }, core);
}

/** Takes the citation marks out of a text. */
function unmarked(marked: string): { body: string; citations: Citation[] } {
  const citations: Citation[] = [];
  let body = '';
  for (const [index, piece] of marked.split(/\[\[([^|[\]]+\|[a-z]+)\]\]/).entries()) {
    const [words = '', fact = ''] = index % 2 === 1 ? piece.split('|') : [piece];
    if (index % 2 === 1) citations.push({ start: body.length, end: body.length + words.length, fact: fact as FactId });
    body += words;
  }
  return { body, citations };
}

function assembled(written: WrittenCase, file: string): CorpusCase {
  const base = required(people.letters, written.base);
  const sender = required(people.senders, written.sender ?? 'lena');
  const contact = { ...required(people.contacts, written.contact ?? 'okafor'), ...written.contactFields };
  const core = changed(base.core, written.change ?? [], written.id);
  const salutation = written.salutation ?? 'Dear Dr. Okafor,';
  const signature = [written.closing ?? 'Kind regards,', written.sign ?? sender.name, written.signature ?? ''];
  const { body, citations } = unmarked(
    [salutation, core, signature.filter((line) => line !== '').join('\n')].filter((part) => part !== '').join('\n\n'),
  );
  const sentLog = written.sentLog ?? base.sentLog;
  return {
    id: written.id,
    file,
    expect: written.expect.map(expectation),
    input: {
      now,
      kind: base.kind,
      purpose: written.purpose ?? 'learn',
      language: 'en',
      sender,
      contact,
      letter: { to: written.to ?? [...(contact.emails ?? [])], subject: written.subject ?? base.subject, body },
      citations,
      ...(sentLog && { sentLog }),
      ...(written.others && { others: written.others }),
      ...(written.log && { log: written.log }),
    },
  };
}

function whole(written: WholeCase, file: string): CorpusCase {
  const contact = { ...required(others.contacts, written.contact), ...written.contactFields };
  const { body, citations } = unmarked(written.body);
  return {
    id: written.id,
    file,
    expect: written.expect.map(expectation),
    input: {
      now,
      kind: written.kind,
      purpose: written.purpose ?? 'learn',
      language: written.language ?? 'en',
      sender: required(others.senders, written.sender),
      contact,
      letter: { to: written.to ?? [...(contact.emails ?? [])], subject: written.subject, body },
      citations,
      ...(written.sentLog && { sentLog: written.sentLog }),
      ...(written.others && { others: written.others }),
      ...(written.log && { log: written.log }),
    },
  };
}

const filesIn = (path: string): string[] =>
  readdirSync(new URL(path, folder))
    .filter((name) => name.endsWith('.json') && name !== 'people.json')
    .toSorted()
    .map((name) => path + name);

export const corpus: CorpusCase[] = [
  ...filesIn('./').flatMap((file) => readJson<WrittenCase[]>(file).map((written) => assembled(written, file))),
  ...filesIn('whole/').flatMap((file) => readJson<WholeCase[]>(file).map((written) => whole(written, file))),
];
