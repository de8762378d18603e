/** What training and work make of each other, and what the writer and the person share. */
import { fieldOf, fold, plain } from '../../wording/index.ts';
import type { CitableFact, FactWording } from '../../wording/index.ts';
import { isClaim } from './single.ts';
import { shape, yearOf } from './shape.ts';
import type { Material, Shape } from './shape.ts';

const degrees = ({ worded }: Material): FactWording[] => worded.filter(({ slots }) => slots['degree'] !== undefined);

const lastPost = ({ posts }: Material): FactWording | undefined =>
  posts.findLast(({ shapes }) => shapes.includes('position-now')) ?? posts.at(-1);

/** A degree of one field and work in another, or a degree that work followed. */
function degreeAndWork(material: Material): Shape[] {
  const post = lastPost(material);
  const work = fieldOf(post?.fact.title ?? '');
  if (post === undefined) return [];
  return degrees(material).flatMap((degree) => {
    const studied = fieldOf(degree.fact.title ?? '');
    const slots = { ...degree.slots, post: post.slots['post'] };
    if (work !== undefined && studied !== undefined && work !== studied)
      return [shape('degree-mismatch', [degree, post], slots)];
    const next = material.posts.find(({ fact }) => (fact.start ?? '') >= (degree.fact.end ?? '9'));
    return next === undefined ? [] : [shape('trained', [degree, next], { ...degree.slots, post: next.slots['post'] })];
  });
}

/** Years of work before a degree from which on it is a late one. */
const yearsBefore = 5;

function lateDegrees(material: Material): Shape[] {
  const began = yearOf(material.posts[0]?.fact.start);
  return degrees(material)
    .filter(({ fact }) => {
      const from = yearOf(fact.start) ?? (yearOf(fact.end) ?? 0) - 3;
      return began !== undefined && fact.end !== undefined && from - began >= yearsBefore;
    })
    .map((degree) => shape('late-degree', [degree], degree.slots));
}

/** Where the person was and the writer is. Two names of one house share all words of the shorter. */
function samePlace({ worded, asking }: Material): Shape[] {
  const here = fold(asking.sender.affiliation ?? '').trim();
  if (here.split(' ').length < 2) return [];
  return worded
    .filter(({ fact, shapes }) => {
      const there = fold(fact.organization ?? '');
      // Where they are today, they never left.
      const isStillThere = worded.some(
        (each) => each.shapes.includes('position-now') && fold(each.fact.organization ?? '') === there,
      );
      if (isStillThere) return false;
      const isThen = fact.kind === 'education' || shapes.includes('position-past');
      return isThen && there.split(' ').length > 1 && (there.includes(here) || here.includes(there));
    })
    .slice(0, 1)
    .map((one) => shape('same-place', [one], one.slots));
}

function teachingAndRole(material: Material): Shape[] {
  const post = lastPost(material);
  if (post === undefined || !post.shapes.includes('position-now')) return [];
  return material.worded
    .filter(
      ({ shapes, fact }) =>
        shapes.includes('teaching') && fold(fact.organization ?? '') !== fold(post.fact.organization ?? ''),
    )
    .map((one) => shape('teaching-and-role', [one, post], { it: one.it, post: post.slots['post'] }));
}

function statementAndRole(material: Material): Shape[] {
  const post = lastPost(material);
  if (post?.slots['house'] === undefined || !post.shapes.includes('position-now')) return [];
  return material.worded
    .filter(isClaim)
    .map((one) => shape('claim-and-role', [one, post], { ...one.slots, house: post.slots['house'] }));
}

/** The field that a path began in, by its first dated post or degree. */
function beginning(facts: readonly CitableFact[]): string | undefined {
  const [first] = facts
    .filter(({ kind, start, end }) => (kind === 'position' || kind === 'education') && (start ?? end) !== undefined)
    .toSorted((a, b) => ((a.start ?? a.end ?? '') < (b.start ?? b.end ?? '') ? -1 : 1));
  return fieldOf(first?.title ?? '');
}

/** Someone met who does the same work and came to it from another field. */
function contrasts({ posts, asking }: Material): Shape[] {
  const [first] = posts;
  const now = posts.at(-1);
  const work = fieldOf(now?.fact.title ?? '');
  const from = fieldOf(first?.fact.title ?? '');
  if (first === undefined || now === undefined || first === now || work === undefined || from === undefined) return [];
  const others = (asking.met ?? []).flatMap((facts) => {
    const isSameWork = facts.some(({ kind, title }) => kind === 'position' && fieldOf(title ?? '') === work);
    const other = isSameWork ? beginning(facts) : undefined;
    return other === undefined || other === from || other === work ? [] : [other];
  });
  return others
    .slice(0, 1)
    .map((other) => shape('contrast', [first], { 'own-field': plain(from), 'other-field': plain(other) }));
}

export const learningShapes = (material: Material): Shape[] => [
  ...degreeAndWork(material),
  ...lateDegrees(material),
  ...samePlace(material),
  ...teachingAndRole(material),
  ...statementAndRole(material),
  ...contrasts(material),
];
