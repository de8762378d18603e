/** Preparing a talk: the sheet of one, or the talks to come, with the user's own questions beside either. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { OfferFile } from '../browser-terms.ts';
import { isoNow, type Clock } from '../clock.ts';
import { meetingsOf, standing, type Contact, type PlannedMeeting } from '../contacts/index.ts';
import { newId, parseId, type ContactId, type InteractionId, type PrepSheetId } from '../ids.ts';
import { drawQuestions, nextTalk, sheetFor, type PrepSheet } from '../preparing/index.ts';
import type { Store } from '../store/index.ts';
import { once } from './once.ts';
import { createNotices, type Notices } from './notices.ts';
import { createOwnBank, type OwnBank } from './own-bank.ts';
import { askingOf, loadMaterial, talkLanguage, type PrepMaterial } from './prep-material.ts';
import { createPrepSheet, type PrepSheetModel } from './prep-sheet.ts';
import { createSaving, type Saving, type SavingDeps } from './saving.ts';

/** A talk that is to come. */
export interface TalkToCome {
  contact: Contact;
  planned: PlannedMeeting;
}

export type PrepState =
  | { is: 'opening' }
  /** Nobody is known by what the address names. */
  | { is: 'nobody' }
  | { is: 'talks'; talks: readonly TalkToCome[] }
  | { is: 'sheet'; model: PrepSheetModel };

export interface PrepModel {
  saving: Saving;
  notices: Notices;
  bank: OwnBank;
  state: ReadonlySignal<PrepState>;
  openTab: (url: string) => Promise<void>;
  /** Lays the sheet there of what an address names: a person, or the record by which a talk was agreed on. */
  open: (id: string) => Promise<void>;
  /** A sheet for another talk with the same person, before anything is agreed on. */
  prepareAnother: () => Promise<void>;
  /** Goes by what changed elsewhere. */
  refresh: () => Promise<void>;
  flush: () => Promise<void>;
}

export interface PrepDeps extends SavingDeps {
  clock: Clock;
  /** BCP 47 tags of the languages that the user reads, best first. */
  languages: readonly string[];
  offerFile: OfferFile;
  openTab: (url: string) => Promise<void>;
}

/** Minutes and medium of a talk that nothing is agreed on for. */
const usual = { minutes: 30, medium: 'video' } as const;

/** Whom an address is about, and the talk that it names, if it names one. */
async function namedBy(
  store: Store,
  text: string,
): Promise<{ contact: ContactId; scheduled?: InteractionId } | undefined> {
  const id = parseId<ContactId & InteractionId>(text);
  if (!id) return undefined;
  if (await store.get('contacts', id)) return { contact: id };
  const record = await store.get('interactions', id);
  if (record?.type === 'scheduled') return { contact: record.contact, scheduled: record.id };
  return record && { contact: record.contact };
}

/** The talks agreed on that are not over, the next first. */
async function talksToCome(store: Store): Promise<TalkToCome[]> {
  const records = await store.where('interactions', 'type', 'scheduled');
  const people = [...new Set(records.map(({ contact }) => contact))];
  const talks = await Promise.all(
    people.map(async (id): Promise<TalkToCome[]> => {
      const [contact, history] = await Promise.all([
        store.get('contacts', id),
        store.where('interactions', 'contact', id),
      ]);
      const planned = nextTalk(standing(history));
      return contact && planned ? [{ contact, planned }] : [];
    }),
  );
  return talks.flat().toSorted((a, b) => a.planned.start.epochMilliseconds - b.planned.start.epochMilliseconds);
}

const latest = (sheets: readonly PrepSheet[]): PrepSheet | undefined =>
  sheets.toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];

function newSheet(
  material: PrepMaterial,
  scheduled: InteractionId | undefined,
  { clock, languages }: Pick<PrepDeps, 'clock' | 'languages'>,
): PrepSheet {
  const { held } = material;
  const at = isoNow(clock);
  const plan = { language: talkLanguage(material, languages), including: [] };
  const planned = meetingsOf(held.interactions).find((each) => each.scheduled === scheduled);
  const minutes = planned?.meeting.minutes ?? usual.minutes;
  return {
    id: newId<PrepSheetId>(),
    contact: held.contact.id,
    ...(scheduled && { scheduled }),
    ...plan,
    questions: drawQuestions(askingOf(material, plan, clock), minutes, 0),
    seed: 0,
    ...usual,
    namesWhen: 'at-the-end',
    ticked: [],
    lost: 0,
    createdAt: at,
    updatedAt: at,
  };
}

export function createPrep(deps: PrepDeps): PrepModel {
  const { clock } = deps;
  const notices = createNotices();
  const saving = createSaving(deps);
  const bank = createOwnBank({ ...deps, saving, notices });
  const state = signal<PrepState>({ is: 'opening' });

  /** The sheet of the talk: the one that was begun, or a new one, on disk before it is shown. */
  const sheetOf = async (material: PrepMaterial, named?: InteractionId): Promise<PrepSheet | undefined> => {
    const scheduled = named ?? nextTalk(material.held.interactions)?.scheduled;
    const begun = sheetFor(scheduled, material.sheets);
    // With nothing to prepare for, the sheet of the last talk is what they want to look at.
    const shown = begun ?? (scheduled === undefined ? latest(material.sheets) : undefined);
    if (shown && (scheduled === undefined || shown.scheduled === scheduled)) return shown;
    const sheet = begun && scheduled ? { ...begun, scheduled } : newSheet(material, scheduled, deps);
    return (await saving.save([{ put: 'prepSheets', record: sheet }])) ? sheet : undefined;
  };

  const lay = (sheet: PrepSheet, material: PrepMaterial): void => {
    const model = createPrepSheet(sheet, material, { clock, saving, refresh });
    model.renew(material);
    void model.answers.load();
    state.value = { is: 'sheet', model };
  };

  const open = async (text: string): Promise<void> => {
    const found = await saving.load(async (store) => {
      const named = await namedBy(store, text);
      return { named, material: named && (await loadMaterial(store, named.contact)) };
    });
    if (!found) return;
    await bank.refresh();
    const { named, material } = found;
    if (!material && text !== '') {
      state.value = { is: 'nobody' };
      return;
    }
    if (!material) {
      const talks = await saving.load(talksToCome);
      if (talks) state.value = { is: 'talks', talks };
      return;
    }
    const sheet = await sheetOf(material, named?.scheduled);
    if (sheet) lay(sheet, material);
  };

  const prepareAnother = async (): Promise<void> => {
    if (state.value.is !== 'sheet') return;
    const material = state.value.model.material.value;
    const sheet = newSheet(material, undefined, deps);
    if (await saving.save([{ put: 'prepSheets', record: sheet }])) lay(sheet, material);
  };

  const refresh = async (): Promise<void> => {
    const shown = state.value;
    await bank.refresh();
    if (shown.is === 'talks') {
      const talks = await saving.load(talksToCome);
      if (talks) state.value = { is: 'talks', talks };
    }
    if (shown.is !== 'sheet') return;
    const { contact } = shown.model.sheet.value;
    const material = await saving.load((store) => loadMaterial(store, contact));
    if (state.value !== shown) return;
    if (material) shown.model.renew(material);
    else if (saving.problem.value === undefined) state.value = { is: 'nobody' };
  };

  return {
    saving,
    notices,
    bank,
    state,
    openTab: deps.openTab,
    open: async (id) => {
      if (state.value.is === 'sheet') await state.value.model.flush();
      await open(id);
    },
    prepareAnother: once(prepareAnother),
    refresh,
    flush: async () => {
      // Both begin in this turn.
      await Promise.all([bank.flush(), state.value.is === 'sheet' ? state.value.model.flush() : undefined]);
    },
  };
}
