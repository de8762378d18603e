/**
 * The capture script: injected on the user's click, reads the page once and returns what it read. It needs no browser
 * API, takes nothing of the validator (the receiver validates), and never throws into the page.
 */
import { defineUnlistedScript } from '#imports';
import type { CaptureOutcome } from '../lib/capture/outcome.ts';
import { readPage } from '../lib/capture/read-page.ts';

function capture(): CaptureOutcome {
  if (!document.documentElement) return { error: 'no-document', detail: 'The document is empty.' };
  if (document.contentType === 'application/pdf') return { error: 'pdf', detail: 'The browser shows a PDF.' };
  try {
    return readPage(document);
  } catch (error) {
    return { error: 'broken', detail: error instanceof Error ? error.message.slice(0, 500) : 'unknown' };
  }
}

export default defineUnlistedScript({ globalName: true, main: capture });
