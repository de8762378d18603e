/** People in the order of what is known of them. */
import { stages } from '../contacts/index.ts';
import type { PersonRow } from '../overview/index.ts';
import { fold } from '../wording/index.ts';
import type { Order, Sorting } from './people-query.ts';

/** What is compared; undefined where someone has nothing to compare, and stands last from either end. */
const keys: Record<Exclude<Sorting, 'saved'>, (row: PersonRow) => string | undefined> = {
  name: (row) => row.sortName,
  organization: (row) => row.organization,
  stage: (row) => String(stages.indexOf(row.stage)),
  due: (row) => row.due?.on,
  tag: (row) => (row.tags.length === 0 ? undefined : row.tags.join(', ')),
  touched: (row) => row.touchedAt,
};

/** As their pages or the user wrote them; what else is compared is in a form for it. */
const areWords: ReadonlySet<Sorting> = new Set(['organization', 'tag']);

/** What is newest is usually sought first. */
export const isNewestFirst = (by: Sorting): boolean => by === 'saved' || by === 'touched';

/** Words in the form in which they are compared; those of many people are folded once. */
function folded(words: readonly (string | undefined)[]): (string | undefined)[] {
  const forms = new Map<string | undefined, string | undefined>([[undefined, undefined]]);
  return words.map((each) => {
    if (each !== undefined && !forms.has(each)) forms.set(each, fold(each));
    return forms.get(each);
  });
}

/** The rank of each key, alike ones once. */
function ranksOf(found: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const distinct = [...new Set(found)].filter((each) => each !== undefined);
  // Without a function that compares, browsers put a hundred thousand texts in order several times as fast.
  return new Map(distinct.toSorted().map((key, rank) => [key, rank]));
}

/**
 * The places of all people in an order.
 * @param rows those saved last first; those who are alike in the order stay so.
 */
export function placesBy(rows: readonly PersonRow[], { by, isReversed }: Order): Uint32Array {
  const places = Uint32Array.from(rows.keys());
  if (by === 'saved') return isReversed ? places.toReversed() : places;
  const found = areWords.has(by) ? folded(rows.map(keys[by])) : rows.map(keys[by]);
  const ranks = ranksOf(found);
  const last = ranks.size;
  const isBackwards = isReversed !== isNewestFirst(by);
  const rankOf = (place: number): number => {
    const key = found[place];
    const rank = key === undefined ? undefined : ranks.get(key);
    if (rank === undefined) return last;
    return isBackwards ? last - 1 - rank : rank;
  };
  return byRank(places, rankOf, last);
}

/** Puts places in the order of their ranks, from 0 to `last`, by counting how many have each. */
function byRank(places: Uint32Array, rankOf: (place: number) => number, last: number): Uint32Array {
  const ranks = places.map(rankOf);
  const starts = new Uint32Array(last + 2);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const order = new Uint32Array(places.length);
  for (const [place, rank] of ranks.entries()) {
    const at = starts[rank] ?? 0;
    order[at] = place;
    starts[rank] = at + 1;
  }
  return order;
}
