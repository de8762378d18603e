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

/** Years of the Solar Hijri calendar that pages of our time can mean; it begins in March. */
const solarHijri = { first: 1300, last: 1420, offset: 621 };
/** The months of it that lie in the next Western year, from the tenth on; by name where a year follows them. */
const tenthMonth = 10;
const lastMonths = /(?:دی|بهمن|اسفند)(?:\s?ماه)?\s?$/;
/** "هـ" and "هجری" after a year without "ش" for the solar calendar: the lunar one, whose years are shorter. */
const lunarAfter = /^\s?(?:هـ|ه\.?\s?ق|هجري)/;

/**
 * The Western year in which a year before 1800 began, by the calendar that its size and the words around it tell; undefined for
 * one of no calendar that capture knows.
 */
export function westernYear(
  year: number,
  month: number | undefined,
  before: string,
  after: string,
): number | undefined {
  if (lunarAfter.test(after)) return Math.floor(year * 0.970_224 + 621.577);
  if (year < solarHijri.first || year > solarHijri.last) return undefined;
  const isLate = (month ?? 0) >= tenthMonth || lastMonths.test(before);
  return year + solarHijri.offset + (isLate ? 1 : 0);
}

/** The Western year before each era's first. */
const eraOffsets: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
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
