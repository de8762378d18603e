/** A person's page in the library: what can be done there beside what the popup does. */
import type { Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import { createAddingFacts, type AddingFacts } from './adding-facts.ts';
import { createIdentityEditing, type IdentityEditing } from './identity-editing.ts';
import { createNotes, type NotesModel } from './notes.ts';
import type { PopupModel } from './popup.ts';
import { createReferrals, type Referrals } from './referrals.ts';

/** The parts of the page, in their order, as its address names them. */
export const personParts = ['about', 'log', 'facts', 'letters', 'advice', 'names', 'notes', 'pages', 'path'] as const;
export type PersonPart = (typeof personParts)[number];

export interface PersonModel {
  editing: IdentityEditing;
  adding: AddingFacts;
  notes: NotesModel;
  referrals: Referrals;
  /** Deletes whoever is shown, with everything held about them; can be undone. `neverAgain` as in `Keeping`. */
  forget: (contact: ContactId, neverAgain?: boolean) => Promise<void>;
}

export function createPerson(clock: Clock, { saving, notices, page }: PopupModel): PersonModel {
  const deps = { clock, saving, notices, refresh: page.refresh };
  const notes = createNotes(deps);
  return {
    editing: createIdentityEditing(deps),
    adding: createAddingFacts(deps),
    notes,
    referrals: createReferrals(deps),
    forget: async (contact, neverAgain = false) => {
      // A word written after they are gone would be kept of nobody.
      await notes.flush();
      notes.putAway(contact);
      await page.forget(neverAgain);
    },
  };
}
