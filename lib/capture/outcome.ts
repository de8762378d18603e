/** What the capture script returns to whoever injected it: a reading, or why there is none. */
import { readPage } from './read-page.ts';
import type { Reading } from './reading.ts';
import { isKnown } from './text/lexicon.ts';

export interface CaptureFailure {
  /**
   * `no-document`: nothing there to read. `pdf`: the tab shows a PDF, whose text is not in the document. `other-script`:
   * the page is in a language whose words only the eastern capture script has; `detail` is its tag. `broken`: a bug in the
   * engine; `detail` is its message, for a report.
   */
  error: 'no-document' | 'pdf' | 'other-script' | 'broken';
  detail: string;
}

export type CaptureOutcome = Reading | CaptureFailure;

/** Reads the document and never throws. */
export function capture(document: Document): CaptureOutcome {
  if (!document.documentElement) return { error: 'no-document', detail: 'The document is empty.' };
  if (document.contentType === 'application/pdf') return { error: 'pdf', detail: 'The browser shows a PDF.' };
  try {
    const reading = readPage(document);
    const { language = 'en' } = reading;
    return isKnown(language) ? reading : { error: 'other-script', detail: language };
  } catch (error) {
    return { error: 'broken', detail: error instanceof Error ? error.message.slice(0, 500) : 'unknown' };
  }
}
