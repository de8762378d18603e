/** The places of the library, as its address names them. */
export const libraryPlaces = ['today', 'people', 'duplicates', 'paths', 'you', 'data'] as const;
export type LibraryPlace = (typeof libraryPlaces)[number];
