/** What a prep sheet is made from: the person, the user, what was asked before, and those whose paths the user has heard. */
import type { Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import type { SenderProfile } from '../letters/index.ts';
import { askedOf, talkLanguages, type PrepSheet } from '../preparing/index.ts';
import type { Asking, OwnQuestion } from '../questions/index.ts';
import type { Store } from '../store/index.ts';
import { mainLanguage, type CitableFact } from '../wording/index.ts';
import { letterContact } from './drafting.ts';
import { loadHeld, type Held } from './known-contact.ts';

export interface PrepMaterial {
  held: Held;
  sheets: readonly PrepSheet[];
  /** Absent until the user has said who they are. */
  sender: SenderProfile | undefined;
  /** Facts of others whom the user has met lately, each person's apart. */
  met: readonly (readonly CitableFact[])[];
  /** The user's own questions, the oldest first. */
  own: readonly OwnQuestion[];
}

/** How many others a path is held against. */
const mostOthers = 5;

/** The facts of those whom the user talked with last, besides this one. */
async function metBeside(store: Store, id: ContactId): Promise<readonly CitableFact[][]> {
  const talks = await store.where('interactions', 'type', 'met');
  const latest = talks.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(({ contact }) => contact);
  const others = [...new Set(latest)].filter((contact) => contact !== id).slice(0, mostOthers);
  const facts = await Promise.all(others.map((contact) => store.where('facts', 'contact', contact)));
  return facts.map((each) => each.map((fact) => ({ ...fact, capturedAt: fact.updatedAt })));
}

/** Undefined where there is no such person. */
export async function loadMaterial(store: Store, id: ContactId): Promise<PrepMaterial | undefined> {
  const contact = await store.get('contacts', id);
  if (!contact) return undefined;
  const [held, sheets, profile, met, own] = await Promise.all([
    loadHeld(store, contact),
    store.where('prepSheets', 'contact', id),
    store.get('settings', 'profile'),
    metBeside(store, id),
    store.all('ownQuestions'),
  ]);
  return { held, sheets, sender: profile?.id === 'profile' ? profile.profile : undefined, met, own };
}

/** The facts as questions use them, each with its source. */
export const citableOf = ({ held }: Pick<PrepMaterial, 'held'>): readonly CitableFact[] =>
  letterContact(held, {}).facts;

/** What the bank of questions needs to know for a sheet. */
export function askingOf(
  material: PrepMaterial,
  { language, including }: Pick<PrepSheet, 'language' | 'including'>,
  clock: Clock,
): Asking {
  const { held, sender, met } = material;
  const { goals, interests, affiliation } = sender ?? {};
  return {
    language,
    now: clock.now(),
    contact: { name: held.contact.name.value, facts: citableOf(material) },
    sender: {
      ...(goals && { goals }),
      ...(interests && { interests }),
      ...(affiliation !== undefined && { affiliation }),
    },
    asked: askedOf(held.interactions, held.letters),
    met,
    including,
  };
}

/** The language of the person's page where the user reads it and talks are prepared in it, or else English. */
export function talkLanguage({ captures }: Held, languages: readonly string[]): string {
  const read = new Set(languages.map(mainLanguage));
  const pages = captures.toReversed().map(({ language }) => mainLanguage(language ?? ''));
  return pages.find((each) => read.has(each) && talkLanguages.includes(each)) ?? 'en';
}
