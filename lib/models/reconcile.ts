/**
 * Brings what the browser shows and will wake us for into line with the store and the clock: badge, title, the one alarm,
 * the mark outside the store. Any context may call it at any time; it asks nothing of the one that called before.
 */
import { isoNow, type Clock } from '../clock.ts';
import { badgeFor, due, nextChange, reminders, type Badge, type Cadence, type Calendar } from '../reminders/index.ts';
import type { Store } from '../store/index.ts';

export interface ReconcileDeps {
  store: Store;
  clock: Clock;
  cadence: Cadence;
  calendar: Calendar;
  showOnToolbar(look: Badge): Promise<void>;
  alarmTime(): Promise<number | undefined>;
  setAlarm(when: number | undefined): Promise<void>;
  writeStoreMark(mark: { contacts: number; changedAt: string }): Promise<void>;
  underLock<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
}

/**
 * The longest the background sleeps while something is still to come, in milliseconds. Firefox turns an alarm's time into
 * a delay that neither sleep nor a changed clock or zone moves, so a look now and then is what keeps the badge honest.
 */
const longestSleep = 60 * 60 * 1000;

export const reconcile = (deps: ReconcileDeps): Promise<void> =>
  deps.underLock('reconcile', async () => {
    const { store, clock } = deps;
    const [interactions, contacts] = await Promise.all([store.all('interactions'), store.count('contacts')]);
    const all = reminders(interactions, deps.cadence, deps.calendar);
    await deps.showOnToolbar(badgeFor(due(all, clock)));
    await keepAlarm(nextChange(all, clock)?.epochMilliseconds, deps);
    await deps.writeStoreMark({ contacts, changedAt: isoNow(clock) });
  });

/** Sets the alarm only where the one there is wrong: an alarm that is made again at every look never fires. */
async function keepAlarm(next: number | undefined, deps: ReconcileDeps): Promise<void> {
  const set = await deps.alarmTime();
  if (next === undefined) {
    if (set !== undefined) await deps.setAlarm(undefined);
    return;
  }
  const now = deps.clock.now().epochMilliseconds;
  const latest = Math.min(next, now + longestSleep);
  const right = set !== undefined && set > now && set <= latest;
  if (!right) await deps.setAlarm(latest);
}
