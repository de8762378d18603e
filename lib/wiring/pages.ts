/** Joins the models of the extension's pages to the real store, clock and browser. The background stays out of here. */
import type { OpenPage } from '../browser-terms.ts';
import { mostPdfBytes, type Reading } from '../capture/index.ts';
import { isoNow, systemClock } from '../clock.ts';
import { isEmptied } from '../models/emptied.ts';
import type { PageDeps } from '../models/page.ts';
import type { Unreadable } from '../models/page-state.ts';
import type { PopupDeps } from '../models/popup.ts';
import type { ReaderDeps } from '../models/reader.ts';
import * as platform from '../platform/index.ts';
import { failed, ok, type Result } from '../result.ts';
import { showTheme } from '../theme.ts';
import { changes, reconcileNow, store } from './reconciling.ts';
import { surroundings } from './surroundings.ts';

/** Reads a PDF; the engine for PDFs and pdf.js are loaded here, at the first one. */
export const readPdf: ReaderDeps['readPdf'] = async (bytes, { url, title }) => {
  try {
    const [engine, pdfjs] = await Promise.all([import('../capture/pdf/index.ts'), platform.loadPdfJs()]);
    return await engine.readPdf(bytes, pdfjs, {
      url,
      title,
      readAt: isoNow(systemClock),
      now: () => performance.now(),
    });
  } catch (error) {
    // Nobody can know what is in a file from anywhere; what pdf.js trips over must not leave the screen waiting.
    console.error('Groundwork: the PDF could not be read', error);
    return failed('damaged');
  }
};

/** What stands in a tab that shows a PDF, where the browser lets it be read. */
async function readPdfTab({ tab, url, title }: OpenPage): Promise<Result<Reading, Unreadable>> {
  const bytes = await platform.pdfInTab(tab, mostPdfBytes).catch(() => undefined);
  if (bytes === 'too-large') return failed(bytes);
  return bytes ? readPdf(bytes, { url, title }) : failed('pdf');
}

/** Milliseconds to wait for a page that is still loading, hangs or shows a dialog, before it may be saved by hand. */
const longestReading = 8_000;

const pause = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

const isPdfOutcome = (received: unknown): boolean =>
  typeof received === 'object' && received !== null && 'error' in received && received.error === 'pdf';

/** A page's reading, or why there is none. */
const readPage: PageDeps['readPage'] = async (page, about) => {
  const { tab, url } = page;
  // The engine is loaded while the page is looked at.
  const engine = import('../capture/engine/index.ts');
  // Chromium refuses with an error to run a script in a page of its own, Firefox answers with nothing.
  const received = await Promise.race([platform.runCapture(tab).catch(() => undefined), pause(longestReading)]);
  if (isPdfOutcome(received)) return readPdfTab(page);
  const { receive, readContent } = await engine;
  const look = receive(received);
  if (look) {
    const reading = readContent(look.content, isoNow(systemClock), about ? { about } : {});
    return ok({ ...reading, ms: look.ms, text: look.content.page.text });
  }
  // Browsers refuse in many words that scripts may not run in a page; the address tells the cases apart.
  if (/\.pdf($|[?#])/i.test(url)) return failed('pdf');
  return failed(/^https?:/.test(url) ? 'failed' : 'browser-page');
};

const chosenFact: PageDeps['chosenFact'] = async ({ tab }) => {
  const words = await platform.takeChosenWords(tab).catch(() => undefined);
  return words === undefined ? undefined : (await import('../capture/engine/index.ts')).factFromWords(words);
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
  surroundings,
  activePage: platform.activePage,
  readPage,
  chosenFact,
  showWords: ({ tab }, { exact, prefix, suffix }) => platform.showWords(tab, { exact, prefix, suffix }),
  openTab: platform.openTab,
  copyText,
  offerFile: platform.offerFile,
  claimLetter: (id, take, onLost) => platform.claim(`letter-${id}`, take, onLost),
  languages: navigator.languages,
  onChange: changes.listen,
  notifications: { ask: platform.askToNotify, forgo: platform.forgoNotifying },
  loadDateReader: async () => (await import('../date-words/index.ts')).loadDateReader(navigator.languages),
  openLibrary: (place) => platform.openOwnTab(`/library.html#${place}`),
  openReader: () => platform.openOwnTab('/reader.html'),
  openPrep: (id) => platform.openOwnTab(`/prep.html#${id}`),
  openMeeting: (id) => platform.openOwnWindow(`/meeting.html#${id}`),
  openLetter: (id) => platform.openOwnTab(`/letter.html#${id}`),
  isEmptied: () => isEmptied({ store, readStoreMark: platform.readStoreMark }),
  showTheme,
  toolbarKeys: { read: platform.toolbarKeys, change: platform.changeToolbarKeys },
  privacy: {
    storageState: platform.storageState,
    askToPersist: platform.askToPersist,
    clearOutside: platform.clearOutside,
    noteEmpty: () => platform.writeStoreMark({ contacts: 0, seenAt: isoNow(systemClock) }),
  },
  isTouched: platform.watchTouching(),
  whenIdle: (work) => void requestIdleCallback(work, { timeout: 1_000 }),
  announce: changes.announce,
  reconcile: reconcileNow,
};
