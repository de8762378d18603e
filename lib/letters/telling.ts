/** What a letter tells of a person: which facts, what they are good for saying together, what they lead to asking. */
import type { FactKind } from '../capture/index.ts';
import type { FactId } from '../ids.ts';
import type { DraftInput } from './case.ts';
import { citable, countWords, fold, isTheirsAlone, proposeFacts, wordFact } from '../wording/index.ts';
import type { CitableFact, FactWording, Grammar, Slots } from '../wording/index.ts';

export interface Telling {
  facts: readonly FactWording[];
  /** What the facts are good for saying, most telling first, for phrases written for one of these. */
  shapes: readonly string[];
  slots: Slots;
}

interface Pair {
  from: FactWording;
  to: FactWording;
}

const posts = (facts: readonly FactWording[]): FactWording[] =>
  facts.filter(({ fact, slots }) => fact.kind === 'position' && slots['post'] !== undefined);

/** Two posts in the order they were held, where the dates leave no doubt that one followed the other. */
function change(facts: readonly FactWording[]): Pair | undefined {
  const [a, b] = posts(facts);
  if (a?.fact.start === undefined || b?.fact.start === undefined || a.fact.start === b.fact.start) return undefined;
  const [from, to] = a.fact.start < b.fact.start ? [a, b] : [b, a];
  // Two posts held at once are no move.
  return from.fact.end === undefined || from.fact.end > (to.fact.start ?? '') ? undefined : { from, to };
}

/** Two posts that are held at the same time, as the page says of both. */
const together = (one: FactWording, other: FactWording): Pair | undefined =>
  [one, other].every(({ shapes }) => shapes.includes('position-now')) ? { from: one, to: other } : undefined;

/** A degree, and the post that came after it. */
function training(facts: readonly FactWording[]): Pair | undefined {
  const from = facts.find(({ slots }) => slots['degree'] !== undefined);
  const [to] = posts(facts);
  if (from?.fact.end === undefined || to?.fact.start === undefined || from.fact.end > to.fact.start) return undefined;
  return { from, to };
}

/** Kinds of which two say more than one; a post or a degree beside a paper says only where they are. */
const pairable: ReadonlySet<FactKind> = new Set<FactKind>([
  'publication',
  'talk',
  'service',
  'project',
  'grant',
  'award',
  'teaching',
  'volunteer',
]);

/** Words of a sentence that names two facts; more, and it is a list. */
const mostWordsOfTwo = 20;

/** Whether two facts say more together than the first alone: a change, or two different things, each in a few words. */
function belongTogether(worded: readonly FactWording[]): boolean {
  const [first, second] = worded;
  if (first === undefined || second === undefined || change(worded) || training(worded)) return true;
  return (
    first.fact.kind !== second.fact.kind &&
    pairable.has(first.fact.kind) &&
    pairable.has(second.fact.kind) &&
    !worded.some(({ shapes }) => shapes.includes('line') || shapes.includes('deed')) &&
    countWords(`${first.it.text} ${second.it.text}`) <= mostWordsOfTwo
  );
}

/** Facts put into words to choose among, best first. */
const mostLookedAt = 8;

/** How far behind others a fact stands: what can only be quoted behind what can be told, what many share last. */
const reserve = (worded: FactWording): number =>
  (isTheirsAlone(worded.fact) && !isBarePost(worded) ? 0 : 2) + (worded.shapes[0] === 'line' ? 1 : 0);

/** A post that is told without a year, or what it grew out of: title and place, which many have. */
const isBarePost = ({ fact, it, clause, shapes }: FactWording): boolean =>
  fact.kind === 'position' && fact.end === undefined && shapes[0] !== 'line' && !/\d/.test((clause ?? it).text);

/** Whether something is new enough to be glad of: of this year or the last, and not what it was when they talked. */
function isNews({ start, end }: CitableFact, { now, log = [] }: DraftInput): boolean {
  const lastYear = now.toZonedDateTimeISO('UTC').year - 1;
  const met = log.findLast(({ type }) => type === 'met')?.at.slice(0, (start ?? end ?? '').length);
  const dated = start ?? end;
  return dated !== undefined && Number(dated.slice(0, 4)) >= lastYear && (met === undefined || dated >= met);
}

/** The one or two facts best cited, in words; one for news of it, since two are a list. */
function proposed(input: DraftInput, grammar: Grammar): FactWording[] {
  const best = proposeFacts(input.contact.facts, input.sender, input.now)
    .filter(({ telling, fact }) => telling && (input.kind !== 'check-in' || isNews(fact, input)))
    .slice(0, mostLookedAt)
    .map(({ fact }) => wordFact(fact, input.contact.name, input.now, grammar))
    .toSorted((a, b) => reserve(a) - reserve(b))
    .slice(0, input.kind === 'check-in' ? 1 : 2);
  return belongTogether(best) ? best : best.slice(0, 1);
}

/** The user's choice where it may be cited, at most two. */
function chosen(input: DraftInput, grammar: Grammar): FactWording[] {
  const fit = citable(input.contact.facts);
  return (input.chosen ?? [])
    .flatMap((id) => fit.find((fact) => fact.id === id) ?? [])
    .slice(0, 2)
    .map((fact) => wordFact(fact, input.contact.name, input.now, grammar));
}

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && fold(one) === fold(other);

/** What one post became the other by: the same work in another place, a step up, or another kind of work. */
function changeShapes({ from, to }: Pair): string[] {
  if (isSame(from.fact.title, to.fact.title)) return ['same-title', 'move'];
  const ledThen = from.shapes.includes('leading');
  const leads = to.shapes.includes('leading');
  const inHouse = isSame(from.fact.organization, to.fact.organization);
  return (leads && !ledThen) || inHouse ? ['promotion'] : ['move'];
}

function pairSlots({ from, to }: Pair): Slots {
  const isOneHouse = isSame(from.fact.organization, to.fact.organization);
  const alone = isOneHouse ? from.slots['title-alone'] : undefined;
  return {
    ...(to.slots['scale'] && { scale: to.slots['scale'] }),
    from: alone ?? from.slots['post'] ?? from.slots['degree'] ?? from.it,
    to: to.slots['post'] ?? to.it,
    'from-with-article': from.slots['post-with-article'],
    'to-with-article': to.slots['post-with-article'],
  };
}

/** What one fact gives: a sentence that could only be quoted as a line is told as a clause, not named as a thing. */
function tellOne(one: FactWording): Telling {
  const { it, clause, slots, shapes } = one;
  return { facts: [one], shapes, slots: { ...slots, clause, ...(!shapes.includes('deed') && { it, one: it }) } };
}

/** What the facts give to the phrases. */
export function tell(facts: readonly FactWording[], grammar: Grammar): Telling {
  const [first, second] = facts;
  if (first === undefined) return { facts, shapes: ['none'], slots: {} };
  if (second === undefined) return tellOne(first);
  const moved = change(facts);
  if (moved !== undefined) return { facts, shapes: changeShapes(moved), slots: pairSlots(moved) };
  const both = together(first, second);
  if (both !== undefined && first.slots['post'] && second.slots['post'])
    return { facts, shapes: ['parallel'], slots: { ...pairSlots(both), first: first.it, second: second.it } };
  const trained = training(facts);
  if (trained !== undefined)
    return {
      facts,
      shapes: ['trained'],
      slots: {
        ...pairSlots(trained),
        degree: trained.from.slots['degree'],
        'degree-with-article': trained.from.slots['degree-with-article'],
      },
    };
  return {
    facts,
    shapes: [...first.shapes, ...second.shapes],
    slots: {
      first: first.it,
      second: second.it,
      it: grammar.both(first.it, second.it),
    },
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
