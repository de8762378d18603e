/** What is done with several people at once: tags given and taken away, everything about them deleted. Each is undone by one click. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { Contact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Change } from '../store/index.ts';
import { forgettingOf, forgottenWords } from './forgetting.ts';
import { inPieces } from './in-pieces.ts';
import type { Notices } from './notices.ts';
import { isSameValue } from './people-query.ts';
import type { Saving } from './saving.ts';
import { tagsIn } from './tagging.ts';

export interface PeopleActs {
  /** Whether something is being done. */
  busy: ReadonlySignal<boolean>;
  /** Gives each the tags of a text, with commas between them, beside those they have. */
  addTags: (contacts: ReadonlySet<ContactId>, text: string) => Promise<void>;
  removeTag: (contacts: ReadonlySet<ContactId>, tag: string) => Promise<void>;
  remove: (contacts: ReadonlySet<ContactId>) => Promise<void>;
}

export interface PeopleActsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Told of everyone who was deleted, so that nothing of them stays open. */
  forgotten: (contact: ContactId) => void;
  /** Shows everyone anew. Of many people the rows take a while, which nobody waits for: what was done is done. */
  refresh: () => void;
}

/** Of more people than these, the whole table is read in pieces instead of each by themselves. */
const mostOneByOne = 50;

const peopleWords = (count: number): string =>
  count === 1 ? '1 person' : `${new Intl.NumberFormat('en').format(count)} people`;

export function createPeopleActs({ clock, saving, notices, forgotten, refresh }: PeopleActsDeps): PeopleActs {
  const busy = signal(false);

  const acting = async (work: () => Promise<void>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    try {
      await work();
    } finally {
      busy.value = false;
    }
  };

  const contactsOf = (ids: ReadonlySet<ContactId>): Promise<Contact[] | undefined> =>
    saving.load(async (store) => {
      if (ids.size > mostOneByOne) return (await inPieces(store, 'contacts')).filter(({ id }) => ids.has(id));
      const found = await Promise.all([...ids].map((id) => store.get('contacts', id)));
      return found.flatMap((each) => each ?? []);
    });

  /** Gives people other tags; the tags that those had who have others now, or undefined when it failed. */
  const retag = async (
    ids: ReadonlySet<ContactId>,
    next: (contact: Contact) => string[],
  ): Promise<ReadonlyMap<ContactId, string[]> | undefined> => {
    const contacts = await contactsOf(ids);
    const before = new Map<ContactId, string[]>();
    const updatedAt = isoNow(clock);
    const changes = (contacts ?? []).flatMap((contact): Change[] => {
      const tags = next(contact);
      const had = contact.tags ?? [];
      if (tags.join('\n') === had.join('\n')) return [];
      before.set(contact.id, had);
      return [{ put: 'contacts', record: { ...contact, tags, updatedAt } }];
    });
    if (!contacts || !(await saving.save(changes))) return undefined;
    refresh();
    return before;
  };

  const tagging = (
    ids: ReadonlySet<ContactId>,
    next: (tags: readonly string[]) => string[],
    said: (count: number) => string,
  ): Promise<void> =>
    acting(async () => {
      const before = await retag(ids, ({ tags }) => next(tags ?? []));
      if (!before) return;
      const back = (): Promise<void> =>
        acting(async () => void (await retag(new Set(before.keys()), ({ id }) => before.get(id) ?? [])));
      notices.say({ text: said(before.size), ...(before.size > 0 && { undo: back }) });
    });

  return {
    busy,
    addTags: async (ids, text) => {
      const added = tagsIn(text);
      if (added.length === 0) return;
      await tagging(
        ids,
        (tags) => tagsIn([...tags, ...added].join(',')),
        (count) =>
          count === 0 ? 'They have these tags already.' : `Tagged ${peopleWords(count)}: ${added.join(', ')}.`,
      );
    },
    removeTag: (ids, tag) =>
      tagging(
        ids,
        (tags) => tags.filter((each) => !isSameValue(each, tag)),
        (count) => `Took the tag ${tag} from ${peopleWords(count)}.`,
      ),
    remove: (ids) =>
      acting(async () => {
        const forgetting = await saving.load((store) => forgettingOf(store, ids, isoNow(clock)));
        if (!forgetting || !(await saving.save(forgetting.changes))) return;
        for (const id of ids) forgotten(id);
        refresh();
        notices.say({
          text: forgottenWords(forgetting, false),
          undo: () =>
            acting(async () => {
              if (await saving.save(forgetting.back(isoNow(clock)))) refresh();
            }),
        });
      }),
  };
}
