/** Reads a PDF of a list in Node, with pdf.js's build for it, as the extension does in its pages. */
import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfProblem, Reading } from '../lib/capture/index.ts';
import { readPdf } from '../lib/capture/pdf/index.ts';
import type { Result } from '../lib/result.ts';

/** The reading of a PDF that was found at an address; its `ms` are those of parsing and reading together. */
export function readPdfFile(file: string, url: string): Promise<Result<Reading, PdfProblem>> {
  const bytes = new Uint8Array(readFileSync(file));
  return readPdf(bytes, pdfjs, { url, readAt: new Date().toISOString(), now: () => performance.now() });
}
