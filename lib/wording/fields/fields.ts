/** Which fields of work, and which kind of house, words belong to. */
import { tokens } from '../tokens.ts';
import fields from './fields.json' with { type: 'json' };
import sectors from './sectors.json' with { type: 'json' };

type WordsByName = Readonly<Record<string, readonly string[]>>;

const namesByWord = (lists: WordsByName): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([name, words]) => words.map((word) => [word, name] as const)));

const fieldOfWord = namesByWord(fields);
const sectorOfWord = namesByWord(sectors);

/** Every field that there are words for. */
export const fieldNames: readonly string[] = Object.keys(fields);

/** The names whose words the text has, each once, in the order in which it says them. */
const named = (text: string, names: ReadonlyMap<string, string>): string[] => [
  ...new Set(tokens(text).flatMap(({ folded }) => names.get(folded) ?? [])),
];

/** The one name whose words the text has; undefined where none or several have some. */
const only = ([first, ...more]: readonly string[]): string | undefined => (more.length === 0 ? first : undefined);

/** Every field that a text names, in its order: of "data librarian", data and libraries. */
export const fieldsOf = (text: string): string[] => named(text, fieldOfWord);

/** The field of a text that names one alone, and so leaves no doubt. */
export const fieldOf = (text: string): string | undefined => only(fieldsOf(text));

/** The kind of house that a name of one tells, where it leaves no doubt. */
export const sectorOf = (name: string): string | undefined => only(named(name, sectorOfWord));
