/**
 * `npm run holidays`: writes lib/reminders/holidays.json anew, the public holidays of every country that date-holidays knows,
 * for last year and the ten from this year on. What falls on the same date, or as far from Easter, in every one of these years
 * is written once. The library itself is sixty times as large, most of it rules and names.
 */
import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { format, resolveConfig } from 'prettier';
import { easterDay } from '../lib/reminders/holidays.ts';

const file = new URL('../lib/reminders/holidays.json', import.meta.url);
const day = 86_400_000;
const thisYear = new Date().getUTCFullYear();
const years = Array.from({ length: 11 }, (_, index) => thisYear - 1 + index);

/** The days of a year off for everyone in a country, `MMDD`. */
function daysOff(country: Holidays, year: number): string[] {
  const dates = (country.getHolidays(year) ?? [])
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => {
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / day));
      const first = Date.parse(`${date.slice(0, 10)}T00:00Z`);
      return Array.from({ length }, (_, index) => new Date(first + index * day).toISOString().slice(0, 10));
    });
  const inYear = dates.filter((date) => date.startsWith(String(year)));
  return [...new Set(inYear.map((date) => date.slice(5).replace('-', '')))].toSorted();
}

const fromEaster = (year: number, date: string): number =>
  Math.round((Date.UTC(year, Number(date.slice(0, 2)) - 1, Number(date.slice(2))) - easterDay(year)) / day);

/** What a country's row says: fixed dates, days from Easter, then the other dates of each year. */
function rowOf(code: string): string[] {
  const country = new Holidays(code);
  const all = new Map(years.map((year) => [year, daysOff(country, year)]));
  const inAll = <Value>(values: (year: number, date: string) => Value): Value[] => {
    const [first = new Set<Value>(), ...others] = [...all].map(
      ([year, dates]) => new Set(dates.map((date) => values(year, date))),
    );
    return [...first].filter((value) => others.every((other) => other.has(value)));
  };
  const fixed = inAll((_year, date) => date);
  const easter = inAll(fromEaster);
  const rest = [...all].map(([year, dates]) =>
    dates.filter((date) => !fixed.includes(date) && !easter.includes(fromEaster(year, date))).join(''),
  );
  return [fixed.join(''), easter.join(' '), ...rest];
}

const countries = Object.keys(new Holidays().getCountries()).toSorted();
const rows = Object.fromEntries(countries.map((code) => [code, rowOf(code)]));
const options = await resolveConfig(file.pathname);
writeFileSync(file, await format(JSON.stringify({ from: years[0], rows }), { ...options, parser: 'json' }));
console.log(`${countries.length} countries, ${years[0]} to ${years.at(-1)}`);
