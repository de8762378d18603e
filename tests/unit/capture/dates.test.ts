/** Dates and ranges as pages write them, in the languages and calendars that capture knows. */
import { describe, expect, it } from 'vitest';
import '../../../lib/capture/index.ts';
import { datesIn, isOnlyDate } from '../../../lib/capture/text/dates.ts';

const said = (text: string): string[] =>
  datesIn(text).map(({ from = '', to = '', ongoing }) => `${from}/${ongoing ? '…' : to}`);

describe('a date', () => {
  it.each([
    ['Fall 1998', '1998/'],
    ['13 September 2004', '2004-09-13/'],
    ['September 13, 2004', '2004-09-13/'],
    ['le 3 mars 2011', '2011-03-03/'],
    ['13.09.2004', '2004-09-13/'],
    ['9/13/2004', '2004-09-13/'],
    ['2004年9月13日', '2004-09-13/'],
    ['昭和四十五年五月八日', '1970-05-08/'],
    ['平成28年8月5日', '2016-08-05/'],
    ['令和元年', '2019/'],
    ['۱۳۸۵', '2006/'],
    ['٢٠١٨', '2018/'],
  ])('%s is read as precisely as it is written', (text, wanted) => expect(said(text)).toEqual([wanted]));
});

describe('a range', () => {
  it.each([
    ['2004–2009', '2004/2009'],
    ['2004-05', '2004-05/'],
    ['1997-98', '1997/1998'],
    ['from 1998 to 2004', '1998/2004'],
    ['De 2020 à 2022', '2020/2022'],
    ['Von 2018 bis 2022', '2018/2022'],
    ['dal 2015 al 2018', '2015/2018'],
    ['Mar 2013–Jun 2014', '2013-03/2014-06'],
    ['10/2019 – 12/2020', '2019-10/2020-12'],
    ['2015年4月 ~ 2018年3月', '2015-04/2018-03'],
    ['2022年10月 ~ 12月', '2022-10/2022-12'],
    ['2016.03 ~ 2020.02', '2016-03/2020-02'],
    ['۱۳۷۵ تا ۱۳۸۰', '1996/2001'],
  ])('%s has two ends', (text, wanted) => expect(said(text)).toEqual([wanted]));

  it.each([
    ['since 2019', '2019/…'],
    ['seit Oktober 2024', '2024-10/…'],
    ['depuis janvier 2024', '2024-01/…'],
    ['Sept. 2004 - present', '2004-09/…'],
    ['2012 –', '2012/…'],
    ['2019年至今', '2019/…'],
    ['2020年10月 ~ 現職', '2020-10/…'],
    ['13.09.2004 bis heute', '2004-09-13/…'],
    ['٢٠١٩ - حتى الآن', '2019/…'],
  ])('%s goes on', (text, wanted) => expect(said(text)).toEqual([wanted]));
});

it('takes no page, volume or telephone number for a year', () => {
  expect(said('114(5), pp. 1211–1247')).toEqual([]);
  expect(said('tel. 12004555')).toEqual([]);
});

it('tells a lone date from a line that says more', () => {
  expect(isOnlyDate('Jan 2020 – Present')).toBe(true);
  expect(isOnlyDate('PhD in Botany, 2018')).toBe(false);
});
