import { learnEasternWords } from './text/eastern-words.ts';
import { learnWesternWords } from './text/western-words.ts';

learnWesternWords();
learnEasternWords();

export * from './reading.ts';
export { receiveReading } from './received.ts';
export type { CaptureFailure, CaptureOutcome } from './outcome.ts';
export { locate } from './page/selector.ts';
export { readContent, readingText, readPage, type PageContent, type ReadOptions } from './read-page.ts';
export { mostPdfBytes, type PdfProblem } from './pdf/limits.ts';
