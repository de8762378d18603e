/** People from vCards of versions 3 and 4. Each card is read by itself, so that a broken one costs no other. */
import ICAL from 'ical.js';
import { linkKinds } from '../capture/index.ts';
import { parseId, type ContactId } from '../ids.ts';
import { oneLine } from './cleaning.ts';
import { EntryMaker } from './entry-maker.ts';
import { report, type LineProblem } from './file-problems.ts';
import type { Entry } from './person.ts';
import type { Steps } from './steps.ts';
import { honorificProperty, kindParameter, writer } from './vcard.ts';

interface Card {
  /** Where it begins, counted from 1. */
  line: number;
  lines: string[];
  /** Of all its lines but pictures, in UTF-16 units. */
  length: number;
}

/** Without its pictures no card of a person is longer. */
const longestCard = 200_000;

/** What may be large and is never kept. */
const picture = /^(?:[\w-]+\.)?(?:photo|logo|sound|key)[;:]/i;
/** A property: a name, then parameters or a value. */
const property = /^[\w.-]+[;:]/;
const folded = /^[ \t]/;

/** The lines of a text, each with how far it reaches. */
function* linesOf(text: string): Generator<{ line: string; end: number }> {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    yield { line: text.slice(at, end), end: end + 1 };
    at = end + 1;
  }
}

/** The cards of a file, without their pictures and without lines that are no property, which are said. */
function* cardsOf(text: string, problems: LineProblem[], onRead: (part: number) => void): Generator<Card> {
  let [number, isSkipping] = [0, false];
  let card: Card | undefined;
  for (const { line, end } of linesOf(text)) {
    number += 1;
    onRead(Math.min(1, end / text.length));
    const sign = line.trim().toUpperCase();
    if (sign === 'BEGIN:VCARD') {
      if (card) report(problems, { line: card.line, is: 'open-card' });
      card = { line: number, lines: [], length: 0 };
    } else if (sign === 'END:VCARD') {
      if (card) yield card;
      card = undefined;
    } else if (card && sign !== '') {
      if (!folded.test(line)) isSkipping = picture.test(line);
      if (isSkipping) continue;
      card.length += line.length;
      // What is too long is not read, and its lines need not be kept.
      if (card.length > longestCard) card.lines = [];
      else if (folded.test(line) ? card.lines.length > 0 : property.test(line)) card.lines.push(line);
      else {
        report(problems, { line: number, is: 'broken-line', words: oneLine(line.slice(0, 1_000)).slice(0, 80) });
        isSkipping = true;
      }
    }
  }
  if (card) report(problems, { line: card.line, is: 'open-card' });
}

function componentOf({ lines }: Card): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n')) as unknown[]);
  } catch {
    return undefined;
  }
}

/** The texts of a property's parts; ical.js gives one text, a list of them, or a list of lists. Dates are no texts. */
const partsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((part: unknown) => partsOf(part).join(' '))
    : typeof value === 'string'
      ? [value]
      : [];

/** Signs that many programs escape where they need not, which ical.js leaves. */
const unescaped = (text: string): string => text.replaceAll(/\\(?=[;:,])/g, '');

const parameterOf = (each: ICAL.Property, name: string): string => each.getFirstParameter(name) || '';

/** 1 is preferred most, 100 least (RFC 6350, 5.3). */
const preference = (each: ICAL.Property): number => Number(parameterOf(each, 'pref')) || 101;

class CardReader {
  readonly #card: ICAL.Component;
  readonly isOwn: boolean;

  constructor(card: ICAL.Component) {
    this.#card = card;
    this.isOwn = card.getFirstPropertyValue('prodid') === writer;
  }

  parts(each: ICAL.Property): string[] {
    const parts = partsOf(each.getValues().length > 1 ? each.getValues() : each.getFirstValue());
    return this.isOwn ? parts : parts.map((part) => unescaped(part));
  }

  /** The properties of a name, the preferred one first. */
  all(name: string): ICAL.Property[] {
    return this.#card.getAllProperties(name).toSorted((a, b) => preference(a) - preference(b));
  }

  texts(name: string): string[] {
    return this.all(name).map((each) =>
      this.parts(each)
        .filter((part) => part.trim() !== '')
        .join(', '),
    );
  }
}

function sayNames(maker: EntryMaker, card: CardReader): void {
  const [name = '', other = ''] = card.texts('fn').filter((text) => text.trim() !== '');
  const [structured] = card.all('n');
  const [family = '', given = '', more = '', prefix = ''] = structured ? card.parts(structured) : [];
  maker.say('name', name);
  maker.say('name', `${given} ${more} ${family}`);
  maker.say('transliteration', other);
  for (const text of card.texts(honorificProperty)) maker.say('honorific', text);
  maker.say('honorific', prefix);
}

function entryFrom(card: CardReader, maker: EntryMaker): Entry | undefined {
  sayNames(maker, card);
  for (const text of [...card.texts('title'), ...card.texts('role')]) maker.say('headline', text);
  for (const text of card.texts('org')) maker.say('organization', text);
  for (const text of card.texts('email')) maker.email(text);
  for (const each of card.all('url')) {
    const kind = linkKinds.find((one) => one === parameterOf(each, kindParameter));
    maker.link(card.parts(each).join(','), kind);
  }
  for (const name of ['x-socialprofile', 'socialprofile']) {
    for (const text of card.texts(name)) if (/^https?:/i.test(text)) maker.link(text);
  }
  const [uid = ''] = card.texts('uid');
  if (card.isOwn) maker.from(parseId<ContactId>(uid.replace(/^urn:uuid:/i, '')));
  for (const text of card.texts('note')) maker.note(text);
  return maker.made();
}

export function* readCards(text: string): Steps<{ entries: Entry[]; problems: LineProblem[] }> {
  const entries: Entry[] = [];
  const problems: LineProblem[] = [];
  let read = 0;
  for (const card of cardsOf(text, problems, (part) => (read = part))) {
    yield read;
    const maker = new EntryMaker(card.line, problems);
    if (card.length > longestCard) {
      maker.report('too-long');
      continue;
    }
    const component = componentOf(card);
    if (!component) maker.report('broken-card');
    else if (component.getFirstPropertyValue('version') === '2.1') maker.report('old-card');
    else if (['group', 'org', 'location'].includes(String(component.getFirstPropertyValue('kind')).toLowerCase()))
      maker.report('not-a-person');
    else {
      const entry = entryFrom(new CardReader(component), maker);
      if (entry) entries.push(entry);
    }
  }
  return { entries, problems };
}
