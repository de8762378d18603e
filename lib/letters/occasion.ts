/** What happened before a letter, as pieces that its phrases may name: when it was, what was said, what was advised. */
import { addBusinessDays, calendarFor } from '../reminders/index.ts';
import type { DraftInput, LetterEvent } from './case.ts';
import { plain } from '../wording/index.ts';
import type { Cited, Grammar, Slots } from '../wording/index.ts';

const latest = (log: readonly LetterEvent[], ...types: readonly LetterEvent['type'][]): LetterEvent | undefined =>
  log
    .filter(({ type }) => types.includes(type))
    .toSorted((a, b) => Temporal.Instant.compare(instantOf(a.at), instantOf(b.at)))
    .at(-1);

const instantOf = (at: string): Temporal.Instant => Temporal.Instant.from(at.includes('T') ? at : `${at}T00:00:00Z`);

const dayOf = (at: string): Temporal.PlainDate => instantOf(at).toZonedDateTimeISO('UTC').toPlainDate();

/** Days after which a date needs its month, and before which it is "on Tuesday". */
const aWeek = 7;

/** "on Tuesday", "on 19 February", "in March last year" would all do; the day and month always do. */
function when(at: string, now: Temporal.Instant, language: string): string {
  const day = dayOf(at);
  const ago = day.until(now.toZonedDateTimeISO('UTC').toPlainDate()).days;
  return ago >= 0 && ago < aWeek
    ? day.toLocaleString(language, { weekday: 'long' })
    : day.toLocaleString(language, { day: 'numeric', month: 'long' });
}

/** Three stretches of the coming business days. */
const windowDays: readonly { after: number; from: string; to: string }[] = [
  { after: 3, from: '10:00', to: '12:00' },
  { after: 4, from: '14:00', to: '17:00' },
  { after: 5, from: '09:00', to: '11:00' },
];

function windows(input: DraftInput): string {
  const zone = input.zone ?? 'UTC';
  const today = input.now.toZonedDateTimeISO(zone).toPlainDate();
  return windowDays
    .map(({ after, from, to }) => {
      const day = addBusinessDays(today, after, calendarFor(input.language)).toLocaleString(input.language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      });
      return `- ${day}, ${from} to ${to}`;
    })
    .join('\n');
}

const piece = (value: string | undefined): Cited | undefined =>
  value === undefined || value === '' ? undefined : plain(value);

/** What the log gives to the phrases. */
export function occasionSlots(input: DraftInput, grammar: Grammar): Slots {
  const log = input.log ?? [];
  const sent = latest(log, 'sent');
  const met = latest(log, 'met');
  const advised = log.flatMap(({ advice }) => advice ?? []).map((each) => grammar.advice(each));
  const advice = advised.at(-1);
  const said = latest(
    log.filter(({ note }) => note !== undefined),
    'met',
    'advised',
    'replied',
  )?.note;
  const done = latest(
    log.filter(({ note }) => note !== undefined),
    'note',
    'reported',
  )?.note;
  const scheduled = latest(log, 'scheduled');
  const point = grammar.point(said ?? '');
  return {
    'sent-on': piece(sent && when(sent.at, input.now, input.language)),
    'met-on': piece(met && when(met.at, input.now, input.language)),
    point: piece(point.about),
    'point-quoted': piece(point.quoted),
    // Where they advised nothing, a report is of whom they named.
    named: piece(advice ? undefined : latest(log, 'referred')?.named),
    advice: piece(advice?.phrase),
    'advice-plan': piece(advice?.plan),
    'advice-quoted': piece(advice?.quoted),
    done: piece(grammar.deed(done ?? '')),
    'scheduled-for': piece(scheduled && scheduledFor(scheduled, input)),
    windows: piece(input.kind === 'scheduling' ? windows(input) : undefined),
    zone: plain(zoneName(input.zone ?? 'UTC')),
  };
}

const adviceShape = (slots: Slots): string =>
  slots['advice'] ? 'advice' : slots['advice-quoted'] ? 'advice-quoted' : 'no-advice';

/** What the occasion is like, for phrases written for it: each thing known, or not known, under a name of its own. */
export const occasionShapes = (slots: Slots): string[] => [
  ...(slots['named'] ? ['named', slots['done'] ? 'named-done' : 'named-open'] : []),
  // Advice that nothing is known to have come of: "open".
  ...(slots['done'] ? [] : [`${adviceShape(slots)}-open`]),
  slots['point'] ? 'point' : slots['point-quoted'] ? 'point-quoted' : 'no-point',
  adviceShape(slots),
  slots['done'] ? 'done' : 'not-done',
  slots['questions'] ? 'with-questions' : 'no-questions',
  slots['scheduled-for'] ? 'scheduled' : 'unscheduled',
];

const zoneName = (zone: string): string =>
  zone === 'UTC' ? 'UTC' : `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;

function scheduledFor(event: LetterEvent, input: DraftInput): string {
  const zone = input.zone ?? 'UTC';
  const moment = instantOf(event.at).toZonedDateTimeISO(zone);
  const day = moment.toLocaleString(input.language, { weekday: 'long', day: 'numeric', month: 'long' });
  if (!event.at.includes('T')) return day;
  return `${day} at ${moment.toPlainTime().toString({ smallestUnit: 'minute' })} (${zoneName(zone)})`;
}
