/** Whether someone saved just now is whom someone else named: asked once, when they are saved, since only the user can tell. */
import { isoNow, type Clock } from '../clock.ts';
import { compareNames, correct, standing, type Contact, type InteractionOf, type Referral } from '../contacts/index.ts';
import type { Store } from '../store/index.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

/** The record in which `by` named someone of this name. */
export interface Naming {
  by: Contact;
  record: InteractionOf<'referred'>;
}

export interface NamedBy {
  /** Who named someone of this contact's name, of whom nobody is saved yet; undefined where nobody did. */
  of: (contact: Contact) => Promise<Naming | undefined>;
  /** It is them: the first letter can say who sent the user, and whoever named them is told of the talk. Can be undone. */
  agree: (contact: Contact, naming: Naming) => Promise<void>;
}

export interface NamedByDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  refresh: () => Promise<void>;
}

/** What someone's first letter may say of whoever named them. */
export const referralBy = (by: Contact, { useName, sayAs }: Naming['record']): Referral => ({
  name: (useName === 'yes' ? sayAs : undefined) ?? by.name.value,
  useName,
});

async function namingOf(store: Store, contact: Contact): Promise<Naming | undefined> {
  const record = standing(await store.all('interactions'))
    .filter((each) => each.type === 'referred')
    .findLast(
      (each) =>
        each.person === undefined &&
        each.contact !== contact.id &&
        compareNames(each.name, contact.name.value) === 'same',
    );
  const by = record && (await store.get('contacts', record.contact));
  return by && { by, record };
}

export function createNamedBy({ clock, saving, notices, refresh }: NamedByDeps): NamedBy {
  return {
    of: (contact) => saving.load((store) => namingOf(store, contact)),
    agree: once(async ({ id }: Contact, { by, record }: Naming) => {
      const contact = await saving.load((store) => store.get('contacts', id));
      if (!contact) return;
      const told = correct(record, { ...record, person: id }, clock);
      const referral = referralBy(by, record);
      const referred: Contact = { ...contact, referral, updatedAt: isoNow(clock) };
      const changes = [{ put: 'contacts', record: referred } as const, { put: 'interactions', record: told } as const];
      if (!(await saving.save(changes))) return;
      await refresh();
      notices.say({
        text: `Noted that ${by.name.value} named them.`,
        undo: async () => {
          const back = correct(told, record, clock);
          const undone = [
            { put: 'contacts', record: contact } as const,
            { put: 'interactions', record: back } as const,
          ];
          if (await saving.save(undone)) await refresh();
        },
      });
    }),
  };
}
