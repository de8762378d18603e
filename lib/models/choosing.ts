/** What the user chooses a letter to be: for what, in which language, how long a talk, on whose word. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Contact } from '../contacts/index.ts';
import type { Letter, LetterChoices } from '../letters/index.ts';
import type { LetterPlan } from './drafting.ts';
import type { Saving } from './saving.ts';

/** What can be chosen of a letter besides its kind. */
export type Chosen = Partial<Pick<LetterPlan, 'purpose' | 'language'>> & {
  /** Undefined, or no words, for what is to be as usual again. */
  choices?: { [Name in keyof LetterChoices]: LetterChoices[Name] | undefined };
};

export interface Choosing {
  /** Chooses, and writes the letter anew by it, unless its words are the user's own: then the choice waits. */
  choose: (chosen: Chosen) => void;
  /** True while a choice waits for the letter to be written anew. */
  waits: ReadonlySignal<boolean>;
  /** Writes the letter anew, by all that was chosen. */
  writeAnew: () => void;
}

interface ChoosingDeps {
  letter: ReadonlySignal<Letter>;
  isClosed: () => boolean;
  /** Keeps a plan without changing a word. */
  keep: (plan: Partial<LetterPlan>) => void;
  /** Writes the letter anew by a plan. */
  recompose: (plan: Partial<LetterPlan>) => void;
}

/** Choices with others laid over them; those that are as usual again are not kept. */
function withChoices(before: LetterChoices, { choices = {} }: Chosen): LetterChoices {
  const all = Object.entries({ ...before, ...choices });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== ''));
}

export function createChoosing({ letter, isClosed, keep, recompose }: ChoosingDeps): Choosing {
  /** What was chosen last while the words were the user's own. */
  const waiting = signal<LetterChoices | undefined>(undefined);
  return {
    // No more once the letter is written anew by whatever button, or undo has led back to before the choice.
    waits: computed(() => letter.value.byHand && letter.value.choices === waiting.value),
    choose: (chosen) => {
      if (isClosed()) return;
      const { byHand, purpose, language, choices } = letter.value;
      const plan = { purpose, language, ...chosen, choices: withChoices(choices, chosen) };
      if (byHand) {
        waiting.value = plan.choices;
        keep(plan);
      } else recompose(plan);
    },
    writeAnew: () => recompose({}),
  };
}

/** What a letter declares of the person. */
type Declared = Pick<Contact, 'purpose' | 'referral'>;

const declaredBy = ({ purpose, choices: { referral } }: Letter): Declared => ({
  purpose,
  ...(referral && { referral }),
});

const isSame = (one: Declared, other: Declared): boolean =>
  one.purpose === other.purpose &&
  one.referral?.name === other.referral?.name &&
  one.referral?.useName === other.referral?.useName;

/**
 * Writes down with a contact what a letter to them declares once that was changed: what the user came for, and who suggested
 * them. A letter in which nothing was chosen anew says nothing of either, since they may have been declared elsewhere meanwhile.
 */
export function createDeclaring(opened: Letter, saving: Saving): (letter: Letter) => void {
  let before = declaredBy(opened);
  return (letter) => {
    const next = declaredBy(letter);
    if (isSame(next, before)) return;
    before = next;
    void declare(letter, next, saving);
  };
}

async function declare({ contact: id, updatedAt }: Letter, said: Declared, saving: Saving): Promise<void> {
  // As the contact is by now: another window may have changed other things about them.
  const contact = await saving.load((store) => store.get('contacts', id));
  if (!contact || isSame(contact, said)) return;
  const { purpose, referral } = said;
  const declared: Contact = { ...contact, purpose, updatedAt };
  if (referral) declared.referral = referral;
  else delete declared.referral;
  await saving.save([{ put: 'contacts', record: declared }]);
}
