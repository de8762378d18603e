/**
 * The PDF that LinkedIn makes of a profile on its owner's or a visitor's "Save to PDF". Its sizes of type say what each line
 * is, where nothing else does: posts at one employer stand under its name and the sum of their years, without a gap between.
 */
import type { Line } from './line.ts';

/** What is known of lines before they are laid out. */
export interface Hints {
  /** Lines that begin something of their own, and go on nothing. */
  begins: ReadonlySet<Line>;
  /** Lines that are items of a list. */
  items: ReadonlySet<Line>;
  /** Lines that go on the line before. */
  continues: ReadonlySet<Line>;
  /** The employer of the post that a line is about. */
  employers: ReadonlyMap<Line, string>;
}

export const noHints: Hints = { begins: new Set(), items: new Set(), continues: new Set(), employers: new Map() };

/** Sizes of type in points, as LinkedIn has set them since 2018. */
const sizes = { name: 26, section: 15.75, employer: 12, post: 11.5, text: 10.5 } as const;

const isSize = (line: Line | undefined, size: keyof typeof sizes): boolean =>
  line !== undefined && Math.abs(line.size - sizes[size]) < 0.2;

/** Its side column gives the profile's address with the site's name in brackets, in every language. */
export const isLinkedInExport = (lines: readonly Line[]): boolean =>
  lines.some((line) => line.text.endsWith('(LinkedIn)')) && lines.some((line) => isSize(line, 'name'));

/** What the sizes of an export's lines say; `lines` in the order of their pages, each page from the top. */
export function linkedInHints(lines: readonly Line[]): Hints {
  const name = lines.find((line) => isSize(line, 'name'));
  if (!name) return noHints;
  const main = lines.filter((line) => line.left >= name.left - 1);
  const begins = new Set<Line>();
  const employers = new Map<Line, string>();
  let employer: Line | undefined;
  let inPost = false;
  for (const [at, line] of main.entries()) {
    const before = main[at - 1];
    if (isSize(line, 'section')) employer = undefined;
    if (isSize(line, 'employer') && !isSize(before, 'employer') && leadsPosts(main, at)) {
      employer = line;
      inPost = false;
      begins.add(line);
    }
    if (isSize(line, 'post') && employer) {
      if (before !== employer) begins.add(line);
      inPost = true;
    }
    if (employer && (inPost || isSize(main[at + 1], 'post'))) employers.set(line, employer.text);
  }
  const place = placeLine(main, name);
  if (place) begins.add(place);
  const side = lines.filter((line) => line.left < name.left - 1 && isSize(line, 'text'));
  return { begins, employers, items: new Set(side), continues: brokenLines(side) };
}

/** Distances of baselines, in points, that are the same. */
const sameStep = 0.6;

/**
 * The lines of the side column that a narrow margin broke. They are as far from the line before as the second line of the
 * profile's address is, and items are further apart; where the address needed one line, none is known.
 */
function brokenLines(side: readonly Line[]): Set<Line> {
  const steps = side.map((line, at) => line.y - (side[at - 1]?.y ?? Infinity));
  const address = side.findIndex((line) => line.text.endsWith('(LinkedIn)'));
  const step = steps[address] ?? -Infinity;
  const isBroken = address > 0 && /^(?:www\.)?linkedin\.com\/\S+[-/]$/.test(side[address - 1]?.text ?? '');
  if (!isBroken || !steps.some((each) => each > step + sameStep)) return new Set();
  return new Set(side.filter((_, at) => Math.abs((steps[at] ?? 0) - step) < sameStep));
}

/** Whether a post follows an employer's name at once, or after the sum of the years there. */
const leadsPosts = (lines: readonly Line[], at: number): boolean =>
  isSize(lines[at + 1], 'post') || (isSize(lines[at + 1], 'text') && isSize(lines[at + 2], 'post'));

/** The place where someone lives stands last under the name, set like what they do. */
function placeLine(main: readonly Line[], name: Line): Line | undefined {
  const from = main.indexOf(name) + 1;
  const to = main.findIndex((line, at) => at >= from && !isSize(line, 'employer'));
  const head = main.slice(from, to < 0 ? undefined : to);
  return head.length > 1 ? head.at(-1) : undefined;
}
