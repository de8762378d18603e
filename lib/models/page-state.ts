/** What "This page" can show, and the making of it from what is known and what was read. */
import type { PdfProblem, Reading } from '../capture/index.ts';
import { changesSince, pageKey, readIdentity, type PageChanges, type Suppression } from '../contacts/index.ts';
import { additionFor, type CaptureForm } from './capture-form.ts';
import type { Known } from './known-contact.ts';
import type { PeopleList } from './people-list.ts';
import type { Maybe } from './recognising.ts';

/** Why a page could not be read at all. `pdf`: the browser keeps its viewer to itself, but the file can be read when it is chosen. */
export type Unreadable = 'browser-page' | 'pdf' | 'failed' | PdfProblem;

/** A reading, with the page's whole visible text where that is known: what is read as no fact may still stand in it. */
export type SeenPage = Reading & { text?: string };

export type PageState =
  | { is: 'reading' }
  | { is: 'unreadable'; why: Unreadable; form: CaptureForm }
  /** The page is about several people, of whom one can be picked. */
  | { is: 'several'; reading: Reading; list: PeopleList }
  /** `maybe`: those saved whom this may be; the user is asked. */
  | {
      is: 'new';
      reading: Reading;
      form: CaptureForm;
      maybe: readonly Maybe[];
      /** What says that they are not to be contacted again; absent where nothing does. */
      suppressions?: readonly Suppression[];
    }
  /** `addition` offers what this page says and the contact does not hold yet, `changes` what it says otherwise than before. */
  | { is: 'known'; known: Known; reading?: Reading; addition?: CaptureForm; changes?: PageChanges };

/** What changed on a page of someone known since it was captured last. */
function changesOn(reading: SeenPage, { captures, facts }: Known): PageChanges | undefined {
  if (!reading.isProfile) return undefined;
  return changesSince(captures, facts, {
    page: pageKey(reading.url),
    identity: readIdentity(reading),
    facts: reading.facts,
    ...(reading.text !== undefined && { text: reading.text }),
    whole: !reading.truncated && reading.unread === undefined,
  });
}

/** Someone known, with what the reading says of them that is not held yet. */
export function knownState(known: Known, reading?: SeenPage, entry?: string): PageState {
  if (!reading) return { is: 'known', known };
  const changes = changesOn(reading, known);
  const addition = additionFor(reading, known, changes !== undefined, entry);
  return { is: 'known', known, reading, ...(addition && { addition }), ...(changes && { changes }) };
}
