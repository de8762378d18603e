/** The user says of the person shown that they may be contacted again. */
import type { Signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import type { Notices } from './notices.ts';
import type { PageState } from './page-state.ts';
import { lifting, restraintOn, type Restraint } from './restraint.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface LiftingRestraint {
  /** They may be contacted again; can be undone. */
  allowContact: () => Promise<void>;
}

export interface LiftingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  state: Signal<PageState>;
  refresh: () => Promise<void>;
}

function without(shown: PageState): PageState {
  if (shown.is !== 'new') return shown;
  const { suppressions: _suppressions, ...rest } = shown;
  return rest;
}

export function createLifting({ clock, saving, notices, state, refresh }: LiftingDeps): LiftingRestraint {
  const restraintOf = async (shown: PageState): Promise<Restraint | undefined> => {
    if (shown.is === 'new' && shown.suppressions) return { records: [], suppressions: shown.suppressions };
    return shown.is === 'known' ? saving.load((store) => restraintOn(store, shown.known)) : undefined;
  };
  const show = async (shown: PageState): Promise<void> => {
    if (shown.is === 'new') state.value = shown;
    else await refresh();
  };
  return {
    allowContact: once(async () => {
      const shown = state.value;
      const restraint = await restraintOf(shown);
      if (!restraint) return;
      const { changes, back } = lifting(restraint, clock);
      if (!(await saving.save(changes))) return;
      await show(without(shown));
      notices.say({
        text: 'Noted that they may be contacted again.',
        undo: async () => {
          if (await saving.save(back(clock))) await show(shown);
        },
      });
    }),
  };
}
