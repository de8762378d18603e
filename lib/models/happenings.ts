/** How every screen notes what happened: appended and said, with a way back; nothing is ever changed or deleted. */
import { restate, takeBack, versionsOf, type Interaction } from '../contacts/index.ts';
import { isoNow, type Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import type { Change } from '../store/index.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

export interface Happenings {
  /**
   * Writes down, all or none and `also` with it, and says so; false when it could not be written. Can be undone, and `back` with
   * it.
   */
  note: (
    records: readonly Interaction[],
    said: string,
    also?: readonly Change[],
    back?: readonly Change[],
  ) => Promise<boolean>;
  /** Takes back a record that stands, with all its corrections; a letter that it says was sent is a draft again. Can be undone. */
  unsay: (standing: Interaction) => Promise<boolean>;
}

export interface HappeningsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows everywhere what follows. */
  refresh: () => Promise<void>;
  /** Called where a letter to someone became a draft again, or sent. */
  letterChanged: (contact: ContactId) => void;
}

export function createHappenings({ clock, saving, notices, refresh, letterChanged }: HappeningsDeps): Happenings {
  const append = async (records: readonly Interaction[], also: readonly Change[] = []): Promise<boolean> => {
    const made = records.map((record): Change => ({ put: 'interactions', record }));
    const isSaved = await saving.save([...made, ...also]);
    if (isSaved) await refresh();
    return isSaved;
  };

  /** A letter that was not sent is a draft again. */
  const becoming = (letter: Letter | undefined, status: Letter['status']): Change[] =>
    letter ? [{ put: 'letters', record: { ...letter, status, updatedAt: isoNow(clock) } }] : [];

  return {
    note: async (records, said, also, back) => {
      if (!(await append(records, also))) return false;
      notices.say({
        text: said,
        undo: async () =>
          void (await append(
            records.map((record) => takeBack(record, clock)),
            back,
          )),
      });
      return true;
    },
    unsay: async (standing) => {
      const loaded = await saving.load(async (store) => ({
        all: await store.where('interactions', 'contact', standing.contact),
        letter: standing.type === 'sent' ? await store.get('letters', standing.letter) : undefined,
      }));
      if (!loaded) return false;
      const { all, letter } = loaded;
      const versions = versionsOf(standing.id, all).filter((each) => each.type !== 'undone');
      const taken = versions.map((record) => takeBack(record, clock));
      if (!(await append(taken, becoming(letter, 'draft')))) return false;
      if (letter) letterChanged(standing.contact);
      notices.say({
        text: letter ? 'Taken back; the letter waits as a draft.' : 'Taken back.',
        undo: async () => {
          if ((await append([restate(standing, clock)], becoming(letter, 'sent'))) && letter)
            letterChanged(standing.contact);
        },
      });
      return true;
    },
  };
}
