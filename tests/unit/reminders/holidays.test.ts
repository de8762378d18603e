import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, calendarFor, holidayCountries, holidaysOf } from '../../../lib/reminders/index.ts';

/** The dates that are off for everyone, as the library says. */
const said = (country: string, year: number): string[] =>
  (new Holidays(country).getHolidays(year) ?? [])
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));

describe('the table of holidays', () => {
  it('has what the library says, for every country and year', { timeout: 60_000 }, async () => {
    const countries = await holidayCountries();
    expect(countries.length).toBeGreaterThan(190);
    for (const country of countries) {
      const dates = await holidaysOf(country);
      const years = new Set([...dates].map((date) => Number(date.slice(0, 4))));
      for (const year of [Math.min(...years), Math.max(...years)])
        expect(said(country, year).filter((date) => !dates.has(date) && date.startsWith(String(year)))).toEqual([]);
    }
  });

  it('has no other days: those of a country without feasts of several days are the library’s, one by one', async () => {
    for (const country of ['PT', 'DE', 'GB', 'US', 'JP', 'FR', 'BR', 'GR']) {
      const dates = [...(await holidaysOf(country))].filter((date) => date.startsWith('2027')).toSorted();
      expect(dates).toEqual([...new Set(said(country, 2027))].toSorted());
    }
  });

  it.each([
    ['PT', '2026-06-10', 'a fixed date'],
    ['PT', '2027-03-26', 'Good Friday'],
    ['GR', '2027-05-03', 'a Monday after Easter by the eastern reckoning'],
    ['US', '2026-11-26', 'a fourth Thursday'],
    ['GB', '2027-12-27', 'a day instead of a Saturday'],
    ['TR', '2026-05-28', 'a feast of several days by the moon'],
  ])('has for %s %s, %s', async (country, date) => {
    expect(await holidaysOf(country)).toContain(date);
  });

  it('reaches two years ahead at the least', async () => {
    const last = [...(await holidaysOf('PT'))].toSorted().at(-1) ?? '';
    expect(Number(last.slice(0, 4))).toBeGreaterThanOrEqual(new Date().getUTCFullYear() + 2);
  });

  it('has none for what is no country', async () => {
    expect(await holidaysOf('ZZ')).toEqual(new Set());
  });
});

/** The date three business days after the second of April. */
async function threeDays(country: string): Promise<string> {
  const calendar = calendarFor('en-GB', { country }, await holidaysOf(country));
  return addBusinessDays(Temporal.PlainDate.from('2026-04-02'), 3, calendar).toString();
}

describe('business days in a country', () => {
  it('pass over its holidays', async () => {
    // Portugal keeps Good Friday, Britain Easter Monday as well.
    expect(await threeDays('PT')).toBe('2026-04-08');
    expect(await threeDays('GB')).toBe('2026-04-09');
  });
});
