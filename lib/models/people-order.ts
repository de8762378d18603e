/** People in the order of what is known of them. */
import { stages, type Stage } from '../contacts/index.ts';
import type { Order, Sorting } from './people-query.ts';
import type { PersonRow } from '../overview/index.ts';

const stageRank = Object.fromEntries(stages.map((stage, rank) => [stage, rank])) as Record<Stage, number>;

/** What is compared; undefined where someone has nothing to compare, and stands last from either end. */
const keys: Record<Exclude<Sorting, 'saved'>, (row: PersonRow) => string | number | undefined> = {
  name: (row) => row.sortName,
  organization: (row) => row.organization,
  stage: (row) => stageRank[row.stage],
  due: (row) => row.due?.on,
  tag: (row) => (row.tags.length === 0 ? undefined : row.tags.join(', ')),
  touched: (row) => row.touchedAt,
};

/** Put in order as the user's language does. Names have a form of their own for it, since everyone's is another. */
const areWords: ReadonlySet<Sorting> = new Set(['organization', 'tag']);

/** What is newest is usually sought first. */
export const isNewestFirst = (by: Sorting): boolean => by === 'saved' || by === 'touched';

const collator = new Intl.Collator(undefined, { numeric: true });

/** The ranks of words: each of them is compared once, however many people have it. */
function ranksOf(words: Iterable<string>): ReadonlyMap<string, number> {
  const order = [...new Set(words)].toSorted(collator.compare);
  return new Map(order.map((word, rank) => [word, rank]));
}

/**
 * The places of all people in an order.
 * @param rows those saved last first; those who are alike in the order stay so.
 */
export function placesBy(rows: readonly PersonRow[], { by, isReversed }: Order): Uint32Array {
  const places = Uint32Array.from(rows.keys());
  if (by === 'saved') return isReversed ? places.toReversed() : places;
  const key = keys[by];
  const found = rows.map(key);
  const words = found.filter((each) => typeof each === 'string');
  const ranks = areWords.has(by) ? ranksOf(words) : undefined;
  const values = ranks ? found.map((each) => (typeof each === 'string' ? ranks.get(each) : each)) : found;
  const backwards = isReversed !== isNewestFirst(by) ? -1 : 1;
  const compare = (a: number, b: number): number => {
    const [one, other] = [values[a], values[b]];
    if (one === other) return a - b;
    if (one === undefined) return 1;
    if (other === undefined) return -1;
    return one < other ? -backwards : backwards;
  };
  return places.toSorted(compare);
}
