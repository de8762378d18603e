/** Asking for work, and showing oneself off: R1, R2, R27, A7. */
import { stem, tokens } from '../../wording/index.ts';
import type { Range } from '../../wording/index.ts';
import type { Found } from '../finding.ts';
import { overlap } from '../reading.ts';
import type { LetterReading } from '../reading.ts';
import { block, hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';
import { selling } from './selling.ts';
import { isOfCraft, unguarded, workAsked } from './work-asked.ts';

/** One finding a sentence is enough. */
function onePerSentence(letter: LetterReading, ranges: readonly Range[]): Range[] {
  const seen = new Set<number>();
  return ranges.filter((range) => {
    const sentence = letter.sentenceAt(range.start)?.start ?? range.start;
    return seen.has(sentence) ? false : seen.add(sentence);
  });
}

const noJob: Rule = {
  id: 'R1',
  kinds: kinds.notGiving,
  byWords: true,
  check(letter) {
    const asks = workAsked(letter);
    if (asks.length > 0) return asks.map((range) => block('ask', { range }));
    const { goals = [], interests = [], role } = letter.input.sender;
    // What the writer does or wants to understand: "how patients are recruited".
    const own = new Set(tokens([role, ...goals, ...interests].join(' ')).map(({ folded }) => stem(folded)));
    const bare = unguarded(letter, letter.find('job')).filter(
      (range) => !isOfCraft(letter, range) && tokens(letter.body, range).every(({ folded }) => !own.has(stem(folded))),
    );
    return bare.slice(0, 1).map((range) => hint('word', { range }));
  },
};

const noResume: Rule = {
  id: 'R2',
  kinds: kinds.before,
  byWords: true,
  check(letter) {
    const guards = letter.find('resumeGuard');
    const offers = letter
      .find('resumeOffer')
      .filter((range) => !letter.isDenied(range) && !guards.some((guard) => overlap(guard, range)));
    const files = Array.from(letter.body.matchAll(/(?<!\S)\S+\.(?:pdf|docx?|odt|rtf)\b/giu), (match): Range => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    return onePerSentence(letter, [...offers, ...files]).map((range) => warn('resume', { range }));
  },
};

const consistent: Rule = {
  id: 'R27',
  kinds: new Set([...kinds.before, 'introduction', 'scheduling', 'questions-ahead', 'thank-you', 'decline-reply']),
  byWords: true,
  check(letter): Found[] {
    if (letter.input.purpose === 'network-openly') {
      return onePerSentence(letter, letter.find('onlyLearning')).map((range) => warn('says-only-learning', { range }));
    }
    return selling(letter).map((range) => warn('sells', { range }));
  },
};

/** Where nothing but letters is known: a relationship begins to bear such a question after the second exchange. */
const exchangesNeeded = 2;

const opportunityLater: Rule = {
  id: 'A7',
  kinds: kinds.giving,
  byWords: true,
  check(letter) {
    const {
      sentLog,
      openings,
      letter: { to },
    } = letter.input;
    const exchanged = (sentLog ?? []).filter(
      (sent) => to.includes(sent.to) && ['thank-you', 'report-back', 'check-in'].includes(sent.kind),
    );
    if (openings ? openings.is === 'open' : exchanged.length >= exchangesNeeded) return [];
    return [...workAsked(letter), ...unguarded(letter, letter.find('opportunity'))]
      .slice(0, 1)
      .map((range) => warn('too-early', { range }));
  },
};

export const workRules: readonly Rule[] = [noJob, noResume, consistent, opportunityLater];
