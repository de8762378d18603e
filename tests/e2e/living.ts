/**
 * A month of use, lived in a page of the extension by its own code: what tests run while browsers and backgrounds are killed.
 * It writes as every screen does: commit, tell the others, renew the badge.
 */
import { browser } from '../../lib/platform/index.ts';
import { newId, type ContactId, type InteractionId, type LetterId } from '../../lib/ids.ts';
import type { Happening, Interaction } from '../../lib/contacts/index.ts';
import { followUpOf } from '../../lib/models/follow-up.ts';
import { changes, reconcileNow, reconcilingDeps } from '../../lib/wiring/reconciling.ts';
import type { FollowUpSettings } from '../../lib/reminders/index.ts';
import { createIdbStore } from '../../lib/store/index.ts';

/** Two windows' stores; the background has a third. */
const windows = [createIdbStore(), createIdbStore()] as const;
const day = 86_400_000;

/** Ids of the records of which it was said that they are saved. */
export const acknowledged: InteractionId[] = [];

const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
  values[Math.floor(Math.random() * values.length)] ?? values[0];

const letter = (kind: 'request' | 'follow-up' | 'thank-you' | 'check-in'): Happening => ({
  type: 'sent',
  letter: newId<LetterId>(),
  kind,
  way: 'copied',
});

function somethingHappens(): Happening {
  return pick<Happening>([
    letter('request'),
    letter('request'),
    letter('follow-up'),
    letter('thank-you'),
    letter('check-in'),
    { type: 'replied' },
    { type: 'declined' },
    { type: 'met' },
    { type: 'advised', advice: 'Read Tufte' },
    { type: 'referred', name: 'Ines Duarte', useName: 'yes', person: 'person-1' as ContactId },
    { type: 'reported' },
    { type: 'own-reminder', text: 'Read her book', on: new Date().toISOString().slice(0, 10) },
  ]);
}

/** Something that happened with one of forty people on a day of the last month. */
export function record(happening = somethingHappens(), contact?: ContactId): Interaction {
  const at = new Date(Date.now() - Math.floor(Math.random() * 30 * day)).toISOString();
  const whose = contact ?? (`person-${Math.floor(Math.random() * 40)}` as ContactId);
  const zone = Temporal.Now.timeZoneId();
  return { ...happening, id: newId<InteractionId>(), contact: whose, at, zone, recordedAt: at, updatedAt: at };
}

const stopping = new AbortController();
export const stop = (): void => stopping.abort();

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Writes records, from two windows in turn, until it is stopped. Nobody waits for the badge, as on a page. */
export async function live(): Promise<void> {
  for (let index = 0; !stopping.signal.aborted; index += 1) {
    const made = record();
    await windows[index % 2 === 0 ? 0 : 1].commit([{ put: 'interactions', record: made }]);
    acknowledged.push(made.id);
    changes.announce();
    void reconcileNow().catch(() => undefined);
    await pause(Math.random() * 60);
  }
}

/** Writes that something happened 25 days ago, and says after how many milliseconds the badge had been looked at. */
export async function save(contact: ContactId, happening: Happening): Promise<number> {
  const made = { ...record(happening, contact), at: new Date(Date.now() - 25 * day).toISOString() };
  await windows[0].commit([{ put: 'interactions', record: made }]);
  const begin = performance.now();
  changes.announce();
  await reconcileNow();
  return performance.now() - begin;
}

/** Starts the background where it does not run, as an alarm does, but at once. */
export async function wake(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) registration.active?.postMessage('wake');
  // It may be ended before it answers, and then never does.
  else await Promise.race([browser.runtime.getBackgroundPage().catch(() => undefined), pause(500)]);
}

/** The reminders that the store keeps, by its own rules, each as "contact type because". */
export async function kept(): Promise<string[]> {
  const { rules } = await followUpOf(windows[0], reconcilingDeps.surroundings);
  const people = await windows[0].agenda(rules);
  return people
    .flatMap(({ reminders }) => reminders.map(({ contact, type, because }) => `${contact} ${type} ${because}`))
    .toSorted();
}

/** Keeps settings as the screen for them does. */
export async function set(settings: FollowUpSettings): Promise<void> {
  const updatedAt = new Date().toISOString();
  await windows[0].commit([{ put: 'settings', record: { id: 'follow-up', settings, updatedAt } }]);
  changes.announce();
  await reconcileNow();
}
