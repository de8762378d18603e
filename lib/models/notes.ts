/** What the user writes about someone for themselves: one text, on disk a quarter of a second after the last letter typed. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { Note } from '../contacts/index.ts';
import { newId, type ContactId, type NoteId } from '../ids.ts';
import { createAutosaved, type Safety } from './autosaved.ts';
import type { Saving } from './saving.ts';

export interface NotesModel {
  /** Of whom the note is; undefined until it is loaded. */
  of: ReadonlySignal<ContactId | undefined>;
  text: ReadonlySignal<string>;
  safety: ReadonlySignal<Safety>;
  /** Shows the note of someone; what was typed of another is written first. */
  open: (contact: ContactId) => Promise<void>;
  write: (text: string) => void;
  /** Shows what another window wrote, unless something here is not on disk yet. */
  refresh: () => Promise<void>;
  /** Writes what is not on disk yet, at once; false when it could not be written. */
  flush: () => Promise<boolean>;
  /** Lets go of the note of someone who was deleted: no word of it is written any more. */
  putAway: (contact: ContactId) => void;
}

interface Shown {
  /** None while nobody's is shown. */
  contact: ContactId | undefined;
  /** That of the record, though there is none before a word is written. */
  id: NoteId;
  text: string;
}

const nobodys = (): Shown => ({ contact: undefined, id: newId<NoteId>(), text: '' });

export function createNotes({ clock, saving }: { clock: Clock; saving: Saving }): NotesModel {
  let openings = 0;

  /** An emptied note is none. */
  const write = async ({ contact, id, text }: Shown): Promise<boolean> => {
    if (contact === undefined) return true;
    const at = isoNow(clock);
    return saving.save([
      text === ''
        ? { remove: 'notes', id, contact, at }
        : { put: 'notes', record: { id, contact, text, updatedAt: at } },
    ]);
  };
  const { value, safety, change, adopt, flush, stop } = createAutosaved(nobodys(), write);

  const noteOf = (contact: ContactId): Promise<{ note: Note | undefined } | undefined> =>
    saving.load(async (store) => ({ note: (await store.where('notes', 'contact', contact))[0] }));

  const show = (contact: ContactId, note: Note | undefined): void =>
    adopt({ contact, id: note?.id ?? newId<NoteId>(), text: note?.text ?? '' });

  return {
    of: computed(() => value.value.contact),
    text: computed(() => value.value.text),
    safety,
    open: async (contact) => {
      if (value.value.contact === contact) return;
      openings += 1;
      const turn = openings;
      // Words that cannot be written stay where they are.
      if (!(await flush())) return;
      const found = await noteOf(contact);
      if (found && turn === openings) show(contact, found.note);
    },
    write: (text) => {
      if (value.value.contact !== undefined && text !== value.value.text) change({ ...value.value, text });
    },
    refresh: async () => {
      const { contact } = value.value;
      if (contact === undefined || safety.value !== 'saved') return;
      const found = await noteOf(contact);
      if (found && value.value.contact === contact && safety.value === 'saved') show(contact, found.note);
    },
    flush,
    putAway: (contact) => {
      if (value.value.contact !== contact) return;
      stop();
      adopt(nobodys());
    },
  };
}
