/** Everything on "This page" that writes: saving someone, joining a page to them, taking it apart again, deleting. */
import type { Signal } from '@preact/signals';
import type { Reading } from '../capture/index.ts';
import { isoNow, type Clock } from '../clock.ts';
import { logNow, ownKeys, standingFact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Change } from '../store/index.ts';
import type { CaptureForm } from './capture-form.ts';
import { holdingsOf, removals } from './holdings.ts';
import { loadKnown, type Known } from './known-contact.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { PageState } from './page-state.ts';
import { joinedWith, parting, putAll, savedFrom, takeBackJoin } from './page-records.ts';
import { suppressionsOf } from './restraint.ts';
import type { Saving } from './saving.ts';
import type { UnsavedForms } from './unsaved-forms.ts';

export interface Keeping {
  /** Saves the form of a new contact, unless the page changed since: then it says so, and the second call saves. */
  save: () => Promise<void>;
  /** Adds what is ticked of `addition` to the known contact, unless the page changed since, as `save` does. */
  join: () => Promise<void>;
  /** The user says that the form is about this saved contact: it is joined to them. As `save` where the page changed. */
  joinTo: (contact: ContactId) => Promise<void>;
  /** Makes what was captured from a page someone of its own again. */
  takeApart: (page: string) => Promise<void>;
  /**
   * Deletes the known contact and everything held about them; can be undone.
   * @param neverAgain whether they are not to be contacted again, which is then kept without them.
   */
  forget: (neverAgain?: boolean) => Promise<void>;
}

export interface KeepingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  forgotten: (contact: ContactId) => void;
  unsaved: UnsavedForms;
  state: Signal<PageState>;
  changed: Signal<boolean>;
  open: () => Promise<void>;
  /** Whether the page in front still is the one that was read; the second time it is asked, it is. */
  isStillThere: (reading: Reading) => Promise<boolean>;
}

const countOf = (count: number): string => (count === 1 ? '1 fact' : `${count} facts`);

export function createKeeping({
  clock,
  saving,
  notices,
  forgotten,
  unsaved,
  state,
  changed,
  open,
  isStillThere,
}: KeepingDeps): Keeping {
  /** Deletes everything held about someone, and puts back what made way for them; what was held, so that it can be put back, or undefined when it failed. */
  const remove = async (id: ContactId, back: readonly Change[] = []): Promise<Change[] | undefined> => {
    const held = await saving.load((store) => holdingsOf(store, id));
    if (!held || !(await saving.save([...removals(held, isoNow(clock)), ...back]))) return undefined;
    forgotten(id);
    await open();
    return held;
  };

  const forget = async (neverAgain = false): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'known') return;
    const { id } = shown.known.contact;
    const { forgettingOf, forgottenWords } = await import('./forgetting.ts');
    const forgetting = await saving.load((store) => forgettingOf(store, new Set([id]), isoNow(clock), { neverAgain }));
    if (!forgetting || !(await saving.save(forgetting.changes))) return;
    forgotten(id);
    await open();
    notices.say({
      text: forgottenWords(forgetting, neverAgain),
      undo: async () => {
        if (await saving.save(forgetting.back(isoNow(clock)))) await open();
      },
    });
  };

  const save = async (): Promise<void> => {
    const shown = state.value;
    if ((shown.is !== 'new' && shown.is !== 'unreadable') || shown.form.problem.value) return;
    if (shown.is === 'new' && !(await isStillThere(shown.reading))) return;
    const at = isoNow(clock);
    // Loaded here, since the popup's first look needs none of it.
    const { preferencesOf } = await import('./preferences.ts');
    const preferences = await saving.load(preferencesOf);
    if (!preferences) return;
    const records = savedFrom(shown.form, at, preferences.purpose);
    const { removal, back } = unsaved.settle(at);
    // Whom not to contact is no more to be contacted for being saved anew, nor for an address that was typed in.
    const keys = ownKeys(records.contact, [records.capture]);
    const met = await saving.load((store) => suppressionsOf(store, keys));
    const restraint = met?.length ? [logNow(records.contact.id, { type: 'do-not-contact' }, clock)] : [];
    const restraints = restraint.map((record): Change => ({ put: 'interactions', record }));
    if (!(await saving.save([...putAll(records), ...restraints, ...removal]))) return;
    unsaved.leave();
    changed.value = false;
    const { contact, capture, facts } = records;
    const standing = facts.map((fact) => standingFact(fact, contact));
    state.value = {
      is: 'known',
      known: {
        contact,
        facts: standing,
        captures: [capture],
        letters: [],
        interactions: restraint,
        records: restraint,
        by: 'just-saved',
      },
    };
    notices.say({
      text: `Saved ${contact.name.value} with ${countOf(facts.length)}.`,
      undo: async () => void (await remove(contact.id, back)),
    });
  };

  /** Adds a form, as it is shown, to someone held. */
  const addTo = async (known: Known, form: CaptureForm, shown: PageState): Promise<void> => {
    const changes = shown.is === 'known' ? shown.changes : undefined;
    const at = isoNow(clock);
    const records = joinedWith(form, known.contact, known.captures, changes, at);
    const { removal, back } = unsaved.settle(at);
    if (!(await saving.save([...putAll(records), ...removal]))) return;
    unsaved.leave();
    changed.value = false;
    const { contact, capture, facts } = records;
    state.value = {
      is: 'known',
      known: {
        ...known,
        contact,
        facts: [...known.facts, ...facts.map((fact) => standingFact(fact, contact))],
        captures: [...known.captures, capture],
      },
    };
    notices.say({
      text: `Added ${facts.length === 0 ? 'this page' : countOf(facts.length)} to ${contact.name.value}.`,
      undo: async () => {
        if (await saving.save([...takeBackJoin(known.contact, records, isoNow(clock)), ...back])) await open();
      },
    });
  };

  const join = async (): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'known' || !shown.addition) return;
    // Words chosen on a page that cannot be read are all there is of it.
    if (shown.reading && !(await isStillThere(shown.reading))) return;
    await addTo(shown.known, shown.addition, shown);
  };

  const joinTo = async (id: ContactId): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'new' || !(await isStillThere(shown.reading))) return;
    const known = await loadKnown(saving, id, 'told');
    if (known) await addTo(known, shown.form, shown);
  };

  const takeApart = async (page: string): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'known') return;
    const { id } = shown.known.contact;
    const held = await saving.load((store) =>
      Promise.all([
        store.get('contacts', id),
        store.where('captures', 'contact', id),
        store.where('facts', 'contact', id),
      ]),
    );
    const [contact, captures = [], facts = []] = held ?? [];
    if (!contact || captures.every((capture) => capture.page === page)) return;
    const { taken, changes, back } = parting(contact, captures, facts, page, isoNow(clock));
    if (!(await saving.save(changes))) return;
    await open();
    notices.say({
      text: `What that page says is now kept as another person, ${taken.apart.name.value}.`,
      undo: async () => {
        if (await saving.save(back(isoNow(clock)))) await open();
      },
    });
  };

  return {
    save: once(save),
    join: once(join),
    joinTo: once(joinTo),
    takeApart: once(takeApart),
    forget: once(forget),
  };
}
