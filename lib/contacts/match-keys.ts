/**
 * What tells that two sources speak of one person, beyond doubt: an e-mail address of their own, an ORCID, a LinkedIn,
 * GitHub or Scholar profile, a page of their own. A name is never among them, nor is anything that colleagues share: a wrong match shows one
 * person's letters on another's page, a missed one only costs a question.
 *
 * The keys are kept with each contact for the index. A change of what is computed here therefore needs a step of the
 * schema that computes them anew.
 */
import type { LinkKind } from '../capture/index.ts';
import { isPage, pageKey } from './page-key.ts';
import roleNames from './role-names.json' with { type: 'json' };

export type MatchKind = 'email' | 'orcid' | 'linkedin' | 'github' | 'scholar' | 'own-page';

/** A `MatchKind` and the value in its canonical form, such as `email:ana@example.org` or `github:ana-ruiz`. */
export type MatchKey = `${MatchKind}:${string}`;

const roles: ReadonlySet<string> = new Set(roleNames);

/** Canonical form of an address; none for one that a department shares, such as `info@`. */
function addressValue(address: string): string | undefined {
  const canonical = address.trim().normalize('NFC').toLowerCase();
  return roles.has(canonical.slice(0, canonical.indexOf('@'))) ? undefined : canonical;
}

const segments = (url: URL): string[] => url.pathname.split('/').filter((segment) => segment !== '');

/** A part of an address as it reads; as it stands where its codes are no text. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}

type ProfileKind = Exclude<MatchKind, 'email' | 'own-page'>;

/** What identifies a person in a profile's address; none where the address is not a person's profile. */
const profileValue: Readonly<Record<ProfileKind, (url: URL) => string | undefined>> = {
  orcid: (url) => /^(?:\d{4}-){3}\d{3}[\dX]$/.exec(segments(url)[0]?.toUpperCase() ?? '')?.[0],
  linkedin: (url) => {
    const [section, name] = segments(url);
    return section === 'in' && name !== undefined ? decoded(name).toLowerCase() : undefined;
  },
  github: (url) => {
    const [name, ...rest] = segments(url);
    return rest.length === 0 ? name?.toLowerCase() : undefined;
  },
  scholar: (url) => url.searchParams.get('user') ?? undefined,
};

/** The hosts that profiles of a kind are on. */
const hosts: Readonly<Record<ProfileKind, RegExp>> = {
  orcid: /(?:^|\.)orcid\.org$/,
  linkedin: /(?:^|\.)linkedin\.com$/,
  github: /^(?:www\.)?github\.com$/,
  scholar: /^scholar\.google\./,
};

const profileKinds = ['orcid', 'linkedin', 'github', 'scholar'] as const;

function profileKey({ kind, url }: { kind: LinkKind; url: string }): MatchKey | undefined {
  if (kind === 'other') return undefined;
  const address = URL.parse(url);
  if (!address) return undefined;
  if (kind === 'personal' || kind === 'cv') return isPage(url) ? `own-page:${pageKey(url)}` : undefined;
  const value = profileValue[kind](address);
  return value ? `${kind}:${value}` : undefined;
}

/** The key that a page's own address is: of a profile on a network, else of a page that others may link as someone's own. */
export function addressKey(address: string): MatchKey | undefined {
  const host = URL.parse(address)?.hostname ?? '';
  const kind = profileKinds.find((each) => hosts[each].test(host)) ?? 'personal';
  return profileKey({ kind, url: address });
}

/** The keys of a person's addresses and profile links, without repetition. */
export function matchKeys(emails: readonly string[], links: readonly { kind: LinkKind; url: string }[]): MatchKey[] {
  const addresses = emails.map((email): MatchKey | undefined => {
    const value = addressValue(email);
    return value === undefined ? undefined : `email:${value}`;
  });
  const keys = [...addresses, ...links.map(profileKey)].filter((key) => key !== undefined);
  return [...new Set(keys)];
}

/** What a key is a match of, for the sentence that says why two sources are taken for one person. */
export const matchKindOf = (key: MatchKey): MatchKind => key.slice(0, key.indexOf(':')) as MatchKind;

/** What identifies within the kind: for a page of their own, its page key. */
export const matchValueOf = (key: MatchKey): string => key.slice(key.indexOf(':') + 1);
