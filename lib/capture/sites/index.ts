/**
 * The sites that have an adapter, in order: the first that an address belongs to is used. A site is added by its file, a
 * line here, and a folder of its pages in tests/fixtures/sites (docs/adapters.md).
 */
import { bluesky } from './bluesky.ts';
import { dblp } from './dblp.ts';
import { devpost } from './devpost.ts';
import { gitHub } from './github.ts';
import { googleScholar } from './google-scholar.ts';
import { linkedIn } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { medium } from './medium.ts';
import { openReview } from './openreview.ts';
import { orcid } from './orcid.ts';
import { researchGate } from './researchgate.ts';
import type { Site } from './site.ts';
import { substack } from './substack.ts';
import { wikipedia } from './wikipedia.ts';
import { x } from './x.ts';

export const sites: readonly Site[] = [
  linkedIn,
  orcid,
  googleScholar,
  gitHub,
  researchGate,
  wikipedia,
  dblp,
  devpost,
  openReview,
  medium,
  substack,
  bluesky,
  x,
  // Known by the form of its addresses, on any host: after the sites that share it.
  mastodon,
];

/** The site that an address belongs to, if it has an adapter. */
export function siteOf(address: string, among: readonly Site[] = sites): Site | undefined {
  const url = URL.parse(address);
  return url ? among.find((site) => site.matches(url)) : undefined;
}
