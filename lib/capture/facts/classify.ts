/** What kind of fact a text states, by the phrases in it and by its shape. */
import type { FactKind, Sensitivity } from '../reading.ts';
import { capitals, smalls } from '../text/characters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Word } from '../text/phrases.ts';

/** Evidence for each kind; kinds without any are absent. */
export type KindScores = ReadonlyMap<FactKind, number>;

/** Of kinds with equal evidence the earlier wins: rarer words say more. */
const precedence: readonly FactKind[] = [
  'education',
  'award',
  'grant',
  'volunteer',
  'language',
  'service',
  'teaching',
  'talk',
  'position',
  'publication',
  'certificate',
  'project',
  'interest',
  'statement',
  'other',
];

const quotedTitle = /[“„«「『‘"][^“”„»」』’"]{12,200}[”“»」』’"]|``[^']{12,200}''/u;
const authorList = new RegExp(`[${capitals}][${smalls}]+,?\\s(?:[${capitals}]\\.[\\s-]?){1,3}(?:,|;|&|and\\b)`);
const initialsFirst = new RegExp(`(?:[${capitals}]\\.\\s?){1,3}[${capitals}][${smalls}]+(?:,|\\sand\\b|\\s&)`);
const pages =
  /\b(?:pp?\.?\s?\d|vol\.?\s?\d|\d{1,4}\s?\(\d{1,3}(?:[-–/]\d{1,3})?\)|\d{1,4}\s?:\s?\d{1,5}\s?[-–]\s?\d|doi\b|arxiv|et al\b|isbn\b|in proc|proceedings|forthcoming|to appear)/i;
const aYear = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Whether a text has the shape of a reference: authors, a title, a year, pages. */
export function looksLikeReference(text: string): boolean {
  if (text.length < 30) return false;
  let marks = 0;
  if (quotedTitle.test(text)) marks++;
  if (authorList.test(text) || initialsFirst.test(text)) marks += 1.5;
  if (pages.test(text)) marks += 1.5;
  if (aYear.test(text)) marks += 0.5;
  return marks >= 2;
}

/** Japanese and Korean say what was done at the end of a sentence; other languages near its beginning. */
const verbFinal = /[\u3041-\u3096\u30A1-\u30FA\uAC00-\uD7A3]/;
/** What the phrase that stands where the verb does counts beyond the others. */
const verbWeight = 0.5;

/** "I am a …": what follows is what someone is. */
const copulas = new Set('am is was ist bin war est suis es soy e sono sou foi ben werd'.split(' '));

/** The evidence in a text for each kind. */
export function kindScores(text: string, words: readonly Word[], lexicon: Lexicon): KindScores {
  const scores = new Map<FactKind, number>();
  const add = (kind: FactKind, weight: number): void => {
    scores.set(kind, (scores.get(kind) ?? 0) + weight);
  };
  const cues = lexicon.cues.find(words);
  for (const { value, from, to } of cues) add(value, 1 + 0.5 * (to - from - 1));
  const main = verbFinal.test(text) ? cues.at(-1) : cues[0];
  if (main) add(main.value, verbWeight);
  if (looksLikeReference(text)) add('publication', 3);
  if (lexicon.degrees.has(words)) add('education', 1);
  for (const role of lexicon.roles.find(words)) {
    const joined = words
      .slice(role.to, role.to + 6)
      .some((_, offset) => lexicon.joins.at(words, role.to + offset) !== undefined);
    const isSaid = words.slice(Math.max(0, role.from - 5), role.from).some((word) => copulas.has(word.text));
    add('position', joined || isSaid ? 1 : 0.5);
    break;
  }
  return scores;
}

/** The kind with the most evidence. */
export function strongest(scores: KindScores): { kind: FactKind; score: number } | undefined {
  let best: { kind: FactKind; score: number } | undefined;
  for (const kind of precedence) {
    const score = scores.get(kind) ?? 0;
    if (score > 0 && score > (best?.score ?? 0)) best = { kind, score };
  }
  return best;
}

/** A figure up to two digits, as the lexicons write it in phrases of any age: "0 years old". */
const anyFigure = '0';

/** Why a fact is private, if it is. */
export function sensitivityOf(words: readonly Word[], lexicon: Lexicon): Sensitivity | undefined {
  const [found] = lexicon.sensitive.find(words);
  if (found) return found.value;
  if (!words.some((word) => isShortFigure(word.text))) return undefined;
  const plain = words.map((word) => (isShortFigure(word.text) ? { ...word, text: anyFigure } : word));
  return lexicon.sensitive.find(plain)[0]?.value;
}

const isShortFigure = (text: string): boolean => /^\d{1,2}$/.test(text);
