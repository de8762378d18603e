/** Questions for this one person: about what they decided, not about what their page answers. */
import type { DraftInput } from './case.ts';
import { capitalised, concat, fill, plain } from './cited.ts';
import type { Cited, Slots } from './cited.ts';
import type { FactWording, Grammar } from './grammar/wording.ts';
import type { Phrases } from './phrases/index.ts';
import { proposeFacts } from './propose.ts';
import { change, tell } from './telling.ts';
import type { Telling } from './telling.ts';
import { countWords } from './text.ts';

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

/**
 * The best questions for this person, at most `count`: one a subject, first the change between two posts, then one for
 * each fact, then those that fit anyone with what the writer wants to learn. `turn` picks among the wordings.
 */
export function questionsFor(
  input: DraftInput,
  slots: Slots,
  count: number,
  turn: number,
  phrases: Phrases,
  grammar: Grammar,
): Cited[] {
  const facts: FactWording[] = proposeFacts(input.contact.facts, input.sender, input.now)
    .slice(0, mostFacts)
    .map(({ fact }) => grammar.word(fact, input.now));
  const moved = change(facts);
  const single = moved === undefined ? facts : facts.filter((each) => each !== moved.from && each !== moved.to);
  const told = [
    ...(moved === undefined ? [] : [tell([moved.from, moved.to], grammar)]),
    ...single.map((each) => tell([each], grammar)),
  ];
  const subjects = [
    ...told.map((each) => about(each.shapes, { ...slots, ...each.slots }, phrases)),
    ...(phrases.askable['open'] ?? []).map((template) => about([], slots, phrases).concat(fill(template, slots) ?? [])),
  ];
  const found: Cited[] = [];
  for (const options of subjects) {
    const question = options[turn % Math.max(1, options.length)];
    if (question !== undefined && found.length < count && !found.some(({ text }) => text === question.text))
      found.push(question);
  }
  return found;
}

/** At most `count` short questions about what the letter has just told. */
export const briefQuestions = (told: Telling, count: number, turn: number, phrases: Phrases): Cited[] => {
  const lists = [...new Set([...told.shapes, 'any'])].flatMap((shape) => phrases.askBriefly[shape] ?? []);
  const [first, ...rest] = lists;
  if (first === undefined) return [];
  return [lists[turn % Math.max(1, lists.length - 2)] ?? first, rest.at(-1) ?? first].slice(0, count).map(plain);
};

/** "1. …", each on its line. */
export const numbered = (questions: readonly Cited[]): Cited =>
  concat(questions.flatMap((question, index) => [`${index === 0 ? '' : '\n'}${index + 1}. `, question]));
