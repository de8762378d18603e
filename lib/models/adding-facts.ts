/** A fact that the user adds by hand: words of a page that could not be read, or their own, with where they stand. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { emptyIdentity, isPage, joinContact } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import { putAll, takeBackJoin } from './page-records.ts';
import type { Saving } from './saving.ts';

export type AddingProblem = 'no-words' | 'no-page';

export interface AddingForm {
  words: Signal<string>;
  /** The address of the page that they stand on; empty where they are the user's own. */
  url: Signal<string>;
  problem: ReadonlySignal<AddingProblem | undefined>;
  /** Keeps them as a fact; what was read of them can be corrected there. False where that was not done. */
  add: () => Promise<boolean>;
}

export interface AddingFacts {
  /** The form for facts of someone: what was typed on it stays while others are looked at. */
  of: (contact: ContactId) => AddingForm;
}

export interface AddingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  /** Shows the person as they are by now. */
  refresh: () => Promise<void>;
}

export function createAddingFacts(deps: AddingDeps): AddingFacts {
  const forms = new Map<ContactId, AddingForm>();
  return {
    of: (contact) => {
      const form = forms.get(contact) ?? createForm(contact, deps);
      forms.set(contact, form);
      return form;
    },
  };
}

function createForm(id: ContactId, { clock, saving, notices, refresh }: AddingDeps): AddingForm {
  const [words, url] = [signal(''), signal('')];
  const problem = computed((): AddingProblem | undefined => {
    if (words.value.trim() === '') return 'no-words';
    return url.value.trim() === '' || isPage(url.value.trim()) ? undefined : 'no-page';
  });

  const add = async (): Promise<boolean> => {
    if (problem.value) return false;
    const { factFromWords } = await import('../capture/engine/index.ts');
    const fact = factFromWords(words.value);
    const contact = await saving.load((store) => store.get('contacts', id));
    if (!fact || !contact) return false;
    const at = isoNow(clock);
    const page = url.value.trim();
    const source = { format: page === '' ? 'by-hand' : 'selection', url: page, title: '', readAt: at } as const;
    const joined = joinContact(contact, emptyIdentity, emptyIdentity, source, [fact], at);
    if (!(await saving.save(putAll(joined)))) return false;
    words.value = '';
    url.value = '';
    await refresh();
    notices.say({
      text: 'Added 1 fact.',
      undo: async () => {
        if (await saving.save(takeBackJoin(contact, joined, isoNow(clock)))) await refresh();
      },
    });
    return true;
  };

  return { words, url, problem, add: once(add) };
}
