/** The library: a tab of its own for everyone who is saved and for all that is kept. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { parseId, type ContactId } from '../ids.ts';
import { createBackups, type BackupsModel } from './backups.ts';
import type { DuplicatesModel } from './duplicates.ts';
import { createEveryone, type Everyone } from './everyone.ts';
import { createDemo, type DemoModel } from './demo.ts';
import { createExporting, type ExportingModel } from './exporting.ts';
import { createImporting, type ImportingModel } from './importing.ts';
import { libraryPlaces, type LibraryPlace } from './library-place.ts';
import type { PathsModel } from './paths.ts';
import { createPeople, type PeopleModel } from './people.ts';
import { createPopup, type PopupDeps, type PopupModel } from './popup.ts';
import type { YouModel } from './you.ts';

export interface LibraryModel {
  place: ReadonlySignal<LibraryPlace>;
  people: PeopleModel;
  everyone: Everyone;
  /** The popup's own model, in which the one who is chosen is shown as if their page were in front. */
  popup: PopupModel;
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
  open: () => Promise<void>;
  /** Goes to what an address names: a place, or a person by their id. */
  go: (to: string) => Promise<void>;
  /** Loads anew what may have changed elsewhere. */
  refresh: () => Promise<void>;
  /** Puts every word that was typed on disk at once. */
  flush: () => Promise<void>;
}

/** How long changes may follow one another before everyone is loaded anew, in milliseconds. */
const pause = 300;

export function createLibrary(deps: PopupDeps): LibraryModel {
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
  const people = createPeople(popup.saving);
  const everyone = createEveryone({ ...deps, saving: popup.saving });
  const saved = { ...deps, saving: popup.saving, notices: popup.notices };
  const backups = createBackups(saved);
  const exporting = createExporting(saved);
  const importing = createImporting(saved);

  const demo = createDemo({ clock: deps.clock, saving: popup.saving, notices: popup.notices, renew: () => refresh() });

  let loading: Promise<YouModel> | undefined;
  const you = (): Promise<YouModel> => (loading ??= import('./you.ts').then(({ createYou }) => createYou(saved)));

  let looking: Promise<DuplicatesModel> | undefined;
  const duplicates = (): Promise<DuplicatesModel> =>
    (looking ??= import('./duplicates.ts').then(({ createDuplicates }) => createDuplicates(saved)));

  let pathsLoading: Promise<PathsModel> | undefined;
  const paths = (): Promise<PathsModel> =>
    (pathsLoading ??= import('./paths.ts').then(({ createPaths }) => createPaths({ ...saved, rows: everyone.rows })));

  const choose = async (contact: ContactId): Promise<void> => {
    people.chosen.value = contact;
    await popup.show('page');
    if (!(await popup.page.showSaved(contact))) people.chosen.value = undefined;
  };

  const refresh = async (): Promise<void> => {
    const shown = [popup.page.refresh(), popup.diary.value?.today.refresh()];
    await Promise.all([
      people.refresh(),
      everyone.refresh(),
      backups.refresh(),
      demo.refresh(),
      ...shown,
      ...(place.value === 'data' ? [exporting.refresh()] : []),
      loading?.then((loaded) => loaded.load()),
      ...(place.value === 'paths' ? [pathsLoading?.then((loaded) => loaded.refresh())] : []),
    ]);
  };

  return {
    place,
    people,
    everyone,
    popup,
    backups,
    demo,
    exporting,
    importing,
    paths,
    you,
    duplicates,
    open: async () => {
      await Promise.all([popup.open(), refresh()]);
    },
    go: async (to) => {
      const id = parseId<ContactId>(to);
      const [name = ''] = to.split('?', 1);
      place.value = libraryPlaces.find((each) => each === name) ?? 'people';
      if (place.value === 'today') await popup.show('today');
      if (id) await choose(id);
      if (name === 'paths') await (await paths()).go(to.slice(name.length + 1));
    },
    refresh,
    flush: async () => void (await Promise.all([popup.flush(), loading?.then((loaded) => loaded.profile.flush())])),
  };
}
