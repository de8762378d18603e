/** How it sounds and reads: R10, R13, R19, R20, R21, R30, R31. */
import { countWords } from '../../wording/index.ts';
import type { Range } from '../../wording/index.ts';
import type { Found } from '../finding.ts';
import { overlap, speaksOf, wordsOf } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';
import { calmer, inPlainWords, withoutEnding, withoutSentence, withSentence } from './fixes.ts';
import { hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';

const thin = 40;
const tooLong = 130;
const farTooLong = 180;

const length: Rule = {
  id: 'R10',
  kinds: kinds.request,
  byWords: false,
  check(letter) {
    const words = wordsOf(letter);
    if (words > farTooLong) return [warn('far-too-long')];
    if (words > tooLong) return [warn('too-long')];
    return words < thin ? [hint('thin')] : [];
  },
};

const thanks: Rule = {
  id: 'R13',
  kinds: kinds.firstAsk,
  byWords: true,
  check: (letter) =>
    letter.sentences.slice(-2).some((sentence) => letter.find('thanks', sentence).length > 0) ||
    letter.has('thanks', letter.signature.split('\n')[0] ?? '')
      ? []
      : [hint('absent', withSentence(letter, 'thanks', wordsOf(letter)))],
};

/** "I hope this finds you well.", "Sorry to bother you.": a sentence of at most this many words that says nothing else. */
const nothingElse = 14;

/** The sentence around a phrase, where it says nothing besides and could be left out. */
function emptySentence(letter: LetterReading, range: Range): Sentence | undefined {
  const sentence = letter.sentenceAt(range.start);
  return sentence !== undefined && sentence.tokens.length <= nothingElse && !sentence.isQuestion ? sentence : undefined;
}

/** Takes a wish or an apology out that stands by itself, or says in plain words what can be said so. */
function mended(letter: LetterReading, range: Range): Pick<Found, 'fix'> {
  const sentence = emptySentence(letter, range);
  const isWish = sentence !== undefined && letter.find('emptyWish', sentence).length > 0;
  if (!isWish) return inPlainWords(letter, range);
  const left = wordsOf(letter) - sentence.tokens.length;
  return left < thin ? {} : withoutSentence(letter, sentence, 'leave-out');
}

const ownWords: Rule = {
  id: 'R19',
  kinds: kinds.all,
  byWords: true,
  check: (letter) => {
    const guards = [
      ...letter.find('formLetterGuard'),
      ...letter.input.citations,
      // A friend is wished well.
      ...(letter.input.kind === 'introduction' ? letter.find('emptyWish') : []),
    ];
    const found = letter.find('formLetter').filter((range) => !guards.some((guard) => overlap(guard, range)));
    return found.map((range) => warn('phrase', { range, ...mended(letter, range) }));
  },
};

/** Warm words per hundred beyond which warmth gains nothing. */
const mostGush = 2;

const warm: Rule = {
  id: 'R20',
  kinds: kinds.all,
  byWords: true,
  check(letter): Found[] {
    const gush = letter
      .find('gush')
      .filter((range) => !letter.input.citations.some((citation) => overlap(citation, range)));
    const marks = Array.from(letter.body.matchAll(/!+/g), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })).filter(
      (range) => !letter.isQuoted(range) && !letter.input.citations.some((citation) => overlap(citation, range)),
    );
    const count = marks.reduce((sum, { start, end }) => sum + end - start, 0);
    const [, second] = gush;
    if (second !== undefined && gush.length * 100 > mostGush * Math.max(wordsOf(letter), 1))
      return [hint('gushing', { range: second })];
    const [mark] = marks.slice(-1);
    return count > 1 && mark !== undefined ? [hint('exclamations', { range: mark, ...calmer(letter, marks) })] : [];
  },
};

/** Sentences about the writer that may be more than those about the reader. */
const tolerance = 1;

const aboutThem: Rule = {
  id: 'R21',
  kinds: kinds.firstAsk,
  byWords: true,
  check(letter) {
    const { firstPerson, secondPerson } = letter.words;
    // Asking, offering and thanking are neither's biography.
    const courtesies = (
      ['askQuestion', 'questionWords', 'easyOut', 'thanks', 'mediumPhone', 'mediumVideo', 'mediumChoice'] as const
    ).flatMap((list) => letter.find(list));
    // So is not what they wrote, done something with.
    const isCited = (sentence: Sentence): boolean =>
      letter.input.citations.some((citation) => overlap(citation, sentence));
    const self = letter.sentences.filter(
      (sentence) =>
        speaksOf(sentence, firstPerson) &&
        !speaksOf(sentence, secondPerson) &&
        !sentence.isQuestion &&
        !isCited(sentence) &&
        !courtesies.some((range) => overlap(range, sentence)),
    );
    const them = letter.sentences.filter((sentence) => speaksOf(sentence, secondPerson));
    const bio = letter.sentences.findIndex(
      (sentence) => speaksOf(sentence, secondPerson) || !speaksOf(sentence, firstPerson) || isCited(sentence),
    );
    const third = letter.sentences[2];
    if ((bio === -1 ? letter.sentences.length : bio) > 2 && third !== undefined)
      return [hint('biography', { range: { start: third.start, end: third.end } })];
    return self.length > them.length + tolerance ? [hint('mostly-you')] : [];
  },
};

const notPushy: Rule = {
  id: 'R30',
  kinds: kinds.all,
  byWords: true,
  check(letter): Found[] {
    const pressure = letter.find('pressure').filter((range) => !letter.isDenied(range));
    const grovel = letter.find('grovel').filter((range) => !letter.isDenied(range));
    return [
      ...pressure
        .slice(0, 1)
        .map((range) =>
          hint('pressure', { range, ...(pressure.length === 1 && withoutEnding(letter, range, 'no-pressure')) }),
        ),
      ...grovel
        .slice(0, 1)
        .map((range) => hint('grovel', { range, ...(grovel.length === 1 && mended(letter, range)) })),
    ];
  },
};

const longestSentence = 28;
const longestParagraph = 4;
/** A letter up to this many words needs no blank line. */
const oneParagraph = 60;

const easyToRead: Rule = {
  id: 'R31',
  kinds: kinds.all,
  byWords: true,
  check(letter): Found[] {
    const long = letter.sentences.find((sentence) => countWords(sentence.text) > longestSentence);
    if (long !== undefined) return [hint('long-sentence', { range: { start: long.start, end: long.end } })];
    const core = letter.body.slice(letter.parts.core.start, letter.parts.core.end).trim();
    if (wordsOf(letter) > oneParagraph && !/\n[^\S\n]*\n/u.test(core)) return [hint('one-block')];
    const paragraphs = new Map<number, number>();
    let paragraph = 0;
    let last = letter.parts.core.start;
    for (const sentence of letter.sentences.filter(({ text }) => !/^(?:\d+[.)]|[-*•–])\s/u.test(text))) {
      if (/\n[^\S\n]*\n/u.test(letter.body.slice(last, sentence.start))) paragraph += 1;
      last = sentence.end;
      const count = (paragraphs.get(paragraph) ?? 0) + 1;
      paragraphs.set(paragraph, count);
      if (count > longestParagraph)
        return [hint('long-paragraph', { range: { start: sentence.start, end: sentence.end } })];
    }
    return [];
  },
};

export const mannerRules: readonly Rule[] = [length, thanks, ownWords, warm, aboutThem, notPushy, easyToRead];
