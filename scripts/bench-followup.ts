/**
 * What the follow-up engine costs as people are added: `npm run bench:followup`. Plain Node, where Temporal is the polyfill;
 * a browser with a Temporal of its own is faster. Prints, for 1,000 to 100,000 contacts with ten interactions each, the time
 * of all reminders, of what is due among them, of the next change, and of one person's reminders alone.
 */
import 'temporal-polyfill/global';
import type { Happening, Interaction } from '../lib/contacts/index.ts';
import type { ContactId, InteractionId, LetterId } from '../lib/ids.ts';
import { badgeFor, defaultCadence, due, nextChange, reminders } from '../lib/reminders/index.ts';

const calendar = { weekend: new Set([6, 7]) };
const now = Temporal.Instant.from('2026-06-15T09:00:00Z');
const clock = { now: () => now, timeZone: () => 'Europe/Lisbon' };
const rounds = 5;

/** Ten things that happened with one person, in the order of the course. */
const course: readonly (readonly [day: number, happening: Happening])[] = [
  [0, { type: 'sent', letter: 'letter' as LetterId, kind: 'request', way: 'copied' }],
  [9, { type: 'sent', letter: 'letter' as LetterId, kind: 'follow-up', way: 'copied' }],
  [10, { type: 'replied', answer: 'yes' }],
  [17, { type: 'met' }],
  [17, { type: 'advised', advice: 'Shadow the night desk' }],
  [17, { type: 'advised', advice: 'Read Tufte' }],
  [17, { type: 'referred', name: 'Ines Duarte', useName: 'yes' }],
  [17, { type: 'thanked' }],
  [31, { type: 'sent', letter: 'letter' as LetterId, kind: 'report-back', way: 'copied' }],
  [40, { type: 'note', text: 'Moved to Faro' }],
];

/** Everyone at another point of the course: some were only written to, some are long in touch. */
function interactionsWith(contacts: number): Interaction[] {
  const start = Date.parse('2026-01-05T10:00:00Z');
  return Array.from({ length: contacts }, (_, person) =>
    course.map(([day, happening], step): Interaction => {
      const at = new Date(start + ((person % 150) + day) * 86_400_000 + step * 60_000).toISOString();
      const id = `interaction-${person}-${step}` as InteractionId;
      const contact = `contact-${person}` as ContactId;
      return { ...happening, id, contact, at, zone: 'Europe/Lisbon', recordedAt: at, updatedAt: at };
    }),
  ).flat();
}

/** The median of a few rounds, in milliseconds, and what the last of them gave. */
function timed<Value>(work: () => Value): { ms: number; value: Value } {
  let value = work();
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    value = work();
    return performance.now() - begin;
  });
  return { ms: times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0, value };
}

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : 0).padStart(10);

console.log('  contacts interactions  reminders        due       next     badge  one person   growth (ms)');
let before: number | undefined;
for (const contacts of [1_000, 3_000, 10_000, 30_000, 100_000]) {
  const interactions = interactionsWith(contacts);
  const all = timed(() => reminders(interactions, defaultCadence, calendar));
  const isDue = timed(() => due(all.value, clock, calendar));
  const next = timed(() => nextChange(all.value, clock, calendar));
  const badge = timed(() => badgeFor(isDue.value));
  const one = timed(() => reminders(interactions.slice(0, course.length), defaultCadence, calendar));
  const total = all.ms + isDue.ms + next.ms + badge.ms;
  const growth = before === undefined ? '' : `× ${(total / before).toFixed(1)}`;
  console.log(
    [
      String(contacts).padStart(10),
      String(interactions.length).padStart(12),
      ...[all, isDue, next, badge, one].map(({ ms }) => figure(ms)),
    ].join(' '),
    growth,
  );
  before = total;
}
