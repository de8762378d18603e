/** People handed over as files for other programs. What writes them is loaded when one is asked for. */
import type { OfferFile } from '../browser-terms.ts';
import { isoNow, type Clock } from '../clock.ts';
import type { Wordings } from '../exchange/index.ts';
import type { ContactId } from '../ids.ts';
import type { ExportWork, PeopleFile } from './export-work.ts';
import { loadHeld } from './known-contact.ts';
import { createLongWork, type LongWork } from './long-work.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Tell } from './progress.ts';
import type { Saving } from './saving.ts';
import { createPicking, type Picking, type Seeking } from './seeking.ts';

/** What some of them can be handed over as besides: pages to read, one after another. */
export type SomeFile = PeopleFile | 'markdown';

/** One of those found is whose page is wanted. */
export interface ExportingModel extends Picking {
  work: LongWork['progress'];
  everyone: (as: PeopleFile) => Promise<void>;
  /** Some of them alone, with the words of the interface where it is pages to read. */
  some: (as: SomeFile, contacts: ReadonlySet<ContactId>, words: Wordings) => Promise<void>;
  /** One person as a page to read, with the words of the interface. */
  page: (contact: ContactId, words: Wordings) => Promise<void>;
  /** Ends the making of a file. */
  cancel: () => void;
}

export interface ExportingDeps {
  clock: Clock;
  saving: Saving;
  seeking: Seeking;
  notices: Notices;
  offerFile: OfferFile;
  /** Does the work, in a thread of its own. */
  fileWork: () => ExportWork;
}

const types: Record<SomeFile, readonly [type: string, ending: string]> = {
  csv: ['text/csv', 'csv'],
  vcard: ['text/vcard', 'vcf'],
  json: ['application/json', 'json'],
  markdown: ['text/markdown', 'md'],
};

/** A name as part of the name of a file, on any system. */
export const fileName = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

/** Whom a file is of; absent for everyone. */
type Whom = ReadonlySet<ContactId> | undefined;

export function createExporting({
  clock,
  saving,
  seeking,
  notices,
  offerFile,
  fileWork,
}: ExportingDeps): ExportingModel {
  const picking = createPicking(seeking);
  const work = createLongWork();

  const offer = (as: SomeFile, write: (tell: Tell) => Promise<string | Blob | undefined>): Promise<void> =>
    work.run(async (tell) => {
      tell({ is: 'making' });
      const file = await write(tell);
      tell({ is: 'making', done: 1 });
      if (file === undefined) return;
      const [type, ending] = types[as];
      offerFile(`groundwork-people-${isoNow(clock).slice(0, 10)}.${ending}`, type, file);
      notices.say({ text: 'The file is made. It leaves this browser only if you send it somewhere.' });
    });

  const handOver = (as: PeopleFile, whom?: Whom): Promise<void> =>
    offer(as, (tell) => saving.load(() => fileWork().peopleFile(tell, as, whom)));

  /** Not by the work in the other thread, which has no words of the interface. */
  const pages = async (whom: ReadonlySet<ContactId>, words: Wordings): Promise<void> => {
    const { personMarkdown } = await import('../exchange/index.ts');
    await offer('markdown', (tell) =>
      saving.load(async (store) => {
        const texts: string[] = [];
        for (const id of whom) {
          tell({ is: 'making', done: texts.length / whom.size });
          const contact = await store.get('contacts', id);
          const held = contact && (await loadHeld(store, contact));
          if (held) texts.push(personMarkdown(held, held, words));
        }
        return texts.join('\n');
      }),
    );
  };

  const page = async (id: ContactId, words: Wordings): Promise<void> => {
    const { personMarkdown } = await import('../exchange/index.ts');
    const held = await saving.load(async (store) => {
      const contact = await store.get('contacts', id);
      return contact && loadHeld(store, contact);
    });
    if (!held) return;
    offerFile(
      `${fileName(held.contact.name.value) || 'person'}.md`,
      'text/markdown',
      personMarkdown(held, held, words),
    );
    notices.say({ text: `What you keep of ${held.contact.name.value} is in the file.` });
  };

  return {
    ...picking,
    work: work.progress,
    everyone: once((as) => handOver(as)),
    some: once((as, contacts, words) => (as === 'markdown' ? pages(contacts, words) : handOver(as, contacts))),
    page: once(page),
    cancel: work.cancel,
  };
}
