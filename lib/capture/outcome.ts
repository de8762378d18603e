/** What the capture script returns to whoever injected it: a reading, or why there is none. */
import type { Reading } from './reading.ts';

export interface CaptureFailure {
  /**
   * `no-document`: nothing there to read. `pdf`: the tab shows a PDF, whose text is not in the document. `broken`: a bug in
   * the engine; `detail` is its message, for a report.
   */
  error: 'no-document' | 'pdf' | 'broken';
  detail: string;
}

export type CaptureOutcome = Reading | CaptureFailure;
