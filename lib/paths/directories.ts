/** Where people of a field are usually listed, with the words to look for: general places, no addresses that go stale. */
import { fieldNames } from '../wording/index.ts';
import directories from './directories.json' with { type: 'json' };

export interface Directory {
  /** What it is and who is in it. */
  name: string;
  /** What to type into a search engine; `…` stands for a place, a school or a place of one's own. */
  search: string;
}

const byField: Readonly<Record<string, readonly Directory[]>> = directories.fields;

/** For any field. */
export const commonDirectories: readonly Directory[] = directories.common;

/** The fields for which directories are told, by name. */
export const directoryFields: readonly string[] = fieldNames.toSorted();

export const directoriesOf = (field: string): readonly Directory[] => byField[field] ?? [];
