/**
 * Reads a PDF as a page: its text is laid out to lines, columns and blocks, and read by the same functions as a page of
 * the web. pdf.js is handed in, so that only who reads a PDF loads it.
 */
import type { getDocument, OPS, PDFDocumentProxy } from 'pdfjs-dist';
import { failed, ok, type Result } from '../../result.ts';
import type { Block } from '../page/block.ts';
import { quoteOf, selectorFor } from '../page/selector.ts';
import type { ReadFact, Reading } from '../reading.ts';
import { readContent } from '../engine/read-content.ts';
import type { StructuredData } from '../structured/person.ts';
import { languagesOf } from '../text/language.ts';
import { lexiconFor } from '../text/lexicon.ts';
import { sameName } from '../text/names.ts';
import { typed } from './accents.ts';
import { BlockBuilder, type PdfContent } from './blocks.ts';
import { limitOf, regionsOf, rowsOf } from './columns.ts';
import { europass } from './europass.ts';
import { bodySize, headingLevels } from './headings.ts';
import { linesOf, type Line } from './line.ts';
import { mostPdfBytes, type PdfProblem } from './limits.ts';
import { isLinkedInExport, linkedInHints, noHints } from './linkedin.ts';
import { withMarginHeadings } from './margins.ts';
import { readPdfPage, type Fonts, type PdfPage } from './piece.ts';
import { leadingOf } from './rows.ts';
import { withoutRunning } from './running.ts';
import { vocabularyOf } from './wrapping.ts';

/** The part of pdf.js that reading needs. */
export interface PdfJs {
  getDocument: typeof getDocument;
  OPS: typeof OPS;
}

export interface PdfContext {
  /** Where it was opened, or a `file:` address for a chosen file. */
  url: string;
  /** What the tab or the file is called. */
  title?: string;
  /** ISO 8601 instant of the reading. */
  readAt: string;
  /** Milliseconds, as `performance.now`. */
  now: () => number;
}

/** A longer one is read up to here, and the reading says that it is not whole. */
export const mostPdfPages = 50;
/** Reading stops at the page where this is used up. */
const mostMilliseconds = 5_000;
/** Larger pictures, in pixels, are not unpacked: they are scans, or the photograph of a whole page. */
const largestPicture = 4_000_000;
/** A header may stand behind other bytes, up to here (ISO 32000-1, implementation note 13). */
const headerWithin = 1_024;

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, headerWithin)).includes('%PDF-');
}

/** Reads a PDF. Never throws for what a file holds. The bytes may be taken over by pdf.js's worker: hand in a copy to keep them. */
export async function readPdf(
  bytes: Uint8Array,
  pdfjs: PdfJs,
  context: PdfContext,
): Promise<Result<Reading, PdfProblem>> {
  if (bytes.length > mostPdfBytes) return failed('too-large');
  if (!isPdf(bytes)) return failed('not-a-pdf');
  const began = context.now();
  const task = pdfjs.getDocument({
    data: bytes,
    // Nothing is drawn: fonts are needed for their names and codes alone, pictures for where they stand behind text.
    disableFontFace: true,
    fontExtraProperties: true,
    maxImageSize: largestPicture,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    verbosity: 0,
  });
  try {
    const opened = await task.promise.then(ok, (error: unknown) => failed(problemOf(error)));
    if (!opened.ok) return opened;
    const { pages, truncated } = await pagesOf(opened.value, pdfjs.OPS, () => context.now() - began > mostMilliseconds);
    return ok(await readingOf(opened.value, layOut(pages, truncated), context, began));
  } finally {
    await task.destroy();
  }
}

const problemOf = (error: unknown): PdfProblem =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';

/** The pages that can be read; not all of them where a budget ends or the file is damaged. */
async function pagesOf(
  document: PDFDocumentProxy,
  ops: PdfJs['OPS'],
  isLate: () => boolean,
): Promise<{ pages: PdfPage[]; truncated: boolean }> {
  const fonts: Fonts = new Map();
  const pages: PdfPage[] = [];
  const last = Math.min(document.numPages, mostPdfPages);
  for (let number = 1; number <= last && !isLate(); number++) {
    try {
      const page = await document.getPage(number);
      pages.push(await readPdfPage(page, fonts, ops));
      page.cleanup();
    } catch {
      // A page that pdf.js cannot read is left out; the others are none the worse.
    }
  }
  return { pages, truncated: pages.length < document.numPages };
}

/** Lays pages out to blocks. */
function layOut(pages: readonly PdfPage[], truncated: boolean): PdfContent {
  const lines = withoutRunning(pages.map((page) => linesOf(page.pieces, page.links)));
  const all = lines.flat();
  const lexicon = lexiconFor(languagesOf(all.map((line) => line.text).join('\n'), ''));
  const regions = lines.map((each) => regionsOf(rowsOf(each), isRightToLeft(each)).map(withMarginHeadings));
  const alone = regions.flat(2).flatMap(({ cells }) => (cells.length === 1 ? cells : []));
  const builder = new BlockBuilder({
    levels: headingLevels(alone, bodySize(all), lexicon),
    words: vocabularyOf(all),
    leading: leadingOf(regions.flat()),
    hints: isLinkedInExport(all) ? linkedInHints(all) : noHints,
  });
  for (const [at, page] of pages.entries()) {
    const onPage = regions[at] ?? [];
    for (const region of onPage) builder.add(region, page.number, limitOf(region, onPage, page.width));
  }
  return builder.content(truncated);
}

const isRightToLeft = (lines: readonly Line[]): boolean =>
  lines.filter((line) => line.rightToLeft).length * 2 > lines.length;

/** How many of the first blocks may show whose document it is. */
const headBlocks = 40;

/**
 * What the file says of itself, which is often a template's or a file's name: weighed with the rest. An author whose name
 * stands on the first page is left out, for the page spells it as it should be read.
 */
async function structuredOf(
  document: PDFDocumentProxy,
  blocks: readonly Block[],
  tabTitle = '',
): Promise<StructuredData> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const entry = (name: string): string => {
    const value: unknown = (info as Record<string, unknown>)[name];
    return typeof value === 'string' ? value.slice(0, 1_000) : '';
  };
  const author = entry('Author');
  const shown = blocks.slice(0, headBlocks).some((block) => sameName(block.text, author));
  return {
    people: [],
    title: entry('Title') || tabTitle,
    meta: new Map(shown ? [] : [['author', author]]),
    own: [],
    encodedEmails: [],
    types: new Set(),
  };
}

async function readingOf(
  document: PDFDocumentProxy,
  content: PdfContent,
  context: PdfContext,
  began: number,
): Promise<Reading> {
  const { page } = content;
  const structured = await structuredOf(document, page.blocks, context.title);
  const whole = { page, structured, url: context.url, declaredLanguage: '', selected: '' };
  const read = readContent(whole, context.readAt, { sites: [europass] });
  const hasText = content.page.blocks.length > 0;
  return {
    format: 'pdf',
    ...read,
    ...(!hasText && { isProfile: false, refusal: 'no-text' }),
    person: typedPerson(read.person),
    facts: read.facts.map((fact) => placed(typedFields(fact), content)),
    ms: Math.round((context.now() - began) * 100) / 100,
  };
}

const fieldsOfPerson = ['name', 'honorific', 'headline', 'organization'] as const;
const fieldsOfFact = ['title', 'organization', 'place'] as const;

/** What stands for itself, apart from the page, is written as people type it. */
function typedPerson(person: Reading['person']): Reading['person'] {
  const result = { ...person };
  for (const key of fieldsOfPerson) {
    const field = person[key];
    if (field) result[key] = { ...field, value: typed(field.value) };
  }
  return result;
}

function typedFields(fact: ReadFact): ReadFact {
  const result = { ...fact };
  for (const key of fieldsOfFact) {
    const field = fact[key];
    if (field !== undefined) result[key] = typed(field);
  }
  return result;
}

/**
 * A fact with its page and its employer, and without dates that stand at the right edge of its first or last line: they are
 * no part of its words.
 */
function placed(fact: ReadFact, { page, pages, trails, employers }: PdfContent): ReadFact {
  const { start, end } = fact.selector.position;
  const inside = page.blocks.filter((block) => block.end > start && block.start < end);
  const words = inside.filter((block) => !trails.has(block.index));
  const first = words[0] ?? inside[0];
  const last = words.at(-1) ?? inside.at(-1);
  if (!first || !last) return fact;
  const range = { start: Math.max(start, first.start), end: Math.min(end, last.end) };
  const employer = fact.kind === 'position' ? employers.get(first.index) : undefined;
  return {
    ...fact,
    ...(employer !== undefined && { organization: employer }),
    quote: quoteOf(page.text, range),
    selector: { ...selectorFor(page.text, range), page: pages[first.index] ?? 1 },
  };
}
