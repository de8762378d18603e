/** How fields are told apart in a drawing: by a colour and a mark together, and never by the colour alone. */
import type { Career } from './career.ts';

/** How many colours the design has for fields, and how many marks there are. */
export const shadeColours = 8;
export const shadeMarks = 4;

export interface Shade {
  /** From 1 on; 0 for what names no field. */
  colour: number;
  /** From 0 on. */
  mark: number;
}

export const noShade: Shade = { colour: 0, mark: 0 };

/** No two of the first 32 share both; those next to each other share neither. */
const shadeAt = (index: number): Shade => ({
  colour: (index % shadeColours) + 1,
  mark: (index + Math.floor(index / shadeColours)) % shadeMarks,
});

/** What is said in the place of a field that no page tells. */
export const noField = 'field not told';

/** The fields of some careers with their shades: those that most stays are in first, and last what names none, where something does. */
export function shadesOf(careers: readonly Career[]): ReadonlyMap<string, Shade> {
  const counts = new Map<string, number>();
  for (const { stays } of careers)
    for (const { field } of stays) if (field !== undefined) counts.set(field, (counts.get(field) ?? 0) + 1);
  const fields = [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const isUntold = careers.some(({ stays }) => stays.some(({ field }) => field === undefined));
  return new Map([
    ...fields.map(([field], index) => [field, shadeAt(index)] as const),
    ...(isUntold ? [[noField, noShade] as const] : []),
  ]);
}
