/** The time of a talk: what is left of what was promised, from when it began and the clock, however often the window is closed. */
import type { MeetingNotes } from './notes.ts';

export type TimerPhase =
  | 'waiting'
  | 'running'
  /** The last minutes of what was promised. */
  | 'closing'
  /** What was promised is over, and the talk is not. */
  | 'over'
  | 'ended';

export interface Timer {
  phase: TimerPhase;
  /** Milliseconds since it began; 0 before. */
  elapsed: number;
  /** Milliseconds that are left of what was promised; less than none once it is over. */
  left: number;
}

const minute = 60_000;

/** How long before the end it is said that the end is near: five minutes, or a third of a short talk. */
export const warning = (minutes: number): number => Math.min(5, minutes / 3) * minute;

/** @param now milliseconds of the epoch. A clock that was set back counts as one at which no time has passed. */
export function timerAt(
  { minutes, startedAt, endedAt }: Pick<MeetingNotes, 'minutes' | 'startedAt' | 'endedAt'>,
  now: number,
): Timer {
  const promised = minutes * minute;
  if (startedAt === undefined) return { phase: 'waiting', elapsed: 0, left: promised };
  const until = endedAt === undefined ? now : Date.parse(endedAt);
  const elapsed = Math.max(0, until - Date.parse(startedAt));
  const left = promised - elapsed;
  if (endedAt !== undefined) return { phase: 'ended', elapsed, left };
  if (left <= 0) return { phase: 'over', elapsed, left };
  return { phase: left <= warning(minutes) ? 'closing' : 'running', elapsed, left };
}

/** Whether the talk kept to what was promised: a minute is for saying goodbye. */
export const keptToTime = ({ left }: Timer): boolean => left >= -minute;

/** Whole minutes that it took, at least one. */
export const minutesTaken = ({ elapsed }: Timer): number => Math.max(1, Math.round(elapsed / minute));

/** Minutes and seconds, such as `04:59`; hours are minutes too. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000);
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
