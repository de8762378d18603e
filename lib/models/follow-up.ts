/** How this user wants to be reminded: what is kept of it, and what follows. */
import { calendarFor, readFollowUpSettings, type Calendar, type FollowUpSettings } from '../reminders/index.ts';
import type { Store } from '../store/index.ts';

export interface FollowUp {
  settings: FollowUpSettings;
  calendar: Calendar;
}

/** The settings by now, with defaults for what was never set, and the calendar where the user is. */
export async function followUpOf(store: Store, locale: string): Promise<FollowUp> {
  const kept = await store.get('settings', 'follow-up');
  const settings = readFollowUpSettings(kept?.id === 'follow-up' ? kept.settings : undefined);
  return { settings, calendar: calendarFor(locale, settings) };
}
