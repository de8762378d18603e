/** A reminder of the user's own about someone: what, when, and how often. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { logNow, type Contact, type Recurrence } from '../contacts/index.ts';
import type { DateReader } from '../date-words/index.ts';
import type { Happenings } from './happenings.ts';
import { once } from './once.ts';
import { createWhenField, type WhenField, type WhenProblem } from './when-field.ts';

export type OwnProblem =
  { field: 'text'; is: 'missing' } | { field: 'on'; is: WhenProblem } | { field: 'every'; is: 'not-understood' };

export interface OwnReminderForm {
  contact: Contact;
  text: Signal<string>;
  on: WhenField;
  /** 'once', or the unit of which it comes back every so many. */
  unit: Signal<'once' | Recurrence['unit']>;
  every: Signal<string>;
  problem: ReadonlySignal<OwnProblem | undefined>;
  save: () => Promise<boolean>;
}

export interface OwnReminderDeps {
  clock: Clock;
  reader: ReadonlySignal<DateReader | undefined>;
  happenings: Happenings;
}

export function createOwnReminder(contact: Contact, { clock, reader, happenings }: OwnReminderDeps): OwnReminderForm {
  const text = signal('');
  const on = createWhenField(reader, clock, { direction: 'future', needs: 'date' });
  const unit = signal<OwnReminderForm['unit']['value']>('once');
  const every = signal('1');

  const problem = computed((): OwnProblem | undefined => {
    if (text.value.trim() === '') return { field: 'text', is: 'missing' };
    if (on.problem.value) return { field: 'on', is: on.problem.value };
    const counts = unit.value === 'once' || /^[1-9]\d{0,2}$/.test(every.value.trim());
    return counts ? undefined : { field: 'every', is: 'not-understood' };
  });

  const save = async (): Promise<boolean> => {
    const date = on.read.value?.date;
    if (problem.value || date === undefined) return false;
    const often = unit.value;
    const recurs = often === 'once' ? {} : { recurs: { every: Number(every.value), unit: often } };
    const record = logNow(contact.id, { type: 'own-reminder', text: text.value.trim(), on: date, ...recurs }, clock);
    return happenings.note([record], 'Reminder set.');
  };

  return { contact, text, on, unit, every, problem, save: once(save) };
}
