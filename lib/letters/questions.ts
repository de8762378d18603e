/** Questions for this one person: about what they decided, not about what their page answers. */
import type { DraftInput } from './case.ts';
import { capitalised, concat, countWords, fill, fold, plain, proposeFacts, wordFact } from '../wording/index.ts';
import type { Cited, FactWording, Grammar, Slots } from '../wording/index.ts';
import type { Phrases } from './phrases/index.ts';
import { changeOf, tell } from './telling.ts';
import type { Telling } from './telling.ts';

/** Words that can be said in one breath. */
const mostWords = 28;

/** Facts looked at for questions, best first. */
const mostFacts = 6;

/** Everything about one subject that could be asked, in the order of the phrase file. */
function about(shapes: readonly string[], slots: Slots, phrases: Phrases): Cited[] {
  return shapes
    .flatMap((shape) => phrases.askable[shape] ?? [])
    .flatMap((template) => fill(template, slots) ?? [])
    .filter(({ text }) => countWords(text) <= mostWords)
    .map(capitalised);
}

/** Whether "it" can only mean one thing after what was told: a fact, or the change that two of them make. */
const isOneThing = ({ facts, slots }: Telling): boolean => facts.length === 1 || slots['from'] !== undefined;

/** One thing to ask about, in each way to ask it. */
interface Subject {
  wordings: Cited[];
}

/** What there is to ask about, best first: the change between two posts, then each fact, then what fits anyone. */
function subjects(input: DraftInput, slots: Slots, told: Telling, phrases: Phrases, grammar: Grammar): Subject[] {
  // What the letter has just told need not be told again in asking about it.
  const isTold = ({ fact }: FactWording): boolean =>
    input.kind === 'answer-by-email' && isOneThing(told) && told.facts.some((each) => each.fact.id === fact.id);
  const facts: FactWording[] = proposeFacts(input.contact.facts, input.sender, input.now)
    .filter(({ telling }) => telling)
    .slice(0, mostFacts)
    .map(({ fact }) => wordFact(fact, input.contact.name, input.now, grammar))
    .filter((each) => !isTold(each));
  const pair = changeOf(facts);
  const single = pair === undefined ? facts : facts.filter((each) => each !== pair.from && each !== pair.to);
  const tellings = [
    ...(pair === undefined ? [] : [tell([pair.from, pair.to], grammar)]),
    ...single.map((each) => tell([each], grammar)),
  ];
  const brief = input.kind === 'answer-by-email' && isOneThing(told) ? briefQuestions(told, 1, 0, phrases) : [];
  return [
    ...brief.map((question) => ({ wordings: [question] })),
    ...tellings.map((each) => ({ wordings: about(each.shapes, { ...slots, ...each.slots }, phrases) })),
    ...(phrases.askable['open'] ?? []).map((template) => ({
      wordings: [fill(template, slots) ?? []].flat().map(capitalised),
    })),
  ];
}

/**
 * The best questions for this person, at most `count`, each about another subject. `turn` picks among the wordings. None
 * whose words stand in a letter or a note before is put again.
 */
export function questionsFor(
  input: DraftInput,
  slots: Slots,
  told: Telling,
  count: number,
  turn: number,
  phrases: Phrases,
  grammar: Grammar,
): Cited[] {
  const before = fold([...(input.earlier ?? []), ...(input.log ?? []).map(({ note }) => note ?? '')].join('\n'));
  const found: Cited[] = [];
  const used = new Set<string>();
  for (const { wordings } of subjects(input, slots, told, phrases, grammar)) {
    if (found.length === count) break;
    // The same question about two things is one question.
    const fresh = wordings.filter((each) => !before.includes(fold(each.text)) && !used.has(asked(each)));
    const question = fresh[turn % Math.max(1, fresh.length)];
    if (question === undefined) continue;
    used.add(asked(question));
    found.push(question);
  }
  return found;
}

/** What a question asks, without the words of the page. */
function asked({ text, citations }: Cited): string {
  const cut = citations.toReversed().reduce((said, { start, end }) => said.slice(0, start) + said.slice(end), text);
  return cut.replaceAll(/\byour (?:\p{L}+ )?(?:as|on|at|with)\b|\byour\b/gu, '');
}

/** At most `count` short questions about what the letter has just told, at least one of them for anyone. */
export const briefQuestions = (told: Telling, count: number, turn: number, phrases: Phrases): Cited[] => {
  const own = isOneThing(told) ? told.shapes.flatMap((shape) => phrases.askBriefly[shape] ?? []) : [];
  const any = phrases.askBriefly['any'] ?? [];
  const first = [...own, ...(own.length === 0 ? any : [])];
  const next = own.length === 0 ? turn + 1 : turn;
  const picked = [first[turn % Math.max(1, first.length)], any[next % Math.max(1, any.length)]];
  return [...new Set(picked)].flatMap((question) => (question === undefined ? [] : [plain(question)])).slice(0, count);
};

/** "1. …", each on its line. */
export const numbered = (questions: readonly Cited[]): Cited =>
  concat(questions.flatMap((question, index) => [`${index === 0 ? '' : '\n'}${index + 1}. `, question]));
