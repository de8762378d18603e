/** Which lines of a PDF are headings, and of what level: by size, and by looking like those that name a section. */
import { topicsOf } from '../facts/outline.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { boldness, type Line } from './line.ts';

export type Levels = ReadonlyMap<Line, number>;

const longestHeading = 80;
/** From this much larger than the text on, a line is set as a heading. */
const larger = 1.12;
/** A look that names no section is a heading's all the same when it is this much larger: names and titles of documents. */
const muchLarger = 1.3;

/** Share of the lines of a look that must name sections for the others to be sections too. */
const mostlyNamed = 0.6;

/** The size of most letters. */
export function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + text.length);
  }
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** "Education:" in plain letters names what follows it, where those are a section's very words. */
const isLabel = (text: string, lexicon: Lexicon): boolean =>
  /[:：]$/.test(text) && topicsOf(text.replace(/\s*[:：]$/, ''), lexicon, true).length > 0;

const isCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase();

/** Lines of one look are set alike: size to half a point, weight, capitals, a colon at the end. */
const lookOf = (line: Line): string =>
  `${Math.round(line.size * 2) / 2} ${boldness(line) > 0.8} ${isCapitals(line.text)} ${/[:：]$/.test(line.text)}`;

function mayBeHeading(line: Line, body: number, lexicon: Lexicon): boolean {
  const { text } = line;
  const large = line.size >= body * muchLarger;
  if (
    text.length > longestHeading ||
    /[,;]$/.test(text) ||
    (text.endsWith('.') && !large) ||
    !/\p{L}{2}|\p{Lo}/u.test(text)
  )
    return false;
  if (text.includes('@') || /^https?:/.test(text)) return false;
  const loud = line.size >= body * larger || boldness(line) > 0.8 || isCapitals(text) || isLabel(text, lexicon);
  return loud && (large || datesIn(text).length === 0);
}

/** Levels of the headings among lines that stand alone on their row, from 1 for the largest. */
export function headingLevels(lines: readonly Line[], body: number, lexicon: Lexicon): Levels {
  const looks = new Map<string, { size: number; lines: Line[]; named: Line[] }>();
  for (const line of lines) {
    if (!mayBeHeading(line, body, lexicon)) continue;
    const key = lookOf(line);
    const look = looks.get(key) ?? { size: line.size, lines: [], named: [] };
    looks.set(key, look);
    look.lines.push(line);
    if (topicsOf(line.text, lexicon, false).length > 0) look.named.push(line);
  }
  const headings = [...looks.values()]
    .filter(({ size, named }) => named.length > 0 || size >= body * muchLarger)
    .toSorted((a, b) => b.size - a.size || b.named.length / b.lines.length - a.named.length / a.lines.length);
  const levels = new Map<Line, number>();
  for (const [rank, { size, lines: alike, named }] of headings.entries()) {
    // Entries may be set like their section's heading; unless most of a look names sections, the others are no headings.
    const trusted = named.length >= alike.length * mostlyNamed || (named.length === 0 && size >= body * muchLarger);
    for (const line of trusted ? alike : named) levels.set(line, Math.min(rank + 1, 6));
  }
  return levels;
}
