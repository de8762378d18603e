/** Two people side by side, and what the user keeps of each when they are made one. */
import { signal, type Signal } from '@preact/signals';
import {
  differing,
  emailsOfBoth,
  linksOfBoth,
  shownValue,
  tagsOfBoth,
  type Capture,
  type Contact,
  type MergeChoices,
  type Origin,
  type Side,
  type SingleField,
  type Sourced,
} from '../contacts/index.ts';
import type { CaptureId } from '../ids.ts';

/** Who says a value: a page, by the capture of it, or the user. */
export type Said = { by: 'page'; capture: Capture } | { by: 'user'; at?: string };

export interface Offered {
  value: string;
  said: Said;
}

export interface FieldChoice {
  field: SingleField;
  one: Offered;
  other: Offered;
  side: Signal<Side>;
}

/** An address, a link or a tag of either: kept unless it is unticked. */
export interface ItemChoice extends Offered {
  kept: Signal<boolean>;
}

/** How much hangs on someone. */
export interface Weight {
  facts: number;
  letters: number;
  interactions: number;
}

export interface MergeForm {
  /** The one who stays, and the one who becomes one with them. */
  one: Contact;
  other: Contact;
  weights: Readonly<Record<Side, Weight>>;
  /** What both have and say otherwise. */
  fields: readonly FieldChoice[];
  emails: readonly ItemChoice[];
  links: readonly ItemChoice[];
  tags: readonly ItemChoice[];
  choices: () => MergeChoices;
}

function saidBy(origin: Origin, captures: ReadonlyMap<CaptureId, Capture>): Said {
  const capture = origin.by === 'capture' ? captures.get(origin.capture) : undefined;
  if (capture) return { by: 'page', capture };
  return origin.by === 'user' ? { by: 'user', at: origin.at } : { by: 'user' };
}

const moment = (said: Said): string => (said.by === 'page' ? said.capture.readAt : (said.at ?? ''));

/** What the user wrote stands before what a page says, and of two alike what was said last. */
const isAbove = (one: Said, other: Said): boolean =>
  one.by === other.by ? moment(one) >= moment(other) : one.by === 'user';

export function createMergeForm(
  one: Contact,
  other: Contact,
  captures: readonly Capture[],
  weights: MergeForm['weights'],
): MergeForm {
  const byId = new Map(captures.map((each) => [each.id, each]));
  const offered = (contact: Contact, field: SingleField): Offered => {
    const value = shownValue(contact, field) ?? '';
    if (field === 'purpose' || field === 'referral') return { value, said: { by: 'user' } };
    const origin = contact[field]?.origin;
    return { value, said: origin ? saidBy(origin, byId) : { by: 'user' } };
  };
  const fields = differing(one, other).map((field): FieldChoice => {
    const [ours, theirs] = [offered(one, field), offered(other, field)];
    return { field, one: ours, other: theirs, side: signal(isAbove(ours.said, theirs.said) ? 'one' : 'other') };
  });
  const items = <Value>(values: readonly Sourced<Value>[], shown: (value: Value) => string): ItemChoice[] =>
    values.map(({ value, origin }) => ({ value: shown(value), said: saidBy(origin, byId), kept: signal(true) }));
  const emails = items(emailsOfBoth(one, other), (value) => value);
  const links = items(linksOfBoth(one, other), ({ url }) => url);
  const tags = tagsOfBoth(one, other).map((value): ItemChoice => ({ value, said: { by: 'user' }, kept: signal(true) }));
  return {
    one,
    other,
    weights,
    fields,
    emails,
    links,
    tags,
    choices: () => ({
      sides: Object.fromEntries(fields.map(({ field, side }) => [field, side.value])),
      without: new Set([...emails, ...links, ...tags].flatMap(({ value, kept }) => (kept.value ? [] : [value]))),
    }),
  };
}
