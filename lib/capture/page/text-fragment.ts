/** Addresses that lead to words on a page: text fragments (WICG), which browsers scroll to and mark by themselves. */
import type { Selector } from '../reading.ts';

/** Words in a quote that may stand in one block; a longer one is sought by its ends alone. */
const longestWhole = 24;

/** Words at an end of a quote: two, so that they stand in one block; a date by itself, since it often stands apart. */
const wordsAtAnEnd = (outermost: string | undefined): number => (/\d/.test(outermost ?? '') ? 1 : 2);

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The page's address with directives for the quote: whole, for words that stand in one block, and from its first words to
 * its last, for an entry that is spread over several. Undefined for a page that is not on the web. Of a PDF, the page of the words.
 */
export function addressOfWords(url: string, { quote: { exact }, page }: Selector): string | undefined {
  const address = URL.parse(url);
  if (!address || !['http:', 'https:'].includes(address.protocol)) return undefined;
  const bare = url.split('#', 1)[0] ?? url;
  if (page !== undefined) return `${bare}#page=${page}`;
  const words = exact.split(' ');
  const first = words.slice(0, wordsAtAnEnd(words[0])).join(' ');
  const last = words.slice(-wordsAtAnEnd(words.at(-1))).join(' ');
  const directives = [
    ...(words.length <= longestWhole ? [encoded(exact)] : []),
    ...(words.length > 3 ? [`${encoded(first)},${encoded(last)}`] : []),
  ];
  const fragment = address.hash === '' ? '#' : address.hash;
  return `${bare}${fragment}:~:${directives.map((each) => `text=${each}`).join('&')}`;
}
