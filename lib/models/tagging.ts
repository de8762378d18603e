/** The user's own words to sort people by. */
import { isoNow, type Clock } from '../clock.ts';
import type { Contact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface Tagging {
  /** Gives someone the tags of a text, with commas between them, in place of those they had. Can be undone. */
  tag: (contact: ContactId, text: string) => Promise<void>;
}

interface TaggingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  refresh: () => Promise<void>;
}

/** More, or longer, than anyone sorts people by. */
const [mostTags, longestTag] = [20, 40];

/** The tags of a text: each once, whatever its case, as it was written first. */
export function tagsIn(text: string): string[] {
  const tags = text
    .split(/[,;،、]/u)
    .map((each) => each.trim().replaceAll(/\s+/gu, ' ').slice(0, longestTag))
    .filter(Boolean);
  return [...Map.groupBy(tags, (each) => each.toLowerCase()).values()]
    .flatMap(([first]) => first ?? [])
    .slice(0, mostTags);
}

export function createTagging({ clock, saving, notices, refresh }: TaggingDeps): Tagging {
  const give = async (id: ContactId, tags: readonly string[]): Promise<Contact | undefined> => {
    const contact = await saving.load((store) => store.get('contacts', id));
    if (!contact) return undefined;
    const record = { ...contact, tags: [...tags], updatedAt: isoNow(clock) };
    if (!(await saving.save([{ put: 'contacts', record }]))) return undefined;
    await refresh();
    return contact;
  };

  return {
    tag: once(async (id, text) => {
      const tags = tagsIn(text);
      const before = await give(id, tags);
      if (before)
        notices.say({
          text: tags.length === 0 ? 'No tags.' : `Tagged ${tags.join(', ')}.`,
          undo: async () => void (await give(id, before.tags ?? [])),
        });
    }),
  };
}
