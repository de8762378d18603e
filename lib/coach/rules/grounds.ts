/** Why this person, and whether it is so: R3, R4, R5, R6, R18, R25, A4. */
import { fold, isTheirsAlone, languageWords, mainLanguage, wordedLanguages } from '../../wording/index.ts';
import type { CitableFact, Citation, Range } from '../../wording/index.ts';
import type { Found } from '../finding.ts';
import { doesWork, isNamedIn, overlap, speaksOf, telling } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';
import { isLinked } from './link.ts';
import { block, hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';
import { hasWords } from '../words/index.ts';

/** A greeting, a wish, a bare name: at most this many words, which put nothing off. */
const courtesyWords = 12;

/** The first two sentences, not counting courtesies and one that only names who suggested writing. */
function opening(letter: LetterReading): Sentence[] {
  const referrer = fold(letter.input.contact.referredBy ?? '');
  const said = letter.sentences.filter(
    (sentence) =>
      isNamedIn(letter, sentence.text, letter.input.sender.role) ||
      ((referrer === '' || !fold(sentence.text).includes(referrer)) &&
        (sentence.tokens.length > courtesyWords || letter.find('courtesy', sentence).length === 0)),
  );
  return said.slice(0, 2);
}

/** A sentence without what it cites. */
const ownWords = (letter: LetterReading, sentence: Sentence): string =>
  sentence.tokens
    .filter((token) => !letter.input.citations.some((citation) => overlap(citation, token)))
    .map(({ folded }) => folded)
    .join(' ');

const whoYouAre: Rule = {
  id: 'R3',
  kinds: kinds.firstAsk,
  byWords: true,
  check(letter) {
    const { name, role, affiliation } = letter.input.sender;
    const says = opening(letter).some((sentence) => {
      // "Sam Okoro here": their own name says who speaks.
      const first = speaksOf(sentence, letter.words.firstPerson) || isNamedIn(letter, sentence.text, name);
      // What is cited is theirs: "You were a maths teacher."
      const said = ownWords(letter, sentence);
      const named = isNamedIn(letter, said, role) || isNamedIn(letter, said, affiliation);
      const introduced =
        letter.find('introduction', sentence).length > 0 && letter.find('notIntroduction', sentence).length === 0;
      const inFull = isNamedIn(letter, said, role) && isNamedIn(letter, said, affiliation);
      return inFull || (first && (named || introduced || doesWork(letter, sentence)));
    });
    return says ? [] : [block('absent')];
  },
};

const whyYou: Rule = {
  id: 'R4',
  kinds: kinds.firstAsk,
  byWords: false,
  check(letter) {
    const { citations } = letter.input;
    const bound = citations.filter((citation) => letter.facts.has(citation.fact));
    if (bound.length === 0) return [block('none')];
    const [first] = bound;
    // Whether words link is known only in a language that has them.
    const canTell = hasWords(letter.input.language);
    return first === undefined || !canTell || bound.some((citation) => isLinked(letter, citation))
      ? []
      : [warn('no-link', { range: { start: first.start, end: first.end } })];
  },
};

interface Cited {
  citation: Citation;
  fact: CitableFact;
}

const isPostOfToday = ({ kind, title, end }: CitableFact): boolean =>
  kind === 'position' && title !== undefined && end === undefined;

/**
 * Whether the letter says more of a post held today than title and place, which many share: a year, or what came before. Where
 * nothing better is known of them, it is enough.
 */
function saysMore(letter: LetterReading, cited: readonly Cited[], { citation, fact }: Cited): boolean {
  const better = [...letter.facts.values()].some(
    (each) => !isPostOfToday(each) && !each.sensitive && each.kind !== 'education' && isTheirsAlone(each),
  );
  if (!better || !isPostOfToday(fact) || new Set(cited.map((each) => each.fact.id)).size > 1) return true;
  const sentence = letter.sentences.find((each) => overlap(each, citation));
  return (
    sentence === undefined ||
    !hasWords(letter.input.language) ||
    /\d/u.test(sentence.text) ||
    /^[“„«"]/u.test(letter.body.slice(citation.start)) ||
    letter.find('change', sentence).length > 0
  );
}

const theirsAlone: Rule = {
  id: 'R5',
  kinds: kinds.before,
  byWords: false,
  check(letter) {
    const cited = letter.input.citations.flatMap((citation) => {
      const fact = letter.facts.get(citation.fact);
      return fact === undefined ? [] : [{ citation, fact }];
    });
    const [first] = cited;
    if (first === undefined || cited.some((each) => isTheirsAlone(each.fact) && saysMore(letter, cited, each)))
      return [];
    return [warn('shared-by-many', { range: { start: first.citation.start, end: first.citation.end } })];
  },
};

/** Days after which a page may have changed. */
const freshDays = 90;

/** "You lead …", "As head of …, you decide", of a post that has ended. */
function tenseClash(letter: LetterReading, citation: Citation, fact: CitableFact): Range | undefined {
  const year = letter.input.now.toZonedDateTimeISO('UTC').year;
  if (fact.end === undefined || Number(fact.end.slice(0, 4)) >= year) return undefined;
  const sentence = letter.sentences.find((each) => overlap(each, citation));
  if (sentence === undefined) return undefined;
  const before = letter.find('present', sentence).find(
    (range) =>
      citation.start - range.end < 40 &&
      range.start < citation.end &&
      // "You are the only one who has been …"
      !sentence.tokens.some(
        ({ start, end, folded }) => start >= range.end && end <= citation.start && letter.words.pastMarks.has(folded),
      ),
  );
  if (before !== undefined) return { start: Math.min(before.start, citation.start), end: citation.end };
  if (!/^as (?:an? |the )?$/iu.test(letter.body.slice(sentence.start, citation.start))) return undefined;
  const after = sentence.tokens.filter((token) => token.start >= citation.end);
  // "You'll have seen", "you'd know": what may be, or has been.
  if (after.some(({ folded }) => letter.words.supposing.has(folded))) return undefined;
  const you = after.findIndex((token) => token.folded === 'you');
  const verb = after[you + 1];
  const isPast = you === -1 || verb === undefined || verb.folded.endsWith('ed') || letter.words.past.has(verb.folded);
  return isPast ? undefined : { start: citation.start, end: verb.end };
}

const isTrue: Rule = {
  id: 'R6',
  kinds: kinds.all,
  byWords: false,
  check(letter): Found[] | 'not-checked' {
    const { now, kind, citations, language } = letter.input;
    // It needs to tell words that state something from those that do not, but no list of phrases.
    if (!wordedLanguages.includes(mainLanguage(language))) return 'not-checked';
    const wrong = letter.support.citations
      .filter(({ supported }) => !supported)
      .map(({ citation, unsupported }) =>
        block('unsupported', { range: unsupported[0] ?? { start: citation.start, end: citation.end } }),
      );
    const known = citations.flatMap((citation) => {
      const fact = letter.facts.get(citation.fact);
      return fact === undefined ? [] : [{ citation, fact }];
    });
    const tense = known.flatMap(({ citation, fact }) => {
      const range = tenseClash(letter, citation, fact);
      return range === undefined ? [] : [block('over', { range })];
    });
    const old = known
      .filter(({ fact }) => now.since(fact.capturedAt).total('hours') > freshDays * 24)
      .map(({ citation: { start, end } }) => hint('old', { range: { start, end } }));
    // What was said in a talk stands on no page.
    const fromPage = kinds.before.has(kind) || kind === 'questions-ahead';
    const uncited = fromPage
      ? letter.support.uncited
          .filter(({ end }) => !/^[^\s{}[\]]*[}\]]/u.test(letter.body.slice(end)))
          .map(({ start, end }) => block('uncited', { range: { start, end } }))
      : [];
    return [...wrong, ...tense, ...uncited, ...old.slice(0, 1)];
  },
};

const referrerFirst: Rule = {
  id: 'R18',
  kinds: kinds.firstAsk,
  byWords: false,
  check(letter) {
    const { contact } = letter.input;
    if (contact.referredBy === undefined || contact.permissionToUseName !== true) return [];
    const name = fold(contact.referredBy);
    const early = [letter.input.letter.subject, ...letter.sentences.slice(0, 2).map(({ text }) => text)];
    return early.some((text) => fold(text).includes(name)) ? [] : [warn('late')];
  },
};

const referrerAllowed: Rule = {
  id: 'A4',
  kinds: kinds.all,
  byWords: false,
  check(letter) {
    const { contact } = letter.input;
    if (contact.referredBy === undefined || contact.permissionToUseName === true) return [];
    const at =
      fold(letter.body).length === letter.body.length
        ? fold(letter.body).indexOf(fold(contact.referredBy))
        : letter.body.indexOf(contact.referredBy);
    if (at !== -1) return [block('no-permission', { range: { start: at, end: at + contact.referredBy.length } })];
    return fold(letter.input.letter.subject).includes(fold(contact.referredBy))
      ? [block('no-permission', { words: contact.referredBy })]
      : [];
  },
};

/** Sentences that share so many words with a private fact that they speak of it; of "your …", one will do. */
const sharedWithPrivate = 2;

function speaksOfPrivate(letter: LetterReading): Range[] {
  const facts = [...letter.facts.values()];
  const open = new Set(facts.filter(({ sensitive }) => !sensitive).flatMap(({ quote }) => telling(quote)));
  const common = new Set([...letter.words.vague, ...languageWords(letter.input.language).functionWords]);
  const secrets = facts
    .filter(({ sensitive }) => Boolean(sensitive))
    .map(({ quote }) => telling(quote).filter((word) => word.length > 3 && !open.has(word) && !common.has(word)));
  return letter.sentences.filter(
    (sentence) =>
      sentence.tokens.some((token) => letter.words.secondPerson.has(token.folded)) &&
      secrets.some((words) => {
        const shared = sentence.tokens.flatMap((token, index) => (words.includes(token.folded) ? [index] : []));
        const theirs = shared.some((index) => sentence.tokens[index - 1]?.folded === 'your');
        const isSaid = letter
          .find('private', sentence)
          .some((range) => shared.some((index) => overlap(range, sentence.tokens[index] ?? { start: 0, end: 0 })));
        return shared.length >= sharedWithPrivate || ((theirs || isSaid) && shared.length > 0);
      }),
  );
}

/** "Your family guide": such a noun before another one is about their work. */
function isAttributive(letter: LetterReading, range: Range): boolean {
  const all = letter.sentenceAt(range.start)?.tokens ?? [];
  const at = all.findIndex((token) => token.end === range.end);
  const [last, next] = [all[at], all[at + 1]];
  const small = languageWords(letter.input.language).functionWords;
  return (
    last !== undefined &&
    next !== undefined &&
    letter.words.attributive.has(last.folded) &&
    letter.body.slice(last.end, next.start) === ' ' &&
    !small.includes(next.folded) &&
    !letter.words.past.has(next.folded) &&
    !next.folded.endsWith('ed')
  );
}

/** "I have been raising two children": said of the writer alone. */
function isWritersOwn(letter: LetterReading, range: Range): boolean {
  const { firstPerson, secondPerson } = letter.words;
  const sentence = letter.sentenceAt(range.start);
  return sentence !== undefined && speaksOf(sentence, firstPerson) && !speaksOf(sentence, secondPerson);
}

const nothingPrivate: Rule = {
  id: 'R25',
  kinds: kinds.all,
  byWords: true,
  check(letter): Found[] {
    const cited = letter.input.citations.filter(({ fact }) => Boolean(letter.facts.get(fact)?.sensitive));
    const spoken = [
      ...cited.map(({ start, end }) => ({ start, end })),
      ...(cited.length === 0 ? speaksOfPrivate(letter) : []),
    ];
    if (spoken.length > 0) return spoken.map((range) => block('captured', { range }));
    const guards = [...letter.find('privateGuard'), ...letter.input.citations];
    const said = letter
      .find('private')
      .filter(
        (range) =>
          !guards.some((guard) => overlap(guard, range)) &&
          !isAttributive(letter, range) &&
          !isWritersOwn(letter, range),
      );
    const visa = letter
      .find('ownVisa')
      .slice(0, 1)
      .map((range) => hint('visa', { range }));
    return [...said.slice(0, 1).map((range) => warn('private', { range })), ...visa];
  },
};

export const groundRules: readonly Rule[] = [
  whoYouAre,
  whyYou,
  theirsAlone,
  isTrue,
  referrerFirst,
  referrerAllowed,
  nothingPrivate,
];
