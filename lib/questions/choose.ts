/** Makes questions from patterns and facts, and chooses the best of them for one conversation. */
import type { FactId } from '../ids.ts';
import { capitalised, fill, grammarFor, plain, themes, wantedGoal } from '../wording/index.ts';
import type { Cited, Slots } from '../wording/index.ts';
import { gatekeeper } from './gates.ts';
import type { Gate, Put } from './gates.ts';
import { patternsFor } from './patterns/index.ts';
import type { OpenPattern, Pattern } from './patterns/index.ts';
import { categories } from './question.ts';
import type { Asking, Category, Question } from './question.ts';
import { shapesOf } from './shapes/index.ts';
import type { Shape } from './shapes/index.ts';

interface Candidate {
  question: Question;
  score: number;
}

/** The ways to ask that can be filled and pass all gates. */
function askable(ask: readonly string[], slots: Slots, facts: FactId[], heldBackBy: (put: Put) => Gate[]): Cited[] {
  return ask
    .flatMap((template) => fill(template, slots) ?? [])
    .map(capitalised)
    .filter((said) => heldBackBy({ ...said, facts }).length === 0);
}

const questionOf = ({ id, category }: OpenPattern, said: Cited, facts: FactId[]): Question => ({
  text: said.text,
  citations: said.citations,
  facts,
  category,
  pattern: id,
});

/** The wordings of one subject, turned so that another seed asks in other words. */
const turned = <Item>(items: readonly Item[], seed: number): Item | undefined =>
  items.length === 0 ? undefined : items[Math.abs(Math.trunc(seed)) % items.length];

function fromFacts(asking: Asking, seed: number): Candidate[] {
  const { language, patterns } = patternsFor(asking.language);
  const heldBackBy = gatekeeper(language, asking);
  const wanted = themes([...(asking.sender.goals ?? []), ...(asking.sender.interests ?? [])]);
  const near = new Set(
    asking.contact.facts.flatMap(({ id, quote }) => (themes([quote]).isDisjointFrom(wanted) ? [] : [id])),
  );
  const isNear = ({ facts }: Shape): boolean => facts.some(({ id }) => near.has(id));
  const of = (pattern: Pattern, at: Shape, place: number): Candidate[] => {
    const facts = [...new Set(at.facts.map(({ id }) => id))];
    const said = turned(askable(pattern.ask, at.slots, facts, heldBackBy), seed);
    // What is best cited comes first among equals.
    const score = pattern.weight + (isNear(at) ? 2 : 0) - place / 1000;
    return said === undefined ? [] : [{ question: questionOf(pattern, said, facts), score }];
  };
  return shapesOf(asking, language)
    .flatMap((each, place) =>
      patterns.patterns
        .filter(({ shape, only }) => shape === each.is && (only === undefined || asking.including?.includes(only)))
        .flatMap((pattern) => of(pattern, each, place)),
    )
    .toSorted((a, b) => b.score - a.score);
}

/** What could be put to anyone, best first. */
function open(asking: Asking, seed: number, from: readonly OpenPattern[], language: string): Question[] {
  const grammar = grammarFor(language) ?? grammarFor('en');
  const goal = wantedGoal(asking.sender.goals ?? [], asking.contact.facts, grammar);
  const heldBackBy = gatekeeper(language, asking);
  const slots = { goal: goal === undefined || goal === '' ? undefined : plain(goal) };
  return from.flatMap((pattern) => {
    const said = turned(askable(pattern.ask, slots, [], heldBackBy), seed);
    return said === undefined ? [] : [questionOf(pattern, said, [])];
  });
}

/** Questions on one subject at most, and of one category. */
interface Limits {
  /** Facts that two questions may be about; all others bear one. */
  twice: ReadonlySet<FactId>;
  perCategory: Readonly<Partial<Record<Category, number>>>;
}

/** What makes two questions one: the same pattern, asked of another fact. */
const isLike = (one: Question, other: Question): boolean => one.pattern === other.pattern;

/** Adds the best candidates that the limits allow, up to `count`. */
function take(chosen: readonly Question[], from: readonly Candidate[], count: number, limits: Limits): Question[] {
  const taken = [...chosen];
  for (const { question } of from) {
    if (taken.length >= count) break;
    const isUsed = question.facts.some(
      (id) => taken.filter(({ facts }) => facts.includes(id)).length >= (limits.twice.has(id) ? 2 : 1),
    );
    const ofCategory = taken.filter(({ category }) => category === question.category).length;
    const isFull = ofCategory >= (limits.perCategory[question.category] ?? 0);
    if (!isUsed && !isFull && !taken.some((each) => isLike(each, question))) taken.push(question);
  }
  return taken;
}

const none: ReadonlySet<FactId> = new Set();

const evenly = (most: number): Limits['perCategory'] =>
  Object.fromEntries(categories.map((category) => [category, most]));

/**
 * The best questions for this person, at most `count`, each about another subject and most from what their page says; what
 * could be put to anyone fills up. The same seed gives the same questions; another asks in other words.
 */
export function bestQuestions(asking: Asking, count: number, seed = 0): Question[] {
  const { language, patterns } = patternsFor(asking.language);
  const candidates = fromFacts(asking, seed);
  const spread = take([], candidates, count, { twice: none, perCategory: evenly(1) });
  const filled = take(spread, candidates, count, { twice: none, perCategory: evenly(count) });
  return [...filled, ...open(asking, seed, [...patterns.fallback, patterns.closing], language)].slice(0, count);
}

/** Places in a conversation of half an hour, by category. */
const places: Limits['perCategory'] = { opening: 1, path: 2, craft: 2, decisions: 2, field: 1, advice: 1 };

/** At least this part of a list is from what the person's page says, where it says enough for two questions. */
const fromTheirs = 0.6;
const mostOpen = 3;

/** How many open questions a list bears beside these and the closing one. */
function roomForOpen(grounded: number): number {
  if (grounded < 2) return mostOpen;
  return Math.max(0, Math.min(mostOpen, Math.floor(grounded / fromTheirs + 1e-9) - grounded - 1));
}

const inOrder = (questions: readonly Question[]): Question[] =>
  questions.toSorted((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category));

export interface MeetingList {
  /** In the order in which a conversation takes them, the closing one last. */
  questions: Question[];
  /** Those of them that were made from facts, best first. */
  best: Question[];
}

/**
 * The questions of one meeting, at most `count` (8 to 10 for half an hour): at least 60 of 100 from what their page says, at most
 * three open ones, the same closing one always last.
 */
export function meetingList(asking: Asking, count = 9, seed = 0): MeetingList {
  const { language, patterns } = patternsFor(asking.language);
  const candidates = fromFacts(asking, seed);
  const openOnes = open(asking, seed, patterns.fallback, language);
  // The closing question is asked every time, whatever was asked before.
  const closing = open({ ...asking, asked: [] }, 0, [patterns.closing], language);
  // One place is the closing question's, and two are kept for what has no fact: advice and reading.
  const most = Math.max(0, count - closing.length - Math.min(2, openOnes.length));
  const posts = new Set(asking.contact.facts.flatMap(({ kind, id }) => (kind === 'position' ? [id] : [])));
  const spread = take([], candidates, most, { twice: none, perCategory: places });
  const filled = take(spread, candidates, most, { twice: posts, perCategory: evenly(3) });
  const room = Math.min(roomForOpen(filled.length), count - filled.length - closing.length);
  const taken = new Set(filled);
  return {
    questions: [...inOrder([...filled, ...openOnes.slice(0, Math.max(0, room))]), ...closing],
    best: candidates.flatMap(({ question }) => (taken.has(question) ? [question] : [])),
  };
}

/** The questions of a `meetingList` alone. */
export const meetingQuestions = (asking: Asking, count?: number, seed?: number): Question[] =>
  meetingList(asking, count, seed).questions;
