/** What is held of people and of the user, in their hands: given out, deleted, not kept for being forgotten. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { OfferFile } from '../browser-terms.ts';
import { isoNow, type Clock } from '../clock.ts';
import type { Suppression } from '../contacts/index.ts';
import type { Wordings } from '../exchange/index.ts';
import type { ContactId } from '../ids.ts';
import type { Change } from '../store/index.ts';
import { createDeletingAll, type DeletingAll, type DeletingAllDeps } from './deleting-all.ts';
import { fileName } from './exporting.ts';
import { forgettingOf, forgottenWords } from './forgetting.ts';
import { holdingsOf } from './holdings.ts';
import { loadHeld } from './known-contact.ts';
import { once } from './once.ts';
import { createPicking, type Picking, type Seeking } from './seeking.ts';
import { untouchedPeople, type Untouched } from './untouched.ts';

/** The room that the data take, and whether the browser may clear it. */
export interface StorageState {
  /** In bytes; absent where the browser does not say. */
  used?: number;
  granted?: number;
  isPersistent: boolean;
}

/** What the browser is asked for here. */
export interface PrivacyBrowser extends Pick<DeletingAllDeps, 'noteEmpty' | 'clearOutside'> {
  storageState: () => Promise<StorageState>;
  /** Asks that the data be not cleared; whether the browser agrees. */
  askToPersist: () => Promise<boolean>;
}

export interface PrivacyDeps extends Omit<DeletingAllDeps, 'noteEmpty' | 'clearOutside'> {
  clock: Clock;
  offerFile: OfferFile;
  browser: PrivacyBrowser;
  seeking: Seeking;
  /** Told of everyone who was deleted, so that nothing of them stays open. */
  forgotten: (contact: ContactId) => void;
}

/** One of those found is whom all is to be handed over or deleted of. */
export interface PrivacyModel extends DeletingAll, Picking {
  /** Undefined until it is known; some of them, where there are many. */
  untouched: ReadonlySignal<readonly Untouched[] | undefined>;
  /** How many are known only as not to be contacted again. */
  suppressed: ReadonlySignal<number>;
  /** Undefined where the browser does not say. */
  storage: ReadonlySignal<StorageState | undefined>;
  /** The browser was asked not to clear the data, and did not agree. */
  isRefused: ReadonlySignal<boolean>;
  /** Everything held about someone as one file, to be read by people and by programs. */
  handOver: (contact: ContactId, words: Wordings) => Promise<void>;
  /** Deletes people with all that derives from them; can be undone. */
  forget: (contacts: readonly ContactId[], neverAgain?: boolean) => Promise<void>;
  /** Keeps people for another year; can be undone. */
  keep: (contacts: readonly ContactId[]) => Promise<void>;
  /** Lets go of all that is known of whom not to contact; can be undone. */
  letSuppressedGo: () => Promise<void>;
  askToPersist: () => Promise<void>;
  refresh: () => Promise<void>;
}

export function createPrivacy(deps: PrivacyDeps): PrivacyModel {
  const { clock, saving, notices, offerFile, browser } = deps;
  const picking = createPicking(deps.seeking);
  const untouched = signal<readonly Untouched[] | undefined>();
  const suppressions = signal<readonly Suppression[]>([]);
  const storage = signal<StorageState | undefined>();
  const isRefused = signal(false);

  const refresh = async (): Promise<void> => {
    const [found, kept, state] = await Promise.all([
      saving.load((store) => untouchedPeople(store, clock)),
      saving.load((store) => store.all('suppressions')),
      browser.storageState().catch(() => undefined),
    ]);
    untouched.value = found;
    suppressions.value = kept ?? [];
    storage.value = state;
  };

  const say = (text: string, back: () => Change[]): void =>
    notices.say({
      text,
      undo: async () => {
        if (await saving.save(back())) await refresh();
      },
    });

  const handOver = async (id: ContactId, words: Wordings): Promise<void> => {
    const { personRecord } = await import('../exchange/index.ts');
    const held = await saving.load(async (store) => {
      const contact = await store.get('contacts', id);
      return contact && { person: await loadHeld(store, contact), records: await holdingsOf(store, id) };
    });
    if (!held) return;
    const { person, records } = held;
    const text = personRecord(person, person, records, words, isoNow(clock));
    offerFile(`${fileName(person.contact.name.value) || 'person'}-everything.md`, 'text/markdown', text);
    notices.say({ text: `Everything you keep of ${person.contact.name.value} is in the file.` });
  };

  const forget = async (contacts: readonly ContactId[], neverAgain = false): Promise<void> => {
    const forgetting = await saving.load((store) =>
      forgettingOf(store, new Set(contacts), isoNow(clock), { neverAgain }),
    );
    if (!forgetting || !(await saving.save(forgetting.changes))) return;
    for (const id of contacts) deps.forgotten(id);
    picking.sought.value = '';
    await refresh();
    say(forgottenWords(forgetting, neverAgain), () => forgetting.back(isoNow(clock)));
  };

  const keep = async (contacts: readonly ContactId[]): Promise<void> => {
    const wanted = new Set(contacts);
    const before = (untouched.value ?? []).flatMap(({ contact }) => (wanted.has(contact.id) ? [contact] : []));
    const updatedAt = isoNow(clock);
    const kept = before.map((each): Change => ({ put: 'contacts', record: { ...each, updatedAt } }));
    if (!(await saving.save(kept))) return;
    await refresh();
    const [first] = before;
    const whom = before.length === 1 && first ? first.name.value : `${before.length} people`;
    say(`${whom} will be asked about again in a year.`, () => before.map((record) => ({ put: 'contacts', record })));
  };

  const letSuppressedGo = async (): Promise<void> => {
    const before = suppressions.value;
    const at = isoNow(clock);
    if (!(await saving.save(before.map(({ id }): Change => ({ remove: 'suppressions', id, at }))))) return;
    await refresh();
    say('Nobody is remembered as not to be contacted any more.', () =>
      before.map((record) => ({ put: 'suppressions', record })),
    );
  };

  return {
    ...picking,
    untouched,
    suppressed: computed(() => suppressions.value.length),
    storage,
    isRefused,
    handOver: once(handOver),
    forget: once(forget),
    keep: once(keep),
    letSuppressedGo: once(letSuppressedGo),
    askToPersist: once(async () => {
      isRefused.value = !(await browser.askToPersist().catch(() => false));
      await refresh();
    }),
    ...createDeletingAll({
      ...deps,
      ...browser,
      reopen: async () => {
        await deps.reopen();
        await refresh();
      },
    }),
    refresh,
  };
}
