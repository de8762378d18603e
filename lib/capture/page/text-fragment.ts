/** Addresses that lead to words on a page: text fragments (WICG), which browsers scroll to and mark by themselves. */
import type { Selector } from '../reading.ts';

/** Words at either end of a quote: enough to find it by, few enough to stand in one block. */
const mostWordsAtAnEnd = 4;
const longestWhole = 24;

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
  const count = Math.min(mostWordsAtAnEnd, Math.floor(words.length / 2));
  const ends = [words.slice(0, count), words.slice(words.length - count)].map((part) => encoded(part.join(' ')));
  const directives = [
    ...(words.length <= longestWhole ? [encoded(exact)] : []),
    ...(count > 0 ? [ends.join(',')] : []),
  ];
  const fragment = address.hash === '' ? '#' : address.hash;
  return `${bare}${fragment}:~:${directives.map((each) => `text=${each}`).join('&')}`;
}
