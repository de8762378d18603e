// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breadthOf,
  fitted,
  pixelsOf,
  scaleFor,
  svgFile,
  type Palette,
  type Scene,
} from '../../../lib/drawing/index.ts';

const palette: Palette = new Map([
  ['ground', 'rgb(255, 255, 255)'],
  ['ink', 'rgb(0, 0, 0)'],
]);

const scene = (text: string): Scene => ({
  width: 200,
  height: 40,
  title: text,
  groups: [
    {
      x: 4,
      y: 8,
      shapes: [
        { is: 'text', x: 1, y: 12, text, size: 12, fill: 'ink' },
        { is: 'line', x1: 0, y1: 0, x2: 9, y2: 1 / 3, stroke: 'ink', dashed: true },
        {
          is: 'polygon',
          points: [
            [0, 0],
            [1, 2],
          ],
          fill: 'ink',
        },
      ],
    },
  ],
});

const parsed = (text: string): Document =>
  new DOMParser().parseFromString(svgFile(scene(text), palette), 'image/svg+xml');

describe('a file of vectors', () => {
  it('is XML, whatever its words, which it holds as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsed(text).querySelector('parsererror')).toBeNull();
      }),
    );
    expect(parsed('Vale & <Sons>').querySelector('text')?.textContent).toBe('Vale & <Sons>');
  });

  it('stands by itself: a size, a title, colours of its own, nothing to fetch', () => {
    const file = svgFile(scene('Careers'), palette);
    const root = parsed('Careers').documentElement;
    expect([root.getAttribute('width'), root.getAttribute('viewBox')]).toEqual(['200', '0 0 200 40']);
    expect(root.querySelector('title')?.textContent).toBe('Careers');
    expect(file).not.toMatch(/var\(|href|style=|class=|url\(/);
    expect(file).toContain('y2="0.33"');
  });
});

describe('words in a width', () => {
  it('are never wider, and whole where there is room', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 300 }), fc.boolean(), (text, width, bold) => {
        expect(breadthOf(fitted(text, width, { size: 12, bold }), { size: 12, bold })).toBeLessThanOrEqual(
          width + 0.001,
        );
      }),
    );
    expect(fitted('Librarian', 300, { size: 12 })).toBe('Librarian');
    expect(fitted('Librarian of the old town', 95, { size: 12 })).toBe('Librarian of…');
    expect(fitted('Librarian', 15, { size: 12 })).toBe('');
  });
});

describe('a picture of pixels', () => {
  it('is as sharp as was wanted, and less so where no browser could paint it', () => {
    const small = scene('');
    expect(pixelsOf(small, scaleFor(small, 2))).toEqual({ width: 400, height: 80 });
    const wide = { ...small, width: 40_000 };
    expect(pixelsOf(wide, scaleFor(wide, 2)).width).toBeLessThanOrEqual(16_000);
  });
});
