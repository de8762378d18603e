/** Cuts a paragraph into sentences, by the stops of Latin, Arabic and East Asian writing. */
import { beginsLikeName, letters } from './characters.ts';
import { dateWords } from './date-words.ts';
import type { Lexicon } from './lexicon.ts';
import { fold, wordsOf } from './phrases.ts';
import type { Run } from '../page/block.ts';

/** Ends a sentence wherever it stands: full-width stops, and the circle that lists careers in Japanese gazettes. */
const hardStops = '。！？｡○●◯；';
const softStops = '.!?؟۔…';
const closing = '"\'”’»)）」』]';

const opening = '"“«‘\'(¡¿「『（[•';

const firstWord = new RegExp(`^[${letters}]+`);
/** "[1][12]" after a sentence points to notes, and is no part of it or the next. */
const noteMarks = /^(?:\[\d{1,3}\])+/;
const longestMarks = 30;

const lastWord = new RegExp(`[${letters}0-9]+$`);

/** Whether the stop at `at` ends a sentence: what follows begins one, and the word before is no abbreviation. */
function ends(text: string, at: number, after: number, lexicon: Lexicon): boolean {
  const next = text.slice(after).trimStart();
  if (next === '') return true;
  if (after === at + 1 && !/\s/.test(text.charAt(after))) return false;
  if (!opening.includes(next.charAt(0)) && !beginsLikeName(next)) return false;
  if (text.charAt(at) !== '.') return true;
  const word = lastWord.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if (word === '') return true;
  // "am 4. Mai": an ordinal before a month.
  if (/^\d{1,2}$/.test(word) && dateWords().months.has(fold(firstWord.exec(next)?.[0] ?? ''))) return false;
  // "J. Smith", "Ph.D. in": a single letter or a known abbreviation goes on.
  if (word.length === 1 && word.toLowerCase() !== word) return false;
  return lexicon.abbreviations.exactly(wordsOf(fold(word))) === undefined;
}

/** Offsets of each sentence, trimmed. */
export function sentencesOf(text: string, lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const to = start + raw.trimEnd().length;
    if (to > from) runs.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (at < start) continue;
    const hard = hardStops.includes(character);
    if (!hard && !softStops.includes(character)) continue;
    let after = at + 1;
    while (after < text.length && closing.includes(text.charAt(after))) after++;
    const marked = after + (noteMarks.exec(text.slice(after, after + longestMarks))?.[0].length ?? 0);
    if (hard || ends(text, at, marked, lexicon)) {
      push(after);
      start = marked;
    }
  }
  push(text.length);
  return runs;
}
