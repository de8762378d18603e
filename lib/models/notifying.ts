/** Notifies of what is due, where the user has switched that on. The background's alone: a page shows it already. */
import type { Clock, IsoDate } from '../clock.ts';
import {
  mayNotify,
  mostUrgent,
  notificationOf,
  today,
  type Notification,
  type NotificationSettings,
  type Reminder,
} from '../reminders/index.ts';
import type { Store } from '../store/index.ts';

export interface Notifier {
  isAllowed: () => Promise<boolean>;
  lastOn: () => Promise<IsoDate | undefined>;
  noteOn: (date: IsoDate) => Promise<void>;
  show: (notification: Notification) => Promise<void>;
}

export async function notifyOf(
  due: readonly Reminder[],
  settings: NotificationSettings,
  store: Store,
  clock: Clock,
  notifier: Notifier,
): Promise<void> {
  const first = mostUrgent(due);
  if (!first || !mayNotify(settings, await notifier.lastOn(), clock) || !(await notifier.isAllowed())) return;
  const contact = await store.get('contacts', first.contact);
  if (!contact) return;
  // Noted before it is shown: whatever ends us between the two, none comes twice.
  await notifier.noteOn(today(clock));
  await notifier.show(notificationOf(due, first, contact.name.value));
}
