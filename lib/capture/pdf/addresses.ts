/** Web addresses that are written out, as links: many PDFs have no others. */
import type { LineLink } from './line.ts';

/** An address with its scheme or `www.`, or of a site where people have profiles. */
const written =
  /(?:https?:\/\/|www\.|(?:[a-z]{2}\.)?linkedin\.com\/in\/|github\.com\/|orcid\.org\/|scholar\.google\.[a-z.]{2,6}\/)[^\s|,;()<>[\]{}"“”]{2,300}/gi;

/** The text's links, with those added that are written out and not links yet. */
export function withWrittenLinks(text: string, links: readonly LineLink[]): LineLink[] {
  if (!text.includes('.')) return [...links];
  const found = [...text.matchAll(written)].flatMap(({ 0: raw, index: start }) => {
    const address = raw.replace(/[.:…]+$/, '');
    const end = start + address.length;
    if (links.some((link) => link.start < end && link.end > start)) return [];
    return [{ start, end, url: /^https?:/i.test(address) ? address : `https://${address}` }];
  });
  return [...links, ...found].toSorted((a, b) => a.start - b.start);
}
