/** "This page": who it is about, whether they are saved already and why we think so, and the saving of them. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { OpenPage } from '../browser-terms.ts';
import type { ListedPerson, ReadFact, Reading } from '../capture/index.ts';
import { isoNow, type Clock } from '../clock.ts';
import { pageKey, type UnsavedForm } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Result } from '../result.ts';
import { formByHand, formFor, type CaptureForm } from './capture-form.ts';
import { repeat } from './form-changes.ts';
import type { Keeping } from './keeping.ts';
import { createKeptFacts, type KeptFacts } from './kept-facts.ts';
import { loadHeld, loadKnown, type Known } from './known-contact.ts';
import { once } from './once.ts';
import { knownState, type PageState, type SeenPage, type Unreadable } from './page-state.ts';
import { createPeopleList } from './people-list.ts';
import { keysOf, recognise, savedFrom } from './recognising.ts';
import { createLifting, type LiftingRestraint } from './lifting.ts';
import { suppressionsOf } from './restraint.ts';
import type { Saving } from './saving.ts';
import { createShowing, type Showing, type ShowingDeps } from './showing.ts';
import { createTagging, type Tagging } from './tagging.ts';
import { createUnsavedForms, type FormPlace } from './unsaved-forms.ts';

export interface PageDeps extends ShowingDeps {
  clock: Clock;
  /** Reads the page; with `about`, one entry of its list of people alone. */
  readPage: (page: OpenPage, about?: ListedPerson) => Promise<Result<SeenPage, Unreadable>>;
  /** The words that were chosen in the menu of selected text on this page just now, as a fact; once. */
  chosenFact: (page: OpenPage) => Promise<ReadFact | undefined>;
  saving: Saving;
  /** Told of everyone who was deleted, so that nothing of them stays open. */
  forgotten: (contact: ContactId) => void;
}

export interface PageModel extends Keeping, KeptFacts, LiftingRestraint, Showing, Tagging {
  state: ReadonlySignal<PageState>;
  /** True when the page in front is no longer the one that was read. */
  changed: ReadonlySignal<boolean>;
  /** One of several people was picked: read alone, if the page is still open; undefined for the page as a whole. */
  picked: ReadonlySignal<ListedPerson | undefined>;
  open: () => Promise<void>;
  pick: (person: ListedPerson) => Promise<void>;
  /** None of the listed people: someone is saved by hand. */
  pickNobody: () => Promise<void>;
  /** Shows someone saved, whatever page is in front; false where they are no longer there. */
  showSaved: (contact: ContactId) => Promise<boolean>;
  /** Puts what was done on the form on disk at once. */
  flush: () => Promise<boolean>;
  /** Loads anew what is held about the person shown. */
  refresh: () => Promise<void>;
  /** The user says that whoever is shown or asked about is someone else. */
  keepApart: () => Promise<void>;
}

/** The title without the count of news that some sites put before it and keep up to date. */
const steadyTitle = (title: string): string => title.replace(/^\(\d+\+?\)\s*/, '');

export function createPageModel(deps: PageDeps): PageModel {
  const { clock, activePage, readPage, chosenFact, saving, notices, forgotten } = deps;
  const state = signal<PageState>({ is: 'reading' });
  const changed = signal(false);
  const picked = signal<ListedPerson | undefined>();
  /** Those whom the page is not about, as the user said of it. */
  const apart = signal<ReadonlySet<ContactId>>(new Set());
  const unsaved = createUnsavedForms({ clock, saving });

  /** What was done before on the form of this page, or of one of its people. */
  const recall = async (place: FormPlace): Promise<UnsavedForm | undefined> => {
    const found = await unsaved.find(place);
    apart.value = new Set(found?.apart);
    return found;
  };

  /** The form as it was left, kept from now on. */
  const restored = (form: CaptureForm, place: FormPlace, found: UnsavedForm | undefined): CaptureForm => {
    if (found) repeat(found.changes, form);
    unsaved.watch(form, place, found, apart);
    return form;
  };

  let openings = 0;
  const open = async (): Promise<void> => {
    openings += 1;
    const turn = openings;
    /** Shows what was found, unless another page was opened meanwhile. */
    const show = (next: PageState): void => {
      if (turn === openings) state.value = next;
    };
    await unsaved.flush();
    unsaved.leave();
    changed.value = false;
    picked.value = undefined;
    show({ is: 'reading' });
    const page = await activePage();
    if (!page) {
      show({ is: 'unreadable', why: 'browser-page', form: formByHand({ url: '', title: '' }, isoNow(clock)) });
      return;
    }
    const reading = readPage(page);
    void keeping();
    const place = { page: pageKey(page.url) };
    const found = await recall(place);
    const byPage = await knownByPage(page.url);
    if (byPage) show(knownState(byPage));
    const [read, chosen] = await Promise.all([reading, chosenFact(page)]);
    if (read.ok) {
      const selection = read.value.selection ?? chosen;
      await showReading({ ...read.value, ...(selection && { selection }) }, show);
      return;
    }
    const form = formByHand(page, isoNow(clock), chosen);
    if (!byPage) show({ is: 'unreadable', why: read.problem, form: restored(form, place, found) });
    else if (chosen) show({ is: 'known', known: byPage, addition: form });
  };

  /** The one who was saved from this address: shown while it is read who is on it now. */
  const knownByPage = (url: string): Promise<Known | undefined> =>
    saving.load(async (store): Promise<Known | undefined> => {
      const saved = await savedFrom(store, url, { wholePages: true });
      const [only, ...others] = saved.filter((contact) => !apart.value.has(contact.id));
      return only && others.length === 0 ? { ...(await loadHeld(store, only)), by: 'page' } : undefined;
    });

  const showReading = async (reading: SeenPage, show: (next: PageState) => void): Promise<void> => {
    const entry = picked.value?.name;
    if (reading.people && entry === undefined) {
      const saved = await saving.load((store) => savedFrom(store, reading.url));
      show({ is: 'several', reading, list: createPeopleList(reading.people, saved ?? []) });
      return;
    }
    const place = { page: pageKey(reading.url), entry };
    const before = await recall(place);
    const seen = { url: reading.url, reading, isEntry: entry !== undefined };
    const found = await saving.load(async (store) => ({
      ...(await recognise(store, seen, apart.value)),
      suppressions: await suppressionsOf(store, keysOf(seen)),
    }));
    if (found?.known) {
      show(knownState(found.known, reading, entry));
      return;
    }
    const { maybe = [], suppressions = [] } = found ?? {};
    const form = restored(formFor(reading, entry), place, before);
    show({ is: 'new', reading, form, maybe, ...(suppressions.length > 0 && { suppressions }) });
  };

  const pick = async (person: ListedPerson): Promise<void> => {
    const [turn, page] = [openings, await activePage()];
    const read = page && (await readPage(page, person));
    // A page that was left or changed is read as what it is now.
    if (!read?.ok || read.value.people || turn !== openings) {
      if (turn === openings) await open();
      return;
    }
    picked.value = person;
    await showReading(read.value, (next) => (state.value = next));
  };

  const showSaved = async (contact: ContactId): Promise<boolean> => {
    openings += 1;
    const turn = openings;
    await unsaved.flush();
    unsaved.leave();
    const known = await loadKnown(saving, contact, 'chosen');
    if (known && turn === openings) state.value = knownState(known);
    return known !== undefined;
  };

  const pickNobody = async (): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'several') return;
    const { reading } = shown;
    const place = { page: pageKey(reading.url) };
    state.value = { is: 'new', reading, form: restored(formFor(reading), place, await recall(place)), maybe: [] };
  };

  /** Whether the page in front still is the one that the form was read from. If not, that is said, once. */
  const isStillThere = async (reading: Reading): Promise<boolean> => {
    if (changed.value) return true;
    const page = await activePage();
    const again = page && pageKey(page.url) === pageKey(reading.url) ? await readPage(page, picked.value) : undefined;
    changed.value = !(
      again?.ok === true &&
      steadyTitle(again.value.title) === steadyTitle(reading.title) &&
      again.value.heading === reading.heading &&
      again.value.person.name?.value === reading.person.name?.value
    );
    return !changed.value;
  };

  const keepApart = async (): Promise<void> => {
    const shown = state.value;
    if ((shown.is !== 'new' && shown.is !== 'known') || !shown.reading) return;
    const ids = shown.is === 'known' ? [shown.known.contact.id] : shown.maybe.map(({ contact }) => contact.id);
    const { reading } = shown;
    const place = { page: pageKey(reading.url), entry: picked.value?.name };
    const form =
      shown.is === 'new' ? shown.form : restored(formFor(reading, place.entry), place, await unsaved.find(place));
    const before = apart.value;
    apart.value = before.union(new Set(ids));
    const { suppressions } = { suppressions: undefined, ...shown };
    const next = { is: 'new', reading, form, maybe: [], ...(suppressions && { suppressions }) } as const;
    state.value = next;
    notices.say({
      text: 'Noted that this is someone else.',
      undo: async () => {
        apart.value = before;
        await unsaved.flush();
        if (shown.is === 'known') unsaved.leave();
        state.value = shown;
      },
    });
  };

  /** What is held by now of the person shown: letters and talks come to hang on them in other views and windows. */
  const refresh = async (): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'known') return;
    const known = await loadKnown(saving, shown.known.contact.id, shown.known.by);
    if (known && state.value === shown) state.value = { ...shown, known };
  };

  let loading: Promise<Keeping> | undefined;
  /** What saves and deletes, loaded while the page is read. */
  const keeping = (): Promise<Keeping> =>
    (loading ??= import('./keeping.ts').then(({ createKeeping }) =>
      createKeeping({ clock, saving, notices, forgotten, unsaved, state, changed, open, isStillThere }),
    ));
  const keptFacts = createKeptFacts({ clock, saving, notices, refresh });
  return {
    state,
    changed,
    picked,
    open,
    pick: once(pick),
    pickNobody,
    showSaved,
    refresh,
    keepApart: once(keepApart),
    flush: unsaved.flush,
    save: async () => (await keeping()).save(),
    join: async () => (await keeping()).join(),
    joinTo: async (id) => (await keeping()).joinTo(id),
    takeApart: async (page) => (await keeping()).takeApart(page),
    forget: async (neverAgain) => (await keeping()).forget(neverAgain),
    ...keptFacts,
    ...createLifting({ clock, saving, notices, state, refresh }),
    ...createTagging({ clock, saving, notices, refresh }),
    ...createShowing(deps),
  };
}
