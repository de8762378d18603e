/**
 * Invented people for benchmarks, by number: the same number is the same person every time. Their words are as those of a
 * language are: a few hundred said of nearly everyone, tens of thousands of a few, and names of many families in some scripts.
 */
import type { Contact, Fact, Interaction } from '../lib/contacts/index.ts';
import type { CaptureId, ContactId, FactId, InteractionId } from '../lib/ids.ts';
import type { Change } from '../lib/store/index.ts';

/** A random number from 0 to 1 for each call, by a seed (mulberry32). */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables =
  'ka lo mi ren tas vel dor an is que bra ster phi lin gar mo su ta ne ria com pre for ti on al er'.split(' ');
const common =
  'of and the in at for with university department professor research library studies school history data international society institute national association senior director member committee award published served led taught'.split(
    ' ',
  );
const cjk = Array.from('水原朋香田中森山川木村高橋佐藤李王張陳林黄趙周吳徐孫馬朱胡');

function wordNumber(rank: number): string {
  const random = randomBy(rank + 77);
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
}

/** Words by their rank: the rarer, the more there are of them. */
function anyWord(random: () => number): string {
  if (random() < 0.35) return common[Math.floor(random() * common.length)] ?? '';
  // Log-uniform ranks are Zipf's law.
  return wordNumber(Math.floor(60_000 ** random()));
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const surname = (random: () => number): string => capital(wordNumber(100_000 + Math.floor(30_000 * random() ** 2)));
const given = (random: () => number): string => capital(wordNumber(200_000 + Math.floor(3_000 * random() ** 2)));

function nameOf(random: () => number): string {
  if (random() < 0.05) return Array.from({ length: 4 }, () => cjk[Math.floor(random() * cjk.length)]).join('');
  return `${given(random)} ${surname(random)}`;
}

const words = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => anyWord(random)).join(' ');

/** Ids in the form of a UUID of version 7, in the order of the numbers. */
const idOf = <Id extends string>(number: number, part: number): Id =>
  `0190${number.toString(16).padStart(8, '0').slice(0, 4)}-${number.toString(16).padStart(8, '0').slice(4)}-7${part
    .toString(16)
    .padStart(3, '0')}-8000-000000000000` as Id;

const at = '2026-03-02T09:30:00Z';
const day = 86_400_000;

/** Facts of each. */
const facts = 10;

/** The contact, the capture and the facts of one, and of every fifth what happened with them. */
export function inventedPerson(number: number): Change[] {
  const random = randomBy(number);
  const id = idOf<ContactId>(number, 0);
  const capture = idOf<CaptureId>(number, 1);
  const origin = { by: 'capture', capture } as const;
  const name = nameOf(random);
  const url = `https://www.house${number % 400}.example/people/${number}`;
  const contact: Contact = {
    id,
    name: { value: name, origin },
    headline: { value: capital(words(random, 4)), origin },
    organization: { value: `University of ${capital(wordNumber(number % 400))}`, origin },
    emails: [{ value: `person${number}@house${number % 400}.example`, origin }],
    links: [],
    purpose: 'learn',
    ...(number % 7 === 0 && { tags: ['mentor'] }),
    createdAt: at,
    updatedAt: at,
  };
  const made: Fact[] = Array.from({ length: facts }, (_, index) => {
    const quote = capital(words(random, 9 + Math.floor(random() * 8)));
    return {
      id: idOf<FactId>(number, 2 + index),
      contact: id,
      capture,
      kind: 'position',
      quote,
      title: quote.split(' ').slice(0, 3).join(' '),
      selector: {
        quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: quote.length },
      },
      updatedAt: at,
    };
  });
  const page = `house${number % 400}.example/people/${number}`;
  return [
    { put: 'contacts', record: contact },
    {
      put: 'captures',
      record: { id: capture, contact: id, format: 'html', url, page, title: name, readAt: at, updatedAt: at },
    },
    ...made.map((record): Change => ({ put: 'facts', record })),
    ...(number % 5 === 0 ? happened(number, id) : []),
  ];
}

function happened(number: number, contact: ContactId): Change[] {
  const on = (before: number): string => new Date(Date.now() - (before + (number % 60)) * day).toISOString();
  const kept = { contact, zone: 'Europe/Lisbon' };
  const letter = { type: 'sent', letter: idOf(number, 20), kind: 'request', way: 'copied' } as const;
  const all = [
    { ...letter, at: on(40) },
    { type: 'replied', answer: 'yes', at: on(36) },
    { type: 'met', at: on(30) },
    { type: 'note', text: 'Spoke about archives and night shifts', at: on(30) },
  ] as const;
  return all.slice(0, 1 + (number % 4)).map((each, index): Change => ({
    put: 'interactions',
    record: {
      ...each,
      ...kept,
      id: idOf<InteractionId>(number, 30 + index),
      recordedAt: each.at,
      updatedAt: each.at,
    } as Interaction,
  }));
}
