/** A word of encouragement where the user hesitates: at most one a week, and none once they have said so. */
import { isoNow, type Clock } from '../clock.ts';
import { encouragement, overall, overLetter, withOffered, type Card, type Offered } from '../courage/index.ts';
import type { Letter } from '../letters/index.ts';
import { today } from '../reminders/index.ts';
import type { Put, Store } from '../store/index.ts';
import type { Notices } from './notices.ts';
import { preferencesOf } from './preferences.ts';
import type { Saving } from './saving.ts';

export interface Courage {
  /** What to offer, over this letter or over all; it counts as offered. */
  offer: (letter?: Letter) => Promise<Card | undefined>;
  /** Not now. Can be undone. */
  leave: (card: Card) => Promise<void>;
  /** No more of these. Can be undone. */
  switchOff: () => Promise<void>;
}

interface CourageDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
}

const offeredBefore = async (store: Store): Promise<readonly Offered[]> => {
  const kept = await store.get('settings', 'courage');
  return kept?.id === 'courage' ? kept.offered : [];
};

async function histories(store: Store, letters: readonly Letter[]) {
  const people = [...new Set(letters.map(({ contact }) => contact))];
  return Promise.all(people.map((id) => store.where('interactions', 'contact', id)));
}

export function createCourage({ clock, saving, notices }: CourageDeps): Courage {
  const date = (): Temporal.PlainDate => Temporal.PlainDate.from(today(clock));
  const put = (offered: Offered[]): Put => ({
    put: 'settings',
    record: { id: 'courage', offered, updatedAt: isoNow(clock) },
  });

  return {
    offer: async (letter) => {
      const found = await saving.load(async (store) => {
        if (!(await preferencesOf(store)).courage) return undefined;
        const letters = letter ? [letter] : await store.all('letters');
        const moment = letter ? overLetter(letter, clock) : overall(letters, await histories(store, letters), clock);
        return moment && { moment, offered: await offeredBefore(store) };
      });
      const card = found && encouragement(found.moment, found.offered, date());
      if (!card) return undefined;
      const on = date().toString();
      if (found.offered.some((each) => each.card === card.id && each.on === on)) return card;
      // What could not be noted could come again tomorrow.
      return (await saving.save([put(withOffered(found.offered, { card: card.id, on }))])) ? card : undefined;
    },
    leave: async ({ id }) => {
      const before = await saving.load(offeredBefore);
      if (!before) return;
      const left = withOffered(before, { card: id, on: date().toString(), left: true });
      if (!(await saving.save([put(left)]))) return;
      notices.say({ text: 'Not now, then.', undo: async () => void (await saving.save([put([...before])])) });
    },
    switchOff: async () => {
      const before = await saving.load(preferencesOf);
      if (!before) return;
      const keep = (courage: boolean): Promise<boolean> =>
        saving.save([
          {
            put: 'settings',
            record: { id: 'preferences', preferences: { ...before, courage }, updatedAt: isoNow(clock) },
          },
        ]);
      if (!(await keep(false))) return;
      notices.say({
        text: 'No more of these. You can have them back under You.',
        undo: async () => void (await keep(true)),
      });
    },
  };
}
