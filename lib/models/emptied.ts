/** Tells a store that the browser emptied or repaired away from a new install. */
import type { Store } from '../store/index.ts';

export interface EmptiedDeps {
  store: Store;
  /** What was noted outside the store when it was last seen; none at a new install. */
  readStoreMark: () => Promise<{ contacts: number } | undefined>;
}

/**
 * Whether the store was emptied behind our back: people were kept, and it now holds neither contacts nor settings. A user
 * who deletes their last contact still has settings; whoever deletes everything on the user's word must write a mark of
 * zero contacts first.
 */
export async function isEmptied({ store, readStoreMark }: EmptiedDeps): Promise<boolean> {
  if ((await store.count('contacts')) > 0 || (await store.count('settings')) > 0) return false;
  const mark = await readStoreMark();
  return mark !== undefined && mark.contacts > 0;
}
