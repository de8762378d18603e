/** Whom an introduction is asked to, as pieces that its phrases may name: who it is, and where the reader may know them from. */
import { isNamedAlike } from '../contacts/index.ts';
import { citable, cite, inPlainWords, plain, presented, standsIn } from '../wording/index.ts';
import type { CitableFact, Cited, Grammar, Slots } from '../wording/index.ts';
import type { DraftInput } from './case.ts';

/** Kinds of facts that tell where someone was. */
const places: ReadonlySet<CitableFact['kind']> = new Set(['position', 'education']);

/** The house that both are known from, in the words of a fact of the reader's, which it cites. */
function sharedHouse({ contact, target }: DraftInput, grammar: Grammar): Cited | undefined {
  const { shared } = target ?? {};
  if (shared === undefined) return undefined;
  const there = citable(contact.facts).filter(
    ({ kind, organization = '' }) => places.has(kind) && isNamedAlike(organization, shared),
  );
  for (const fact of there) {
    const house = inPlainWords(fact.organization ?? '');
    if (house !== '' && standsIn(fact, house)) return cite(grammar.house(house), fact.id);
  }
  return undefined;
}

export function targetSlots(input: DraftInput, grammar: Grammar): Slots {
  const { target } = input;
  if (target === undefined) return {};
  return {
    target: plain(presented(target.name, target.post, target.organization)),
    'target-name': plain(grammar.addressee(target.name, undefined)),
    shared: sharedHouse(input, grammar),
  };
}

/** 'shared' where a phrase may say what the two have in common. */
export const targetShapes = (slots: Slots): string[] => (slots['shared'] ? ['shared'] : []);
