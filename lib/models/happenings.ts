/** How every screen notes what happened: appended and said, with a way back; nothing is ever changed or deleted. */
import { restate, takeBack, versionsOf, type Interaction } from '../contacts/index.ts';
import type { Clock } from '../clock.ts';
import type { Change } from '../store/index.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

export interface Happenings {
  /** Writes down, all or none and `also` with it, and says so; false when it could not be written. Can be undone. */
  note: (records: readonly Interaction[], said: string, also?: readonly Change[]) => Promise<boolean>;
  /** Takes back a record that stands, with all its corrections. Can be undone. */
  unsay: (standing: Interaction) => Promise<boolean>;
}

export interface HappeningsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows everywhere what follows. */
  refresh: () => Promise<void>;
}

export function createHappenings({ clock, saving, notices, refresh }: HappeningsDeps): Happenings {
  const append = async (records: readonly Interaction[], also: readonly Change[] = []): Promise<boolean> => {
    const made = records.map((record): Change => ({ put: 'interactions', record }));
    const isSaved = await saving.save([...made, ...also]);
    if (isSaved) await refresh();
    return isSaved;
  };

  return {
    note: async (records, said, also) => {
      if (!(await append(records, also))) return false;
      notices.say({
        text: said,
        undo: async () => void (await append(records.map((record) => takeBack(record, clock)))),
      });
      return true;
    },
    unsay: async (standing) => {
      const all = await saving.load((store) => store.where('interactions', 'contact', standing.contact));
      if (!all) return false;
      const versions = versionsOf(standing.id, all).filter((each) => each.type !== 'undone');
      if (!(await append(versions.map((record) => takeBack(record, clock))))) return false;
      notices.say({ text: 'Taken back.', undo: async () => void (await append([restate(standing, clock)])) });
      return true;
    },
  };
}
