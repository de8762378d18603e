/** The room that the data take on the disk, and whether the browser may clear it away; and what lies outside the database. */
import { browser } from './browser.ts';

export interface StorageState {
  /** In bytes; absent where the browser does not say. */
  used?: number;
  granted?: number;
  /** The browser does not clear it by itself when the disk runs full. */
  isPersistent: boolean;
}

export async function storageState(): Promise<StorageState> {
  const [{ usage, quota }, isPersistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return {
    ...(usage !== undefined && { used: usage }),
    ...(quota !== undefined && { granted: quota }),
    isPersistent,
  };
}

/** Asks the browser not to clear the data by itself; whether it agrees. Firefox asks the user. */
export const askToPersist = (): Promise<boolean> => navigator.storage.persist();

/** Clears what is kept beside the database: marks, copies, alarms, caches. */
export async function clearOutside(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    browser.alarms.clearAll(),
    caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
  ]);
}
