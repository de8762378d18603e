/** What two or more posts make of each other: changes, returns, stays, pauses. */
import { fieldOf, fold, sectorOf, tokens } from '../../wording/index.ts';
import type { FactWording } from '../../wording/index.ts';
import { shape, yearOf } from './shape.ts';
import type { Material, Shape } from './shape.ts';
import signs from './signs.json' with { type: 'json' };

const same = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && fold(one) === fold(other);

const isNow = ({ shapes }: FactWording): boolean => shapes.includes('position-now');

/** Whether one post was over when the other began. */
const isBefore = (one: FactWording, other: FactWording): boolean =>
  one.fact.end !== undefined && other.fact.start !== undefined && one.fact.end <= other.fact.start;

interface Step {
  from: FactWording;
  to: FactWording;
}

/** Each post with the one that came next after it was over. */
const steps = (posts: readonly FactWording[]): Step[] =>
  posts.flatMap((from, at) => {
    const to = posts.slice(at + 1).find((later) => isBefore(from, later));
    return to === undefined ? [] : [{ from, to }];
  });

const stepSlots = ({ from, to }: Step): Shape['slots'] => ({
  from: same(from.fact.organization, to.fact.organization) ? from.slots['title-alone'] : from.slots['post'],
  to: to.slots['post'],
  'from-house': from.slots['house'],
  'to-house': to.slots['house'],
});

const fieldOfPost = ({ fact }: FactWording): string | undefined => fieldOf(fact.title ?? '');

/** What one post became the next by; the most telling alone, since one step is asked about once. */
function stepShape(step: Step): Shape {
  const { from, to } = step;
  const named = (is: string): Shape => shape(is, [from, to], stepSlots(step));
  if (same(from.fact.title, to.fact.title)) return named('same-title');
  const [oldField, newField] = [fieldOfPost(from), fieldOfPost(to)];
  if (oldField !== undefined && newField !== undefined && oldField !== newField) return named('field-change');
  const leads = to.shapes.includes('leading') && !from.shapes.includes('leading');
  if (leads && oldField === newField) return named('promotion');
  return named(same(from.fact.organization, to.fact.organization) ? 'promotion' : 'move');
}

function sectorChange(step: Step): Shape[] {
  const [from, to] = [step.from, step.to].map(({ fact }) => sectorOf(fact.organization ?? ''));
  return from === undefined || to === undefined || from === to
    ? []
    : [shape('sector-change', [step.from, step.to], stepSlots(step))];
}

/** A house that was left for another and come back to. */
function returns(posts: readonly FactWording[]): Shape[] {
  return posts.flatMap((first, at) => {
    const elsewhere = posts
      .slice(at + 1)
      .find((each) => isBefore(first, each) && !same(each.fact.organization, first.fact.organization));
    const back =
      elsewhere &&
      posts
        .slice(at + 2)
        .find((each) => same(each.fact.organization, first.fact.organization) && isBefore(elsewhere, each));
    const stayed = posts.some(
      (each) =>
        each !== first &&
        each !== back &&
        same(each.fact.organization, first.fact.organization) &&
        (each.fact.start ?? '') <= (elsewhere?.fact.start ?? ''),
    );
    return back === undefined || stayed ? [] : [shape('return', [first, back], { house: back.slots['house'] })];
  });
}

/** Years between two posts from which on a pause is one. */
const pause = 2;

const gaps = (all: readonly Step[]): Shape[] =>
  all
    .filter(({ from, to }) => (yearOf(to.fact.start) ?? 0) - (yearOf(from.fact.end) ?? 0) >= pause)
    .map((step) => shape('gap', [step.from, step.to], stepSlots(step)));

/** A post of less than a year that was meant to last. */
const shortStays = (posts: readonly FactWording[]): Shape[] =>
  posts
    .filter(({ fact: { start = '', end = '', title = '' } }) => {
      if (start.length < 7 || end.length < 7) return false;
      const months =
        (yearOf(end) ?? 0) * 12 + Number(end.slice(5, 7)) - (yearOf(start) ?? 0) * 12 - Number(start.slice(5, 7));
      return months < 12 && !tokens(title).some(({ folded }) => signs.passing.includes(folded));
    })
    .map((one) => shape('short-stay', [one], { it: one.it }));

/** Years ago from which on a first post is one that someone looks back at. */
const longAgo = 8;

/** The first post of a page that tells of several. */
function firstRole({ posts, asking }: Material): Shape[] {
  const [first, second] = posts;
  const began = yearOf(first?.fact.start);
  if (first === undefined || second === undefined || began === undefined || first.fact.end === undefined) return [];
  const isLongAgo = asking.now.toZonedDateTimeISO('UTC').year - began >= longAgo;
  return isLongAgo ? [shape('first-role', [first], { it: first.it })] : [];
}

function placeChange(all: readonly Step[]): Shape[] {
  return all.flatMap(({ from, to }) => {
    const [there, here] = [from.slots['place'], to.slots['place']];
    if (there === undefined || here === undefined) return [];
    const [one, other] = [fold(there.text), fold(here.text)];
    const isMove = !one.includes(other) && !other.includes(one);
    return isMove ? [shape('place-change', [from, to], { 'from-place': there, 'to-place': here })] : [];
  });
}

/** Two posts that are held at the same time, as the page says of both. */
function parallel(posts: readonly FactWording[]): Shape[] {
  const [one, other] = posts.filter(isNow);
  return one === undefined || other === undefined || same(one.fact.title, other.fact.title)
    ? []
    : [shape('parallel', [one, other], { from: one.slots['post'], to: other.slots['post'] })];
}

export function careerShapes(material: Material): Shape[] {
  const { posts } = material;
  const all = steps(posts);
  return [
    ...all.map(stepShape),
    ...all.flatMap(sectorChange),
    ...returns(posts),
    ...gaps(all),
    ...shortStays(posts),
    ...firstRole(material),
    ...placeChange(all),
    ...parallel(posts),
  ];
}
