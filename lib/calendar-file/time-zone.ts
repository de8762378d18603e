/**
 * A zone's rules about a moment as a VTIMEZONE of RFC 5545: the change of the clocks before it and the one after, so that a
 * program which does not know the zone by name shows the same hour.
 */

const offsetOf = ({ offset }: Temporal.ZonedDateTime): string => offset.replaceAll(':', '');

/** `20260329T010000`: what clocks showed when they were changed. */
const onset = (change: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string =>
  change
    .toPlainDateTime()
    .subtract({ nanoseconds: change.offsetNanoseconds - before.offsetNanoseconds })
    .toString({ smallestUnit: 'second' })
    .replaceAll(/[-:]/g, '');

/** From a change of the clocks on. Which of two offsets is called "daylight" only names it: the greater one. */
function observance(change: Temporal.ZonedDateTime): string[] {
  const before = change.subtract({ nanoseconds: 1 });
  const kind = change.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset(change, before)}`,
    `TZOFFSETFROM:${offsetOf(before)}`,
    `TZOFFSETTO:${offsetOf(change)}`,
    `END:${kind}`,
  ];
}

/** Of a zone whose clocks never change, or have not yet. */
const always = (moment: Temporal.ZonedDateTime): string[] => [
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  `TZOFFSETFROM:${offsetOf(moment)}`,
  `TZOFFSETTO:${offsetOf(moment)}`,
  'END:STANDARD',
];

/** The VTIMEZONE of the moment's zone, right at the moment and for as long as its offset lasts. */
export function timeZoneAbout(moment: Temporal.ZonedDateTime): string {
  // A change in the very moment has happened.
  const last = moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const next = moment.getTimeZoneTransition('next');
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${moment.timeZoneId}`,
    ...(last ? observance(last) : always(moment)),
    ...(next ? observance(next) : []),
    'END:VTIMEZONE',
  ].join('\r\n');
}
