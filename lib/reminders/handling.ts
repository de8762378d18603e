/** What the user said about a reminder: done, not now, not at all, or again after all. The last word counts. */
import type { AwaitedEvent, Interaction } from '../contacts/index.ts';
import { isTimed, keyOf, type Reminder } from './reminder.ts';

type Word = Extract<Interaction, { reminder: unknown }>;

/** Those of one person's reminders that still wait, put off as the user asked. */
export function handled(reminders: readonly Reminder[], history: readonly Interaction[]): Reminder[] {
  const words = new Map<string, { word: Word; index: number }>();
  for (const [index, each] of history.entries())
    if ('reminder' in each) words.set(keyOf(each.reminder), { word: each, index });
  if (words.size === 0) return [...reminders];
  return reminders.flatMap((reminder) => {
    const said = words.get(keyOf(reminder));
    return said ? after(reminder, said.word, history.slice(said.index + 1)) : [reminder];
  });
}

function after(reminder: Reminder, word: Word, since: readonly Interaction[]): Reminder[] {
  switch (word.type) {
    case 'resumed':
      return [reminder];
    case 'dropped':
      return [];
    case 'done':
      // One that recurs has moved on to its next date by itself.
      return reminder.type === 'own' ? [reminder] : [];
    case 'snoozed':
      if (word.until.by === 'event') return since.some(isEvent(word.until.event)) ? [reminder] : [];
      return [putOff(reminder, word.until.date)];
  }
}

/** A no is an answer as well: who waits for one waits no longer. */
const isEvent =
  (event: AwaitedEvent) =>
  (each: Interaction): boolean =>
    each.type === event || (event === 'replied' && each.type === 'declined');

function putOff(reminder: Reminder, until: string): Reminder {
  if (isTimed(reminder)) return { ...reminder, snoozedUntil: until };
  return reminder.on < until ? { ...reminder, on: until } : reminder;
}
