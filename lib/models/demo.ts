/** A library that is still empty, filled with a year that nobody lived, and emptied of it again. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { Change } from '../store/index.ts';
import { holdingsOf, removals } from './holdings.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

/** Whether it can be put in, which it can while nobody is saved; is there; or is neither wanted nor there. */
export type DemoState = 'offered' | 'shown' | 'none';

export interface DemoModel {
  /** Undefined until loaded. */
  state: ReadonlySignal<DemoState | undefined>;
  refresh: () => Promise<void>;
  fill: () => Promise<void>;
  /** Takes everyone of the year out again, with all that has come to hang on them. Can be undone. */
  clear: () => Promise<void>;
}

export interface DemoDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows everywhere what follows. */
  renew: () => Promise<void>;
}

export function createDemo({ clock, saving, notices, renew }: DemoDeps): DemoModel {
  const state = signal<DemoState | undefined>();

  const refresh = async (): Promise<void> => {
    const found = await saving.load((store) => Promise.all([store.get('settings', 'demo'), store.count('contacts')]));
    if (!found) return;
    const [demo, count] = found;
    state.value = demo ? 'shown' : count === 0 ? 'offered' : 'none';
  };

  const fill = async (): Promise<void> => {
    const found = await saving.load((store) =>
      Promise.all([store.get('settings', 'profile'), store.get('settings', 'demo'), store.count('contacts')]),
    );
    if (!found) return;
    const [profile, demo, count] = found;
    if (demo || count > 0) {
      await refresh();
      return;
    }
    // A year of letters is composed: what composes them is loaded here alone.
    const [{ demoYear }, { demoRecords }] = await Promise.all([
      import('../demo/index.ts'),
      import('./demo-records.ts'),
    ]);
    const records = demoRecords(demoYear, clock);
    const contacts = records.flatMap((each) => (each.put === 'contacts' ? [each.record.id] : []));
    const updatedAt = isoNow(clock);
    const isSaved = await saving.save([
      ...records,
      { put: 'settings', record: { id: 'demo', contacts, updatedAt } },
      ...(profile
        ? []
        : [
            {
              put: 'settings',
              record: { id: 'profile', profile: demoYear.sender, isInvented: true, updatedAt },
            } as const,
          ]),
    ]);
    if (isSaved) await Promise.all([refresh(), renew()]);
  };

  const clear = async (): Promise<void> => {
    const held = await saving.load(async (store) => {
      const demo = await store.get('settings', 'demo');
      if (demo?.id !== 'demo') return undefined;
      const people = await Promise.all(demo.contacts.map((id) => holdingsOf(store, id)));
      const profile = await store.get('settings', 'profile');
      return { demo, people: people.flat(), profile };
    });
    if (!held) return;
    const at = isoNow(clock);
    const { demo, people, profile } = held;
    // One that the user has made their own stays.
    const invented = profile?.id === 'profile' && profile.isInvented ? profile : undefined;
    const back: Change[] = [
      ...people,
      { put: 'settings', record: demo },
      ...(invented ? [{ put: 'settings', record: invented } as const] : []),
    ];
    const removed = await saving.save([
      ...removals(people, at),
      { remove: 'settings', id: 'demo', at },
      ...(invented ? [{ remove: 'settings', id: 'profile', at } as const] : []),
    ]);
    if (!removed) return;
    await Promise.all([refresh(), renew()]);
    notices.say({
      text: 'The invented people are gone.',
      undo: async () => {
        if (await saving.save(back)) await Promise.all([refresh(), renew()]);
      },
    });
  };

  return { state, refresh, fill: once(fill), clear: once(clear) };
}
