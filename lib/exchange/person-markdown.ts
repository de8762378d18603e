/** One person as a page to read and print: who they are, what they said where, what was written, what happened (CommonMark). */
import type { IsoInstant } from '../clock.ts';
import type { Interaction, StandingFact } from '../contacts/index.ts';
import type { Letter, LetterKind } from '../letters/index.ts';
import type { Person } from './person.ts';
import { bySource, dayOf } from './told-facts.ts';

/** What happened with someone. */
export interface Course {
  letters: readonly Letter[];
  /** Those that count, oldest first. */
  interactions: readonly Interaction[];
}

/** The words of the interface for what happens and for when facts were; empty for what is not said. */
export interface Wordings {
  entry: (entry: Interaction, adviceOf: (id: Interaction['id']) => string | undefined) => string;
  letter: Readonly<Record<LetterKind, string>>;
  time: (fact: StandingFact) => string;
}

/** What Markdown takes for marks, as letters. A figure or a sign that begins a line would make it an item of a list. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/^([-+=]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);

const lines = (text: string, mark: string): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => `${mark} ${plain(line)}`.trimEnd())
    .join('\n');

/** In angle brackets an address may hold what would end it otherwise. */
const link = (title: string, url: string): string =>
  /^(https?|mailto):/i.test(url)
    ? `[${plain(title)}](<${url.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)`
    : plain(title);

const section = (heading: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`## ${heading}`, ...parts];

function head({ contact }: Person): string[] {
  const post = [contact.headline, contact.organization].flatMap((each) => (each ? [plain(each.value)] : []));
  const addresses = [
    ...contact.emails.map(({ value }) => `- ${link(value, `mailto:${value}`)}`),
    ...contact.links.map(({ value: { url } }) => `- ${link(url, url)}`),
  ];
  const name = [contact.honorific?.value, contact.name.value].filter(Boolean).join(' ');
  const other = contact.transliteration ? ` (${plain(contact.transliteration.value)})` : '';
  return [`# ${plain(name)}${other}`, post.join(', '), addresses.join('\n')].filter((part) => part !== '');
}

function fact(said: StandingFact, words: Wordings): string {
  const what = [said.title, said.organization, words.time(said)].filter(Boolean).join(', ');
  const corrected = said.correctedAt === undefined ? '' : ` (as you corrected it ${dayOf(said.correctedAt)})`;
  return [lines(said.quote, '>'), what === '' ? '' : `${plain(what)}${corrected}`].filter(Boolean).join('\n\n');
}

const facts = (person: Person, words: Wordings): string[] =>
  bySource(person).map(({ capture, facts: said }) => {
    const title = link(capture.title === '' ? capture.url : capture.title, capture.url);
    const heading = `### ${title}, read ${dayOf(capture.readAt)}`;
    return [heading].concat(said.map((each) => fact(each, words))).join('\n\n');
  });

const lettersThat = (status: Letter['status'], { letters, interactions }: Course, words: Wordings): string[] => {
  const sentOn = new Map(interactions.flatMap((each) => (each.type === 'sent' ? [[each.letter, dayOf(each.at)]] : [])));
  return letters
    .filter((letter) => letter.status === status)
    .map((letter) =>
      [
        `### ${plain(words.letter[letter.kind])}, ${sentOn.get(letter.id) ?? dayOf(letter.updatedAt)}`,
        ...(letter.subject === '' ? [] : [`**${plain(letter.subject)}**`]),
        lines(letter.body, '>'),
      ].join('\n\n'),
    );
};

function log({ interactions }: Course, words: Wordings): string[] {
  const advice = new Map(interactions.flatMap((each) => (each.type === 'advised' ? [[each.id, each.advice]] : [])));
  const said = interactions.map((each) => ({ each, text: words.entry(each, (id) => advice.get(id)) }));
  const told = said.flatMap(({ each, text }) => (text === '' ? [] : [`- ${dayOf(each.at)}: ${plain(text)}`]));
  return told.length === 0 ? [] : [told.join('\n')];
}

export function personMarkdown(person: Person, course: Course, words: Wordings): string {
  const parts = [
    ...head(person),
    ...section('What their pages say', facts(person, words)),
    ...section('Letters', lettersThat('sent', course, words)),
    ...section('What happened', log(course, words)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A record as it is kept, with its table. */
export interface KeptRecord {
  put: string;
  record: object;
}

/**
 * Everything that is held about someone, as one file that they could be handed: to be read first, then every record as it is
 * kept, as JSON.
 */
export function personRecord(
  person: Person,
  course: Course,
  records: readonly KeptRecord[],
  words: Wordings,
  at: IsoInstant,
): string {
  const { tags = [], createdAt } = person.contact;
  const notes = records.flatMap(({ put, record }) =>
    put === 'notes' && 'text' in record && typeof record.text === 'string' ? [lines(record.text, '>')] : [],
  );
  const tables = Object.fromEntries(
    [...Map.groupBy(records, ({ put }) => put)].map(([put, all]) => [put, all.map(({ record }) => record)]),
  );
  const parts = [
    personMarkdown(person, course, words).trimEnd(),
    ...section('Letters not sent', lettersThat('draft', course, words)),
    ...section('Notes', notes),
    ...section('Tags', tags.length > 0 ? [tags.map((tag) => `- ${plain(tag)}`).join('\n')] : []),
    `## About this file`,
    `Saved ${dayOf(createdAt)}; this file was written ${dayOf(at)}. It holds everything that Groundwork keeps about this person. The same once more for programs, with every record as it is kept:`,
    // A line of JSON begins with a space or a bracket, so that nothing in it can end the block.
    `\`\`\`json\n${JSON.stringify(tables, undefined, 1)}\n\`\`\``,
  ];
  return `${parts.join('\n\n')}\n`;
}
