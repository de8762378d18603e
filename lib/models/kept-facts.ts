/** The facts of someone saved: each can be corrected, which lies over it, and removed. */
import { isoNow, type Clock } from '../clock.ts';
import {
  leavingOut,
  withCorrection,
  withoutCorrections,
  type Contact,
  type Fact,
  type FactFields,
} from '../contacts/index.ts';
import type { Change } from '../store/index.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface KeptFactsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows the person as they are by now. */
  refresh: () => Promise<void>;
}

/** Which fact, and whose. */
export type FactName = Pick<Fact, 'id' | 'contact'>;

export interface KeptFacts {
  /** Lays the user's fields over a fact; the same as were read take the correction away. */
  correctFact: (fact: FactName, fields: FactFields) => Promise<void>;
  /** Deletes a fact, and with it the questions to come that came from it; it is not offered again as new. Can be undone. */
  removeFact: (fact: FactName) => Promise<void>;
}

function removedWords(questions: number): string {
  if (questions === 0) return 'Removed 1 fact.';
  return questions === 1
    ? 'Removed 1 fact, and 1 question on your prep sheet that came from it.'
    : `Removed 1 fact, and ${questions} questions on your prep sheets that came from it.`;
}

export function createKeptFacts({ clock, saving, notices, refresh }: KeptFactsDeps): KeptFacts {
  /** The fact as it was read, and its contact, as they are in the store. */
  const held = (name: FactName): Promise<{ fact: Fact; contact: Contact } | undefined> =>
    saving.load(async (store) => {
      const facts = await store.where('facts', 'contact', name.contact);
      const fact = facts.find(({ id }) => id === name.id);
      const contact = fact && (await store.get('contacts', fact.contact));
      return contact && { fact, contact };
    });

  const correctFact = async (name: FactName, fields: FactFields): Promise<void> => {
    const found = await held(name);
    if (!found) return;
    const record = withCorrection(found.contact, found.fact, fields, isoNow(clock));
    if (await saving.save([{ put: 'contacts', record }])) await refresh();
  };

  const removeFact = async (name: FactName): Promise<void> => {
    const found = await held(name);
    if (!found) return;
    const { fact, contact } = found;
    const { id } = fact;
    const at = isoNow(clock);
    const without = leavingOut(withoutCorrections(contact, new Set([id])), [fact.quote]);
    const { questionsLost } = await import('./sheet-questions.ts');
    const questions = await saving.load((store) => questionsLost(store, contact.id, new Set([id]), at));
    if (!questions) return;
    const changes: Change[] = [
      { put: 'contacts', record: { ...without, updatedAt: at } },
      { remove: 'facts', id, contact: contact.id, capture: fact.capture, at },
      ...questions.changes,
    ];
    if (!(await saving.save(changes))) return;
    await refresh();
    notices.say({
      text: removedWords(questions.lost),
      undo: async () => {
        const back: Change[] = [
          { put: 'contacts', record: contact },
          { put: 'facts', record: fact },
          ...questions.back,
        ];
        if (await saving.save(back)) await refresh();
      },
    });
  };

  return { correctFact: once(correctFact), removeFact: once(removeFact) };
}
