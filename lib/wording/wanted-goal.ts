/** Which of the things that the writer wants to learn is asked about. */
import type { CitableFact } from './fact.ts';
import type { Grammar } from './grammar/wording.ts';
import { fold } from './tokens.ts';

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
