/**
 * The civil date of a moment in a zone. Tens of thousands of records fall on a few hundred days, so the bounds of each day
 * met are kept: asking the zone's rules anew for every record is most of the cost of a long history.
 */

interface Day {
  from: number;
  to: number;
  date: Temporal.PlainDate;
}

const dayLength = 86_400_000;
/** Bounds the memory of a page that stays open: twenty years in one zone. */
const mostDays = 7_500;
const known = new Map<string, Day[]>();

/** The date in the zone; in UTC where this browser does not know the zone. */
export function dateOfMoment(moment: number, zone: string): Temporal.PlainDate {
  const key = `${zone} ${Math.floor(moment / dayLength)}`;
  const days = known.get(key) ?? [];
  const found = days.find(({ from, to }) => from <= moment && moment < to);
  if (found) return found.date;
  const time = zoned(moment, zone);
  const date = time.toPlainDate();
  // A day of another length may be one that begins twice, and so is not one stretch of time.
  if (time.hoursInDay !== 24) return date;
  const from = time.startOfDay().epochMilliseconds;
  if (known.size >= mostDays) known.clear();
  known.set(key, [...days, { from, to: from + dayLength, date }]);
  return date;
}

function zoned(moment: number, zone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment);
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch {
    // A zone from another computer: a day off at most, and the others go on.
    return instant.toZonedDateTimeISO('UTC');
  }
}
