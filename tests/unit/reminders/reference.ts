/**
 * What is due, the slow and obvious way: a day at a time, with the platform's own calendar instead of Temporal's. It shares
 * no code with what it checks.
 */
import type { Interaction } from '../../../lib/contacts/index.ts';

/** The civil date of an instant in a zone, `YYYY-MM-DD`. */
function dateIn(zone: string, milliseconds: number): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
const weekday = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7;

/** Ids of the contacts to follow up, sorted. */
export function slowlyDue(
  interactions: readonly Interaction[],
  { followUpAfter, followUps }: { followUpAfter: number; followUps: number },
  weekend: ReadonlySet<number>,
  now: number,
  zone: string,
): string[] {
  const today = dateIn(zone, now);
  const people = new Set(interactions.map((each) => each.contact));
  return [...people].filter((person) => isDue(interactions.filter((each) => each.contact === person))).toSorted();

  function isDue(records: readonly Interaction[]): boolean {
    const takenBack = new Set(records.map((each) => (each.type === 'undone' ? each.undoes : undefined)));
    const history = records.filter((each) => each.type !== 'undone' && !takenBack.has(each.id));
    history.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id.localeCompare(b.id));
    let unanswered: Interaction[] = [];
    for (const each of history) {
      if (each.type === 'do-not-contact') return false;
      if (each.type !== 'sent') unanswered = [];
      else if (['request', 'introduction', 'answer-by-email', 'follow-up'].includes(each.kind)) unanswered.push(each);
    }
    const last = unanswered.at(-1);
    if (!last || unanswered.length > followUps) return false;
    let businessDays = 0;
    for (let date = dateIn(last.zone, Date.parse(last.at)); date < today;) {
      date = dayAfter(date);
      if (!weekend.has(weekday(date))) businessDays += 1;
      if (businessDays === followUpAfter) return true;
    }
    return false;
  }
}
