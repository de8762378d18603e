/** A letter in a tab of its own, for longer writing: the popup's desk and nothing else. */
import { parseId, type LetterId } from '../ids.ts';
import { createDesk, type DeskModel } from './desk.ts';
import { createNotices, type Notices } from './notices.ts';
import type { PopupDeps } from './popup.ts';
import { createSaving, type Saving } from './saving.ts';
import { createShowing, type Showing } from './showing.ts';

export interface LetterTabModel {
  saving: Saving;
  notices: Notices;
  desk: DeskModel;
  showing: Showing;
  /** Lays the letter of this id on the desk; the drafts that wait, where there is none. */
  open: (id: string) => Promise<void>;
}

export function createLetterTab(deps: PopupDeps): LetterTabModel {
  const notices = createNotices();
  const saving = createSaving(deps);
  const desk = createDesk({ ...deps, saving, notices });
  return {
    saving,
    notices,
    desk,
    showing: createShowing({ ...deps, notices }),
    open: async (text) => {
      const id = parseId<LetterId>(text);
      if (!id || !(await desk.openLetter(id))) await desk.list();
    },
  };
}
