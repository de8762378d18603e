/** The library: a tab of its own for everyone who is saved and for all that is kept. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ContactId } from '../ids.ts';
import { isBackup } from '../store/index.ts';
import { createBackups, type BackupsModel } from './backups.ts';
import type { DuplicatesModel } from './duplicates.ts';
import { createEveryone, type Everyone } from './everyone.ts';
import { createDemo, type DemoModel } from './demo.ts';
import { createExporting, type ExportingModel } from './exporting.ts';
import { createImporting, type ImportingModel } from './importing.ts';
import type { FileWork } from './file-work.ts';
import { readAddress, type LibraryPlace } from './library-place.ts';
import type { PathsModel } from './paths.ts';
import { createPeople, type PeopleModel } from './people.ts';
import { createPeoplePlace, type PeoplePlace } from './people-place.ts';
import { readPeopleQuery } from './people-query.ts';
import { createPerson, type PersonModel } from './person.ts';
import { createSeeking, type Seeking } from './seeking.ts';
import { createPopup, type PopupDeps, type PopupModel } from './popup.ts';
import type { PrivacyModel } from './privacy.ts';
import type { YouModel } from './you.ts';

export interface LibraryModel {
  place: ReadonlySignal<LibraryPlace>;
  people: PeopleModel;
  everyone: Everyone;
  seeking: Seeking;
  list: PeoplePlace;
  /** What the address is to be. */
  address: ReadonlySignal<LibraryStep>;
  /** The popup's own model, in which the one who is chosen is shown as if their page were in front. */
  popup: PopupModel;
  /** What can be done on the page of the one who is chosen, beside what the popup does. */
  person: PersonModel;
  backups: BackupsModel;
  /** A year that nobody lived, to look around in. */
  demo: DemoModel;
  exporting: ExportingModel;
  importing: ImportingModel;
  /** How people came to their work; loaded when it is first asked for. */
  paths: () => Promise<PathsModel>;
  /** What is set of the user; loaded when it is first asked for. */
  you: () => Promise<YouModel>;
  /** People who may be saved twice; loaded when they are first looked for. */
  duplicates: () => Promise<DuplicatesModel>;
  /** What is held of people and of the user, in their hands; loaded when it is first shown. */
  privacy: () => Promise<PrivacyModel>;
  /** Looks into a file as what it is, a backup or people, wherever it was dropped or chosen, with so many others beside it. */
  take: (file: File, others: number) => Promise<void>;
  open: () => Promise<void>;
  /** Goes to what an address names: a place, or a person by their id. */
  go: (to: string) => Promise<void>;
  /** Shows someone, and asks what happened with them. */
  note: (contact: ContactId) => Promise<void>;
  /** Loads anew what may have changed elsewhere. */
  refresh: () => Promise<void>;
  /** Puts every word that was typed on disk at once. */
  flush: () => Promise<void>;
}

export interface LibraryStep {
  address: string;
  /** With a new number the address is one more on the way back, with the same it stands for the one before. */
  step: number;
}

/** How long changes may follow one another before everyone is loaded anew, in milliseconds. */
const pause = 300;

/** What is to be known of a file that is looked into; empty where it goes without saying. */
function takenWords(name: string, asBackup: boolean, others: number): string {
  if (others > 0) return `One file at a time: this is ${name}. Drop the next when you are done with it.`;
  return asBackup ? `${name} looks like a backup, so it is under “Bring back”.` : '';
}

export interface LibraryDeps extends PopupDeps {
  /** What is done with files, in a thread of its own that is started at the first use. */
  fileWork: () => FileWork;
}

export function createLibrary(deps: LibraryDeps): LibraryModel {
  const place = signal<LibraryPlace>('people');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const popup = createPopup({
    ...deps,
    activePage: () => Promise.resolve(undefined),
    announce: () => {
      deps.announce();
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), pause);
    },
  });
  const everyone = createEveryone({ ...deps, saving: popup.saving });
  const seeking = createSeeking({ saving: popup.saving, everyone });
  const people = createPeople({ saving: popup.saving, seeking });
  const saved = { ...deps, saving: popup.saving, notices: popup.notices, seeking };
  const onPage = createPerson(deps.clock, popup);
  const backups = createBackups(saved);
  const exporting = createExporting(saved);
  const importing = createImporting(saved);

  const demo = createDemo({ clock: deps.clock, saving: popup.saving, notices: popup.notices, renew: () => refresh() });

  let loading: Promise<YouModel> | undefined;
  const you = (): Promise<YouModel> => (loading ??= import('./you.ts').then(({ createYou }) => createYou(saved)));

  let looking: Promise<DuplicatesModel> | undefined;
  const duplicates = (): Promise<DuplicatesModel> =>
    (looking ??= import('./duplicates.ts').then(({ createDuplicates }) => createDuplicates(saved)));

  const pathsLoaded = signal<PathsModel | undefined>();
  let pathsLoading: Promise<PathsModel> | undefined;
  const paths = (): Promise<PathsModel> =>
    (pathsLoading ??= import('./paths.ts').then(
      ({ createPaths }) => (pathsLoaded.value = createPaths({ ...saved, rows: everyone.rows })),
    ));

  /** Nothing of someone deleted stays open. */
  const forgotten = (contact: ContactId): void => {
    if (people.chosen.value === contact) people.chosen.value = undefined;
    popup.desk.value?.putAway(contact);
    onPage.notes.putAway(contact);
  };
  const list = createPeoplePlace({ ...saved, people, everyone, forgotten });
  /** The address of a place that is not of people, as it was given. */
  const elsewhere = signal('');
  /** The address of what is shown, wherever that is. */
  const addressShown = (): string => {
    if (place.value === 'people') return list.view.addressWith({});
    const shown = place.value === 'paths' ? pathsLoaded.value : undefined;
    if (!shown) return elsewhere.value;
    const query = shown.queryOf(shown.part.value);
    return query === '' ? 'paths' : `paths?${query}`;
  };
  let opened: Promise<void> = Promise.resolve();

  let privately: Promise<PrivacyModel> | undefined;
  const privacy = (): Promise<PrivacyModel> =>
    (privately ??= import('./privacy.ts').then(({ createPrivacy }) =>
      createPrivacy({
        ...saved,
        browser: deps.privacy,
        forgotten,
        reopen: async () => {
          // A letter that lies open is put away with whom it was to.
          await popup.desk.value?.renew();
          await Promise.all([popup.open(), refresh()]);
        },
      }),
    ));

  const choose = async (contact: ContactId): Promise<void> => {
    people.chosen.value = contact;
    await opened;
    await popup.show('page');
    const [isThere] = await Promise.all([popup.page.showSaved(contact), onPage.notes.open(contact)]);
    if (!isThere) people.chosen.value = undefined;
  };

  const refresh = async (): Promise<void> => {
    const shown = [popup.page.refresh(), popup.diary.value?.today.refresh()];
    await Promise.all([
      people.refresh(),
      list.refresh(),
      ...(place.value === 'data' ? [backups.refresh()] : []),
      demo.refresh(),
      onPage.notes.refresh(),
      ...shown,
      loading?.then((loaded) => loaded.load()),
      ...(place.value === 'paths' ? [pathsLoaded.value?.refresh()] : []),
    ]);
  };

  return {
    place,
    people,
    everyone,
    seeking,
    list,
    address: computed(() => ({
      address: addressShown(),
      step: list.view.step.value,
    })),
    popup,
    person: onPage,
    backups,
    demo,
    exporting,
    importing,
    paths,
    you,
    duplicates,
    privacy,
    take: async (file, others) => {
      const asBackup = await isBackup(file);
      const said = takenWords(file.name, asBackup, others);
      if (said !== '') popup.notices.say({ text: said });
      await (asBackup ? backups : importing).choose(file);
    },
    open: async () => {
      opened = popup.open();
      await Promise.all([opened, refresh()]);
    },
    go: async (to) => {
      const { place: next, query } = readAddress(to);
      const { person } = next === 'people' ? readPeopleQuery(query) : {};
      const isShown = place.value === 'people' && person === people.chosen.value;
      batch(() => {
        place.value = next;
        elsewhere.value = to;
        if (next !== 'people') return;
        list.view.read(query);
        people.chosen.value = person;
      });
      if (person && !isShown) await choose(person);
      if (next === 'today') await opened.then(() => popup.show('today'));
      if (next === 'paths') await (await paths()).go(query);
    },
    note: async (contact) => {
      batch(() => {
        list.view.step.value += 1;
        people.chosen.value = contact;
      });
      await choose(contact);
      await popup.diary.value?.sheets.ask(contact);
    },
    refresh,
    flush: async () =>
      void (await Promise.all([
        popup.flush(),
        onPage.notes.flush(),
        loading?.then((loaded) => loaded.profile.flush()),
      ])),
  };
}
