/** What several works of one person make of each other: a subject left for another, a name that moves. */
import { fold, themes, tokens } from '../../wording/index.ts';
import type { FactWording } from '../../wording/index.ts';
import { shape, yearOf } from './shape.ts';
import type { Material, Shape } from './shape.ts';
import signs from './signs.json' with { type: 'json' };

/** Years between two works from which on another subject is a change of mind and not a second interest. */
const apart = 4;

const dated = ({ worded }: Material): FactWording[] =>
  worded
    .filter(({ shapes, fact }) => shapes.includes('publication') && fact.start !== undefined)
    .toSorted((a, b) => ((a.fact.start ?? '') < (b.fact.start ?? '') ? -1 : 1));

/** The earliest work and the latest, where they are years apart and no subject is common to them. */
function topicDrift(works: readonly FactWording[]): Shape[] {
  const first = works[0];
  const second = works.at(-1);
  if (first === undefined || second === undefined) return [];
  if ((yearOf(second.fact.start) ?? 0) - (yearOf(first.fact.start) ?? 0) < apart) return [];
  const [before, after] = [first, second].map(({ fact }) => themes([fact.title ?? '']));
  if (before === undefined || after === undefined || before.size < 2 || after.size < 2) return [];
  return before.isDisjointFrom(after)
    ? [
        shape('topic-drift', [first, second], {
          first: first.it,
          second: second.it,
          'first-work': first.slots['work'],
          'second-work': second.slots['work'],
        }),
      ]
    : [];
}

/** Where a name stands among those before the title: 'first', 'last' of three or more, or elsewhere. */
function standsAs({ fact }: FactWording, family: string): 'first' | 'last' | undefined {
  const at = fact.quote.indexOf((fact.title ?? '').slice(0, 20));
  const names = fact.quote
    .slice(0, Math.max(0, at))
    .split(/[,;&]|\band\b/u)
    .map((each) => tokens(each).filter(({ folded }) => folded.length > 2 && !/^\d/.test(folded)))
    .filter((each) => each.length > 0);
  const place = names.findIndex((each) => each.some(({ folded }) => folded === family));
  if (place === 0) return 'first';
  return place === names.length - 1 && names.length >= 3 ? 'last' : undefined;
}

function authorShift(works: readonly FactWording[], name: string): Shape[] {
  const family = tokens(name).at(-1)?.folded ?? '';
  if (family.length < 3) return [];
  const standing = works.map((one) => ({ one, as: standsAs(one, family) }));
  const first = standing.find(({ as }) => as === 'first');
  const last = standing.findLast(({ as }) => as === 'last');
  if (first === undefined || last === undefined) return [];
  const isLater = (yearOf(last.one.fact.start) ?? 0) - (yearOf(first.one.fact.start) ?? 0) >= apart;
  return isLater
    ? [
        shape('author-shift', [first.one, last.one], {
          'first-work': first.one.slots['work'],
          'second-work': last.one.slots['work'],
        }),
      ]
    : [];
}

const amount = (text: string): { count: number; of: string } | undefined => {
  const [count = '', of = ''] = text.split(' ');
  const numbers: Readonly<Record<string, number>> = signs.numbers;
  const number = numbers[count] ?? Number(count.replaceAll(',', ''));
  return Number.isFinite(number) && number > 0 ? { count: number, of: fold(of) } : undefined;
};

/** Ten times as many from which on it is another work. */
const tenfold = 10;

function scaleChange({ posts }: Material): Shape[] {
  const sized = posts.flatMap((one) => {
    const size = amount(one.slots['scale']?.text ?? '');
    return size === undefined ? [] : [{ one, size }];
  });
  return sized.flatMap(({ one, size }, at) => {
    const larger = sized
      .slice(at + 1)
      .find((each) => each.size.of === size.of && each.size.count >= size.count * tenfold);
    return larger === undefined
      ? []
      : [
          shape('scale-change', [one, larger.one], {
            'from-scale': one.slots['scale'],
            'to-scale': larger.one.slots['scale'],
          }),
        ];
  });
}

export function workShapes(material: Material): Shape[] {
  const works = dated(material);
  return [...topicDrift(works), ...authorShift(works, material.asking.contact.name), ...scaleChange(material)];
}
