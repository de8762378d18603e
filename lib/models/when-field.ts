/** A date typed in words, and what was understood of it, which is shown before anything is saved. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { stopped, type Clock, type IsoDate } from '../clock.ts';
import type { DateReader, DateWords, Direction } from '../date-words/index.ts';

export type WhenProblem =
  /** What was typed is not a date in words that are known. */
  | 'not-understood'
  /** It has not happened yet, or is over, where the other is asked for. */
  | 'to-come'
  | 'over'
  /** A day without an hour, where an hour is needed. */
  | 'no-time'
  /** Nothing was typed, where something is needed. */
  | 'missing';

export interface WhenField {
  words: Signal<string>;
  direction: Direction;
  /** Undefined where nothing was typed, or nothing understood. */
  read: ReadonlySignal<DateWords | undefined>;
  problem: ReadonlySignal<WhenProblem | undefined>;
}

export interface WhenOptions {
  direction: Direction;
  /** Whether something must be typed, and an hour with it. */
  needs?: 'nothing' | 'date' | 'time';
  words?: string;
  /** Whether it may be over by now, as what was noted before may. */
  mayBeOver?: boolean;
}

/** The wall time as one text that sorts; a day without an hour sorts before its hours. */
const sortable = ({ date, time }: DateWords): string => `${date}T${time ?? ''}`;

/** What speaks against a date that was understood. */
function problemOf(
  read: DateWords,
  { direction, needs, mayBeOver }: WhenOptions,
  clock: Clock,
): WhenProblem | undefined {
  const here = clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDateTime();
  const now: Required<DateWords> = {
    date: here.toPlainDate().toString(),
    time: here.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
  if (direction === 'past') return sortable(read) > sortable(now) ? 'to-come' : undefined;
  const from: IsoDate = read.time === undefined ? now.date : sortable(now);
  if (mayBeOver !== true && (read.time === undefined ? read.date : sortable(read)) < from) return 'over';
  return needs === 'time' && read.time === undefined ? 'no-time' : undefined;
}

/**
 * `reader` is undefined until it is loaded, which is before anyone has typed a word. The words mean days and hours in the
 * clock's zone.
 */
export function createWhenField(
  reader: ReadonlySignal<DateReader | undefined>,
  clock: Clock,
  options: WhenOptions,
): WhenField {
  const { direction, needs = 'nothing' } = options;
  const words = signal(options.words ?? '');
  const read = computed(() => reader.value?.(words.value, direction, stopped(clock)));
  return {
    words,
    direction,
    read,
    problem: computed(() => {
      if (words.value.trim() === '') return needs === 'nothing' ? undefined : 'missing';
      return read.value ? problemOf(read.value, options, clock) : 'not-understood';
    }),
  };
}
