/** The user's own questions: written once, put on any sheet, with whom they were asked of and what was answered. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { OfferFile } from '../browser-terms.ts';
import { isoNow, type Clock, type IsoInstant } from '../clock.ts';
import { standing, type Contact } from '../contacts/index.ts';
import { newId, type OwnQuestionId } from '../ids.ts';
import { questionsFile, questionsInFile, type OwnQuestion } from '../questions/index.ts';
import type { Change, Store } from '../store/index.ts';
import { fold } from '../wording/index.ts';
import { createAutosaved } from './autosaved.ts';
import type { Notices } from './notices.ts';
import type { Saving } from './saving.ts';

/** That one of them was asked of someone. */
export interface Asked {
  contact: Contact;
  at: IsoInstant;
  answer?: string;
}

export interface OwnBank {
  /** The oldest first. */
  questions: ReadonlySignal<readonly OwnQuestion[]>;
  /** Of whom each was asked, the latest first. */
  asked: ReadonlySignal<ReadonlyMap<OwnQuestionId, readonly Asked[]>>;
  /** A new one, to be written; its id. */
  begin: () => OwnQuestionId;
  edit: (id: OwnQuestionId, text: string) => void;
  /** Can be undone; what was asked stays asked. */
  remove: (id: OwnQuestionId) => Promise<void>;
  /** Takes in the questions of a file that are not there yet, one a line. Can be undone. */
  bring: (text: string) => Promise<void>;
  /** Hands over all of them as a file, one a line. */
  offer: () => void;
  refresh: () => Promise<void>;
  flush: () => Promise<boolean>;
}

interface OwnBankDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  offerFile: OfferFile;
}

/** What was asked of the user's own questions, from what stands of each history. */
async function askedIn(store: Store): Promise<ReadonlyMap<OwnQuestionId, readonly Asked[]>> {
  const records = await store.where('interactions', 'type', 'asked');
  const people = [...new Set(records.map(({ contact }) => contact))];
  const each = await Promise.all(
    people.map(async (id) => {
      const [contact, history] = await Promise.all([
        store.get('contacts', id),
        store.where('interactions', 'contact', id),
      ]);
      return contact ? standing(history).map((record) => ({ contact, record })) : [];
    }),
  );
  const asked = each.flat().flatMap(({ contact, record }) => {
    if (record.type !== 'asked' || record.from.by !== 'user' || record.from.own === undefined) return [];
    const { at, answer } = record;
    return [{ own: record.from.own, contact, at, ...(answer !== undefined && { answer }) }];
  });
  const latestFirst = asked.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return Map.groupBy(latestFirst, ({ own }) => own);
}

const writtenOf = (questions: readonly OwnQuestion[]): OwnQuestion[] =>
  questions.filter(({ text }) => text.trim() !== '');

export function createOwnBank({ clock, saving, notices, offerFile }: OwnBankDeps): OwnBank {
  const asked = signal<ReadonlyMap<OwnQuestionId, readonly Asked[]>>(new Map());
  /** Those written to since they were last on disk. */
  const touched = new Set<OwnQuestionId>();
  const kept = createAutosaved<readonly OwnQuestion[]>([], async (all) => {
    const ids = new Set(touched);
    touched.clear();
    const changes = all.filter(({ id }) => ids.has(id)).map((record): Change => ({ put: 'ownQuestions', record }));
    const isSaved = await saving.save(changes);
    if (!isSaved) for (const id of ids) touched.add(id);
    return isSaved;
  });

  const made = (text: string): OwnQuestion => {
    const at = isoNow(clock);
    return { id: newId<OwnQuestionId>(), text, createdAt: at, updatedAt: at };
  };

  const refresh = async (): Promise<void> => {
    const loaded = await saving.load((store) => Promise.all([store.all('ownQuestions'), askedIn(store)]));
    if (!loaded) return;
    asked.value = loaded[1];
    // What is being typed here is newer than what is on disk.
    if (kept.safety.value === 'saved') kept.adopt(loaded[0]);
  };

  const remove = async (id: OwnQuestionId): Promise<void> => {
    const record = kept.value.value.find((each) => each.id === id);
    if (!record) return;
    await kept.flush();
    if (!(await saving.save([{ remove: 'ownQuestions', id, at: isoNow(clock) }]))) return;
    await refresh();
    notices.say({
      text: 'Taken out of your questions.',
      undo: async () => {
        if (await saving.save([{ put: 'ownQuestions', record }])) await refresh();
      },
    });
  };

  const bring = async (text: string): Promise<void> => {
    await kept.flush();
    const there = new Set(kept.value.value.map((each) => fold(each.text)));
    const records = questionsInFile(text)
      .filter((each) => !there.has(fold(each)))
      .map(made);
    if (records.length === 0) {
      notices.say({ text: 'There is no question in this file that you do not have already.' });
      return;
    }
    if (!(await saving.save(records.map((record): Change => ({ put: 'ownQuestions', record }))))) return;
    await refresh();
    notices.say({
      text: records.length === 1 ? 'Added 1 question.' : `Added ${records.length} questions.`,
      undo: async () => {
        const at = isoNow(clock);
        if (await saving.save(records.map(({ id }): Change => ({ remove: 'ownQuestions', id, at })))) await refresh();
      },
    });
  };

  return {
    questions: computed(() => kept.value.value),
    asked,
    begin: () => {
      const record = made('');
      touched.add(record.id);
      kept.change([...kept.value.value, record]);
      return record.id;
    },
    edit: (id, text) => {
      touched.add(id);
      const updatedAt = isoNow(clock);
      kept.change(kept.value.value.map((each) => (each.id === id ? { ...each, text, updatedAt } : each)));
    },
    remove,
    bring,
    offer: () => {
      offerFile(
        'groundwork-questions.csv',
        'text/csv',
        questionsFile(writtenOf(kept.value.value).map(({ text }) => text)),
      );
      notices.say({ text: 'The file is made. It leaves this browser only if you send it somewhere.' });
    },
    refresh,
    flush: kept.flush,
  };
}
