/** pdf.js, loaded when the first PDF is read, with its parser in a worker. */
import type * as PdfJs from 'pdfjs-dist';
import { startWorker } from './own-worker.ts';

/** Loads pdf.js once in a context. */
export async function loadPdfJs(): Promise<typeof PdfJs> {
  const [pdfjs, { default: workerUrl }] = await Promise.all([
    import('pdfjs-dist'),
    // The address of the worker's own file, which the build puts beside the pages.
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerPort ??= startWorker(workerUrl, 'module');
  return pdfjs;
}
