/** The places of the library, and its addresses: `people`, `people?stage=asked&person=…`, or the id of someone alone. */
import { parseId } from '../ids.ts';

export const libraryPlaces = ['today', 'people', 'duplicates', 'paths', 'you', 'data'] as const;
export type LibraryPlace = (typeof libraryPlaces)[number];

export interface LibraryAddress {
  place: LibraryPlace;
  /** What is asked for there, as it stands after the question mark. */
  query: string;
}

/** What an address of the library names, which stands after its `#`; one that names nothing is everyone's. */
export function readAddress(address: string): LibraryAddress {
  const [name = ''] = address.split('?', 1);
  const query = address.slice(name.length + 1);
  const place = libraryPlaces.find((each) => each === name);
  if (place) return { place, query };
  return { place: 'people', query: parseId(name) ? `person=${name}` : '' };
}
