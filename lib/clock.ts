/** Time as an argument: everything that depends on "now" or "here" takes a Clock, so that tests can move it. */

/** An instant as ISO 8601 in UTC, such as `2026-03-02T09:30:00Z`. */
export type IsoInstant = string;

/** A civil date, `YYYY-MM-DD`. */
export type IsoDate = string;

export interface Clock {
  now(): Temporal.Instant;
  /** IANA name of the zone that the user's wall clock is in, such as `Europe/Lisbon`. */
  timeZone(): string;
}

export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  timeZone: () => Temporal.Now.timeZoneId(),
};

/** The clock's instant in the form that the store keeps. */
export const isoNow = (clock: Clock): IsoInstant => clock.now().round('millisecond').toString();

/** The clock as it stands now, for a computation that looks more than once and must not see midnight pass half-way. */
export function stopped(clock: Clock): Clock {
  const [now, zone] = [clock.now(), clock.timeZone()];
  return { now: () => now, timeZone: () => zone };
}
