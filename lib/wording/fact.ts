/** What a page says of someone, as it is put into words: the saved fact, where and when it was read, and what binds words to it. */
import type { FactKind, Sensitivity } from '../capture/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { FactId } from '../ids.ts';

/** A fact as letters and questions use it: the saved fact, the user's corrections laid over it, and where and when it was read. */
export interface CitableFact {
  id: FactId;
  kind: FactKind;
  /** Verbatim text of the page. Nothing is said about the person that is not in it. */
  quote: string;
  title?: string;
  organization?: string;
  place?: string;
  /** ISO dates as precise as the page: `2004`, `2004-09`. */
  start?: string;
  /** Absent with `start` present: ongoing, or a single date. */
  end?: string;
  /** True only where the page says so ("since 2019", "present"). */
  ongoing?: boolean;
  /** Set for what is private, whoever published it; never cited. */
  sensitive?: Sensitivity | boolean;
  source?: { url: string; title: string };
  capturedAt: IsoInstant;
}

/** A range of a text that states a fact: UTF-16 offsets, end exclusive. */
export interface Citation {
  start: number;
  end: number;
  fact: FactId;
}
