/** By what way someone came to their work: what their career tells of it, and nothing where it tells nothing. */
import { tellingWords } from '../contacts/index.ts';
import { fold } from '../wording/index.ts';
import { isDated, type Career, type Stay } from './career.ts';
import degreeWords from './degrees.json' with { type: 'json' };

/** From the longest study to the shortest. */
export const degrees = ['doctorate', 'master', 'bachelor', 'training'] as const;
export type Degree = (typeof degrees)[number];

/** Whether study came before work and never again, or again, or first, years into it. */
export type Order = 'straight' | 'later';

export interface Place {
  name: string;
  words: ReadonlySet<string>;
}

export interface Way {
  /** The field that the first stay of several was in. */
  origin?: string;
  order?: Order;
  degree?: Degree;
  /** Every field of it. */
  fields: ReadonlySet<string>;
  /** Every kind of house. */
  houses: ReadonlySet<string>;
  /** How often the field changed; absent where fewer than two stays tell theirs. */
  turns?: number;
  /** Every organisation, as the pages write it, with the words that tell it from others. */
  places: readonly Place[];
}

const wordsByDegree = degrees.map((degree) => [degree, new Set(degreeWords[degree].map(fold))] as const);

export function degreeOf({ kind, title }: Stay): Degree | undefined {
  if (kind !== 'study') return undefined;
  const words = new Set([...tellingWords(title)].map(fold));
  return wordsByDegree.find(([, said]) => !words.isDisjointFrom(said))?.[0];
}

/** Years of work from which on a study is a late one, and what a study takes whose beginning is not told. */
const yearsOfWork = 3;
const usualStudy = 3;

function orderOf(dated: readonly Stay[]): Order | undefined {
  const works = dated.flatMap(({ kind, begin }) => (kind === 'work' && begin !== undefined ? [begin] : []));
  const studies = dated.flatMap(({ kind, begin, end }) =>
    kind === 'study' ? (begin ?? (end === undefined ? [] : end - usualStudy)) : [],
  );
  if (works.length === 0 || studies.length === 0) return undefined;
  const first = Math.min(...works);
  return studies.some((study) => study - first >= yearsOfWork) ? 'later' : 'straight';
}

export function wayOf({ stays }: Career): Way {
  const dated = stays.filter(isDated);
  const told = dated.flatMap(({ field }) => field ?? []);
  const origin = dated.length > 1 ? dated[0]?.field : undefined;
  const order = orderOf(dated);
  const held = new Set(stays.map(degreeOf));
  const degree = degrees.find((each) => held.has(each));
  return {
    ...(origin !== undefined && { origin }),
    ...(order && { order }),
    ...(degree && { degree }),
    ...(told.length > 1 && { turns: told.filter((field, at) => at > 0 && field !== told[at - 1]).length }),
    fields: new Set(stays.flatMap(({ fields }) => fields)),
    houses: new Set(stays.flatMap(({ house }) => house ?? [])),
    places: [...new Set(stays.flatMap(({ organization }) => organization || []))].map((name) => ({
      name,
      words: tellingWords(name),
    })),
  };
}
