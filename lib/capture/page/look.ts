/** The look at a page: one walk of the document and its structured data, taken as content. Writes nothing. */
import { readStructured } from '../structured/read.ts';
import type { PageContent } from './content.ts';
import { pack } from './pack.ts';
import { Walk, type Budget } from './walk.ts';

/** What one look may take: more than any profile has, and bounded on the slowest machine. */
const mostElements = 1_000_000;
const mostCharacters = 30_000_000;
const mostMilliseconds = 3_000;
/** Profiles have fewer elements. */
const askedEach = 5_000;
/** UTF-16 units of selected text; a longer selection is cut. */
const longestSelection = 10_000;

const budgetFrom = (now: () => number): Budget => ({
  elements: mostElements,
  characters: mostCharacters,
  askedEach,
  deadline: now() + mostMilliseconds,
  now,
});

/** Takes what a document says. Throws only on a bug, or where a page has replaced what documents are made of. */
function lookAt(document: Document): PageContent {
  return {
    page: new Walk(budgetFrom(() => performance.now())).read(document),
    structured: readStructured(document),
    url: document.location?.href ?? '',
    declaredLanguage: document.documentElement?.getAttribute('lang') ?? '',
    selected: document.defaultView?.getSelection()?.toString().slice(0, longestSelection) ?? '',
  };
}

/** What the capture script returns to whoever injected it: a page's content, packed, or why there is none. */
export type CaptureOutcome =
  | {
      /** Content as `pack` packs it. */
      content: string;
      /** Milliseconds that the page was kept busy, packing included. */
      ms: number;
    }
  | {
      /**
       * `no-document`: nothing there to read. `pdf`: the tab shows a PDF, whose text is not in the document. `broken`: a bug,
       * or a page that has replaced what documents are made of; `detail` is the message, for a report.
       */
      error: 'no-document' | 'pdf' | 'broken';
      detail: string;
    };

/** Takes the document's content and never throws. */
export function capture(document: Document): CaptureOutcome {
  if (!document.documentElement) return { error: 'no-document', detail: 'The document is empty.' };
  if (document.contentType === 'application/pdf') return { error: 'pdf', detail: 'The browser shows a PDF.' };
  try {
    const began = performance.now();
    const content = pack(lookAt(document));
    return { content, ms: Math.round((performance.now() - began) * 100) / 100 };
  } catch (error) {
    return { error: 'broken', detail: error instanceof Error ? error.message.slice(0, 500) : 'unknown' };
  }
}
