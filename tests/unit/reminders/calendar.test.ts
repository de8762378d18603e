import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays, calendarFor } from '../../../lib/reminders/index.ts';
import { saturdaySunday } from './history.ts';

describe('calendarFor', () => {
  it.each([
    ['en-GB', [6, 7]],
    ['ar-EG', [5, 6]],
    ['he-IL', [5, 6]],
    ['fa-IR', [5]],
    ['hi-IN', [7]],
  ])('knows the weekend of %s', (locale, weekend) => {
    expect([...calendarFor(locale).weekend]).toEqual(weekend);
  });

  it('takes Saturday and Sunday where the browser does not know', () => {
    const known = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, 'getWeekInfo');
    Reflect.deleteProperty(Intl.Locale.prototype, 'getWeekInfo');
    try {
      expect([...calendarFor('ar-EG').weekend]).toEqual([6, 7]);
    } finally {
      if (known) Object.defineProperty(Intl.Locale.prototype, 'getWeekInfo', known);
    }
  });
});

describe('addBusinessDays', () => {
  it('leaves the date alone when there is nothing to wait', () => {
    const saturday = Temporal.PlainDate.from('2026-03-07');
    expect(addBusinessDays(saturday, 0, saturdaySunday).toString()).toBe('2026-03-07');
  });

  it('adds up: waiting three days and then four is waiting seven', () => {
    const date = fc.integer({ min: 0, max: 20_000 }).map((days) => Temporal.PlainDate.from('1990-01-01').add({ days }));
    const wait = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(date, wait, wait, (start, first, second) => {
        const inTwo = addBusinessDays(addBusinessDays(start, first, saturdaySunday), second, saturdaySunday);
        expect(inTwo.toString()).toBe(addBusinessDays(start, first + second, saturdaySunday).toString());
      }),
    );
  });

  it('comes to an end where no day is a business day, as no settings allow', () => {
    const never = { weekend: new Set([1, 2, 3, 4, 5, 6, 7]) };
    expect(addBusinessDays(Temporal.PlainDate.from('2026-03-02'), 3, never).toString()).toBe('2027-03-06');
  });
});
