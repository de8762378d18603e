/** What one person's history calls for, every rule written out: for the slow reference. */
import type { Interaction } from '../../../lib/contacts/index.ts';
import type { Cadence } from '../../../lib/reminders/index.ts';
import { addDays, countBusinessDays, dateIn, instantOf, seriesDate, type SlowCalendar } from './reference-time.ts';

export interface Called {
  contact: string;
  type: string;
  because: string;
  on: string;
  timed?: { start: number; end: number };
  snoozed?: string;
  ends?: string;
  lastDay?: string;
}

const on = (each: Interaction): string => dateIn(each.zone, Date.parse(each.at));
const time = (each: Interaction): number => Date.parse(each.at);

const isTalk = (each: Interaction): boolean =>
  each.type === 'met' || (each.type === 'replied' && each.answer === 'by-email');
const isReport = (each: Interaction): boolean =>
  each.type === 'reported' || (each.type === 'sent' && each.kind === 'report-back');

/** All that `history` (oldest first) calls for, put off or left out as the user said. */
export function called(
  history: readonly Interaction[],
  cadence: Cadence,
  calendar: SlowCalendar,
  historyOf: (contact: string) => readonly Interaction[],
): Called[] {
  if (history.some((each) => each.type === 'do-not-contact')) return [];
  const contact = String(history[0]?.contact);
  const found: Called[] = [];
  const call = (type: string, because: string, date: string, rest: Partial<Called> = {}): void =>
    void found.push({ contact, type, because, on: date, ...rest });
  const theirs = new Set(['replied', 'declined', 'scheduled', 'rescheduled', 'met', 'advised', 'referred']);
  const lastWord = history.findLast((each) => theirs.has(each.type));
  const since = lastWord ? history.slice(history.indexOf(lastWord) + 1) : history;

  const asks = since.filter(
    (each) => each.type === 'sent' && ['request', 'introduction', 'answer-by-email', 'follow-up'].includes(each.kind),
  );
  const ask = asks.at(-1);
  if (ask) {
    let from = on(ask);
    for (const each of history) if (each.type === 'out-of-office' && each.until > from) from = each.until;
    const wait = asks.length > 1 ? cadence.secondFollowUpAfter : cadence.followUpAfter;
    const followUp = asks.length <= cadence.followUps ? countBusinessDays(from, wait, calendar) : undefined;
    if (asks.length === 1 && cadence.widenAfter !== 'off') {
      const date = countBusinessDays(on(ask), cadence.widenAfter, calendar);
      call('widen', ask.id, date, followUp === undefined ? {} : { ends: followUp });
    }
    if (followUp !== undefined) call('follow-up', ask.id, followUp);
  } else if (lastWord?.type === 'replied' && lastWord.answer === 'later' && lastWord.askAgainOn !== undefined) {
    call('ask-again', lastWord.id, lastWord.askAgainOn);
  }

  let meetingAhead = false;
  for (const first of history) {
    if (first.type !== 'scheduled') continue;
    let { meeting } = first;
    for (const each of history) if (each.type === 'rescheduled' && each.scheduled === first.id) meeting = each.meeting;
    const start = instantOf(meeting.start, meeting.zone);
    const end = start + meeting.minutes * 60_000;
    const met = history.some(
      (each) =>
        each.type === 'met' && (each.scheduled === first.id || (each.scheduled === undefined && time(each) >= start)),
    );
    if (met) continue;
    meetingAhead = true;
    const timed = { start, end };
    const day = dateIn(meeting.zone, start);
    const sent = history
      .slice(history.indexOf(first))
      .some((each) => each.type === 'sent' && each.kind === 'questions-ahead' && time(each) <= start);
    if (!sent) call('questions-ahead', first.id, addDays(day, -cadence.questionsAheadBefore), { timed });
    call('prepare', first.id, addDays(day, -cadence.prepareBefore), { timed });
    call('meeting', first.id, day, { timed });
    call('log', first.id, dateIn(meeting.zone, end), { timed });
  }

  const talk = history.findLast(isTalk);
  const thanked = history
    .slice(talk ? history.indexOf(talk) : 0)
    .some((each) => each.type === 'thanked' || (each.type === 'sent' && each.kind === 'thank-you'));
  if (talk && !thanked) call('thank', talk.id, on(talk), { lastDay: addDays(on(talk), cadence.thankWithin) });

  let reportCalled = false;
  for (const [index, each] of history.entries()) {
    const later = history.slice(index + 1);
    let last: Interaction | undefined;
    for (const other of history) {
      if (!('advised' in other) || other.advised !== each.id) continue;
      if (other.type !== 'followed' || last?.type !== 'came-of-it') last = other;
    }
    const isLeft = last?.type === 'decided' && last.to === 'leave';
    if (each.type === 'advised' && (last === undefined || (last.type === 'decided' && last.to === 'do')))
      call('advice', each.id, addDays(on(last ?? each), cadence.adviceAfter));
    const isOwed = (each.type === 'advised' && !isLeft) || each.type === 'referred' || each.type === 'came-of-it';
    if (isOwed && !reportCalled && !later.some(isReport)) {
      reportCalled = true;
      call('report-back', each.id, addDays(on(each), cadence.reportBackAfter));
    }
    if (each.type !== 'referred' || each.person === undefined || each.person === contact) continue;
    const met = historyOf(each.person).find((other) => isTalk(other) && time(other) >= time(each));
    if (met && !later.some((other) => isReport(other) && time(other) >= time(met)))
      call('tell-referrer', each.id, addDays(on(met), cadence.tellReferrerAfter));
  }

  const { byPerson, everyone: forAll } = cadence.keepInTouch;
  const everyone = byPerson[contact] ?? forAll;
  const checkIns = since.filter((each) => each.type === 'sent' && each.kind === 'check-in').length;
  const touches = new Set([...theirs, 'sent', 'thanked', 'reported', 'gave', 'congratulated']);
  const touch = history.findLast((each) => touches.has(each.type));
  const silent = talk && lastWord?.type !== 'declined' && checkIns < cadence.checkIns && !meetingAhead;
  if (silent && touch && everyone !== 'never') call('keep-in-touch', touch.id, addDays(on(touch), everyone));

  for (const each of history) {
    if (each.type !== 'own-reminder') continue;
    const done = history.findLast(
      (other) => other.type === 'done' && other.reminder.type === 'own' && other.reminder.because === each.id,
    );
    if (!done) call('own', each.id, each.on);
    else if (each.recurs) {
      let turn = 1;
      const { every, unit } = each.recurs;
      while (seriesDate(each.on, turn * every, unit) <= on(done)) turn += 1;
      call('own', each.id, seriesDate(each.on, turn * every, unit));
    }
  }
  return found.flatMap((each) => asTheUserSaid(each, history));
}

function asTheUserSaid(reminder: Called, history: readonly Interaction[]): Called[] {
  const word = history.findLast(
    (each) => 'reminder' in each && each.reminder.type === reminder.type && each.reminder.because === reminder.because,
  );
  if (word?.type === 'dropped') return [];
  if (word?.type === 'done') return reminder.type === 'own' ? [reminder] : [];
  if (word?.type !== 'snoozed') return [reminder];
  const { until } = word;
  if (until.by === 'event') {
    const happened = history
      .slice(history.indexOf(word) + 1)
      .some((each) => each.type === until.event || (until.event === 'replied' && each.type === 'declined'));
    return happened ? [reminder] : [];
  }
  if (reminder.timed) return [{ ...reminder, snoozed: until.date }];
  return [{ ...reminder, on: until.date > reminder.on ? until.date : reminder.on }];
}
