/** What is laid over a view to be answered, one at a time: what happened, when a reminder should come back, a reminder to set. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { stage, standing, type Interaction } from '../contacts/index.ts';
import type { DateReader } from '../date-words/index.ts';
import type { ContactId } from '../ids.ts';
import { today } from '../reminders/index.ts';
import type { FollowUpForm } from './follow-up-form.ts';
import { createHappeningForm, type HappeningForm, type Person } from './happening-form.ts';
import { choicesAt, kindOf, type HappeningKind, type KindChoices } from './happening-kinds.ts';
import { recordsOf } from './happening-records.ts';
import type { Happenings } from './happenings.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import { createOwnReminder, type OwnReminderForm } from './own-reminder.ts';
import { createPuttingOff, type PuttingOff } from './putting-off.ts';
import type { Saving } from './saving.ts';
import type { DueItem } from './today.ts';

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
  choose: (kind: HappeningKind) => void;
  /** As `ask` and `choose` in one. */
  tell: (contact: ContactId, kind: HappeningKind) => Promise<void>;
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
  close: () => void;
}

export interface SheetsDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  happenings: Happenings;
  followUp: FollowUpForm;
  reader: Signal<DateReader | undefined>;
  loadDateReader: () => Promise<DateReader>;
}

const saidOf: Record<HappeningKind, (name: string) => string> = {
  yes: (name) => `Noted that ${name} said yes.`,
  later: (name) => `Noted that later suits ${name} better.`,
  'by-email': (name) => `Noted that ${name} answered in writing.`,
  replied: (name) => `Noted that ${name} replied.`,
  declined: (name) => `Noted that ${name} said no. That is a fair answer.`,
  away: (name) => `Noted that ${name} is away.`,
  scheduled: (name) => `Noted when you talk with ${name}.`,
  moved: (name) => `Noted the new time with ${name}.`,
  'called-off': (name) => `Noted that the talk with ${name} was called off.`,
  met: (name) => `Noted that you talked with ${name}.`,
  advice: (name) => `Noted what ${name} advised.`,
  named: (name) => `Noted whom ${name} named.`,
  followed: (name) => `Noted that you took ${name}’s advice.`,
  thanked: (name) => `Noted that you thanked ${name}.`,
  reported: (name) => `Noted that you told ${name}.`,
  gave: (name) => `Noted what you did for ${name}.`,
  congratulated: (name) => `Noted that you congratulated ${name}.`,
  note: (name) => `Noted about ${name}.`,
  'do-not-contact': (name) => `${name} will not be offered again.`,
};

export function createSheets(deps: SheetsDeps): Sheets {
  const { clock, saving, notices, happenings, followUp, reader, loadDateReader } = deps;
  const current = signal<Sheet | undefined>();

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

  const form = (person: Person, kind: HappeningKind, wrong?: Interaction): Sheet => ({
    is: 'telling',
    form: createHappeningForm(person, kind, { clock, reader }, wrong),
    tried: false,
  });

  const ask = async (id: ContactId): Promise<void> => {
    const person = await personOf(id);
    if (!person) return;
    const at = stage(person.history, [], Temporal.PlainDate.from(today(clock)));
    lay({ is: 'choosing', person, choices: choicesAt(at, person.history) });
  };

  const tell = async (id: ContactId, kind: HappeningKind): Promise<void> => {
    const person = await personOf(id);
    if (person) lay(form(person, kind));
  };

  const save = async (): Promise<void> => {
    const sheet = current.value;
    if (sheet?.is === 'telling') {
      if (sheet.form.problem.value) current.value = { ...sheet, tried: true };
      else if (
        await happenings.note(
          recordsOf(sheet.form, clock),
          sheet.form.wrong ? 'Corrected.' : saidOf[sheet.form.kind](sheet.form.person.contact.name.value),
        )
      )
        close();
    }
    if (sheet?.is === 'reminding') {
      if (sheet.form.problem.value) current.value = { ...sheet, tried: true };
      else if (await sheet.form.save()) close();
    }
  };

  return {
    current,
    ask: once(ask),
    tell: once(tell),
    choose: (kind) => {
      const sheet = current.value;
      if (sheet?.is === 'choosing') lay(form(sheet.person, kind));
    },
    correct: once(async (wrong: Interaction) => {
      const kind = kindOf(wrong);
      const person = kind && (await personOf(wrong.contact));
      if (person) lay(form(person, kind, wrong));
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
    settle: once(async () => {
      await followUp.load();
      void followUp.loadCountries();
      lay({ is: 'settings', form: followUp });
    }),
    close,
  };
}
