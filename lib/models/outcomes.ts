/** What a user can say of a due item in one click: the usual outcome of each kind. */
import { logAt, rightNow, type Happening, type Occasion } from '../contacts/index.ts';
import type { Clock } from '../clock.ts';
import type { Reminder } from '../reminders/index.ts';
import type { Happenings } from './happenings.ts';
import { once } from './once.ts';
import type { DueItem } from './today.ts';

export type Outcome = 'replied' | 'met' | 'thanked' | 'followed' | 'reported' | 'in-touch' | 'done';

/** The usual outcome of each kind of reminder. */
const usualOutcome: Record<Reminder['type'], Outcome> = {
  widen: 'done',
  'follow-up': 'replied',
  'ask-again': 'replied',
  'questions-ahead': 'done',
  prepare: 'done',
  meeting: 'met',
  log: 'met',
  thank: 'thanked',
  advice: 'followed',
  'report-back': 'reported',
  'tell-referrer': 'reported',
  'keep-in-touch': 'in-touch',
  own: 'done',
};

const said: Record<Outcome, (name: string) => string> = {
  replied: (name) => `Noted that ${name} replied.`,
  met: (name) => `Noted that you talked with ${name}.`,
  thanked: (name) => `Noted that you thanked ${name}.`,
  followed: (name) => `Noted that you took ${name}’s advice.`,
  reported: (name) => `Noted that you told ${name}.`,
  'in-touch': (name) => `Noted that you were in touch with ${name}.`,
  done: () => 'Noted as done.',
};

function happening({ type, because, ...rest }: Reminder, outcome: Outcome): Happening {
  switch (outcome) {
    case 'replied':
      return { type: 'replied' };
    case 'thanked':
      return { type: 'thanked' };
    case 'reported':
      return { type: 'reported' };
    case 'met':
      return { type: 'met', ...('meeting' in rest && { scheduled: because }) };
    case 'followed':
      return { type: 'followed', advised: because };
    // A sign of life is something given, and the next one is counted from it.
    case 'in-touch':
      return { type: 'gave', what: 'a sign of life' };
    case 'done':
      return { type: 'done', reminder: { type, because } };
  }
}

/** When a talk took place that was agreed on: at its end, or now while it has not come. */
export const endOfTalk = (end: string, zone: string, clock: Clock): Occasion =>
  Date.parse(end) < clock.now().epochMilliseconds ? { at: end, zone } : rightNow(clock);

const occasionOf = (reminder: Reminder, outcome: Outcome, clock: Clock): Occasion =>
  outcome === 'met' && 'end' in reminder ? endOfTalk(reminder.end, clock.timeZone(), clock) : rightNow(clock);

export interface Outcomes {
  /** Notes the usual outcome of a due item. */
  log: (item: DueItem) => Promise<void>;
}

export function createOutcomes(happenings: Happenings, clock: Clock): Outcomes {
  const log = async ({ reminder, contact }: DueItem): Promise<void> => {
    const outcome = usualOutcome[reminder.type];
    const record = logAt(contact.id, happening(reminder, outcome), occasionOf(reminder, outcome, clock), clock);
    await happenings.note([record], said[outcome](contact.name.value));
  };
  return { log: once(log) };
}
