/** How this user is reminded: what they set, the rules that follow, and what is due and comes next by them. */
import { stopped, type Clock } from '../clock.ts';
import {
  calendarFor,
  due,
  holidaysOf,
  isSuggestion,
  mostCounted,
  readFollowUpSettings,
  today,
  together,
  turnOf,
  type FollowUpSettings,
  type PersonReminders,
  type Reminder,
} from '../reminders/index.ts';
import type { AgendaRules, Store } from '../store/index.ts';

/** What rules depend on beside the settings. */
export interface Surroundings {
  /** The user's, as the browser names it. */
  locale: string;
  /** Names the code that computes reminders: other code computes them all anew. */
  engine: string;
}

export interface FollowUp {
  settings: FollowUpSettings;
  rules: AgendaRules;
}

/** The settings by now, with defaults for what was never set, and the rules where the user is. */
export async function followUpOf(store: Store, { locale, engine }: Surroundings): Promise<FollowUp> {
  const kept = await store.get('settings', 'follow-up');
  const settings = readFollowUpSettings(kept?.id === 'follow-up' ? kept.settings : undefined);
  const holidays = settings.country === undefined ? undefined : await holidaysOf(settings.country);
  return { settings, rules: { cadence: settings.cadence, calendar: calendarFor(locale, settings, holidays), engine } };
}

/**
 * So many days ahead of today's date here, no day has begun anywhere: a meeting's date is one in the zone of the meeting, and
 * from the first zone to the last it is 26 hours.
 */
const farthest = 2;

/** What may be due now or within the hour: reminders whose day may have come somewhere, earliest first. */
export interface Near {
  reminders: Reminder[];
  /** Those of them that are due. */
  due: Reminder[];
}

/**
 * What is near. What lies further ahead changes nothing of it, through no pause either: those only put off. Where something
 * is due with so many that nobody counts them, it is that of those whose turn came first.
 */
export async function near(store: Store, { rules }: FollowUp, clock: Clock): Promise<Near> {
  const now = stopped(clock);
  const to = Temporal.PlainDate.from(today(now)).add({ days: farthest }).toString();
  const of = (people: readonly PersonReminders[]): Near => {
    const reminders = together(people, rules.calendar);
    return { reminders, due: due(reminders, now, rules.calendar) };
  };
  const first = await store.agenda(rules, { to, most: mostCounted });
  const found = of(first);
  if (first.length < mostCounted) return found;
  // What a pause puts off hangs on everyone's reminders.
  const isPaused = (rules.calendar.pauses ?? []).length > 0;
  return !isPaused && peopleIn(found.due) >= mostCounted ? found : of(await store.agenda(rules, { to }));
}

/** The first reminder after today's that counts, where nothing is due. */
export async function nextToCome(store: Store, { rules }: FollowUp, clock: Clock): Promise<Reminder | undefined> {
  const date = today(clock);
  for (let most = 32; ; most *= 8) {
    const people = await store.agenda(rules, { most });
    const next = together(people, rules.calendar).find((each) => each.on > date && !isSuggestion(each));
    const last = turnOf(people.at(-1)?.reminders ?? []) ?? '';
    // Of those who were not read, none comes before the last who was.
    if (people.length < most || (next && next.on < last)) return next;
  }
}

const peopleIn = (reminders: readonly Reminder[]): number =>
  new Set(reminders.filter((each) => !isSuggestion(each)).map((each) => each.contact)).size;
