/** What the user did on a form and has not saved yet: kept, so that a popup may close at any moment. */
import type { IsoInstant } from '../clock.ts';
import type { ContactId, FormId, InteractionId } from '../ids.ts';
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

/** Of the form of a page. */
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

/** Of something that happened with someone. */
export interface UnsavedTelling {
  id: FormId;
  contact: ContactId;
  /** What happened, as the form calls it. */
  kind: string;
  /** The record that was to be corrected. */
  corrects?: InteractionId;
  /** What was typed or chosen, by field; none that is empty. */
  texts: Record<string, string>;
  advice: string[];
  named: { name: string; useName: 'yes' | 'no' | 'ask' }[];
  /** The user went back from the form without noting it. */
  isLeft?: boolean;
  updatedAt: IsoInstant;
}
