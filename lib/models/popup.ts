/** The popup as a whole: what stands in the way, the three views, and which of them to open with. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { ContactId, InteractionId, LetterId } from '../ids.ts';
import type { LetterKind } from '../letters/index.ts';
import type { Store } from '../store/index.ts';
import type { DeskModel } from './desk.ts';
import type { Addressee, LetterStart } from './drafting.ts';
import type { LetterDeps } from './letter.ts';
import type { LibraryPlace } from './library-place.ts';
import { once } from './once.ts';
import type { Surroundings } from './follow-up.ts';
import { createNotices, type Notices } from './notices.ts';
import type { PrivacyBrowser } from './privacy.ts';
import { createPageModel, type PageDeps, type PageModel } from './page.ts';
import { createSaving, type Saving } from './saving.ts';
import type { DiaryDeps, DiaryModel } from './diary.ts';
import type { Theme } from '../preferences/index.ts';
import { letterFor } from '../reminders/index.ts';
import type { DueItem } from './today.ts';
import type { ToolbarKeys } from './you.ts';

export interface PopupDeps {
  store: Store;
  clock: Clock;
  surroundings: Surroundings;
  activePage: PageDeps['activePage'];
  readPage: PageDeps['readPage'];
  chosenFact: PageDeps['chosenFact'];
  showWords: PageDeps['showWords'];
  openTab: PageDeps['openTab'];
  copyText: LetterDeps['copyText'];
  offerFile: DiaryDeps['offerFile'];
  claimLetter: LetterDeps['claimLetter'];
  languages: LetterDeps['languages'];
  onChange: LetterDeps['onChange'];
  notifications: DiaryDeps['notifications'];
  loadDateReader: DiaryDeps['loadDateReader'];
  /** Opens the page where a PDF is chosen and read. */
  openReader: () => Promise<void>;
  /** Opens a letter in a tab of its own. */
  openLetter: (id: LetterId) => Promise<void>;
  /** Opens the prep sheet of someone's next talk, or of the talk that a record agreed on, in a tab of its own. */
  openPrep: (id: ContactId | InteractionId) => Promise<void>;
  /** Opens the window of someone's next talk, or of the talk that a record agreed on. */
  openMeeting: (id: ContactId | InteractionId) => Promise<void>;
  /** Opens a place of the library in a tab of its own. */
  openLibrary: (place: LibraryPlace) => Promise<void>;
  /** Whether the browser has emptied a store that held people. */
  isEmptied: () => Promise<boolean>;
  /** Shows every page in a theme. */
  showTheme: (theme: Theme) => void;
  toolbarKeys: ToolbarKeys;
  privacy: PrivacyBrowser;
  /** Whether the user has pressed a key or a button in this page since it opened. */
  isTouched: () => boolean;
  /** Runs work once the page has nothing else to do. */
  whenIdle: (work: () => void) => void;
  announce: () => void;
  reconcile: () => Promise<void>;
}

export type Stage = 'opening' | 'stopped' | 'emptied' | 'welcome' | 'ready';
export type View = 'page' | 'letter' | 'today';

export interface PopupModel {
  stage: ReadonlySignal<Stage>;
  view: ReadonlySignal<View>;
  saving: Saving;
  notices: Notices;
  page: PageModel;
  /** Where letters are written; undefined until it is loaded, which is after the page is shown. */
  desk: ReadonlySignal<DeskModel | undefined>;
  /** What happened and what is due; undefined until it is loaded, which does not hold up the page. */
  diary: ReadonlySignal<DiaryModel | undefined>;
  /** True on LinkedIn until the user has read the sentence about its user agreement once. */
  linkedInNotice: ReadonlySignal<boolean>;
  open: () => Promise<void>;
  /** The user agrees to what is kept and where; asked once. */
  agree: () => Promise<void>;
  /** Goes on with an empty store after the browser has emptied it. */
  startAfresh: () => Promise<void>;
  show: (view: View) => Promise<void>;
  write: (addressee: Addressee, kind: LetterKind) => Promise<void>;
  /** As `write`, by the contact's id. */
  writeTo: (contact: ContactId, kind: LetterKind, start?: LetterStart) => Promise<void>;
  /** Begins the letter that a due item leads to. */
  writeFor: (item: DueItem) => Promise<void>;
  dismissLinkedInNotice: () => Promise<void>;
  /** Puts every word that was typed on disk at once. */
  flush: () => Promise<void>;
  openLibrary: (place: LibraryPlace) => Promise<void>;
  openReader: () => Promise<void>;
  /** Goes on with a letter in a tab of its own. */
  openLetter: (id: LetterId) => Promise<void>;
  openPrep: (id: ContactId | InteractionId) => Promise<void>;
  /** Opens the window of someone's next talk, or of the talk that a record agreed on. */
  openMeeting: (id: ContactId | InteractionId) => Promise<void>;
}

/** A draft edited this recently is what the popup opens with on its person's page: they were in the middle of it. */
const stillWriting = Temporal.Duration.from({ minutes: 30 });

const onLinkedIn = (url: string): boolean => /(^|\.)linkedin\.com$/.test(URL.parse(url)?.hostname ?? '');

export function createPopup(deps: PopupDeps): PopupModel {
  const { store, clock } = deps;
  const stage = signal<Stage>('opening');
  const view = signal<View>('page');
  const linkedInNotice = signal(false);
  const notices = createNotices();
  const saving = createSaving({ store, announce: deps.announce, reconcile: deps.reconcile });
  const desk = signal<DeskModel | undefined>();
  const page = createPageModel({
    clock,
    saving,
    notices,
    activePage: deps.activePage,
    readPage: deps.readPage,
    chosenFact: deps.chosenFact,
    showWords: deps.showWords,
    openTab: deps.openTab,
    forgotten: (contact) => desk.value?.putAway(contact),
  });
  let loadingDesk: Promise<DeskModel> | undefined;

  /** The desk, with the letters' phrases and the coach's rules, which showing a page needs not wait for. */
  const atDesk = (): Promise<DeskModel> => {
    loadingDesk ??= import('./desk.ts').then(
      ({ createDesk }) => (desk.value = createDesk({ ...deps, saving, notices })),
    );
    return loadingDesk;
  };
  const diary = signal<DiaryModel | undefined>();
  let loadingDiary: Promise<DiaryModel> | undefined;
  const atDiary = (): Promise<DiaryModel> => {
    loadingDiary ??= import('./diary.ts').then(
      ({ createDiary }) =>
        (diary.value = createDiary({
          ...deps,
          saving,
          notices,
          refreshPage: page.refresh,
          // What lies on the desk would still say otherwise.
          letterChanged: (contact) => void desk.value?.flush().then(() => desk.value?.putAway(contact)),
        })),
    );
    return loadingDiary;
  };

  const remember = (id: 'welcomed' | 'linkedin-notice'): Promise<boolean> =>
    saving.save([{ put: 'settings', record: { id, updatedAt: isoNow(clock) } }]);

  const write = async (addressee: Addressee, kind: LetterKind): Promise<void> => {
    view.value = 'letter';
    notices.clear();
    await (await atDesk()).write(addressee, kind);
  };

  const writeTo: PopupModel['writeTo'] = async (contact, kind, start) => {
    view.value = 'letter';
    notices.clear();
    await (await atDesk()).writeTo(contact, kind, start);
  };

  const resume = async (): Promise<void> => {
    const shown = page.state.value;
    if (shown.is !== 'known') return;
    const { contact, letters } = shown.known;
    const since = clock.now().subtract(stillWriting);
    const recent = letters.find(
      (letter) => letter.status === 'draft' && Temporal.Instant.compare(letter.updatedAt, since) > 0,
    );
    if (recent && view.value === 'page' && !deps.isTouched()) await write({ ...shown.known, contact }, recent.kind);
  };

  const begin = async (): Promise<void> => {
    stage.value = 'ready';
    const active = await deps.activePage();
    if (active && onLinkedIn(active.url)) {
      linkedInNotice.value = !(await saving.load((each) => each.get('settings', 'linkedin-notice')));
    }
    const opened = page.open().then(resume);
    const { today, sheets } = await atDiary();
    await Promise.all([opened, today.refresh(), sheets.resume()]);
    // A backup that was brought back may say another theme than this page was opened in.
    const { preferencesOf } = await import('./preferences.ts');
    const preferences = await saving.load(preferencesOf);
    if (preferences) deps.showTheme(preferences.theme);
    // Ready before it is asked for, so that the first letter opens at once.
    deps.whenIdle(() => void atDesk());
  };

  return {
    stage,
    view,
    saving,
    notices,
    page,
    desk,
    diary,
    linkedInNotice,
    open: async () => {
      const welcomed = await saving.load(async (each) => ({ already: await each.get('settings', 'welcomed') }));
      if (!welcomed) stage.value = 'stopped';
      else if (welcomed.already) await begin();
      else stage.value = (await deps.isEmptied().catch(() => false)) ? 'emptied' : 'welcome';
    },
    agree: once(async () => {
      if (await remember('welcomed')) await begin();
    }),
    startAfresh: async () => {
      stage.value = 'welcome';
    },
    show: async (next) => {
      if (next !== view.value) notices.clear();
      diary.value?.sheets.leave();
      view.value = next;
      if (next === 'today') await (await atDiary()).today.refresh();
      if (next === 'page') {
        await desk.value?.flush();
        await page.refresh();
      }
      if (next !== 'letter') return;
      const { state, list, renew } = await atDesk();
      // What is known of them may have been corrected on the other views.
      await (state.value.is === 'empty' ? list() : renew());
    },
    write,
    writeTo,
    writeFor: async ({ contact, reminder }) => {
      const kind = letterFor[reminder.type];
      if (kind) await writeTo(contact.id, kind);
    },
    openLibrary: deps.openLibrary,
    openReader: deps.openReader,
    openPrep: deps.openPrep,
    openMeeting: deps.openMeeting,
    openLetter: async (id) => {
      // Put away first, so that the tab may write it.
      await desk.value?.list();
      await deps.openLetter(id);
    },
    flush: async () => {
      await Promise.all([page.flush(), desk.value?.flush(), diary.value?.sheets.flush()]);
    },
    dismissLinkedInNotice: async () => {
      if (await remember('linkedin-notice')) linkedInNotice.value = false;
    },
  };
}
