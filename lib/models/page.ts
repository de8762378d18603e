/** "This page": who it is about, whether they are saved already and why we think so, and the saving of them. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { PdfProblem, Reading } from '../capture/index.ts';
import { isoNow, type Clock } from '../clock.ts';
import { joinContact, newContact, newFacts, pageKey, type Contact, type Saved } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import type { Result } from '../result.ts';
import type { Change } from '../store/index.ts';
import { holdingsOf, removals } from './holdings.ts';
import { knownByMatch, knownByPage, loadKnown, type Known } from './known-contact.ts';
import { formByHand, formFor, offeredFacts, type CaptureForm } from './capture-form.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

export interface OpenPage {
  tab: number;
  url: string;
  title: string;
}

/** Why a page could not be read at all. `pdf`: the browser keeps its viewer to itself, but the file can be read when it is chosen. */
export type Unreadable = 'browser-page' | 'pdf' | 'failed' | PdfProblem;

export type PageState =
  | { is: 'reading' }
  | { is: 'unreadable'; why: Unreadable; form: CaptureForm }
  | { is: 'new'; reading: Reading; form: CaptureForm }
  /** `addition` offers what this page says and the contact does not hold yet. */
  | { is: 'known'; known: Known; addition?: CaptureForm };

export interface PageDeps {
  clock: Clock;
  activePage: () => Promise<OpenPage | undefined>;
  readPage: (page: OpenPage) => Promise<Result<Reading, Unreadable>>;
  saving: Saving;
  notices: Notices;
  /** Told of everyone who was deleted, so that nothing of them stays open. */
  forgotten: (contact: ContactId) => void;
}

export interface PageModel {
  state: ReadonlySignal<PageState>;
  /** True when the page in front is no longer the one that was read. */
  changed: ReadonlySignal<boolean>;
  open: () => Promise<void>;
  /** Loads anew what is held about the person shown. */
  refresh: () => Promise<void>;
  /** Saves the form of a new contact, unless the page changed since: then it says so, and the second call saves. */
  save: () => Promise<void>;
  /** Adds what is ticked of `addition` to the known contact. */
  join: () => Promise<void>;
  /** Deletes the known contact and everything held about them; can be undone. */
  forget: () => Promise<void>;
}

const putAll = ({ contact, capture, facts }: Saved): Change[] => [
  { put: 'contacts', record: contact },
  { put: 'captures', record: capture },
  ...facts.map((record): Change => ({ put: 'facts', record })),
];

/** Takes back a join: the capture and its facts go, and the contact is again as it was. */
const takeBackJoin = (before: Contact, { capture, facts }: Saved, at: string): Change[] => [
  { put: 'contacts', record: before },
  { remove: 'captures', id: capture.id, at },
  ...facts.map((fact): Change => ({ remove: 'facts', id: fact.id, at })),
];

/** Someone known, with what the reading says of them that is not held yet. */
const knownState = (known: Known, reading: Reading | undefined): PageState => {
  const offered = reading?.isProfile ? offeredFacts(reading) : reading?.selection ? [reading.selection] : [];
  const fresh = newFacts(offered, known.facts);
  const addition = reading && fresh.some((fact) => !fact.sensitive) ? formFor(reading, fresh) : undefined;
  return { is: 'known', known, ...(addition && { addition }) };
};

export function createPageModel({ clock, activePage, readPage, saving, notices, forgotten }: PageDeps): PageModel {
  const state = signal<PageState>({ is: 'reading' });
  const changed = signal(false);

  let openings = 0;
  const open = async (): Promise<void> => {
    openings += 1;
    const turn = openings;
    /** Shows what was found, unless another page was opened meanwhile. */
    const show = (next: PageState): void => {
      if (turn === openings) state.value = next;
    };
    changed.value = false;
    show({ is: 'reading' });
    const page = await activePage();
    if (!page) {
      show({ is: 'unreadable', why: 'browser-page', form: formByHand({ url: '', title: '' }, isoNow(clock)) });
      return;
    }
    const reading = readPage(page);
    const byPage = await saving.load((store) => knownByPage(store, page.url));
    if (byPage) show(knownState(byPage, undefined));
    const read = await reading;
    if (!read.ok) {
      if (!byPage) show({ is: 'unreadable', why: read.problem, form: formByHand(page, isoNow(clock)) });
      return;
    }
    const known = byPage ?? (await saving.load((store) => knownByMatch(store, read.value)));
    show(known ? knownState(known, read.value) : { is: 'new', reading: read.value, form: formFor(read.value) });
  };

  /** Whether the page in front still is the one that the form was read from. */
  const stillThere = async (reading: Reading): Promise<boolean> => {
    const page = await activePage();
    if (!page || pageKey(page.url) !== pageKey(reading.url)) return false;
    const again = await readPage(page);
    return again.ok && again.value.title === reading.title && again.value.heading === reading.heading;
  };

  /** Deletes everything held about someone; what was held, so that it can be put back, or undefined when it failed. */
  const remove = async (id: ContactId): Promise<Change[] | undefined> => {
    const held = await saving.load((store) => holdingsOf(store, id));
    if (!held || !(await saving.save(removals(held, isoNow(clock))))) return undefined;
    forgotten(id);
    await open();
    return held;
  };

  const forget = async (): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'known') return;
    const { contact } = shown.known;
    const held = await remove(contact.id);
    if (!held) return;
    notices.say({
      text: `Deleted ${contact.name.value} and all that was kept about them.`,
      undo: async () => {
        if (await saving.save(held)) await open();
      },
    });
  };

  const save = async (): Promise<void> => {
    const shown = state.value;
    if ((shown.is !== 'new' && shown.is !== 'unreadable') || shown.form.problem.value) return;
    if (shown.is === 'new' && !changed.value && !(await stillThere(shown.reading))) {
      changed.value = true;
      return;
    }
    const { form } = shown;
    const records = newContact(form.identity(), form.read, form.source, form.ticked(), isoNow(clock));
    if (!(await saving.save(putAll(records)))) return;
    changed.value = false;
    const { contact, capture, facts } = records;
    state.value = {
      is: 'known',
      known: { contact, facts, captures: [capture], letters: [], interactions: [], by: 'just-saved' },
    };
    const count = facts.length === 1 ? '1 fact' : `${facts.length} facts`;
    notices.say({
      text: `Saved ${contact.name.value} with ${count}.`,
      undo: async () => void (await remove(contact.id)),
    });
  };

  const join = async (): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'known' || !shown.addition) return;
    const { known, addition } = shown;
    const records = joinContact(known.contact, addition.read, addition.source, addition.ticked(), isoNow(clock));
    if (!(await saving.save(putAll(records)))) return;
    const { contact, capture, facts } = records;
    state.value = {
      is: 'known',
      known: { ...known, contact, facts: [...known.facts, ...facts], captures: [...known.captures, capture] },
    };
    notices.say({
      text: `Added ${facts.length === 1 ? '1 fact' : `${facts.length} facts`} to ${contact.name.value}.`,
      undo: async () => {
        if (await saving.save(takeBackJoin(known.contact, records, isoNow(clock)))) state.value = shown;
      },
    });
  };

  /** What is held by now of the person shown: letters and talks come to hang on them in other views and windows. */
  const refresh = async (): Promise<void> => {
    const shown = state.value;
    if (shown.is !== 'known') return;
    const { contact, by } = shown.known;
    const known = await saving.load(async (store) => {
      const current = await store.get('contacts', contact.id);
      return current && loadKnown(store, current, by);
    });
    if (known && state.value === shown) state.value = { ...shown, known };
  };

  return { state, changed, open, refresh, save: once(save), join: once(join), forget: once(forget) };
}
