/** Notices a store that the browser emptied or repaired away, which would else look like a new install. */
import type { Store } from '../store/index.ts';

export interface EmptiedDeps {
  store: Store;
  /** The mark kept outside the store: how many people it held when last looked at. */
  readStoreMark: () => Promise<{ contacts: number } | undefined>;
}

/** True when people were kept and the store now holds neither people nor settings. */
export async function isEmptied({ store, readStoreMark }: EmptiedDeps): Promise<boolean> {
  const mark = await readStoreMark();
  if (!mark || mark.contacts === 0) return false;
  const [contacts, settings] = await Promise.all([store.count('contacts'), store.count('settings')]);
  return contacts === 0 && settings === 0;
}
