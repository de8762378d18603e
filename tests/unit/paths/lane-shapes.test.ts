import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../lib/drawing/index.ts';
import { breadthOf } from '../../../lib/drawing/index.ts';
import { alignments, barShapes, lanesOf, lanesScene, noField, shadeOf, shadesOf } from '../../../lib/paths/index.ts';
import { anyCareer, career, now, post } from './people.ts';

function edges(shape: Shape): readonly [left: number, right: number] {
  switch (shape.is) {
    case 'rect':
      return [shape.x, shape.x + shape.width];
    case 'line':
      return [Math.min(shape.x1, shape.x2), Math.max(shape.x1, shape.x2)];
    case 'polygon': {
      const xs = shape.points.map(([x]) => x);
      return [Math.min(...xs), Math.max(...xs)];
    }
    case 'text':
      return [shape.x, shape.x + breadthOf(shape.text, shape)];
  }
}

const lanesGiven = fc.record({
  careers: fc.array(anyCareer, { minLength: 1, maxLength: 5 }),
  align: fc.constantFrom(...alignments),
  now: fc.constant(now),
  pixelsPerYear: fc.double({ min: 1, max: 80, noNaN: true }),
});

describe('what a bar looks like', () => {
  it('stays within the bar', () => {
    fc.assert(
      fc.property(lanesGiven, (given) => {
        const shades = shadesOf(given.careers);
        for (const { bars } of lanesOf(given).lanes)
          for (const bar of bars)
            for (const shape of barShapes(bar, shadeOf(bar.stay.field, shades))) {
              const [left, right] = edges(shape);
              expect(left).toBeGreaterThanOrEqual(bar.x - 0.01);
              expect(right).toBeLessThanOrEqual(bar.x + bar.width + 0.01);
            }
      }),
    );
  });
});

describe('the whole drawing', () => {
  it('holds every lane, its name and the legend within its size', () => {
    fc.assert(
      fc.property(lanesGiven, (given) => {
        const scene = lanesScene(lanesOf(given), shadesOf(given.careers), 'Careers');
        for (const { x, y, shapes } of scene.groups)
          for (const shape of shapes) {
            const [left, right] = edges(shape);
            expect(x + left).toBeGreaterThanOrEqual(0);
            expect(x + right).toBeLessThanOrEqual(scene.width);
            expect(y).toBeLessThanOrEqual(scene.height);
          }
        const said = scene.groups.flatMap(({ shapes }) =>
          shapes.flatMap((each) => (each.is === 'text' ? each.text : [])),
        );
        expect(said.filter((text) => text === 'Somebody')).toHaveLength(given.careers.length);
      }),
    );
  });
});

describe('the shades of fields', () => {
  it('are all unlike, and those next to each other differ in colour and mark', () => {
    const titles = ['Nurse', 'Judge', 'Cook', 'Librarian', 'Farmer', 'Violinist', 'Physicist', 'Chemist', 'Economist'];
    const shades = [...shadesOf([career('Somebody', '', ...titles.map((title) => post(title, '')))]).values()];
    expect(new Set(shades.map(({ colour, mark }) => `${colour} ${mark}`)).size).toBe(titles.length);
    for (const [at, shade] of shades.slice(1).entries()) {
      expect(shade.colour).not.toBe(shades[at]?.colour);
      expect(shade.mark).not.toBe(shades[at]?.mark);
    }
  });

  it('have one for what names no field, last and only where something does', () => {
    const [judge, director] = [post('Judge', ''), post('Director', '')];
    expect([...shadesOf([career('Somebody', '', judge, director)]).keys()]).toEqual(['law', noField]);
    expect([...shadesOf([career('Somebody', '', judge)]).keys()]).toEqual(['law']);
  });
});
