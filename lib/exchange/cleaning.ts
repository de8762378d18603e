/** Values from a file as they are kept: what cannot be shown or would mislead is taken out, and addresses are proved. */
import type { LinkKind } from '../capture/index.ts';
import { addressKey, isEmailAddress, matchKindOf, type ContactLink } from '../contacts/index.ts';

/** Signs without a shape, and those that turn the direction of what stands around them. */
const unseen = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** One line: white space of any kind as single spaces. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(unseen, ' ')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Text of several lines. */
export const severalLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map((line) => oneLine(line))
    .join('\n')
    .trim();

/**
 * Letters that come of reading one encoding as another: those that UTF-8 becomes in the encoding of western Windows, and the
 * sign for what could not be read at all. No language has them in a row.
 */
const garbled = /Ã[\u0080-\u00BF]|Â[\u0080-\u00BF]|â€|\uFFFD/;
export const isGarbled = (text: string): boolean => garbled.test(text);

/** No name, title or address is longer. */
export const longest = 1_000;
/** No note is. */
export const longestNote = 10_000;

export function emailFrom(text: string): string | undefined {
  const address = text.replace(/^mailto:/i, '');
  return isEmailAddress(address) ? address : undefined;
}

const hostLike = /^[\w-]+(\.[\w-]+)+(?=[/:?#]|$)/;

/** A web address; one without its scheme, as people write it, gets one. */
function addressFrom(text: string): string | undefined {
  const address = hostLike.test(text) ? `https://${text}` : text;
  return ['http:', 'https:'].includes(URL.parse(address)?.protocol ?? '') ? address : undefined;
}

/** The kind of a link that its address tells: of a profile on a network, else of some page. */
function kindOf(url: string): LinkKind {
  const key = addressKey(url);
  const kind = key && matchKindOf(key);
  return kind === undefined || kind === 'own-page' || kind === 'email' ? 'other' : kind;
}

export function linkFrom(text: string, kind?: LinkKind): ContactLink | undefined {
  const url = addressFrom(text);
  return url === undefined ? undefined : { kind: kind ?? kindOf(url), url };
}
