/**
 * Brings what the browser shows and will wake us for into line with the store and the clock: badge, title, the one alarm,
 * the mark outside the store. Any context may call it at any time; it asks nothing of the one that called before.
 */
import type { Badge } from '../browser-terms.ts';
import { isoNow, stopped, type Clock } from '../clock.ts';
import { badgeFor, nextChange, nextHours, type Reminder } from '../reminders/index.ts';
import { followUpOf, near, type FollowUp, type Surroundings } from './follow-up.ts';
import { notifyOf, type Notifier } from './notifying.ts';
import { isEmptied, type EmptiedDeps } from './emptied.ts';

export interface ReconcileDeps extends EmptiedDeps {
  clock: Clock;
  surroundings: Surroundings;
  showOnToolbar(look: Badge): Promise<void>;
  alarmTime(): Promise<number | undefined>;
  setAlarm(when: number | undefined): Promise<void>;
  writeStoreMark(mark: { contacts: number; seenAt: string }): Promise<void>;
  /** The background's alone. */
  notifier?: Notifier;
  underLock<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
}

/**
 * The longest the background sleeps while there is any reminder, in milliseconds. Firefox turns an alarm's time into a
 * delay that neither sleep nor a changed clock or zone moves, and what is due now may not be due where the user lands, so
 * a look now and then is what keeps the badge honest.
 */
const longestSleep = 60 * 60 * 1000;

/** What the toolbar says when the store was emptied: nothing to count, and a reason to look. */
const peopleMissing: Badge = {
  text: '',
  title: 'Groundwork: the people you saved are missing. Open Groundwork to see what can be done',
};

export const reconcile = (deps: ReconcileDeps): Promise<void> =>
  deps.underLock('reconcile', async () => {
    const { store } = deps;
    const clock = stopped(deps.clock);
    const followUp = await followUpOf(store, deps.surroundings);
    const [{ reminders, due }, contacts] = await Promise.all([near(store, followUp, clock), store.count('contacts')]);
    // Looked into only where nobody is kept: with many people, counting them is what takes time here.
    const missing = contacts === 0 && (await isEmptied(deps));
    await deps.showOnToolbar(missing ? peopleMissing : badgeFor(due));
    await keepAlarm(reminders, clock, followUp, deps);
    // The mark is all that still says that there were people.
    if (!missing) await deps.writeStoreMark({ contacts, seenAt: isoNow(clock) });
    if (deps.notifier) await notifyOf(due, followUp.settings.notifications, store, clock, deps.notifier);
  });

/** Sets the alarm only where the one there is wrong: an alarm that is made again at every look never fires. */
async function keepAlarm(
  reminders: readonly Reminder[],
  clock: Clock,
  { rules, settings }: FollowUp,
  deps: ReconcileDeps,
): Promise<void> {
  const set = await deps.alarmTime();
  if (reminders.length === 0 && (await deps.store.agenda(rules, { most: 1 })).length === 0) {
    if (set !== undefined) await deps.setAlarm(undefined);
    return;
  }
  const now = clock.now().epochMilliseconds;
  const change = nextChange(reminders, clock, rules.calendar)?.epochMilliseconds ?? Infinity;
  const hours = nextHours(settings.notifications, clock)?.epochMilliseconds ?? Infinity;
  const latest = Math.min(change, hours, now + longestSleep);
  const right = set !== undefined && set > now && set <= latest;
  if (!right) await deps.setAlarm(latest);
}
