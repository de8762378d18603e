/** Dates and ranges as pages write them, in the languages and calendars that capture knows. */
import { assert, constantFrom, integer, property, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../lib/capture/index.ts';
import { datesIn, isOnlyDate } from '../../../lib/capture/text/dates.ts';
import { lexiconData, phrasesOf } from '../../../lib/capture/text/lexicon.ts';

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
    ['1° maggio 2010', '2010-05-01/'],
    ['maio/2010', '2010-05/'],
    ['B.Sc. ’98', '1998/'],
    ['c. 1999', '1999/'],
    ['H16年4月', '2004-04/'],
    // The last three months of a Persian year lie in the next Western one.
    ['بهمن ۱۳۸۵', '2007/'],
    ['۱۴۰۲/۰۵/۱۳', '2023/'],
    ['۱۴۰۲/۱۱/۱۳', '2024/'],
    // A lunar year is told by its letter.
    ['١٤٢٥ هـ', '2004/'],
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
    ['févr. 2023 - aujourd’hui', '2023-02/…'],
    ['۱۳۷۵ تا ۱۳۸۰', '1996/2001'],
    ["'98–'02", '1998/2002'],
    ['2004/05', '2004/2005'],
    ['6/95 – 5/98', '1995-06/1998-05'],
    ['2009/10 – 2012/03', '2009-10/2012-03'],
    ['1998/2000', '1998/2000'],
    ['Oct 2012–14', '2012-10/2014'],
    ['2012 -- 2015', '2012/2015'],
    ['between 1999 and 2003', '1999/2003'],
    ['zwischen 1999 und 2003', '1999/2003'],
    ['2010. 3. ~ 2014. 2.', '2010-03/2014-02'],
    ['26 août au 1er septembre 2019', '2019-08-26/2019-09-01'],
    ['4-9 September 2023', '2023-09-04/2023-09-09'],
    ['4.–9. September 2023', '2023-09-04/2023-09-09'],
    ['September 4–9, 2023', '2023-09-04/2023-09-09'],
    ['June 30 – July 3, 2021', '2021-06-30/2021-07-03'],
    ['del 4 al 9 de septiembre de 2023', '2023-09-04/2023-09-09'],
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
    ['2010+', '2010/…'],
    ['6/95 - present', '1995-06/…'],
    ['as of 2012', '2012/…'],
    ['seit WS 2015/16', '2015/…'],
    ['2015年から', '2015/…'],
    ['2015년부터', '2015/…'],
  ])('%s goes on', (text, wanted) => expect(said(text)).toEqual([wanted]));
});

it('takes two years beside each other for no range', () => {
  expect(said('2003 and 2004')).toEqual(['2003/', '2004/']);
  expect(said('2003 und 2004')).toEqual(['2003/', '2004/']);
});

it('takes no page, volume or telephone number for a year', () => {
  expect(said('114(5), pp. 1211–1247')).toEqual([]);
  expect(said('pp. 1999–2010')).toEqual([]);
  expect(said('vol. 2010')).toEqual([]);
  expect(said('tel. 12004555')).toEqual([]);
  expect(said('grade 9/10 - passed')).toEqual([]);
  expect(said('ISBN 978-2004-1')).toEqual([]);
});

const anyOf = (lines: readonly string[]): Arbitrary<string> => constantFrom(...phrasesOf(lines));
const two = (value: number): string => String(value).padStart(2, '0');

describe.each(lexiconData.map((each) => [each.language, each] as const))('in the words of %s', (_, words) => {
  const year = integer({ min: 1950, max: 2040 });
  const month = integer({ min: 1, max: 12 });
  const named = month.chain((number) =>
    anyOf([words.months[number - 1] ?? '']).map((name) => ({ name, iso: two(number) })),
  );
  const isEastAsian = ['ja', 'zh', 'ko'].includes(words.language);
  const unit = words.language === 'ko' ? '년 ' : '年';
  const monthOf = (y: number, name: string): string => (isEastAsian ? `${y}${unit}${name}` : `${name} ${y}`);

  it('a month and its year are read back', () => {
    assert(
      property(year, named, (y, { name, iso }) => {
        expect(said(monthOf(y, name))).toEqual([`${y}-${iso}/`]);
      }),
    );
  });

  it('a range between two months is read back', () => {
    assert(
      property(year, named, integer({ min: 1, max: 9 }), named, (y, from, later, to) => {
        const text = `${monthOf(y, from.name)} – ${monthOf(y + later, to.name)}`;
        expect(said(text)).toEqual([`${y}-${from.iso}/${y + later}-${to.iso}`]);
      }),
    );
  });

  it('a range that its words leave open is read back', () => {
    assert(
      property(year, anyOf(words.present), (y, present) => {
        expect(said(`${y} – ${present}`)).toEqual([`${y}/…`]);
      }),
    );
  });
});

it('tells a lone date from a line that says more', () => {
  expect(isOnlyDate('Jan 2020 – Present')).toBe(true);
  expect(isOnlyDate('PhD in Botany, 2018')).toBe(false);
});
