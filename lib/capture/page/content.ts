/**
 * What a page says, as data: all that is taken from a document, and all that the engine reads. The capture script takes it
 * in the page; a PDF is laid out to the same shape.
 */
import type { StructuredData } from '../structured/person.ts';
import type { VisiblePage } from './block.ts';

export interface PageContent {
  page: VisiblePage;
  structured: StructuredData;
  url: string;
  /** BCP 47 tag that the page states, or empty. */
  declaredLanguage: string;
  /** The text that the user had selected, or empty. */
  selected: string;
}
