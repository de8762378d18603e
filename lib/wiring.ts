/** Joins the models to the real store, clock and browser: the one place that knows them all. Entrypoints start from here. */
import { receiveReading } from './capture/index.ts';
import { systemClock } from './clock.ts';
import { isEmptied } from './models/emptied.ts';
import type { OpenPage, PageDeps } from './models/page.ts';
import type { PopupDeps } from './models/popup.ts';
import { reconcile, type ReconcileDeps } from './models/reconcile.ts';
import * as platform from './platform/index.ts';
import { calendarFor, defaultCadence } from './reminders/index.ts';
import { failed, ok } from './result.ts';
import { createIdbStore } from './store/index.ts';

const store = createIdbStore();
const changes = platform.createChanges();
const calendar = calendarFor(navigator.language);

const reconcileDeps: ReconcileDeps = {
  store,
  clock: systemClock,
  cadence: defaultCadence,
  calendar,
  ...platform,
};

/** Brings badge and alarm into line with the store and the clock. */
export const reconcileNow = (): Promise<void> => reconcile(reconcileDeps);

/** Calls `listener` whenever another context has changed the store. */
export const onChange = changes.listen;

/** A page's reading, or why there is none. */
const readPage: PageDeps['readPage'] = async ({ tab, url }: OpenPage) => {
  // Chromium refuses with an error to run a script in a page of its own, Firefox answers with nothing.
  const received = await platform.runCapture(tab).catch(() => undefined);
  const reading = receiveReading(received);
  if (reading) return ok(reading);
  // Browsers refuse in many words that scripts may not run in a page; the address tells the cases apart.
  if (/\.pdf($|[?#])/i.test(url)) return failed('pdf');
  return failed(/^https?:/.test(url) ? 'failed' : 'browser-page');
};

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export const popupDeps: PopupDeps = {
  store,
  clock: systemClock,
  cadence: defaultCadence,
  calendar,
  activePage: platform.activePage,
  readPage,
  copyText,
  isEmptied: () => isEmptied({ store, readStoreMark: platform.readStoreMark }),
  announce: changes.announce,
  reconcile: reconcileNow,
};
