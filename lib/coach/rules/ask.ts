/** What is asked for, and how easily it is granted or refused: R7, R8, R9, R11, R12, R14, R15, R26. */
import { fold, stem, tokens } from '../../wording/index.ts';
import type { Range } from '../../wording/index.ts';
import type { Found } from '../finding.ts';
import { overlap, wordsOf } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';
import { askSentences, furtherAsks, minutesAsked } from './asking.ts';
import { withSentence } from './fixes.ts';
import { block, hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';

const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numbers = new Map<string, number>([
  ...[...ones, ...teens].map((word, index): [string, number] => [word, index + 1]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** What a part of an hour is in minutes, where the phrase names one. */
const partOfHour = (said: string): number =>
  /half(?: of| an|-| )|half$/u.test(said) ? 30 : said.includes('third') ? 20 : said.includes('quarter') ? 15 : 0;

/** Minutes that "twenty minutes", "a third of an hour" or "an hour and a half" names. */
function minutesNamed(said: string): number {
  const digits = /\d+/.exec(said)?.[0];
  const inWords = said.split(/[\s-]+/u).reduce((sum, word) => sum + (numbers.get(word) ?? 0), 0);
  const count = digits === undefined ? inWords : Number(digits);
  const part = partOfHour(said);
  if (part > 0)
    return /hours? and|and (?:a )?half/u.test(said) ? Math.max(count, 1) * 60 + part : Math.max(count, 1) * part;
  if (said.includes('couple')) return 120;
  return /\bh(?:ou)?rs?\b/u.test(said) ? Math.max(count, 1) * 60 : count;
}

/** Of "15-20 minutes", "fifteen to twenty minutes" the longer counts. */
const minutesIn = (phrase: string): number =>
  Math.max(
    ...fold(phrase)
      .split(/(?<=\d)\s*[-/]\s*(?=\d)|\s*–\s*|\s+(?:to|or)\s+/u)
      .map(minutesNamed),
  );

/** What all sources accept, in minutes. */
const shortest = 10;
const longest = 30;

const statedTime: Rule = {
  id: 'R7',
  kinds: kinds.request,
  byWords: true,
  check(letter) {
    // "Four minutes late" elsewhere is not what is asked for.
    const asking = askSentences(letter);
    const timesIn = (said: readonly Sentence[]): Range[] => said.flatMap((sentence) => minutesAsked(letter, sentence));
    const places = [timesIn(asking.filter(({ isQuestion }) => isQuestion)), timesIn(asking), minutesAsked(letter)];
    const times = (places.find((ranges) => ranges.length > 0) ?? []).map((range) => ({
      range,
      minutes: minutesIn(letter.body.slice(range.start, range.end)),
    }));
    if (times.length === 0) return [block('absent')];
    const outside = times.find(({ minutes }) => minutes < shortest || minutes > longest);
    return outside === undefined ? [] : [warn(outside.minutes > longest ? 'long' : 'short', { range: outside.range })];
  },
};

/** Where an answer in writing is asked for, the questions are the asking. */
const asksInWriting = (letter: LetterReading): boolean =>
  letter.input.kind === 'answer-by-email' && letter.sentences.some(({ isQuestion }) => isQuestion);

const oneAsk: Rule = {
  id: 'R8',
  kinds: kinds.firstAsk,
  byWords: true,
  check(letter): Found[] {
    const asks = askSentences(letter);
    const further = furtherAsks(letter);
    const meets = asks.some((sentence) => letter.find('askMeeting', sentence).length > 0);
    const [second] = further;
    if (second !== undefined && further.length + (meets ? 1 : 0) > 1) return [warn('several', { range: second })];
    const [first] = asks;
    if (asksInWriting(letter)) return [];
    if (first === undefined) return further.length > 0 ? [] : [block('none')];
    if (asks.some((sentence) => sentence.isQuestion)) return [];
    return [warn('no-question', { range: { start: first.start, end: first.end } })];
  },
};

/** Ways to talk. */
const media = ['mediumPhone', 'mediumVideo', 'mediumInPerson', 'mediumWriting'] as const;

/** Where a way to talk is named; "my last email" names none. */
function mediaNamed(letter: LetterReading, list: (typeof media)[number]): Range[] {
  const guards = letter.find('mediumGuard');
  return letter.find(list).filter((range) => {
    const sentence = letter.sentenceAt(range.start);
    // "Your award text", "your letter to the editor": what is cited is not how to talk.
    const cites = letter.input.citations.some((citation) => sentence !== undefined && overlap(citation, sentence));
    return (!cites || sentence?.isQuestion === true) && !guards.some((guard) => overlap(guard, range));
  });
}

/** Words that name something in particular, after a word that leads to a topic. */
function namesTopic(letter: LetterReading, sentence: Sentence): boolean {
  const lead = sentence.tokens.findIndex(
    (token, index) =>
      letter.words.topicLead.has(token.folded) ||
      (token.folded === 'in' && sentence.tokens[index - 1]?.folded === 'interested'),
  );
  if (lead === -1) return false;
  const vague = [
    ...[...media, 'mediumCall' as const].flatMap((list) => letter.find(list, sentence)),
    ...letter.find('minutes', sentence),
    ...letter.find('vagueTopic', sentence),
    ...letter.find('formLetter', sentence),
  ];
  return sentence.tokens
    .slice(lead + 1)
    .some(
      (token) =>
        token.folded.length > 3 &&
        !letter.words.vague.has(token.folded) &&
        !vague.some((range) => overlap(range, token)),
    );
}

/** "Could I ask you about it?": the asking takes up what was said before. */
const pointsBack = (letter: LetterReading): boolean =>
  askSentences(letter).some((sentence) => letter.find('anaphora', sentence).length > 0) ||
  letter.sentences.some(
    (sentence) => letter.find('wanting', sentence).length > 0 && letter.find('anaphora', sentence).length > 0,
  );

/** Whether the subject names what the writer wants to learn. */
const isInSubject = (letter: LetterReading, wanted: ReadonlySet<string>): boolean =>
  tokens(letter.input.letter.subject).some(({ folded }) => wanted.has(stem(folded)));

const topicNamed: Rule = {
  id: 'R9',
  kinds: kinds.firstAsk,
  byWords: true,
  check(letter) {
    const { goals = [], interests = [], affiliation, role } = letter.input.sender;
    const own = new Set(tokens(`${affiliation} ${role}`).map((token) => stem(token.folded)));
    const wanted = new Set(
      tokens([...goals, ...interests].join(' '))
        .filter(({ folded }) => folded.length > 3 && !letter.words.vague.has(folded))
        .map(({ folded }) => stem(folded))
        .filter((word) => !own.has(word)),
    );
    const asking = letter.sentences.filter(
      (sentence) => !letter.input.citations.some((citation) => overlap(citation, sentence)),
    );
    const wants = (sentence: Sentence): boolean => sentence.isQuestion || letter.find('wanting', sentence).length > 0;
    const vague = letter.find('vagueTopic')[0];
    // "I'm learning data journalism" says who they are, and leaves "about your path" as vague as it is.
    const introduces = (sentence: Sentence): boolean =>
      vague !== undefined && !sentence.isQuestion && letter.find('introduction', sentence).length > 0;
    const near = letter.sentences.some(
      (sentence) =>
        !introduces(sentence) &&
        (wants(sentence) || letter.find('minutes', sentence).length > 0) &&
        sentence.tokens.some((token) => wanted.has(stem(token.folded))),
    );
    const asked = asking.slice(1).some((sentence) => wants(sentence) && namesTopic(letter, sentence));
    const cited = letter.sentences.some(
      (sentence) =>
        letter.input.citations.some((citation) => overlap(citation, sentence)) &&
        letter.find('wanting', sentence).length > 0 &&
        namesTopic(letter, sentence),
    );
    const told = vague === undefined && (pointsBack(letter) || isInSubject(letter, wanted));
    if (near || asked || told || (cited && vague === undefined)) return [];
    return [warn('vague', vague === undefined ? {} : { range: vague })];
  },
};

const theirMedium: Rule = {
  id: 'R11',
  kinds: kinds.request,
  byWords: true,
  check(letter) {
    const named = media.flatMap((list) => mediaNamed(letter, list).slice(0, 1));
    // "A call or video" leaves a choice; "a call on Zoom" does not.
    const call = letter.find('mediumCallApart').length > 0 ? 1 : 0;
    if (named.length + call >= 2 || letter.find('mediumChoice').length > 0) return [];
    const [only] = [...named, ...letter.find('mediumCall')];
    return [only === undefined ? warn('none') : warn('only-one', { range: only })];
  },
};

const noSlot: Rule = {
  id: 'R12',
  kinds: kinds.firstAsk,
  byWords: true,
  check(letter) {
    const guards = [...letter.find('slotGuard'), ...letter.input.citations];
    const slots = letter.find('slot').filter((range) => {
      // "As I must enrol on Monday" is the writer's own day.
      const sentence = letter.sentenceAt(range.start);
      const isDeadline = letter.find('pressure', sentence).length > 0;
      // "On Sunday I came upon …"
      const tells = letter.input.citations.some((each) => sentence?.isQuestion === false && overlap(each, sentence));
      return !isDeadline && !tells && !guards.some((guard) => overlap(guard, range));
    });
    const [first] = slots;
    if (first === undefined) return [];
    // Day, hour and who calls make one slot.
    const sentence = letter.sentenceAt(first.start);
    const last = slots.findLast(({ start }) => sentence !== undefined && start < sentence.end) ?? first;
    return [hint('slot', { range: { start: first.start, end: Math.max(first.end, last.end) } })];
  },
};

/** "If the term leaves no room, …", "Should your days be full, …": a condition that a no would meet. */
function allowsNo(letter: LetterReading, sentence: Sentence): boolean {
  if (sentence.isQuestion || letter.find('notEasyOut', sentence).length > 0) return false;
  const [condition] = letter.find('condition', sentence);
  const inverted = letter.words.invertedCondition.has(sentence.tokens[0]?.folded ?? '');
  if (condition === undefined && !inverted) return false;
  const from = condition?.start ?? sentence.start;
  return sentence.tokens.some(
    ({ start, folded }) => start >= from && (letter.words.denials.has(folded) || letter.words.burdens.has(folded)),
  );
}

const easyNo: Rule = {
  id: 'R14',
  kinds: kinds.firstAsk,
  byWords: true,
  check: (letter) =>
    letter.find('easyOut').length > 0 || letter.sentences.some((sentence) => allowsNo(letter, sentence))
      ? []
      : [hint('absent', withSentence(letter, 'easyOut', wordsOf(letter)))],
};

/** More than this many questions in a first letter are a questionnaire. */
const mostQuestions = 3;

const fewQuestions: Rule = {
  id: 'R15',
  kinds: kinds.request,
  byWords: true,
  check(letter) {
    const asking = new Set(askSentences(letter));
    const content = letter.sentences.filter(
      (sentence) => sentence.isQuestion && !asking.has(sentence) && letter.find('jobAsk', sentence).length === 0,
    );
    const surplus = content[mostQuestions];
    if (surplus !== undefined) return [hint('many', { range: { start: surplus.start, end: surplus.end } })];
    return content.length > 0 || letter.find('questionWords').length > 0 ? [] : [hint('none')];
  },
};

const notAnswered: Rule = {
  id: 'R26',
  kinds: new Set([...kinds.before, 'questions-ahead']),
  byWords: true,
  check(letter) {
    const guards = letter.find('answeredGuard');
    return letter
      .find('answered')
      .filter(
        (range) =>
          !guards.some((guard) => overlap(guard, range)) &&
          (letter.sentenceAt(range.start)?.isQuestion === true ||
            letter.find('wanting', letter.sentenceAt(range.start)).length > 0),
      )
      .map((range) => warn('answered', { range }));
  },
};

export const askRules: readonly Rule[] = [
  statedTime,
  oneAsk,
  topicNamed,
  theirMedium,
  noSlot,
  easyNo,
  fewQuestions,
  notAnswered,
];
