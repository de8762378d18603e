/** What of the coach's the user wants to hear no more of: for this letter, kept with it, or for good, kept with the settings. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { dismissal, dismissalForGood, isSameDismissal, type Dismissal, type Finding } from '../coach/index.ts';
import type { Letter } from '../letters/index.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

export interface Dismissing {
  /** Says no more of a finding in this letter, until its words change. */
  dismiss: (finding: Finding) => void;
  /** Says it in no letter any more; nothing for what blocks. */
  dismissForGood: (finding: Finding) => Promise<void>;
  /** Says again what was dismissed. */
  sayAgain: (finding: Finding) => Promise<void>;
}

interface DismissingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  letter: ReadonlySignal<Letter>;
  change: (next: Pick<Letter, 'dismissed'>) => void;
  /** What was dismissed for good before this letter was opened. */
  before: readonly Dismissal[];
}

const without = (list: readonly Dismissal[], made: Dismissal): Dismissal[] =>
  list.filter((each) => !isSameDismissal(each, made));

export function createDismissing({ clock, saving, notices, letter, change, before }: DismissingDeps): Dismissing & {
  forGood: ReadonlySignal<readonly Dismissal[]>;
} {
  const forGood = signal(before);

  /** Changes what is kept for good, as it is by now: another window may have added to it. */
  const keep = async (next: (kept: readonly Dismissal[]) => Dismissal[]): Promise<boolean> => {
    const found = await saving.load(async (store) => ({ setting: await store.get('settings', 'coach') }));
    if (!found) return false;
    const dismissed = next(found.setting?.id === 'coach' ? found.setting.dismissed : []);
    if (!(await saving.save([{ put: 'settings', record: { id: 'coach', dismissed, updatedAt: isoNow(clock) } }])))
      return false;
    forGood.value = dismissed;
    return true;
  };

  const sayAgain = async (finding: Finding): Promise<void> => {
    const [here, everywhere] = [dismissal(finding), dismissalForGood(finding)];
    change({ dismissed: without(letter.value.dismissed ?? [], here) });
    if (everywhere && forGood.value.some((each) => isSameDismissal(each, everywhere)))
      await keep((kept) => without(kept, everywhere));
  };

  return {
    forGood,
    dismiss: (finding) => {
      const made = dismissal(finding);
      change({ dismissed: [...without(letter.value.dismissed ?? [], made), made] });
      notices.say({ text: 'Not said again about this letter.', undo: () => sayAgain(finding) });
    },
    dismissForGood: async (finding) => {
      const made = dismissalForGood(finding);
      if (!made || !(await keep((kept) => [...without(kept, made), made]))) return;
      notices.say({ text: 'Not said again about any letter.', undo: () => sayAgain(finding) });
    },
    sayAgain,
  };
}
