/** What is laid over a view to be answered, one at a time: what happened, when a reminder should come back, a reminder to set. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { stage, standing, type Interaction } from '../contacts/index.ts';
import type { DateReader } from '../date-words/index.ts';
import type { ContactId, InteractionId } from '../ids.ts';
import { today } from '../reminders/index.ts';
import { otherTalks } from './clashes.ts';
import type { Surroundings } from './follow-up.ts';
import type { FollowUpForm } from './follow-up-form.ts';
import { createHappeningForm, type HappeningForm, type Occasioned, type Person } from './happening-form.ts';
import { choicesAt, happeningKinds, kindOf, type HappeningKind, type KindChoices } from './happening-kinds.ts';
import { recordsOf, saidOf } from './happening-records.ts';
import type { Happenings } from './happenings.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import { createOwnReminder, type OwnReminderForm } from './own-reminder.ts';
import { createPuttingOff, type PuttingOff } from './putting-off.ts';
import type { Change } from '../store/index.ts';
import type { Saving } from './saving.ts';
import type { DueItem } from './today.ts';
import { createUnsavedTellings } from './unsaved-telling.ts';

export type Sheet =
  /** What of all that can happen did. */
  | { is: 'choosing'; person: Person; choices: KindChoices }
  | { is: 'telling'; form: HappeningForm; tried: boolean }
  | { is: 'putting-off'; model: PuttingOff }
  | { is: 'reminding'; form: OwnReminderForm; tried: boolean }
  | { is: 'settings'; form: FollowUpForm };

export interface Sheets {
  current: ReadonlySignal<Sheet | undefined>;
  /** Asks what happened with someone. */
  ask: (contact: ContactId) => Promise<void>;
  /** Goes on to the form of what was chosen. */
  choose: (kind: HappeningKind) => Promise<void>;
  /** As `ask` and `choose` in one; of a piece of advice, where one is named. */
  tell: (contact: ContactId, kind: HappeningKind, about?: InteractionId) => Promise<void>;
  /** Opens a record that stands, to be corrected; nothing for those that no form has. */
  correct: (wrong: Interaction) => Promise<void>;
  /** Writes down what the form says; while it says nothing usable, what is wrong is shown. */
  save: () => Promise<void>;
  /** Takes back the record that is shown to be corrected. */
  unsay: () => Promise<void>;
  putOff: (item: DueItem) => void;
  remind: (contact: ContactId) => Promise<void>;
  /** How the user wants to be reminded. */
  settle: () => Promise<void>;
  /** Loads what `settle` shows, to be shown elsewhere. */
  loadSettings: () => Promise<void>;
  /** Goes back to the view beneath; what was typed is found again on the same form. */
  leave: () => void;
  /** Puts what was typed on disk at once. */
  flush: () => Promise<boolean>;
  /** Opens the form again that the user was in the middle of when the popup closed. */
  resume: () => Promise<void>;
}

export interface SheetsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  happenings: Happenings;
  followUp: FollowUpForm;
  reader: Signal<DateReader | undefined>;
  loadDateReader: () => Promise<DateReader>;
  surroundings: Surroundings;
}

export function createSheets(deps: SheetsDeps): Sheets {
  const { clock, saving, notices, happenings, followUp, reader, loadDateReader, surroundings } = deps;
  const current = signal<Sheet | undefined>();
  const unsaved = createUnsavedTellings({ clock, saving });

  /** Dates can be typed on the next sheet. */
  const readDates = (): void => {
    if (reader.value) return;
    // Without it no date can be typed, and what happened just now can still be told.
    void loadDateReader()
      .then((loaded) => (reader.value = loaded))
      .catch((error: unknown) => console.error('Groundwork: dates in words cannot be read', error));
  };
  const lay = (sheet: Sheet): void => {
    readDates();
    notices.clear();
    current.value = sheet;
  };
  const close = (): void => {
    unsaved.stop();
    current.value = undefined;
  };

  const personOf = (id: ContactId): Promise<Person | undefined> =>
    saving.load(async (store) => {
      const [contact, interactions] = await Promise.all([
        store.get('contacts', id),
        store.where('interactions', 'contact', id),
      ]);
      return contact && { contact, history: standing(interactions) };
    });

  /** Lays the form there, with what was typed on it before and not noted. */
  const layForm = async (person: Person, kind: HappeningKind, occasioned: Occasioned = {}): Promise<void> => {
    const form = createHappeningForm(person, kind, { clock, reader }, occasioned);
    await unsaved.watch(form);
    lay({ is: 'telling', form, tried: false });
    if (!form.parts.includes('meeting')) return;
    form.others.value = (await saving.load((store) => otherTalks(store, person.contact.id, surroundings))) ?? [];
  };

  const ask = async (id: ContactId): Promise<void> => {
    const person = await personOf(id);
    if (!person) return;
    const at = stage(person.history, [], Temporal.PlainDate.from(today(clock)));
    lay({ is: 'choosing', person, choices: choicesAt(at, person.history) });
  };

  const tell = async (id: ContactId, kind: HappeningKind, about?: InteractionId): Promise<void> => {
    const person = await personOf(id);
    if (person) await layForm(person, kind, { about });
  };

  const save = async (): Promise<void> => {
    const sheet = current.value;
    if (sheet?.is === 'telling') {
      const { form } = sheet;
      const note = (removal: readonly Change[]): Promise<boolean> =>
        happenings.note(recordsOf(form, clock), saidOf(form), removal);
      if (form.problem.value) current.value = { ...sheet, tried: true };
      else if (await unsaved.settle(note)) close();
    }
    if (sheet?.is === 'reminding') {
      if (sheet.form.problem.value) current.value = { ...sheet, tried: true };
      else if (await sheet.form.save()) close();
    }
  };

  const loadSettings = async (): Promise<void> => {
    readDates();
    await followUp.load();
    void followUp.loadCountries();
    void followUp.loadTags();
  };

  return {
    current,
    ask: once(ask),
    tell: once(tell),
    choose: once(async (kind: HappeningKind) => {
      const sheet = current.value;
      if (sheet?.is === 'choosing') await layForm(sheet.person, kind);
    }),
    correct: once(async (wrong: Interaction) => {
      const kind = kindOf(wrong);
      const person = kind && (await personOf(wrong.contact));
      if (person) await layForm(person, kind, { wrong });
    }),
    save: once(save),
    unsay: once(async () => {
      const sheet = current.value;
      const wrong = sheet?.is === 'telling' ? sheet.form.wrong : undefined;
      if (wrong && (await happenings.unsay(wrong))) close();
    }),
    putOff: (item) => lay({ is: 'putting-off', model: createPuttingOff(item, { clock, reader, happenings, close }) }),
    remind: once(async (id: ContactId) => {
      const person = await personOf(id);
      if (!person) return;
      lay({ is: 'reminding', form: createOwnReminder(person.contact, { clock, reader, happenings }), tried: false });
    }),
    loadSettings,
    settle: once(async () => {
      await loadSettings();
      lay({ is: 'settings', form: followUp });
    }),
    leave: () => {
      void unsaved.leave();
      close();
    },
    flush: unsaved.flush,
    resume: async () => {
      const found = await unsaved.latest();
      const kind = happeningKinds.find((each) => each === found?.kind);
      const person = found && kind && (await personOf(found.contact));
      if (!person) return;
      const wrong = person.history.find((each) => each.id === found.corrects);
      const about = person.history.find((each) => each.id === found.texts['about'])?.id;
      if (found.corrects === undefined || wrong) await layForm(person, kind, { wrong, about });
    },
  };
}
