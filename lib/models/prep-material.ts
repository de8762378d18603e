/** What a prep sheet is made from: the person, the user, what was asked before, and those whose paths the user has heard. */
import type { Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import type { SenderProfile } from '../letters/index.ts';
import { askedOf, talkLanguages, type PrepSheet } from '../preparing/index.ts';
import type { Preferences } from '../preferences/index.ts';
import type { Asking } from '../questions/index.ts';
import type { Store } from '../store/index.ts';
import { mainLanguage, type CitableFact } from '../wording/index.ts';
import { letterContact } from './drafting.ts';
import { loadHeld, type Held } from './known-contact.ts';
import { preferencesOf } from './preferences.ts';

export interface PrepMaterial {
  held: Held;
  sheets: readonly PrepSheet[];
  /** Absent until the user has said who they are. */
  sender: SenderProfile | undefined;
  preferences: Preferences;
  /** Facts of others whom the user has met lately, each person's apart. */
  met: readonly (readonly CitableFact[])[];
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
  const [held, sheets, profile, preferences, met] = await Promise.all([
    loadHeld(store, contact),
    store.where('prepSheets', 'contact', id),
    store.get('settings', 'profile'),
    preferencesOf(store),
    metBeside(store, id),
  ]);
  return { held, sheets, sender: profile?.id === 'profile' ? profile.profile : undefined, preferences, met };
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

/**
 * The language that the user prefers for letters, else that of the person's page where the user reads it, else English; one that talks are
 * prepared in.
 */
export function talkLanguage({ held, preferences }: PrepMaterial, languages: readonly string[]): string {
  const read = new Set(languages.map(mainLanguage));
  const pages = held.captures.toReversed().map(({ language }) => mainLanguage(language ?? ''));
  const preferred = mainLanguage(preferences.letterLanguage ?? '');
  return [preferred, ...pages.filter((each) => read.has(each))].find((each) => talkLanguages.includes(each)) ?? 'en';
}
