export * from './reading.ts';
export { locate } from './page/selector.ts';
export { mostPdfBytes, type PdfProblem } from './pdf/limits.ts';
