/** What went to others before, and what follows a meeting: R29, A1, A3, A6, L3. */
import { fold, languageWords, sentences, tokens } from '../../wording/index.ts';
import type { Found } from '../finding.ts';
import { overlap, speaksOf } from '../reading.ts';
import type { LetterReading, Sentence, SentLetter } from '../reading.ts';
import { toThem } from './following.ts';
import { block, hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';

/** Runs of three words. */
function shingles(text: string): Set<string> {
  const words = tokens(text).map((token) => token.folded);
  return new Set(words.slice(2).map((word, index) => `${words[index] ?? ''} ${words[index + 1] ?? ''} ${word}`));
}

/** Share of the runs of the shorter text that the other has too. */
function similarity(a: string, b: string): number {
  const [one, other] = [shingles(a), shingles(b)];
  const shorter = one.size < other.size ? one : other;
  const longer = shorter === one ? other : one;
  return shorter.size === 0
    ? 0
    : [...shorter].filter((run) => longer.has(run)).length / new Set([...one, ...other]).size;
}

/** As much of a sentence as makes it the same one. */
const nearCopy = 0.8;
const sameHouseDays = 14;

const toOthers = (letter: LetterReading): SentLetter[] =>
  (letter.input.sentLog ?? []).filter((sent) => !letter.input.letter.to.includes(sent.to));

/** The sentence that says why them, found again in a letter to someone else. */
function copiedWhy(letter: LetterReading): Found | undefined {
  const why = letter.sentences.filter((sentence) =>
    letter.input.citations.some((citation) => overlap(citation, sentence)),
  );
  for (const { body } of toOthers(letter)) {
    const earlier =
      body === undefined
        ? []
        : sentences(body, letter.input.language, { start: 0, end: body.length }).map(({ start, end }) =>
            body.slice(start, end),
          );
    const copied = why.find((sentence) => earlier.some((text) => similarity(sentence.text, text) >= nearCopy));
    if (copied !== undefined) return warn('copied', { range: { start: copied.start, end: copied.end } });
    if (body !== undefined && why.length === 0 && similarity(letter.body, body) >= nearCopy) return warn('copied');
  }
  return undefined;
}

const onePerson: Rule = {
  id: 'R29',
  kinds: new Set([...kinds.all].filter((kind) => kind !== 'introduction')),
  byWords: false,
  check(letter): Found[] {
    const {
      letter: { to },
      contact,
      now,
      sentLog,
    } = letter.input;
    const several = to.length > 1 ? [block('several-people', { words: to[1] ?? '' })] : [];
    if (!kinds.before.has(letter.input.kind) || sentLog === undefined) return several;
    const copied = copiedWhy(letter);
    const house = fold(contact.organization ?? '');
    const sameHouse = toOthers(letter).some(
      (sent) =>
        house !== '' &&
        fold(sent.organization ?? '') === house &&
        Math.abs(now.since(sent.at).total('hours')) <= sameHouseDays * 24 &&
        kinds.before.has(sent.kind),
    );
    return [...several, ...(copied === undefined ? (sameHouse ? [warn('same-house')] : []) : [copied])];
  },
};

/** Words of a sentence that not every letter of thanks has. */
const tellingWords = (letter: LetterReading, sentence: Sentence): number => {
  const { vague, thanksGeneric } = letter.words;
  const small = new Set(languageWords(letter.input.language).functionWords);
  return sentence.tokens.filter(
    ({ folded }) => folded.length > 3 && !vague.has(folded) && !thanksGeneric.has(folded) && !small.has(folded),
  ).length;
};

/** Telling words that name one thing: fewer where it is said to be theirs. */
const [withTheirs, without] = [2, 4];

function isConcrete(letter: LetterReading, sentence: Sentence): boolean {
  const telling = tellingWords(letter, sentence);
  if (letter.find('saidBefore', sentence).length > 0) return telling >= withTheirs;
  return telling >= without && letter.find('nextStep', sentence).length === 0;
}

/** Small words that may stand between "I" and what was done. */
const betweenAtMost = 3;

/** "I rang the clinic", "I've since read it", "Went on Monday.": something the writer did. */
function tellsDeed(letter: LetterReading, sentence: Sentence): boolean {
  const { firstPerson, deeds, deedAdverbs } = letter.words;
  const isDeed = (folded: string): boolean => deeds.has(folded) || (folded.length > 4 && folded.endsWith('ed'));
  const words = sentence.tokens.map(({ folded }) => folded);
  if (deeds.has(words[0] ?? '')) return true;
  return words.some((word, index) => {
    if (!firstPerson.has(word) || word.startsWith('m')) return false;
    const skip = words.slice(index + 1).findIndex((each) => !deedAdverbs.has(each));
    return skip !== -1 && skip <= betweenAtMost && isDeed(words[index + 1 + skip] ?? '');
  });
}

/** "I'm giving it every Sunday": something the writer is at, more than writing and hoping. */
const isAtWork = (letter: LetterReading, sentence: Sentence): boolean => {
  const words = sentence.tokens.map(({ folded }) => folded);
  return words.some((word, index) => {
    const next = word === 'im' ? index + 1 : word === 'i' && words[index + 1] === 'am' ? index + 2 : -1;
    const doing = words[next] ?? '';
    return doing.length > 4 && doing.endsWith('ing') && !letter.words.idle.has(doing);
  });
};

const concreteThanks: Rule = {
  id: 'A1',
  kinds: new Set(['thank-you']),
  byWords: true,
  check(letter): Found[] {
    const ask = [...letter.find('askFavour'), ...letter.find('opportunity')].find((range) => !letter.isDenied(range));
    if (ask !== undefined) return [warn('asks', { range: ask })];
    if (!letter.sentences.some((sentence) => isConcrete(letter, sentence))) return [warn('generic')];
    const acts = letter.sentences.some(
      (sentence) =>
        isAtWork(letter, sentence) || (tellsDeed(letter, sentence) && tellingWords(letter, sentence) >= withTheirs),
    );
    return acts || letter.find('nextStep').length > 0 ? [] : [warn('no-next-step')];
  },
};

/** Whether something is told after what was done. */
function goesOn(letter: LetterReading): boolean {
  const done = letter.sentences.findIndex((sentence) => tellsDeed(letter, sentence));
  return letter.sentences
    .slice(done + 1)
    .some(
      (sentence) =>
        tellingWords(letter, sentence) >= withTheirs &&
        (['thanks', 'nextStep', 'adviceWords'] as const).every((list) => letter.find(list, sentence).length === 0),
    );
}

const reportsBack: Rule = {
  id: 'A3',
  kinds: new Set(['report-back']),
  byWords: true,
  check(letter): Found[] {
    if (letter.find('adviceWords').length === 0) return [warn('no-advice')];
    // What came of it says that it was done.
    const acted = letter.find('outcome').length > 0 || letter.sentences.some((sentence) => tellsDeed(letter, sentence));
    if (!acted) return [warn('no-action')];
    return letter.find('result').length > 0 || goesOn(letter) ? [] : [warn('no-result')];
  },
};

/** Days between letters that only keep in touch. */
const checkInDays = 30;

const keepsByGiving: Rule = {
  id: 'A6',
  kinds: new Set(['check-in']),
  byWords: true,
  check(letter): Found[] {
    const ask = letter.find('askFavour').find((range) => !letter.isDenied(range));
    if (ask !== undefined) return [warn('asks', { range: ask })];
    const last = toThem(letter).at(-1);
    const soon = last !== undefined && letter.input.now.since(last.at).total('hours') < checkInDays * 24;
    // News is a gift too, where it names something.
    const brings =
      letter.find('giving').length > 0 ||
      letter.sentences.some((sentence) => tellingWords(letter, sentence) >= without);
    return [...(brings ? [] : [warn('gives-nothing')]), ...(soon ? [hint('soon')] : [])];
  },
};

/** "Is there a soul among them …?"; "How are you?" asks for nobody. */
const isQuestionForThem = (letter: LetterReading, sentence: Sentence): boolean =>
  sentence.isQuestion &&
  letter.find('courtesy', sentence).length === 0 &&
  (speaksOf(sentence, letter.words.anyPerson) || speaksOf(sentence, letter.words.secondPerson));

const introductionAsk: Rule = {
  id: 'L3',
  kinds: new Set(['introduction']),
  byWords: true,
  check(letter): Found[] {
    const several =
      letter.input.letter.to.length > 1 ? [hint('one-by-one', { words: letter.input.letter.to[1] ?? '' })] : [];
    const asks =
      letter.find('askIntroduction').some((range) => !letter.isDenied(range)) ||
      letter.sentences.some((sentence) => isQuestionForThem(letter, sentence));
    return [...several, ...(asks ? [] : [hint('no-ask')])];
  },
};

export const courseRules: readonly Rule[] = [onePerson, concreteThanks, reportsBack, keepsByGiving, introductionAsk];
