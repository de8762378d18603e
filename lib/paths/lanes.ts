/** Careers laid out as lanes over time: where each bar stands, so that none lies over another and none leaves the drawing. */
import { isDated, type Career, type Stay } from './career.ts';

/** Years as the calendar counts them, or since each one's first post or study. */
export const alignments = ['year', 'age'] as const;
export type Alignment = (typeof alignments)[number];

/** One stay as it is drawn. Lengths are in pixels, `y` from the top of the lane. */
export interface Bar {
  stay: Stay;
  x: number;
  y: number;
  width: number;
  height: number;
  /** No page says when it began, or ended: that edge is drawn as one that is not known. */
  fadesIn: boolean;
  fadesOut: boolean;
}

export interface Lane {
  career: Career;
  y: number;
  height: number;
  /** In time. */
  bars: readonly Bar[];
  /** What no page dates, which cannot be drawn. */
  undated: readonly Stay[];
}

export interface Tick {
  x: number;
  /** A year, or how many since the first. */
  years: number;
}

export interface Lanes {
  align: Alignment;
  pixelsPerYear: number;
  width: number;
  height: number;
  lanes: readonly Lane[];
  ticks: readonly Tick[];
}

export const barHeight = 38;
const gap = 4;
const laneRoom = 8;
/** What is left free after a bar, so that the next is seen as another; what sums of years may be off by. */
const seam = 1;
const rounding = 0.01;
/** A bar narrower than this is not seen, nor hit. */
const leastWidth = 10;
/** Between the edge of the drawing and what is drawn. */
const margin = 12;
/** Between two labels of the axis. */
const leastBetween = 52;

/** How long something is drawn of which one end is not known, in years. The end that is not known fades. */
const nominal = 2;

interface Extent {
  stay: Stay;
  from: number;
  to: number;
  fadesIn: boolean;
  fadesOut: boolean;
}

function extentOf(stay: Stay, now: number): Extent {
  const { begin, end, ongoing } = stay;
  const last =
    end ?? (ongoing ? Math.max(now, begin ?? now) : Math.min((begin ?? now) + nominal, Math.max(now, begin ?? now)));
  const from = begin ?? last - nominal;
  return {
    stay,
    from,
    to: Math.max(last, from),
    fadesIn: begin === undefined,
    fadesOut: end === undefined && !ongoing,
  };
}

/** Where time begins for a lane: at the calendar's beginning, or at the first thing whose beginning is told. */
function originOf(extents: readonly Extent[], align: Alignment): number {
  if (align === 'year') return 0;
  const told = extents.filter(({ fadesIn }) => !fadesIn);
  return Math.min(...(told.length > 0 ? told : extents).map(({ from }) => from));
}

interface Timed {
  career: Career;
  extents: readonly Extent[];
}

function timed(career: Career, align: Alignment, now: number): Timed {
  const extents = career.stays.filter(isDated).map((stay) => extentOf(stay, now));
  const origin = originOf(extents, align);
  return {
    career,
    extents: extents.map(({ stay, from, to, fadesIn, fadesOut }) => ({
      stay,
      from: from - origin,
      to: to - origin,
      fadesIn,
      fadesOut,
    })),
  };
}

/** Bars of one lane, each in the first row that is free where it begins. */
function stacked(extents: readonly Extent[], left: number, pixelsPerYear: number, right: number): Bar[] {
  /** Where each row is free from. */
  const free: number[] = [];
  return extents
    .map((extent) => {
      const width = Math.max(leastWidth, (extent.to - extent.from) * pixelsPerYear);
      const x = Math.min((extent.from - left) * pixelsPerYear, right - width);
      return { extent, x, width };
    })
    .toSorted((a, b) => a.x - b.x || b.width - a.width)
    .map(({ extent: { stay, fadesIn, fadesOut }, x, width }) => {
      const found = free.findIndex((from) => from <= x + rounding);
      const row = found < 0 ? free.length : found;
      free[row] = x + width;
      const y = laneRoom + row * (barHeight + gap);
      return { stay, x: margin + x, y, width: width - seam, height: barHeight, fadesIn, fadesOut };
    });
}

/** Whole years from one label of the axis to the next. */
const strides = [1, 2, 5, 10, 20, 50, 100];

function ticksOf(begin: number, end: number, pixelsPerYear: number): Tick[] {
  const stride = strides.find((each) => each * pixelsPerYear >= leastBetween) ?? 100;
  const ticks: Tick[] = [];
  for (let years = Math.ceil(begin / stride) * stride; years <= end; years += stride)
    ticks.push({ years, x: margin + (years - begin) * pixelsPerYear });
  return ticks;
}

const laneOf = ({ career, extents }: Timed, y: number, left: number, pixelsPerYear: number, right: number): Lane => {
  const bars = stacked(extents, left, pixelsPerYear, right);
  const lowest = Math.max(laneRoom + barHeight, ...bars.map((bar) => bar.y + bar.height));
  return { career, y, height: lowest + laneRoom, bars, undated: career.stays.filter((stay) => !isDated(stay)) };
};

/** From the first year of all to the last, both whole. */
function span(all: readonly Timed[]): readonly [begin: number, end: number] {
  const extents = all.flatMap((each) => each.extents);
  if (extents.length === 0) return [0, 1];
  const begin = Math.floor(extents.reduce((least, { from }) => Math.min(least, from), Infinity));
  const end = Math.ceil(extents.reduce((most, { to }) => Math.max(most, to), -Infinity));
  return [begin, Math.max(end, begin + 1)];
}

export interface LanesInput {
  careers: readonly Career[];
  align: Alignment;
  /** The present, in years. */
  now: number;
  pixelsPerYear: number;
}

/** The lanes, one for each career and in their order. */
export function lanesOf({ careers, align, now, pixelsPerYear }: LanesInput): Lanes {
  const all = careers.map((career) => timed(career, align, now));
  const [begin, end] = span(all);
  const right = Math.max((end - begin) * pixelsPerYear, leastWidth);
  let y = 0;
  const lanes = all.map((each) => {
    const lane = laneOf(each, y, begin, pixelsPerYear, right);
    y += lane.height;
    return lane;
  });
  const ticks = ticksOf(begin, end, pixelsPerYear);
  return { align, pixelsPerYear, width: right + 2 * margin, height: y, lanes, ticks };
}

/** How many pixels a year gets so that all of it is seen in a width. */
export function fittingScale({ careers, align, now }: Omit<LanesInput, 'pixelsPerYear'>, width: number): number {
  const [begin, end] = span(careers.map((career) => timed(career, align, now)));
  return Math.max(1, (width - 2 * margin) / (end - begin));
}
