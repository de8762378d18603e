/** Reads PDFs in tests, with pdf.js's build for Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfProblem, Reading } from '../../../../lib/capture/index.ts';
import { readPdf, type PdfContext } from '../../../../lib/capture/pdf/index.ts';
import type { Result } from '../../../../lib/result.ts';

export const fixtures = join(import.meta.dirname, '../../../fixtures/pdf');

export const bytesOf = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(fixtures, `${name}.pdf`)));

export function read(bytes: Uint8Array, context: Partial<PdfContext> = {}): Promise<Result<Reading, PdfProblem>> {
  return readPdf(bytes, pdfjs, {
    url: 'https://www.ridgefield.example/cv.pdf',
    readAt: '2026-03-02T09:00:00Z',
    now: () => performance.now(),
    ...context,
  });
}

/** The reading, where there must be one. */
export async function mustRead(bytes: Uint8Array, context: Partial<PdfContext> = {}): Promise<Reading> {
  const result = await read(bytes, context);
  if (!result.ok) throw new Error(`not read: ${result.problem}`);
  return result.value;
}
