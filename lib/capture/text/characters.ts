/**
 * Classes of characters for regular expressions, as ranges. Unicode's own property escapes take up to several milliseconds
 * each to compile, which is more than reading a whole page should take.
 */

/** Characters written without spaces between words: kana, Han, Hangul. */
export const unspaced =
  '\\u3041-\\u3096\\u309D-\\u30FA\\u30FC-\\u30FF\\u3005-\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\uF900-\\uFAFF';

export const han = '\\u3005-\\u3007\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF';
export const kana = '\\u3041-\\u3096\\u309D-\\u30FA\\u30FC-\\u30FF';
export const katakana = '\\u30A1-\\u30FA\\u30FC-\\u30FE';
export const hangul = '\\uAC00-\\uD7A3';
export const arabic =
  '\\u0620-\\u065F\\u066E-\\u06D3\\u06D5-\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\uFB50-\\uFDFF\\uFE70-\\uFEFC';

/** Letters and marks of scripts with spaces between words. */
export const spaced =
  'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u055F\\u0561-\\u0588\\u0591-\\u05BD\\u05BF-\\u060B\\u0610-\\u061A' +
  '\\u0620-\\u065F\\u066E-\\u06D3\\u06D5-\\u06EF\\u06FA-\\u0963\\u0966-\\u1FFF\\u2C00-\\u2DFF\\uA4D0-\\uABFF\\uFB00-\\uFDFF\\uFE70-\\uFEFC\\uFF21-\\uFF3A\\uFF41-\\uFF5A';
export const digits = '0-9\\u0660-\\u0669\\u06F0-\\u06F9\\uFF10-\\uFF19';
/** Letters and marks of all scripts. */
export const letters = spaced + unspaced;

/** Capitals and small letters of Latin, Greek and Cyrillic; where the two alternate, letters are in both. */
export const capitals = 'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE\\u0100-\\u0233\\u0386-\\u03AB\\u0400-\\u042F\\u1E00-\\u1EFF';
export const smalls = 'a-z\\u00DF-\\u00F6\\u00F8-\\u00FF\\u0100-\\u0233\\u03AC-\\u03CE\\u0430-\\u045F\\u1E00-\\u1EFF';

const caseless = new RegExp(`^[${unspaced}${arabic}\\u0590-\\u05FF\\u0900-\\u109F]`);

/** Whether a text begins as names and sentences do: with a capital, a figure, or a letter that has no case. */
export function beginsLikeName(text: string): boolean {
  const first = text.charAt(0);
  return first.toLowerCase() !== first || (first >= '0' && first <= '9') || caseless.test(first);
}

/** Whether a text begins with a letter of a script that has no capitals. */
export const beginsCaseless = (text: string): boolean => caseless.test(text);

const anyLetter = new RegExp(`[${letters}]`);
export const hasLetter = (text: string): boolean => anyLetter.test(text);
