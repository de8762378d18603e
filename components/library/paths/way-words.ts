/** How someone came to their work, in words that each stand on what was read of them. */
import type { Degree, Difference, Order } from '../../../lib/paths/index.ts';

const list = (items: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(items);

/** Places named at the most. */
const mostNamed = 2;

const orderWords: Record<Order, string> = {
  straight: 'went from study into work',
  later: 'studied after years of work',
};

const degreeWords: Record<Degree, string> = {
  doctorate: 'has a doctorate',
  master: 'has a master’s degree',
  bachelor: 'has a bachelor’s degree',
  training: 'learnt it in training',
};

/** Kinds of houses, as where someone worked or studied. */
const houseWords: Readonly<Record<string, string>> = {
  education: 'schools or universities',
  health: 'health care',
  government: 'government',
  courts: 'courts or chambers',
  business: 'business',
  culture: 'culture',
  charity: 'charities',
  press: 'the press',
};

function turnWords(turns: number): string {
  if (turns === 0) return 'stayed in one field';
  return turns === 1 ? 'changed field once' : `changed field ${turns} times`;
}

type Side = 'one' | 'other';

/** What a difference says of one side; empty where it is only the other that has something. */
function sideWords(difference: Difference, side: Side): string {
  switch (difference.is) {
    case 'origin':
      return `came from ${difference[side]}`;
    case 'order':
      return orderWords[difference[side]];
    case 'degree':
      return degreeWords[difference[side]];
    case 'turns':
      return turnWords(difference[side]);
    case 'fields':
      return difference[side].length === 0 ? '' : `was in ${list(difference[side])} as well`;
    case 'houses': {
      const houses = difference[side].map((house) => houseWords[house] ?? house);
      return houses.length === 0 ? '' : `knows ${list(houses)} from within`;
    }
    case 'places':
      return difference[side].length === 0 ? '' : `was at ${list(difference[side].slice(0, mostNamed))}`;
  }
}

/** More would not be read. */
const mostSaid = 3;

/** The field that someone came from need not be said twice. */
function withoutRepeats(differences: readonly Difference[]): Difference[] {
  const origin = differences.find((each) => each.is === 'origin');
  return differences.map((each): Difference =>
    each.is === 'fields' && origin
      ? {
          is: 'fields',
          one: each.one.filter((field) => field !== origin.one),
          other: each.other.filter((field) => field !== origin.other),
        }
      : each,
  );
}

/** What sets two ways apart, for each side: "came from nursing and studied after years of work". */
export function apartWords(differences: readonly Difference[]): Record<Side, string> {
  const telling = withoutRepeats(differences);
  const of = (side: Side): string =>
    list(
      telling
        .map((each) => sideWords(each, side))
        .filter(Boolean)
        .slice(0, mostSaid),
    );
  return { one: of('one'), other: of('other') };
}
