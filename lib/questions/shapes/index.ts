/** Everything that is so of someone's facts and could be asked about, each with the facts it comes from. */
import { fold, grammarFor, proposeFacts, wordFact } from '../../wording/index.ts';
import type { FactWording } from '../../wording/index.ts';
import type { Asking } from '../question.ts';
import { careerShapes } from './career.ts';
import { learningShapes } from './learning.ts';
import type { Material, Shape } from './shape.ts';
import { singleShapes } from './single.ts';
import { workShapes } from './works.ts';

export type { Shape } from './shape.ts';

/** Facts put into words for questions, best first; more, and the rest would not be asked about anyway. */
const mostFacts = 60;

/** One of each: two pages may tell of the same post. */
const distinct = (worded: readonly FactWording[]): FactWording[] => {
  const seen = new Set<string>();
  return worded.filter(({ it, clause }) => {
    const said = fold((clause ?? it).text);
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
};

/** The shapes of the facts that may be cited, in the order in which facts are best cited. */
export function shapesOf(asking: Asking, language: string): Shape[] {
  const grammar = grammarFor(language) ?? grammarFor('en');
  const worded = distinct(
    proposeFacts(asking.contact.facts, asking.sender, asking.now)
      .filter(({ telling }) => telling)
      .slice(0, mostFacts)
      .map(({ fact }) => wordFact(fact, asking.contact.name, asking.now, grammar)),
  );
  const posts = worded
    .filter(({ fact, slots }) => fact.kind === 'position' && slots['post'] !== undefined && fact.start !== undefined)
    .toSorted((a, b) => ((a.fact.start ?? '') < (b.fact.start ?? '') ? -1 : 1));
  const material: Material = { asking, worded, posts };
  return [...careerShapes(material), ...learningShapes(material), ...workShapes(material), ...singleShapes(material)];
}
