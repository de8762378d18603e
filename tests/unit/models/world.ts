/** A small world for the models: a store in memory, a clock that is moved by hand, a browser with one page in front. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { OpenPage } from '../../../lib/browser-terms.ts';
import type { ReadFact, Reading } from '../../../lib/capture/index.ts';
import type { Clock } from '../../../lib/clock.ts';
import { loadDateReader } from '../../../lib/date-words/index.ts';
import type { DiaryModel } from '../../../lib/models/diary.ts';
import type { DeskModel } from '../../../lib/models/desk.ts';
import { createFileWork, type FileWork } from '../../../lib/models/file-work.ts';
import type { LibraryDeps } from '../../../lib/models/library.ts';
import { createPopup, type PopupModel } from '../../../lib/models/popup.ts';
import type { Unreadable } from '../../../lib/models/page-state.ts';
import { failed, ok } from '../../../lib/result.ts';
import { createIdbStore, StoreFailure, type Store, type StoreProblem } from '../../../lib/store/index.ts';

export const fact = (quote: string, rest: Partial<ReadFact> = {}): ReadFact => ({
  kind: 'position',
  quote,
  selector: {
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: quote.length },
  },
  ...rest,
});

export const reading = (rest: Partial<Reading> = {}): Reading => ({
  url: 'https://library.ridgefield.example/people/lindqvist',
  title: 'Amara Lindqvist | Ridgefield Libraries',
  heading: 'Dr. Amara Lindqvist',
  readAt: '2026-03-02T09:00:00Z',
  isProfile: true,
  person: {
    name: { value: 'Amara Lindqvist', source: 'heading' },
    headline: { value: 'Dean of Libraries', source: 'text' },
    emails: [{ value: 'amara@ridgefield.example', source: 'mailto' }],
    links: [{ kind: 'orcid', url: 'https://orcid.org/0000-0002-1825-0097' }],
  },
  facts: [
    fact('Dean of Libraries, University of Ridgefield, 2018–present', {
      title: 'Dean of Libraries',
      organization: 'University of Ridgefield',
      start: '2018',
      ongoing: true,
    }),
    fact('Chaired the consortium budget committee, 2015–2017', {
      kind: 'service',
      organization: 'consortium budget committee',
      start: '2015',
      end: '2017',
    }),
    fact('She lives in Halden with her two daughters.', { kind: 'other', sensitive: 'family' }),
  ],
  truncated: false,
  ms: 2,
  ...rest,
});

export interface World {
  deps: LibraryDeps;
  store: Store;
  /** The page in front and what reading it gives; change it as a user would by browsing. */
  page: OpenPage | undefined;
  reads: Reading | Unreadable;
  /** What reading one of the people that the page lists gives, by their name. */
  entries: Record<string, Reading>;
  now: string;
  zone: string;
  /** What was chosen in the menu of selected text. */
  chosen: ReadFact | undefined;
  copied: string[];
  offered: { name: string; type: string; text: string }[];
  /** The same as files. */
  files: File[];
  /** Words that are on the page in front, and those that were shown there; addresses of tabs that were opened. */
  visible: string;
  shown: string[];
  opened: string[];
  readersOpened: number;
  /** Ids of letters opened in a tab. */
  lettersOpened: string[];
  /** What prep sheets were opened by. */
  prepsOpened: string[];
  meetingsOpened: string[];
  reconciled: number;
  announced: number;
  /** Letters being written in some window, each with how it hears that it lost it. */
  claims: Map<string, () => void>;
  listeners: Set<() => void>;
  emptied: boolean;
  /** Whether the user has pressed something in the popup. */
  touched: boolean;
  /** Whether the browser keeps the data for good, and whether it would when asked. */
  persistent: boolean;
  mayPersist: boolean;
  /** What was done to what lies beside the store, in order. */
  outside: string[];
  /** What every page is shown in. */
  theme: string;
  /** What the user answers when the browser asks whether it may notify. */
  mayNotify: boolean;
  /** Makes every commit fail from here on. */
  breakStore: (problem: StoreProblem) => void;
  /** Lets commits work again. */
  mendStore: () => void;
}

export function createWorld(): World {
  globalThis.indexedDB = new IDBFactory();
  const real = createIdbStore({ name: 'models' });
  let broken: StoreProblem | undefined;
  let fileWork: FileWork | undefined;
  const store: Store = {
    ...real,
    commit: (...args) => (broken ? Promise.reject(new StoreFailure(broken)) : real.commit(...args)),
    replaceAll: (...args) => (broken ? Promise.reject(new StoreFailure(broken)) : real.replaceAll(...args)),
  };
  const clock: Clock = { now: () => Temporal.Instant.from(world.now), timeZone: () => world.zone };
  const world: World = {
    store,
    page: { tab: 1, url: reading().url, title: reading().title },
    reads: reading(),
    entries: {},
    now: '2026-03-02T09:00:00Z',
    zone: 'Europe/Lisbon',
    chosen: undefined,
    copied: [],
    offered: [],
    files: [],
    visible: '',
    shown: [],
    opened: [],
    readersOpened: 0,
    lettersOpened: [],
    prepsOpened: [],
    meetingsOpened: [],
    reconciled: 0,
    announced: 0,
    claims: new Map(),
    listeners: new Set(),
    emptied: false,
    touched: false,
    persistent: false,
    mayPersist: true,
    outside: [],
    theme: 'system',
    mayNotify: true,
    breakStore: (problem) => (broken = problem),
    mendStore: () => (broken = undefined),
    deps: {
      store,
      clock,
      surroundings: { locale: 'en-GB', engine: 'tested' },
      fileWork: () => (fileWork ??= createFileWork(world.deps)),
      activePage: () => Promise.resolve(world.page),
      readPage: (_page, about) => {
        const read = about ? (world.entries[about.name] ?? world.reads) : world.reads;
        return Promise.resolve(typeof read === 'string' ? failed(read) : ok(read));
      },
      chosenFact: () => Promise.resolve(world.chosen),
      showWords: (_page, { exact }) => {
        const found = world.visible.includes(exact);
        if (found) world.shown.push(exact);
        return Promise.resolve(found);
      },
      openTab: (url) => {
        world.opened.push(url);
        return Promise.resolve();
      },
      copyText: (text) => {
        world.copied.push(text);
        return Promise.resolve(true);
      },
      offerFile: (name, type, content) => {
        world.offered.push({ name, type, text: typeof content === 'string' ? content : '' });
        world.files.push(new File([content], name, { type }));
      },
      claimLetter: async (id, take, onLost) => {
        const held = world.claims.get(id);
        if (held && !take) return undefined;
        held?.();
        world.claims.set(id, onLost);
        return { release: () => void (world.claims.get(id) === onLost && world.claims.delete(id)) };
      },
      languages: ['en-GB'],
      onChange: (listener) => {
        world.listeners.add(listener);
        return () => void world.listeners.delete(listener);
      },
      openMeeting: (id) => {
        world.meetingsOpened.push(id);
        return Promise.resolve();
      },
      openPrep: (id) => {
        world.prepsOpened.push(id);
        return Promise.resolve();
      },
      openLetter: (id) => {
        world.lettersOpened.push(id);
        return Promise.resolve();
      },
      notifications: {
        ask: () => Promise.resolve(world.mayNotify),
        forgo: () => Promise.resolve(),
      },
      loadDateReader: () => loadDateReader(['en-GB']),
      openLibrary: () => Promise.resolve(),
      openReader: () => {
        world.readersOpened += 1;
        return Promise.resolve();
      },
      isEmptied: () => Promise.resolve(world.emptied),
      showTheme: (theme) => (world.theme = theme),
      toolbarKeys: { read: () => Promise.resolve('Alt+Shift+G'), change: () => Promise.resolve() },
      privacy: {
        storageState: () =>
          Promise.resolve({ used: 2_000_000, granted: 10_000_000_000, isPersistent: world.persistent }),
        askToPersist: () => Promise.resolve((world.persistent = world.mayPersist)),
        noteEmpty: () => {
          world.outside.push('noted');
          return Promise.resolve();
        },
        clearOutside: () => {
          world.outside.push('cleared');
          return Promise.resolve();
        },
      },
      isTouched: () => world.touched,
      whenIdle: (work) => work(),
      announce: () => {
        world.announced += 1;
        for (const listener of world.listeners) listener();
      },
      reconcile: () => {
        world.reconciled += 1;
        return Promise.resolve();
      },
    },
  };
  return world;
}

/** A popup opened for the first time and agreed to. */
export async function openedPopup(world: World) {
  const popup = createPopup(world.deps);
  await popup.open();
  if (popup.stage.value === 'welcome') await popup.agree();
  return popup;
}

/** What a state is, checked: the test fails here, in words, when the state is another. */
export function as<State extends { is: string }, Is extends State['is']>(state: State, is: Is) {
  if (state.is !== is) throw new Error(`The state is “${state.is}”, not “${is}”`);
  return state as Extract<State, { is: Is }>;
}

/** What happened and what is due, of a popup that is open. */
export function diaryOf(popup: PopupModel): DiaryModel {
  const diary = popup.diary.value;
  if (!diary) throw new Error('The diary is not loaded');
  return diary;
}

/** The desk of a popup on which someone has begun to write. */
export function deskOf(popup: PopupModel): DeskModel {
  const desk = popup.desk.value;
  if (!desk) throw new Error('The desk is not loaded');
  return desk;
}
