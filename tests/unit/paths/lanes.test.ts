import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignments, fittingScale, lanesOf, type Lanes } from '../../../lib/paths/index.ts';
import { anyCareer, career, now, post, study } from './people.ts';

const overlaps = (lanes: Lanes): unknown[] =>
  lanes.lanes.flatMap(({ bars }) =>
    bars.flatMap((one, at) =>
      bars
        .slice(at + 1)
        .filter(
          (other) =>
            one.x < other.x + other.width - 0.02 &&
            other.x < one.x + one.width - 0.02 &&
            one.y < other.y + other.height &&
            other.y < one.y + one.height,
        )
        .map((other) => [one, other]),
    ),
  );

const input = fc.record({
  careers: fc.array(anyCareer, { maxLength: 6 }),
  align: fc.constantFrom(...alignments),
  now: fc.constant(now),
  pixelsPerYear: fc.double({ min: 0.5, max: 200, noNaN: true }),
});

describe('lanes', () => {
  it('have no bar over another, and none outside', () => {
    fc.assert(
      fc.property(input, (given) => {
        const lanes = lanesOf(given);
        expect(overlaps(lanes)).toEqual([]);
        for (const lane of lanes.lanes)
          for (const bar of lane.bars) {
            expect(bar.x).toBeGreaterThanOrEqual(0);
            expect(bar.x + bar.width).toBeLessThanOrEqual(lanes.width);
            expect(bar.y + bar.height).toBeLessThanOrEqual(lane.height);
          }
        expect(lanes.lanes.reduce((sum, { height }) => sum + height, 0)).toBe(lanes.height);
      }),
    );
  });

  it('draw everything that is dated once, and name the rest', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const {
          career: { stays },
          bars,
          undated,
        } of lanesOf(given).lanes)
          expect(new Set([...bars.map(({ stay }) => stay), ...undated])).toEqual(new Set(stays));
      }),
    );
  });

  it('are the same for the same careers', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(lanesOf(structuredClone(given))).toEqual(lanesOf(given));
      }),
    );
  });

  const [early, late] = [
    career('Noor Haddad', '', post('Nurse', 'Halden', '1998', '2006'), post('Librarian', 'Weston', '2006', 'now')),
    career('Petra Dahl', '', study('PhD', 'Ridgefield', '2010', '2014'), post('Librarian', 'Vale', '2014')),
  ];
  const lanes = (align: 'year' | 'age') => lanesOf({ careers: [early, late], align, now, pixelsPerYear: 20 });
  const firsts = (align: 'year' | 'age') => lanes(align).lanes.map(({ bars }) => bars[0]?.x ?? 0);

  it('begin where their time does by the calendar, and all at once by age', () => {
    const [one = 0, other = 0] = firsts('year');
    expect(other - one).toBeCloseTo(12 * 20);
    const [first, second] = firsts('age');
    expect(first).toBe(second);
    expect(lanes('age').ticks[0]?.years).toBe(0);
  });

  it('put posts that follow on each other into one row', () => {
    expect(new Set(lanes('year').lanes[0]?.bars.map(({ y }) => y)).size).toBe(1);
  });

  it('fade where no page says when, and go on where one says so', () => {
    const [, bars] = lanes('year').lanes.map((lane) =>
      lane.bars.map(({ fadesIn, fadesOut, stay }) => [fadesIn, fadesOut, stay.ongoing]),
    );
    expect(bars).toEqual([
      [false, false, false],
      [false, true, false],
    ]);
  });

  it('fit a width', () => {
    const careers = [early, late];
    const pixelsPerYear = fittingScale({ careers, align: 'year', now }, 900);
    expect(lanesOf({ careers, align: 'year', now, pixelsPerYear }).width).toBeCloseTo(900);
  });

  it('are none where nobody is shown', () => {
    expect(lanesOf({ careers: [], align: 'year', now, pixelsPerYear: 10 }).lanes).toEqual([]);
  });

  it('of sixty people with fifteen posts each are laid out at once', () => {
    const posts = Array.from({ length: 15 }, (_, at) =>
      post('Librarian', 'Weston', String(1980 + at * 3), String(1984 + at * 3)),
    );
    const careers = Array.from({ length: 60 }, (_, at) => career(`Person ${at}`, '', ...posts));
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now();
      lanesOf({ careers, align: 'year', now, pixelsPerYear: 20 });
      return performance.now() - begin;
    });
    // Far above what it takes, so that a busy machine does not fail it.
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
