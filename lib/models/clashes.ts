/** Talks that are agreed on with others at the same time: said on the form, and nothing is refused on their account. */
import { together } from '../reminders/index.ts';
import type { Store } from '../store/index.ts';
import type { ContactId } from '../ids.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import type { MeetingFields } from './happening-form.ts';

/** A talk to come with someone else, in milliseconds of the epoch. */
export interface OtherTalk {
  name: string;
  start: number;
  end: number;
}

/** The talks to come with everyone but this person. */
export async function otherTalks(store: Store, but: ContactId, surroundings: Surroundings): Promise<OtherTalk[]> {
  const { rules } = await followUpOf(store, surroundings);
  const all = together(await store.agenda(rules), rules.calendar);
  const talks = all.filter((each) => each.type === 'meeting').filter((each) => each.contact !== but);
  const named = talks.map(async ({ contact, start, end }) => {
    const name = (await store.get('contacts', contact))?.name.value;
    return name === undefined ? [] : [{ name, start: Date.parse(start), end: Date.parse(end) }];
  });
  return (await Promise.all(named)).flat();
}

/** With whom else the user talks at the time that stands on the form. */
export function clashOf({ start, zone, minutes }: MeetingFields, others: readonly OtherTalk[]): string | undefined {
  const read = start.read.value;
  const length = Number(minutes.value);
  if (read?.time === undefined || !(length > 0)) return undefined;
  try {
    const wall = Temporal.PlainDateTime.from(`${read.date}T${read.time}`);
    const from = wall.toZonedDateTime(zone.value).epochMilliseconds;
    return others.find((each) => each.start < from + length * 60_000 && from < each.end)?.name;
  } catch {
    // A zone that this browser does not know is said to be none by the form.
    return undefined;
  }
}
