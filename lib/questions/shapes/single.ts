/** What one fact is good for asking about. */
import { themes, tokens } from '../../wording/index.ts';
import type { FactWording } from '../../wording/index.ts';
import { shape } from './shape.ts';
import type { Material, Shape } from './shape.ts';
import signs from './signs.json' with { type: 'json' };

const says = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.toLowerCase().includes(word));

/** "four campuses": places that one decides for, or people one has to think of. */
function many(one: FactWording): Shape[] {
  const { scale } = one.slots;
  if (scale === undefined || !one.shapes.includes('position-now')) return [];
  const isPlaces = tokens(scale.text).some(({ folded }) => signs.places.includes(folded));
  return [shape(isPlaces ? 'many-places' : 'many-people', [one], { scale })];
}

/** What was begun, and what of it has ended. */
function ended(one: FactWording): Shape[] {
  const isOver = one.fact.kind === 'project' && says(one.fact.quote, signs.ended);
  if (isOver) return [shape('project-ended', [one], { it: one.it })];
  const isFounders = one.shapes.includes('founder') && one.shapes.includes('position-past');
  return isFounders ? [shape('founded-and-ended', [one], { it: one.it })] : [];
}

/** What the page says in words of its own that a question can take up: a way in, a view of what is to come. */
function said(one: FactWording): Shape[] {
  const line = one.slots['brief-line'];
  if (line === undefined || !['statement', 'other', 'position', 'talk'].includes(one.fact.kind)) return [];
  return [
    ...(says(line.text, signs.anotherWay) ? [shape('another-way-in', [one], one.slots)] : []),
    ...(says(line.text, signs.predicting) ? [shape('prediction', [one], one.slots)] : []),
  ];
}

/** "with economists and nurses": people of other trades, as the page names them. */
function acrossFields(one: FactWording): Shape[] {
  const { kind, quote, id } = one.fact;
  if (!['publication', 'project', 'statement', 'grant', 'other', 'position'].includes(kind)) return [];
  const all = Array.from(quote.matchAll(/\bwith\s(\p{L}+)(?:\s(and)\s(\p{L}+))?/gu));
  const found = all.find((match) => signs.partners.includes(match[1] ?? ''));
  if (found === undefined) return [];
  const second = signs.partners.includes(found[3] ?? '') ? ` and ${found[3] ?? ''}` : '';
  const text = `${found[1] ?? ''}${second}`;
  return [shape('across-fields', [one], { partners: { text, citations: [{ start: 0, end: text.length, fact: id }] } })];
}

/** What a work is that someone made: one that argues, one that tells, one that is not out yet. */
function kindOfWork({ it, shapes }: FactWording): string {
  if (shapes.includes('unfinished')) return 'unfinished-work';
  return tokens(it.text).some(({ folded }) => signs.arguments.includes(folded)) ? 'argument' : 'publication';
}

/** Whether a sentence takes a side, so that something can have tested it. */
export const isClaim = ({ fact, shapes, slots }: FactWording): boolean =>
  shapes.includes('statement') &&
  slots['brief-line'] !== undefined &&
  tokens(fact.quote).some(({ folded }) => signs.claims.includes(folded));

const isOwn = ({ fact }: FactWording): boolean =>
  tokens((fact.title ?? '').replaceAll('-', '')).some(({ folded }) => signs.owners.includes(folded));

/** The name by which patterns ask for a shape of the wording of a fact. */
function named(is: string, one: FactWording): string {
  if (is === 'publication') return kindOfWork(one);
  if (is === 'statement' && isClaim(one)) return 'claim';
  // Nobody asks what kept an owner in a house of their own.
  if (is === 'long-stay' && isOwn(one)) return 'long-own';
  if (is === 'long-stay' && one.shapes.includes('position-now')) return 'long-stay-now';
  if (is === 'leading' && !one.shapes.includes('position-now')) return 'leading-past';
  return is;
}

/** An interest may be a hobby; one that the person's other facts share is of their work. */
function isOfTheirWork(one: FactWording, all: readonly FactWording[]): boolean {
  const subject = themes([one.fact.title ?? one.fact.quote]);
  return all.some((other) => other !== one && !subject.isDisjointFrom(themes([other.fact.quote])));
}

/** What a fact is, by its own shapes: 'leading', 'argument', 'claim', … */
function own(one: FactWording, all: readonly FactWording[]): Shape[] {
  const { it, clause, slots, shapes } = one;
  const isOver = shapes.includes('founder') && shapes.includes('position-past');
  return shapes
    .filter((is) => is !== 'line' && is !== 'scale' && !(is === 'founder' && isOver))
    .filter((is) => is !== 'interest' || isOfTheirWork(one, all))
    .map((is) => shape(named(is, one), [one], { ...slots, it, clause }));
}

export const singleShapes = ({ worded }: Material): Shape[] =>
  worded.flatMap((one) => [...many(one), ...ended(one), ...said(one), ...acrossFields(one), ...own(one, worded)]);
