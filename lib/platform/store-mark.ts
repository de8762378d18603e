/**
 * A mark kept outside IndexedDB that says how many people were saved, so that a store which the browser emptied or
 * repaired away is noticed, and not taken for a new install.
 */
import * as v from 'valibot';
import { browser } from './browser.ts';

const markSchema = v.object({
  contacts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When that many were last seen. */
  seenAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type StoreMark = v.InferOutput<typeof markSchema>;

const key = 'storeMark';

/** The mark, or none where there is none or it is not one. */
export async function readStoreMark(): Promise<StoreMark | undefined> {
  const result = v.safeParse(markSchema, (await browser.storage.local.get(key))[key]);
  return result.success ? result.output : undefined;
}

export const writeStoreMark = (mark: StoreMark): Promise<void> => browser.storage.local.set({ [key]: mark });
