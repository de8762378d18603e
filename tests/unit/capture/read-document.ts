/** Reads a document as the extension does: looked at in the page, packed, taken in and read. */
import { readContent, receive } from '../../../lib/capture/engine/index.ts';
import type { Reading } from '../../../lib/capture/index.ts';
import { capture } from '../../../lib/capture/page/index.ts';
import type { PageContent } from '../../../lib/capture/page/content.ts';

export function contentOf(document: Document): PageContent {
  const outcome = capture(document);
  const look = receive(outcome);
  if (!look) throw new Error(`No content: ${'error' in outcome ? outcome.detail : 'what was packed is not taken in'}`);
  return look.content;
}

export const readDocument = (document: Document, readAt = '2026-03-02T09:30:00Z'): Reading => ({
  ...readContent(contentOf(document), readAt),
  ms: 0,
});
