/** What a letter tells of a person: which facts, what they are good for saying together, what they lead to asking. */
import type { FactId } from '../ids.ts';
import type { CitableFact, DraftInput } from './case.ts';
import { concat } from './cited.ts';
import type { Cited, Slots } from './cited.ts';
import type { FactWording, Grammar } from './grammar/wording.ts';
import { citable, proposeFacts } from './propose.ts';
import { countWords } from './text.ts';
import { fold } from './tokens.ts';

export interface Telling {
  facts: readonly FactWording[];
  /** What the facts are good for saying, for phrases written for one of these. */
  shapes: readonly string[];
  slots: Slots;
}

/** Two posts in the order they were held, where the dates leave no doubt that one followed the other. */
export function change(facts: readonly FactWording[]): { from: FactWording; to: FactWording } | undefined {
  const [a, b] = facts.filter(({ fact, slots }) => fact.kind === 'position' && slots['post'] !== undefined);
  if (a?.fact.start === undefined || b?.fact.start === undefined || a.fact.start === b.fact.start) return undefined;
  const [from, to] = a.fact.start < b.fact.start ? [a, b] : [b, a];
  // Two posts held at once are no move.
  return from.fact.end === undefined || from.fact.end > (to.fact.start ?? '') ? undefined : { from, to };
}

/** Words of a sentence that names two facts; more, and it is a list. */
const mostWordsOfTwo = 20;

/** Whether two facts say more together than the first alone: a change, or two different things, each in a few words. */
function belongTogether(worded: readonly FactWording[]): boolean {
  const [first, second] = worded;
  if (first === undefined || second === undefined || change(worded) !== undefined) return true;
  return (
    first.fact.kind !== second.fact.kind &&
    !worded.some(({ shapes }) => shapes.includes('line')) &&
    countWords(`${first.it.text} ${second.it.text}`) <= mostWordsOfTwo
  );
}

/** The one or two facts best cited, in words; one for news of it, since two are a list. */
function proposed(input: DraftInput, grammar: Grammar): FactWording[] {
  const best = proposeFacts(input.contact.facts, input.sender, input.now)
    .slice(0, input.kind === 'check-in' || grammar.tellsOne ? 1 : 2)
    .map(({ fact }) => grammar.word(fact, input.now));
  return belongTogether(best) ? best : best.slice(0, 1);
}

/** The user's choice where it may be cited, at most two. */
function chosen(input: DraftInput, grammar: Grammar): FactWording[] {
  const fit = citable(input.contact.facts);
  return (input.chosen ?? [])
    .flatMap((id) => fit.find((fact) => fact.id === id) ?? [])
    .slice(0, grammar.tellsOne ? 1 : 2)
    .map((fact) => grammar.word(fact, input.now));
}

/** What the facts give to the phrases. */
export function tell(facts: readonly FactWording[], grammar: Grammar): Telling {
  const [first, second] = facts;
  if (first === undefined) return { facts, shapes: ['none'], slots: {} };
  if (second === undefined) return { facts, shapes: first.shapes, slots: { ...first.slots, it: first.it } };
  const moved = change(facts);
  if (moved === undefined) {
    const both: Cited = grammar.both(first.it, second.it);
    return {
      facts,
      shapes: [...first.shapes, ...second.shapes],
      slots: { first: first.it, second: second.it, it: both },
    };
  }
  const { from, to } = moved;
  const same = fold(from.fact.organization ?? '') === fold(to.fact.organization ?? ' ');
  return {
    facts,
    shapes: [same ? 'promotion' : 'move'],
    slots: { from: concat([from.slots['post'] ?? from.it]), to: concat([to.slots['post'] ?? to.it]) },
  };
}

/** What this letter tells, and the facts proposed for it. */
export function tellingOf(input: DraftInput, grammar: Grammar): { told: Telling; proposed: FactId[] } {
  const best = proposed(input, grammar);
  const wanted = chosen(input, grammar);
  return {
    told: tell(wanted.length > 0 ? wanted : best, grammar),
    proposed: best.map(({ fact }) => fact.id),
  };
}

/** What the writer wants to learn that is nearest to the facts, else what they named first. */
export function wantedGoal(
  goals: readonly string[],
  facts: readonly CitableFact[],
  grammar: Grammar,
): string | undefined {
  const wanted = goals.map((each) => grammar.goal(each)).filter((each) => each !== '');
  const said = fold(facts.map(({ quote }) => quote).join(' '));
  const nearness = (goal: string): number =>
    fold(goal)
      .split(' ')
      .filter((word) => word.length > 4 && said.includes(word)).length;
  return wanted.toSorted((a, b) => nearness(b) - nearness(a))[0];
}
