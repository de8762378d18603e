/** Which reminders are due at a moment and where the user is, and when that changes next. */
import { stopped, type Clock, type IsoDate } from '../clock.ts';
import { dateOfMoment } from '../contacts/index.ts';
import { pauseOn, type Calendar } from './calendar.ts';
import { isPausable } from './pausing.ts';
import { isTimed, type Reminder } from './reminder.ts';

/** An edge of the time in which a reminder is due: the beginning of a civil date here, or a moment. */
type Edge = { date: IsoDate } | { moment: number };

/** Today's date on the user's wall clock. */
export const today = (clock: Clock): IsoDate =>
  clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate().toString();

const dayAfter = (date: IsoDate): IsoDate => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** From when, and until when, a reminder is due; all of `from` must be reached, and none of `until`. */
function spanOf(reminder: Reminder, zone: string): { from: Edge[]; until: Edge[] } {
  const from: Edge[] = isTimed(reminder) && reminder.snoozedUntil ? [{ date: reminder.snoozedUntil }] : [];
  switch (reminder.type) {
    case 'widen':
      return { from: [{ date: reminder.on }], until: reminder.ends === undefined ? [] : [{ date: reminder.ends }] };
    case 'questions-ahead':
    case 'prepare':
      return { from: [...from, { date: reminder.on }], until: [{ moment: Date.parse(reminder.start) }] };
    case 'meeting':
      return {
        from: [...from, { date: dateOfMoment(Date.parse(reminder.start), zone).toString() }],
        until: [{ moment: Date.parse(reminder.end) }],
      };
    case 'log':
      return { from: [...from, { moment: Date.parse(reminder.end) }], until: [] };
    case 'thank':
      return { from: [{ date: reminder.on }], until: [{ date: dayAfter(reminder.lastDay) }] };
    case 'follow-up':
    case 'ask-again':
    case 'advice':
    case 'report-back':
    case 'tell-referrer':
    case 'keep-in-touch':
    case 'own':
      return { from: [{ date: reminder.on }], until: [] };
  }
}

/** Those of `all` that are due on the user's wall clock, and not paused. */
export function due(all: readonly Reminder[], clock: Clock, calendar: Calendar): Reminder[] {
  const zone = clock.timeZone();
  const date = today(clock);
  const moment = clock.now().epochMilliseconds;
  const reached = (edge: Edge): boolean => ('date' in edge ? edge.date <= date : edge.moment <= moment);
  const paused = pauseOn(date, calendar) !== undefined;
  return all.filter((reminder) => {
    if (paused && isPausable(reminder)) return false;
    const { from, until } = spanOf(reminder, zone);
    return from.every(reached) && !until.some(reached);
  });
}

/** The first moment of a date that is after `now`: the second beginning of a day that the clocks make begin twice. */
function beginningOf(date: IsoDate, zone: string, now: number): number {
  const day = Temporal.PlainDate.from(date);
  const begins = day.toZonedDateTime(zone).epochMilliseconds;
  if (begins > now) return begins;
  return day.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
}

/**
 * The next instant at which `due` gives another answer, if there is one: where a reminder's day or hour begins or ends, or
 * a pause does. Always after now, also where the clocks go back over midnight and the day begins twice.
 */
export function nextChange(all: readonly Reminder[], clock: Clock, calendar: Calendar): Temporal.Instant | undefined {
  const here = stopped(clock);
  const [zone, date, now] = [here.timeZone(), today(here), here.now().epochMilliseconds];
  const edges = all.flatMap((reminder) => {
    const { from, until } = spanOf(reminder, zone);
    return [...from, ...until];
  });
  for (const { from, to } of calendar.pauses ?? []) edges.push({ date: from }, { date: dayAfter(to) });
  const dates = new Set(edges.flatMap((edge) => ('date' in edge && edge.date > date ? [edge.date] : [])));
  const moments = [
    ...edges.flatMap((edge) => ('moment' in edge ? [edge.moment] : [])),
    ...[...dates].map((each) => beginningOf(each, zone, now)),
  ];
  const isDueNow = new Set(due(all, here, calendar));
  for (const moment of [...new Set(moments)].filter((each) => each > now).toSorted((a, b) => a - b)) {
    const then = Temporal.Instant.fromEpochMilliseconds(moment);
    const isDueThen = due(all, { now: () => then, timeZone: () => zone }, calendar);
    if (isDueThen.length !== isDueNow.size || isDueThen.some((each) => !isDueNow.has(each))) return then;
  }
  return undefined;
}
