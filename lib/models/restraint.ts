/** What keeps someone from being written to: the user noted that they are not to be contacted again, before or after they were deleted. */
import { isoNow, type Clock } from '../clock.ts';
import {
  ownKeys,
  restate,
  standing,
  suppressing,
  takeBack,
  type Interaction,
  type MatchKey,
  type Suppression,
} from '../contacts/index.ts';
import type { Change, Store } from '../store/index.ts';
import type { Addressee } from './drafting.ts';

export interface Restraint {
  /** The records of it that stand. */
  records: readonly Interaction[];
  /** What was kept of it when they were deleted. */
  suppressions: readonly Suppression[];
}

/** What is kept of whoever has one of these keys. */
export async function suppressionsOf(store: Store, keys: Iterable<MatchKey>): Promise<Suppression[]> {
  const kept = await store.all('suppressions');
  return kept.length === 0 ? [] : suppressing(keys, kept);
}

/** What keeps someone saved from being written to; undefined where nothing does. */
export async function restraintOn(
  store: Store,
  { contact, captures, interactions }: Pick<Addressee, 'contact' | 'captures' | 'interactions'>,
): Promise<Restraint | undefined> {
  const records = standing(interactions).filter(({ type }) => type === 'do-not-contact');
  const suppressions = await suppressionsOf(store, ownKeys(contact, captures));
  return records.length + suppressions.length > 0 ? { records, suppressions } : undefined;
}

export interface Lifting {
  changes: Change[];
  /** Makes it count again. */
  back: (clock: Clock) => Change[];
}

/** The user says that they may be contacted again. */
export const lifting = ({ records, suppressions }: Restraint, clock: Clock): Lifting => ({
  changes: [
    ...records.map((each): Change => ({ put: 'interactions', record: takeBack(each, clock) })),
    ...suppressions.map(({ id }): Change => ({ remove: 'suppressions', id, at: isoNow(clock) })),
  ],
  back: (then) => [
    ...records.map((each): Change => ({ put: 'interactions', record: restate(each, then) })),
    ...suppressions.map((record): Change => ({ put: 'suppressions', record })),
  ],
});
