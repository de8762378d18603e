export * from './reading.ts';
export { profileKind } from './identity/profile-kinds.ts';
export { locate } from './page/selector.ts';
export { mostPdfBytes, type PdfProblem } from './pdf/limits.ts';
export { wordsOf, type Word } from './text/phrases.ts';
export { addressOfWords } from './page/text-fragment.ts';
