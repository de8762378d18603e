/**
 * The sites that have an adapter, in order: the first that an address belongs to is used. A site is added by its file, a
 * line here, and a folder of its pages in tests/fixtures/sites (docs/adapters.md).
 */
import { linkedIn } from './linkedin.ts';
import type { Site } from './site.ts';

export const sites: readonly Site[] = [linkedIn];

/** The site that an address belongs to, if it has an adapter. */
export function siteOf(address: string, among: readonly Site[] = sites): Site | undefined {
  const url = URL.parse(address);
  return url ? among.find((site) => site.matches(url)) : undefined;
}
