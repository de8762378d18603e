/** What is due: computed from what happened, the cadence, the calendar and the clock, and never stored. */
import type { Clock, IsoDate } from '../clock.ts';
import { happenedOn, standing, type Interaction } from '../contacts/index.ts';
import type { ContactId, InteractionId } from '../ids.ts';
import type { LetterKind } from '../letters/index.ts';
import { addBusinessDays, type Calendar } from './business-days.ts';
import type { Cadence } from './cadence.ts';

export interface Reminder {
  type: 'follow-up';
  contact: ContactId;
  /** The interaction that it follows from. With `type` it names the reminder, so that none can come twice. */
  because: InteractionId;
  /** The civil date it is due on. */
  on: IsoDate;
}

type Sent = Extract<Interaction, { type: 'sent' }>;

/** The letters that ask for something, so that silence after them means something. */
const asking: ReadonlySet<LetterKind> = new Set(['request', 'introduction', 'answer-by-email', 'follow-up']);

/** Every reminder that these interactions call for, due or still to come, earliest first. */
export function reminders(interactions: readonly Interaction[], cadence: Cadence, calendar: Calendar): Reminder[] {
  const byContact = Map.groupBy(standing(interactions), (each) => each.contact);
  return [...byContact.values()]
    .flatMap((history) => followUp(history, cadence, calendar))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The follow-up that one person's history (oldest first) calls for: none once they answered, or enough were sent. */
function followUp(history: readonly Interaction[], cadence: Cadence, calendar: Calendar): Reminder[] {
  if (history.some((each) => each.type === 'do-not-contact')) return [];
  const lastAnswer = history.findLastIndex((each) => each.type === 'replied' || each.type === 'declined');
  const unanswered = history
    .slice(lastAnswer + 1)
    .filter((each): each is Sent => each.type === 'sent' && asking.has(each.kind));
  const last = unanswered.at(-1);
  if (!last || unanswered.length > cadence.followUps) return [];
  const on = addBusinessDays(happenedOn(last), cadence.followUpAfter, calendar).toString();
  return [{ type: 'follow-up', contact: last.contact, because: last.id, on }];
}

/** Today's date on the user's wall clock. */
export const today = (clock: Clock): IsoDate =>
  clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate().toString();

/** Those of `all` that are due on the user's wall clock. */
export const due = (all: readonly Reminder[], clock: Clock): Reminder[] => {
  const date = today(clock);
  return all.filter((reminder) => reminder.on <= date);
};

/**
 * The next instant at which `due` gives another answer, if there is one: when the next reminder's day begins here. Always
 * after now, also where the clocks go back over midnight and the day begins twice.
 */
export function nextChange(all: readonly Reminder[], clock: Clock): Temporal.Instant | undefined {
  const date = today(clock);
  const next = all.find((reminder) => reminder.on > date);
  if (!next) return undefined;
  const day = Temporal.PlainDate.from(next.on);
  const begins = day.toZonedDateTime(clock.timeZone()).toInstant();
  if (Temporal.Instant.compare(begins, clock.now()) > 0) return begins;
  return day.toPlainDateTime().toZonedDateTime(clock.timeZone(), { disambiguation: 'later' }).toInstant();
}
