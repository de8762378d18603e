/** Figures and years of other scripts and calendars, made Western. */

/** First digits of the scripts whose digits pages use: Arabic, Persian, full-width. */
const zeros = [0x06_60, 0x06_f0, 0xff_10];
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

/** Replaces other scripts' digits by Latin ones, one for one, so that offsets hold. */
export function toLatinDigits(text: string): string {
  return text.replaceAll(otherDigits, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((each) => code >= each && code < each + 10) ?? code;
    return String(code - zero);
  });
}

/** Years of the Solar Hijri calendar that pages of our time can mean; it begins in March, so the year is the later part's. */
const solarHijri = { first: 1300, last: 1420, offset: 621 };

/** A year as written, in Western count: Solar Hijri years are recognised by their size. */
export const westernYear = (year: number): number =>
  year >= solarHijri.first && year <= solarHijri.last ? year + solarHijri.offset : year;

/** The Western year before each era's first. */
const eraOffsets: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
  '': 0,
};

const chineseDigits = '〇一二三四五六七八九';

/** "四十五", "二〇", "12", "元" as a number. */
function numberOf(text: string): number | undefined {
  if (text === '元') return 1;
  if (/^\d+$/.test(text)) return Number(text);
  let value = 0;
  let digit = 0;
  for (const character of text.replaceAll('零', '〇')) {
    if (character === '十') {
      value += (digit || 1) * 10;
      digit = 0;
    } else {
      const next = chineseDigits.indexOf(character);
      if (next < 0) return undefined;
      digit = digit * 10 + next;
    }
  }
  return value + digit;
}

/** The Western year of a year within an era; with an empty era, the number itself. */
export function erasYear(era: string, year: string): number | undefined {
  const offset = eraOffsets[era];
  const value = numberOf(year);
  return offset === undefined || value === undefined ? undefined : offset + value;
}
