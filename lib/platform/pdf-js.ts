/** pdf.js, loaded when the first PDF is read, with its parser in a worker. */
import type * as PdfJs from 'pdfjs-dist';

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** The pages' policy takes no plain string for the address of a script, so this one address is vouched for. */
function vouchedFor(url: string): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = trusted?.createPolicy('pdf-worker', { createScriptURL: () => url });
  return policy ? policy.createScriptURL(url) : url;
}

/** Loads pdf.js once in a context. */
export async function loadPdfJs(): Promise<typeof PdfJs> {
  const [pdfjs, { default: workerUrl }] = await Promise.all([
    import('pdfjs-dist'),
    // The address of the worker's own file, which the build puts beside the pages.
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerPort ??= new Worker(vouchedFor(workerUrl), { type: 'module' });
  return pdfjs;
}
