/** Who someone is and what the user wants of them, corrected in place on their page; each correction can be undone. */
import { isoNow, type Clock } from '../clock.ts';
import {
  isListValue,
  withListValue,
  withValue,
  type Capture,
  type Contact,
  type ListField,
  type Purpose,
  type TextField,
} from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

export interface IdentityEditing {
  /** Writes another value in a field; an empty one takes it away. */
  setValue: (contact: ContactId, field: TextField, typed: string) => Promise<void>;
  /** Writes an address or a link in place of `before`; adds it where that is empty, takes it out where `typed` is. */
  setListed: (contact: ContactId, field: ListField, before: string, typed: string) => Promise<void>;
  /** Whether a text can be kept as an address or a link. */
  isListed: (field: ListField, typed: string) => boolean;
  declare: (contact: ContactId, purpose: Purpose) => Promise<void>;
}

export interface EditingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows the person as they are by now. */
  refresh: () => Promise<void>;
}

const fieldWords: Record<TextField | ListField, string> = {
  name: 'the name',
  transliteration: 'the name in another script',
  honorific: 'the title',
  headline: 'what they do',
  organization: 'the organisation',
  emails: 'an e-mail address',
  links: 'a link',
};

/** What was done to a value, for the notice. */
const saidOf = (field: TextField | ListField, before: string, after: string): string => {
  const verb = before === '' ? 'Added' : after === '' ? 'Took out' : 'Corrected';
  return `${verb} ${fieldWords[field]}.`;
};

export function createIdentityEditing({ clock, saving, notices, refresh }: EditingDeps): IdentityEditing {
  const put = async (record: Contact): Promise<boolean> => {
    const isSaved = await saving.save([{ put: 'contacts', record }]);
    if (isSaved) await refresh();
    return isSaved;
  };

  /** Changes the contact as it is in the store by now, and says so. */
  const change = async (
    id: ContactId,
    changed: (contact: Contact, captures: readonly Capture[]) => Contact,
    said: (contact: Contact) => string,
  ): Promise<void> => {
    const held = await saving.load((store) =>
      Promise.all([store.get('contacts', id), store.where('captures', 'contact', id)]),
    );
    const [contact, captures = []] = held ?? [];
    if (!contact) return;
    const next = changed(contact, captures);
    if (next === contact || !(await put(next))) return;
    notices.say({
      text: said(contact),
      undo: async () => void (await put({ ...contact, updatedAt: isoNow(clock) })),
    });
  };

  return {
    setValue: (id, field, typed) =>
      change(
        id,
        (contact, captures) => withValue(contact, field, typed, captures, isoNow(clock)),
        (contact) => saidOf(field, contact[field]?.value ?? '', typed.trim()),
      ),
    setListed: (id, field, before, typed) =>
      change(
        id,
        (contact, captures) => withListValue(contact, field, before, typed, captures, isoNow(clock)),
        () => saidOf(field, before, typed.trim()),
      ),
    isListed: isListValue,
    declare: (id, purpose) =>
      change(
        id,
        (contact) => (contact.purpose === purpose ? contact : { ...contact, purpose, updatedAt: isoNow(clock) }),
        () => 'Noted what you came for.',
      ),
  };
}
