/** What the capture script returns to whoever injected it: a reading, or why there is none. */
import type { Reading } from './reading.ts';

export interface CaptureFailure {
  /** `no-document`: nothing there to read. `broken`: a bug in the engine; `detail` is its message, for a report. */
  error: 'no-document' | 'broken';
  detail: string;
}

export type CaptureOutcome = Reading | CaptureFailure;
