/**
 * What tells that two sources speak of one person, beyond doubt: an e-mail address, an ORCID, a LinkedIn, GitHub or
 * Scholar profile. A name is never among them.
 */
import type { LinkKind } from '../capture/index.ts';
import { pageKey } from './page-key.ts';

export type MatchKind = 'email' | 'orcid' | 'linkedin' | 'github' | 'scholar';

/** A `MatchKind` and the value in its canonical form, such as `email:ana@example.org`. */
export type MatchKey = `${MatchKind}:${string}`;

const linkMatchKind = (kind: LinkKind): Exclude<MatchKind, 'email'> | undefined =>
  kind === 'orcid' || kind === 'linkedin' || kind === 'github' || kind === 'scholar' ? kind : undefined;

/** The keys of a person's addresses and profile links, without repetition. */
export function matchKeys(emails: readonly string[], links: readonly { kind: LinkKind; url: string }[]): MatchKey[] {
  const keys = new Set<MatchKey>(emails.map((email): MatchKey => `email:${email.trim().toLowerCase()}`));
  for (const { kind, url } of links) {
    const matchKind = linkMatchKind(kind);
    if (matchKind) keys.add(`${matchKind}:${pageKey(url).toLowerCase()}`);
  }
  return [...keys];
}

/** What a key is a match of, for the sentence that says why two sources are taken for one person. */
export const matchKindOf = (key: MatchKey): MatchKind => key.slice(0, key.indexOf(':')) as MatchKind;
