/**
 * Chooses among all letters that the phrases allow: those of the right length in which no two parts repeat each other, in
 * an order in which neighbours differ much. So consecutive seeds never give the same letter while there is another.
 */
import type { Cited } from './cited.ts';
import { countWords } from './text.ts';

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
  /** Its telling words, and its first two as one. */
  marks: string[];
}

const candidates = (parts: readonly (readonly Option[])[]): Candidate[][] =>
  parts.map((options) =>
    options.map(({ text, own }, index) => ({
      index,
      words: countWords(text.text),
      marks: own === '' ? [] : [...tellingWords(own), `^${opening(own)}`],
    })),
  );

/** At most this many combinations are looked at, so that time is bounded whatever phrases are added. */
const mostCombinations = 40_000;

/**
 * All choices, one option per part, that fit the band and hold no echo: no telling word twice, no two sentences that
 * begin alike.
 */
function fitting(parts: readonly (readonly Candidate[])[], band: Band): number[][] {
  const found: number[][] = [];
  const used = new Set<string>();
  const chosen: number[] = [];
  const extend = (words: number): void => {
    if (words > band.most || found.length >= mostCombinations) return;
    const part = parts[chosen.length];
    if (part === undefined) {
      if (words >= band.least) found.push([...chosen]);
      return;
    }
    for (const candidate of part) {
      if (candidate.marks.some((mark) => used.has(mark))) continue;
      for (const mark of candidate.marks) used.add(mark);
      chosen.push(candidate.index);
      extend(words + candidate.words);
      chosen.pop();
      for (const mark of candidate.marks) used.delete(mark);
    }
  };
  extend(0);
  return found;
}

/** A step through `count` places that visits each before it comes back, in leaps. */
function step(count: number): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let leap = Math.max(1, Math.round(count * 0.618));
  while (gcd(leap, count) !== 1) leap += 1;
  return leap;
}

/**
 * The `seed`-th of the choices that fit the band, one option per part; the band is widened until one does. `start` (any
 * number) says where in their order this case begins.
 */
export function chooseWording(
  parts: readonly (readonly Option[])[],
  bands: readonly Band[],
  seed: number,
  start: number,
): Option[] {
  const weighed = candidates(parts);
  let choices: number[][] = [];
  for (const band of bands) {
    choices = fitting(weighed, band);
    if (choices.length > 0) break;
  }
  const count = choices.length;
  const turn = (((seed % count) + count) * step(count) + start) % count;
  const chosen = choices[turn] ?? parts.map(() => 0);
  return chosen.flatMap((index, p) => parts[p]?.[index] ?? []);
}
