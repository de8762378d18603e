/** The changes that rules offer. Each leaves out or puts in words that say nothing about anyone, and touches no cited ones. */
import type { Range } from '../../wording/index.ts';
import type { Edit } from '../fix.ts';
import type { Found } from '../finding.ts';
import { overlap } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';

type OfferedFix = NonNullable<Found['fix']>;
/** To be spread into what was found, where there may be no safe change. */
type MaybeFix = Pick<Found, 'fix'>;

export const change = (name: string, edits: readonly Edit[], field: OfferedFix['field'] = 'body'): MaybeFix =>
  edits.length === 0 ? {} : { fix: { name, field, edits } };

const isCited = (letter: LetterReading, range: Range): boolean =>
  letter.input.citations.some((citation) => overlap(citation, range));

/** Takes a whole sentence out, with the space or the blank line that it leaves. */
export function withoutSentence(letter: LetterReading, sentence: Sentence, name: string): MaybeFix {
  const at = letter.sentences.indexOf(sentence);
  const [before, next] = [letter.sentences[at - 1], letter.sentences[at + 1]];
  if (isCited(letter, sentence) || (before === undefined && next === undefined)) return {};
  const gapAfter = next === undefined ? '' : letter.body.slice(sentence.end, next.start);
  const endsParagraph = next === undefined || gapAfter.includes('\n');
  const opensParagraph = before === undefined || letter.body.slice(before.end, sentence.start).includes('\n');
  // The last sentence of a paragraph takes the space before it along, every other one what stands after it.
  const range =
    before !== undefined && endsParagraph && (!opensParagraph || next === undefined)
      ? { start: before.end, end: sentence.end }
      : { start: sentence.start, end: next?.start ?? sentence.end };
  return change(name, [{ range, replacement: '' }]);
}

/** Most sentences of a paragraph that may grow by one. */
const fullParagraph = 4;
/** Words of a letter that may grow by a sentence. */
const fullLetter = 110;

/**
 * Puts one of the language's own sentences in: before the thanks that end the letter or at its very end. A letter that it would make too
 * long is left alone.
 */
export function withSentence(letter: LetterReading, name: 'thanks' | 'easyOut', words: number): MaybeFix {
  const last = letter.sentences.at(-1);
  const said = letter.phrases[name];
  if (last === undefined || words > fullLetter) return {};
  const thanks =
    name === 'easyOut'
      ? letter.sentences.slice(-2).find((sentence) => letter.find('thanks', sentence).length > 0)
      : undefined;
  const place = thanks ?? last;
  const paragraph = letter.body.lastIndexOf('\n\n', place.start) + 1;
  const inParagraph = letter.sentences.filter(
    ({ start }) => start >= paragraph && !letter.body.slice(paragraph + 1, start).includes('\n\n'),
  ).length;
  if (inParagraph >= fullParagraph) return {};
  return thanks === undefined
    ? change(name, [{ range: { start: last.end, end: last.end }, replacement: ` ${said}` }])
    : change(name, [{ range: { start: thanks.start, end: thanks.start }, replacement: `${said} ` }]);
}

/** Plain words for worn ones, where the language has them: "writing" for "reaching out". */
export function inPlainWords(letter: LetterReading, range: Range): MaybeFix {
  const text = letter.body.slice(range.start, range.end);
  for (const [worn, plain] of Object.entries(letter.plainWords)) {
    const at = text.toLowerCase().indexOf(worn);
    if (at === -1) continue;
    const start = range.start + at;
    const replacement = /^\p{Lu}/u.test(text.slice(at)) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
    return change('plain-words', [{ range: { start, end: start + worn.length }, replacement }]);
  }
  return {};
}

/** Words of haste that a sentence can do without; "your prompt reply" is not so. */
const adverbial = /^(?:as soon as|asap|a\.s\.a\.p|at (?:the|your) earliest|urgently|without delay|by return)/iu;

/** Takes words of haste out that end a clause: "Please reply as soon as possible." */
export function withoutEnding(letter: LetterReading, range: Range, name: string): MaybeFix {
  const before = /\s+$/u.exec(letter.body.slice(0, range.start));
  const ends = /^\s*(?:[.,;!?]|$)/u.test(letter.body.slice(range.end));
  const isHaste = adverbial.test(letter.body.slice(range.start, range.end));
  return before === null || !ends || !isHaste || isCited(letter, range)
    ? {}
    : change(name, [{ range: { start: range.start - before[0].length, end: range.end }, replacement: '' }]);
}

/** Leaves the first exclamation mark and makes full stops of the others. */
export function calmer(letter: LetterReading, marks: readonly Range[]): MaybeFix {
  const edits = marks.flatMap((range, index): Edit[] => {
    if (index === 0) return range.end - range.start === 1 ? [] : [{ range, replacement: '!' }];
    const signs = letter.parts.signature !== undefined && range.start >= letter.parts.signature.start;
    const opens = letter.parts.salutation !== undefined && range.start < letter.parts.salutation.end;
    const isDouble = /[.?]$/u.test(letter.body.slice(0, range.start)) || /^[.?]/u.test(letter.body.slice(range.end));
    return [{ range, replacement: isDouble ? '' : signs || opens ? ',' : '.' }];
  });
  return change('calmer', edits);
}

/** Tags that only dress words: without them the words stay as they are. */
const dress = /<\/?(?:b|i|u|em|strong|span|font|a|code|center|small|big)(?:\s[^<>]*)?>/giu;

/** Takes out tags that only dress words; where there are others, what they should become is the writer's to say. */
export function undressed(letter: LetterReading, tags: readonly Range[]): MaybeFix {
  const texts = tags.map((range) => letter.body.slice(range.start, range.end));
  return texts.every((text) => text.replace(dress, '') === '')
    ? change(
        'plain-text',
        tags.map((range) => ({ range, replacement: '' })),
      )
    : {};
}
