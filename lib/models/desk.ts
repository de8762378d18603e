/** The desk that letters are written on: which one lies there, which drafts wait, and the profile asked for at first use. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Contact } from '../contacts/index.ts';
import type { ContactId, LetterId } from '../ids.ts';
import type { Letter, LetterKind, SenderProfile } from '../letters/index.ts';
import { createCourage, type Courage } from './courage.ts';
import { firstDraft, type Addressee, type LetterStart } from './drafting.ts';
import { createLetterModel, type LetterDeps, type LetterModel, type Writer } from './letter.ts';
import { surroundings } from './letter-surroundings.ts';
import { createTurns } from './in-turn.ts';
import { lifting, restraintOn, type Restraint } from './restraint.ts';
import { loadHeld } from './known-contact.ts';
import { once } from './once.ts';
import { createProfileForm, type ProfileForm } from './profile-form.ts';

/** A letter in the list, with whom it is for. */
export interface ListedLetter {
  letter: Letter;
  addressee: Addressee;
}

/** A letter that was asked for and is not begun yet. */
interface AskedLetter {
  addressee: Addressee;
  kind: LetterKind;
  start?: LetterStart | undefined;
}

export type DeskState =
  | { is: 'empty'; drafts: readonly ListedLetter[]; sent: readonly ListedLetter[] }
  | ({ is: 'profile'; form: ProfileForm } & AskedLetter)
  /** `of` is not to be contacted again: whom it is for, or whom it asks to be introduced to. */
  | ({ is: 'refused'; restraint: Restraint; of: Contact } & AskedLetter)
  | { is: 'writing'; model: LetterModel };

export interface DeskModel {
  state: ReadonlySignal<DeskState>;
  courage: Courage;
  /** Opens the draft of this kind to this person, or writes one; asks for the profile first where there is none. */
  write: (addressee: Addressee, kind: LetterKind) => Promise<void>;
  /** As `write`, by the contact's id. A letter that has to be begun begins with `start`. */
  writeTo: (contact: ContactId, kind: LetterKind, start?: LetterStart) => Promise<void>;
  open: (draft: ListedLetter) => Promise<void>;
  /** Lays the letter of this id there; false where there is none. */
  openLetter: (id: LetterId) => Promise<boolean>;
  /** They may be contacted again: goes on to the letter that was refused. */
  allow: () => Promise<void>;
  /** Saves the profile that was asked for and goes on to the letter. */
  saveProfile: () => Promise<void>;
  /** Asks for the profile again, to correct it; the letter on the desk is kept. */
  editProfile: () => Promise<void>;
  /** Clears the desk and lists the drafts that wait and the letters sent last, newest first. */
  list: () => Promise<void>;
  /** Puts the words on the desk on disk at once. */
  flush: () => Promise<boolean>;
  /** Goes by what is known by now of the person the letter is to. */
  renew: () => Promise<void>;
  /** Clears the desk of what is for this contact, or asks to be introduced to them: they were deleted. */
  putAway: (contact: ContactId) => void;
}

/** Whether what lies on the desk is for someone, or asks to be introduced to them. */
function isAbout(shown: Exclude<DeskState, { is: 'empty' }>, contact: ContactId): boolean {
  const [addressee, choices] =
    shown.is === 'writing'
      ? [shown.model.addressee.value, shown.model.letter.value.choices]
      : [shown.addressee, shown.start?.choices];
  return addressee.contact.id === contact || choices?.target?.contact === contact;
}

/** Whether nothing of what letters are made from has changed. */
const isSameAddressee = (one: Addressee, other: Addressee): boolean => spelt(one) === spelt(other);

const spelt = ({ contact, facts, captures, interactions }: Addressee): string =>
  JSON.stringify([contact, facts, captures, interactions]);

/** Sent letters listed; older ones are found with the person they went to. */
const mostSent = 10;

export function createDesk(deps: LetterDeps): DeskModel {
  const { saving, clock } = deps;
  const state = signal<DeskState>({ is: 'empty', drafts: [], sent: [] });

  /** Who writes to this person, where that is known; undefined where the store could not say. */
  const profile = ({ contact }: Addressee): Promise<{ sender?: SenderProfile } | undefined> =>
    saving.load(async (store) => {
      const [setting, demo] = await Promise.all([store.get('settings', 'profile'), store.get('settings', 'demo')]);
      if (setting?.id !== 'profile') return {};
      // Nobody's name must come to stand under a letter to someone who exists.
      const isTheirs = !setting.isInvented || (demo?.id === 'demo' && demo.contacts.includes(contact.id));
      return isTheirs ? { sender: setting.profile } : {};
    });

  /** Lets go of the letter that lies there, if one does. */
  const clear = async (): Promise<void> => {
    if (state.value.is === 'writing') await state.value.model.close();
  };

  const flush = async (): Promise<boolean> => state.value.is !== 'writing' || state.value.model.flush();

  /** Who writes to this person, with all that was written; undefined where the store could not say. */
  const writer = async ({ contact }: Addressee, sender: SenderProfile): Promise<Writer | undefined> => {
    const around = await saving.load((store) => surroundings(store, contact.id));
    return around && { sender, languages: deps.languages, ...around };
  };

  /** @param target whom it is to ask to be introduced to from now on. */
  const lay = async (
    letter: Letter,
    addressee: Addressee,
    by: Writer,
    target: Letter['choices']['target'],
  ): Promise<void> => {
    await clear();
    const model = createLetterModel(letter, addressee, by, deps);
    state.value = { is: 'writing', model };
    if (target?.contact !== letter.choices.target?.contact) model.choose({ choices: { target } });
  };

  const askProfile = async (current: SenderProfile | undefined, letter: AskedLetter): Promise<void> => {
    await clear();
    state.value = { is: 'profile', form: createProfileForm(current, saving, clock), ...letter };
  };

  /** Someone saved, as they are known by now. */
  const loadHeldNow = (id: ContactId): Promise<Addressee | undefined> =>
    saving.load(async (store) => {
      const contact = await store.get('contacts', id);
      return contact && loadHeld(store, contact);
    });

  /** Whether a letter to someone, or to be introduced to them, is not to be written, which is then shown in its place. */
  const refuses = async (asked: AskedLetter, of: Addressee): Promise<boolean> => {
    const found = await saving.load(async (store) => ({ restraint: await restraintOn(store, of) }));
    if (found?.restraint) {
      await clear();
      state.value = { is: 'refused', restraint: found.restraint, of: of.contact, ...asked };
    }
    return found?.restraint !== undefined;
  };

  /** Whether any of those whom a letter is about keeps it from being written. */
  const isRefused = async (asked: AskedLetter): Promise<boolean> => {
    const target = asked.start?.choices?.target;
    const reached = target && (await loadHeldNow(target.contact));
    return (await refuses(asked, asked.addressee)) || (reached !== undefined && (await refuses(asked, reached)));
  };

  /** Whom a draft still may ask to be introduced to: nobody who was deleted, or is not to be contacted again, since. */
  const stillReached = async ({ choices: { target } }: Letter): Promise<typeof target> => {
    const isGone =
      target &&
      (await saving.load(async (store) => {
        const contact = await store.get('contacts', target.contact);
        return !contact || (await restraintOn(store, await loadHeld(store, contact))) !== undefined;
      }));
    return isGone ? undefined : target;
  };

  const write = async (asked: AskedLetter): Promise<void> => {
    const { addressee, kind, start } = asked;
    // Words that cannot be written stay on the desk.
    const known = (await flush()) ? await profile(addressee) : undefined;
    if (!known || (await isRefused(asked))) return;
    const { sender } = known;
    if (!sender) {
      await askProfile(undefined, asked);
      return;
    }
    const by = await writer(addressee, sender);
    const letters = await saving.load((store) => store.where('letters', 'contact', addressee.contact.id));
    if (!by || !letters) return;
    const waiting = letters.find((letter) => letter.status === 'draft' && letter.kind === kind);
    if (waiting) {
      await lay(waiting, addressee, by, start?.choices?.target ?? (await stillReached(waiting)));
      return;
    }
    const written = firstDraft(kind, addressee, by, clock, start);
    if (await saving.save([{ put: 'letters', record: written }]))
      await lay(written, addressee, by, written.choices.target);
  };

  const lift = async ({ letter, addressee }: ListedLetter): Promise<void> => {
    const { kind, status } = letter;
    const known = (await flush()) ? await profile(addressee) : undefined;
    if (!known || (status === 'draft' && (await refuses({ addressee, kind }, addressee)))) return;
    if (!known.sender) {
      await askProfile(undefined, { addressee, kind });
      return;
    }
    const by = await writer(addressee, known.sender);
    if (by) await lay(letter, addressee, by, await stillReached(letter));
  };

  const list = async (): Promise<void> => {
    if (!(await flush())) return;
    const listed = await saving.load(async (store) => {
      const letters = (await store.all('letters')).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
      const withAddressee = async (some: readonly Letter[]): Promise<ListedLetter[]> => {
        const found = some.map(async (letter): Promise<ListedLetter[]> => {
          const contact = await store.get('contacts', letter.contact);
          return contact ? [{ letter, addressee: await loadHeld(store, contact) }] : [];
        });
        return (await Promise.all(found)).flat();
      };
      const [drafts, sent] = [
        letters.filter((each) => each.status === 'draft'),
        letters.filter((each) => each.status === 'sent'),
      ];
      return { drafts: await withAddressee(drafts), sent: await withAddressee(sent.slice(0, mostSent)) };
    });
    if (!listed) return;
    await clear();
    state.value = { is: 'empty', ...listed };
  };

  /** As it is by now: another window may have written on it since it was listed. */
  const openLetter = async (id: LetterId): Promise<boolean> => {
    const found = await saving.load(async (store) => {
      const letter = await store.get('letters', id);
      const contact = letter && (await store.get('contacts', letter.contact));
      return letter && contact && { letter, addressee: await loadHeld(store, contact) };
    });
    if (found) await lift(found);
    return found !== undefined;
  };

  /** Nothing typed is written any more: it would be kept of someone of whom nothing is to be. */
  const putAway = (contact: ContactId): void => {
    const shown = state.value;
    if (shown.is === 'empty') return;
    if (!isAbout(shown, contact)) return;
    if (shown.is === 'writing') shown.model.discard();
    state.value = { is: 'empty', drafts: [], sent: [] };
  };

  // Two that lay a letter there at once would each begin one.
  const inTurn = createTurns();

  const renew = inTurn(async () => {
    const shown = state.value;
    if (shown.is !== 'writing') return;
    const before = shown.model.addressee.value;
    const found = await saving.load(async (store) => {
      const contact = await store.get('contacts', before.contact.id);
      const letter = await store.get('letters', shown.model.letter.value.id);
      return { known: contact && letter && (await loadHeld(store, contact)) };
    });
    if (!found || state.value !== shown) return;
    if (!found.known) {
      putAway(before.contact.id);
      await list();
    } else if (!isSameAddressee(found.known, before)) shown.model.renew(found.known);
  });
  deps.onChange(() => void renew());

  return {
    state,
    courage: createCourage(deps),
    write: inTurn((addressee, kind) => write({ addressee, kind })),
    writeTo: inTurn(async (id, kind, start) => {
      const addressee = await loadHeldNow(id);
      if (addressee) await write({ addressee, kind, start });
    }),
    open: inTurn(async ({ letter: { id } }) => void (await openLetter(id))),
    openLetter: inTurn(openLetter),
    allow: once(
      inTurn(async () => {
        const shown = state.value;
        if (shown.is !== 'refused') return;
        const { restraint, addressee, kind, start } = shown;
        if (!(await saving.save(lifting(restraint, clock).changes))) return;
        const now = await loadHeldNow(addressee.contact.id);
        if (now) await write({ addressee: now, kind, start });
      }),
    ),
    saveProfile: once(
      inTurn(async () => {
        const asked = state.value;
        if (asked.is !== 'profile') return;
        const { form, addressee, kind, start } = asked;
        if (await form.save()) await write({ addressee, kind, start });
      }),
    ),
    editProfile: inTurn(async () => {
      const shown = state.value;
      if (shown.is !== 'writing') return;
      const addressee = shown.model.addressee.value;
      const asked = (await flush()) ? await profile(addressee) : undefined;
      // A profile that could not be read must not be asked for as if there were none.
      if (asked) await askProfile(asked.sender, { addressee, kind: shown.model.letter.value.kind });
    }),
    list: inTurn(list),
    flush,
    renew,
    putAway,
  };
}
