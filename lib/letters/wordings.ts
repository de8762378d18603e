/**
 * Chooses among all letters that the phrases allow: those of the right length in which no two parts repeat each other, in
 * an order in which neighbours differ much. So consecutive seeds never give the same letter while there is another.
 */
import { countWords } from '../wording/index.ts';
import type { Cited } from '../wording/index.ts';

/** One way to say a part; empty text leaves the part out. */
export interface Option {
  text: Cited;
  /** The words of its own, without what the slots brought: what two options may share by accident. */
  own: string;
}

export interface Band {
  least: number;
  most: number;
}

/** FNV-1a, 32 bits: spreads similar cases over the wordings. */
export function hash(text: string): number {
  let value = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01_00_01_93);
  }
  return value >>> 0;
}

const tellingWords = (own: string): string[] =>
  [...new Set(own.toLowerCase().match(/\p{L}{6,}/gu))].filter((word) => word !== 'minutes');

const opening = (own: string): string => own.split(' ').slice(0, 2).join(' ').toLowerCase();

interface Candidate {
  index: number;
  words: number;
  /** Its telling words, and its first two as one, as numbers. */
  marks: number[];
}

interface Candidates {
  parts: Candidate[][];
  /** How many different marks there are. */
  marks: number;
}

function candidates(parts: readonly (readonly Option[])[]): Candidates {
  const numbers = new Map<string, number>();
  const numberOf = (mark: string): number => {
    const number = numbers.get(mark) ?? numbers.size;
    numbers.set(mark, number);
    return number;
  };
  const found = parts.map((options) =>
    options.map(({ text, own }, index) => ({
      index,
      words: countWords(text.text),
      marks: own === '' ? [] : [...tellingWords(own), `^${opening(own)}`].map(numberOf),
    })),
  );
  return { parts: found, marks: numbers.size };
}

/** Wordings that a case has at most; the next seed begins again with the first. */
const mostWordings = 60;

/** Combinations looked at for one band, so that time is bounded whatever phrases are added. */
const mostTries = 20_000;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** A leap through `count` places that visits each of them before it comes back, neighbours far apart. */
function leapThrough(count: number): number {
  let leap = Math.max(1, Math.round(count * 0.618));
  while (gcd(leap, count) !== 1) leap += 1;
  return leap;
}

/**
 * The combination at `place` if it fits the band and holds no echo: no telling word twice, no two like openings. `used` is
 * room for marks, all zero before and after.
 */
function combination(
  parts: readonly Candidate[][],
  place: number,
  band: Band,
  used: Uint8Array,
): Candidate[] | undefined {
  const chosen: Candidate[] = [];
  let words = 0;
  let rest = place;
  let fits = true;
  for (const part of parts) {
    const candidate = part[rest % part.length];
    rest = Math.floor(rest / part.length);
    if (
      candidate === undefined ||
      words + candidate.words > band.most ||
      candidate.marks.some((mark) => used[mark] === 1)
    ) {
      fits = false;
      break;
    }
    for (const mark of candidate.marks) used[mark] = 1;
    words += candidate.words;
    chosen.push(candidate);
  }
  for (const { marks } of chosen) for (const mark of marks) used[mark] = 0;
  return fits && words >= band.least ? chosen : undefined;
}

/** The fitting combinations in leaping order, as many as are asked for and can be had. */
function fitting({ parts, marks }: Candidates, band: Band, start: number, wanted: number): Candidate[][] {
  const count = parts.reduce((product, part) => product * part.length, 1);
  const leap = leapThrough(count);
  const used = new Uint8Array(marks);
  const found: Candidate[][] = [];
  let place = start % count;
  for (let tries = 0; tries < Math.min(count, mostTries) && found.length < wanted; tries += 1) {
    const fits = combination(parts, place, band, used);
    if (fits !== undefined) found.push(fits);
    place = (place + leap) % count;
  }
  return found;
}

/** One option per part, and which of the bands they fit; -1 where every combination echoes or breaks all of them. */
export interface Wording {
  options: Option[];
  band: number;
}

/** Ways to say each part, and the band that a letter of them should fit. */
export interface Attempt {
  parts: readonly (readonly Option[])[];
  band: Band;
  /** Which band this is, for the one who reads the answer. */
  number: number;
}

const sayingOf = (options: readonly Option[]): string => options.map(({ text }) => text.text).join('|');

/**
 * The `seed`-th of the letters that the attempts allow, in their order, each letter once; within an attempt neighbours differ
 * much. `start` (any whole number) says where in their order this case begins. Seeds count from 0; up to `mostWordings` of them
 * give different letters where there are that many.
 */
export function chooseWording(attempts: readonly Attempt[], seed: number, start: number): Wording {
  const turn = Math.abs(Math.trunc(seed)) % mostWordings;
  const found = new Map<string, Wording>();
  for (const { parts, band, number } of attempts) {
    for (const chosen of fitting(candidates(parts), band, start, turn + 1)) {
      const options = chosen.flatMap(({ index }, part) => parts[part]?.[index] ?? []);
      const saying = sayingOf(options);
      if (!found.has(saying)) found.set(saying, { options, band: number });
    }
    if (found.size > turn) break;
  }
  const all = [...found.values()];
  // Better a letter with an echo than none.
  const echoing = { options: (attempts[0]?.parts ?? []).flatMap((options) => options[0] ?? []), band: -1 };
  return all[turn % Math.max(1, all.length)] ?? echoing;
}
