/** Reading PDFs, with an index of its own so that only who meets a PDF loads it. */
export { mostPdfPages, readPdf, type PdfContext, type PdfJs } from './read-pdf.ts';
