/** What a reading found, as a form to tick, correct and save. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { EvidenceSource, ReadFact, Reading } from '../capture/index.ts';
import {
  emptyIdentity,
  identitySources,
  isEmailAddress,
  readIdentity,
  sourceOf,
  unheldFacts,
  type ContactLink,
  type FactFields,
  type Identity,
  type Source,
} from '../contacts/index.ts';
import type { Known } from './known-contact.ts';

export interface FactChoice {
  fact: ReadFact;
  ticked: Signal<boolean>;
  /** Whether it was ticked before the user did anything. */
  tickedAtFirst: boolean;
  /** What the user corrected of it, if anything. */
  correction: Signal<FactFields | undefined>;
  /** True when the user left it out of an earlier capture. */
  leftOutBefore: boolean;
}

export type FormProblem = { field: 'name' } | { field: 'emails'; address: string };

export interface CaptureForm {
  name: Signal<string>;
  transliteration: Signal<string>;
  honorific: Signal<string>;
  headline: Signal<string>;
  organization: Signal<string>;
  /** Addresses parted by commas or spaces. */
  emails: Signal<string>;
  links: Signal<readonly ContactLink[]>;
  /** Where on the page each value was found. */
  found: Partial<Record<keyof Identity, EvidenceSource>>;
  facts: readonly FactChoice[];
  /** How many facts were left out because they are private. */
  leftOut: number;
  /** The first thing that keeps the form from being saved. */
  problem: ReadonlySignal<FormProblem | undefined>;
  identity: () => Identity;
  ticked: () => FactChoice[];
  /** The quotes of the facts that were offered and are not wanted. */
  unticked: () => string[];
  /** What the page itself says, to tell corrections from it. */
  read: Identity;
  source: Source;
}

/** How many of the best facts are ticked to begin with: enough to write from, few enough to look at. */
const tickedAtFirst = 12;

const addresses = (text: string): string[] => text.split(/[\s,;]+/).filter((address) => address !== '');

const choiceOf = (fact: ReadFact, ticked: boolean, leftOutBefore: boolean): FactChoice => ({
  fact,
  ticked: signal(ticked),
  tickedAtFirst: ticked,
  correction: signal(undefined),
  leftOutBefore,
});

/** What a form offers: new facts, those left out before, and among either the words that the user selected. */
interface Offer {
  facts: readonly ReadFact[];
  leftOutBefore?: readonly ReadFact[];
  /** Offered although it is private, since the user asked for it; then it is for them to tick. */
  selection?: ReadFact | undefined;
}

function createForm(
  read: Identity,
  source: Source,
  found: CaptureForm['found'],
  { facts, leftOutBefore = [], selection }: Offer,
): CaptureForm {
  const fields = {
    name: signal(read.name),
    transliteration: signal(read.transliteration),
    honorific: signal(read.honorific),
    headline: signal(read.headline),
    organization: signal(read.organization),
    emails: signal(read.emails.join(', ')),
  };
  const links = signal<readonly ContactLink[]>(read.links);
  const isOffered = (fact: ReadFact): boolean => !fact.sensitive || fact === selection;
  const offered = facts.filter(isOffered);
  const choices: FactChoice[] = [
    ...offered.map((fact, index) => choiceOf(fact, index < tickedAtFirst && !fact.sensitive, false)),
    ...leftOutBefore.filter(isOffered).map((fact) => choiceOf(fact, false, true)),
  ];
  return {
    ...fields,
    links,
    found,
    facts: choices,
    leftOut: facts.length - offered.length,
    problem: computed(() => {
      if (fields.name.value.trim() === '') return { field: 'name' };
      const wrong = addresses(fields.emails.value).find((address) => !isEmailAddress(address));
      return wrong === undefined ? undefined : { field: 'emails', address: wrong };
    }),
    identity: () => ({
      name: fields.name.value.trim(),
      transliteration: fields.transliteration.value.trim(),
      honorific: fields.honorific.value.trim(),
      headline: fields.headline.value.trim(),
      organization: fields.organization.value.trim(),
      emails: addresses(fields.emails.value),
      links: [...links.value],
    }),
    ticked: () => choices.filter((choice) => choice.ticked.value),
    unticked: () => choices.filter((choice) => !choice.ticked.value).map((choice) => choice.fact.quote),
    read,
    source,
  };
}

/** The facts of a reading in the order to offer them: what the user selected comes first, and once. */
function offeredFacts({ selection, facts }: Reading): ReadFact[] {
  return selection ? [selection, ...facts.filter((fact) => fact.quote !== selection.quote)] : facts;
}

/** What a page that is nobody's profile gives: the words that the user selected, if they did. */
const bySelection = (reading: Reading): Source => ({
  ...sourceOf(reading),
  format: reading.selection ? 'selection' : 'by-hand',
});

/** The facts that a page offers: on one that is nobody's profile, what the user selected alone. */
const offerOf = (reading: Reading): readonly ReadFact[] => {
  if (reading.isProfile) return offeredFacts(reading);
  return reading.selection ? [reading.selection] : [];
};

/**
 * A form filled from a reading. On a page that is nobody's profile nothing is filled in for the user.
 * @param entry the name that was picked from the page's list of people, if one was.
 */
export function formFor(reading: Reading, entry?: string): CaptureForm {
  const { isProfile, selection } = reading;
  const offer: Offer = { facts: offerOf(reading), selection };
  return isProfile
    ? createForm(readIdentity(reading), sourceOf(reading, entry), identitySources(reading), offer)
    : createForm(emptyIdentity, bySelection(reading), {}, offer);
}

/**
 * What a page offers to add to someone saved; undefined where that is nothing.
 * @param isChanged whether the page says something otherwise than before, which is worth keeping by itself.
 */
export function additionFor(
  reading: Reading,
  { contact, facts }: Pick<Known, 'contact' | 'facts'>,
  isChanged: boolean,
  entry?: string,
): CaptureForm | undefined {
  const { isProfile, selection } = reading;
  const { fresh, leftOut } = unheldFacts(offerOf(reading), facts, contact);
  const offer: Offer = { facts: fresh, leftOutBefore: leftOut, selection };
  const form = isProfile
    ? createForm(readIdentity(reading), sourceOf(reading, entry), identitySources(reading), offer)
    : createForm(emptyIdentity, bySelection(reading), {}, offer);
  return isChanged || form.facts.length > 0 ? form : undefined;
}

/** A form for a page that could not be read: empty but for words that the user chose there. */
export function formByHand(page: { url: string; title: string }, readAt: string, chosen?: ReadFact): CaptureForm {
  const format = chosen ? 'selection' : 'by-hand';
  const { url, title } = page;
  return createForm(
    emptyIdentity,
    { format, url, title, readAt },
    {},
    { facts: chosen ? [chosen] : [], selection: chosen },
  );
}
