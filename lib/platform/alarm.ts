/**
 * The extension's one alarm, which does nothing but wake the background. What is due comes from the store and the clock;
 * an alarm may be late or lost (Firefox forgets all at a restart, Chromium at an update) without harm.
 */
import { browser } from './browser.ts';

const alarmName = 'next-change';

/** When the alarm is set for, in milliseconds since the epoch. */
export async function alarmTime(): Promise<number | undefined> {
  return (await browser.alarms.get(alarmName))?.scheduledTime;
}

export async function setAlarm(when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(alarmName);
  else await browser.alarms.create(alarmName, { when });
}
