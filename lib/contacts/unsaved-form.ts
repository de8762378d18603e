/** What the user did on the form of a page and has not saved yet: kept, so that a popup may close at any moment. */
import type { IsoInstant } from '../clock.ts';
import type { ContactId, FormId } from '../ids.ts';
import type { FactFields } from './corrections.ts';

/** The fields of text; several addresses are one text until they are saved. */
export const formTexts = ['name', 'transliteration', 'honorific', 'headline', 'organization', 'emails'] as const;
export type FormText = (typeof formTexts)[number];

/** Only what differs from the form as the page fills it. */
export interface FormChanges {
  texts: Partial<Record<FormText, string>>;
  /** Addresses of links that were taken out. */
  withoutLinks: string[];
  /** Facts by their quotes: ticked or not, otherwise than at first, and what was corrected. */
  facts: { quote: string; ticked: boolean; correction?: FactFields }[];
}

export interface UnsavedForm {
  id: FormId;
  /** The page key. */
  page: string;
  /** The name that was picked from the page's list of people, if one was. */
  entry?: string;
  changes: FormChanges;
  /** Those saved of whom the user said that the page is not about them. */
  apart: ContactId[];
  updatedAt: IsoInstant;
}
