/** The days of the week that do not count; untouched, those of the browser's language. */
import type { FollowUpForm } from '../../lib/models/follow-up-form.ts';

/** A Monday, from which the names of the days are made. */
const monday = new Date('2026-03-02T12:00');

function dayName(day: number): string {
  const date = new Date(monday);
  date.setDate(date.getDate() + day - 1);
  return new Intl.DateTimeFormat(undefined, { weekday: 'short' }).format(date);
}

export function WeekendSetting({ form }: { form: FollowUpForm }) {
  const weekend = form.weekend.value;
  const set = (day: number, isOff: boolean): void => {
    const days = isOff ? [...weekend, day] : [...weekend].filter((each) => each !== day);
    void form.change((now) => ({ ...now, weekend: days.toSorted((a, b) => a - b) }));
  };
  return (
    <fieldset class="stack-tight">
      <legend class="label">Weekend</legend>
      <div class="row weekdays">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <label key={day} class="radio">
            <input
              type="checkbox"
              checked={weekend.has(day)}
              // A week without a day that counts would hold everything up for ever.
              disabled={!weekend.has(day) && weekend.size >= 6}
              onChange={(event) => set(day, event.currentTarget.checked)}
            />
            {dayName(day)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
