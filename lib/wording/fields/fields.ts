/** Which fields of work, and which kind of house, words belong to. */
import { fold, tokens } from '../tokens.ts';
import fieldsElsewhere from './fields-elsewhere.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import sectorsElsewhere from './sectors-elsewhere.json' with { type: 'json' };
import sectors from './sectors.json' with { type: 'json' };

type WordsByName = Readonly<Record<string, readonly string[]>>;

/** Words in English, and in German, French and Spanish: a word that two of them have means the same field in both. */
const namesByWord = (...lists: readonly WordsByName[]): ReadonlyMap<string, string> =>
  new Map(
    lists.flatMap((list) =>
      Object.entries(list).flatMap(([name, words]) => words.map((word) => [fold(word), name] as const)),
    ),
  );

const fieldOfWord = namesByWord(fieldsElsewhere, fields);
const sectorOfWord = namesByWord(sectorsElsewhere, sectors);

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
