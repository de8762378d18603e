/** What a page's structured data says of people and of the page: one shape for every vocabulary. */
import type { EvidenceSource } from '../reading.ts';

export interface StructuredPerson {
  source: EvidenceSource;
  /** The page is said to be about them; false for authors, reviewers, members and the like. */
  main: boolean;
  name?: string;
  headline?: string;
  organization?: string;
  /** Address as given, `mailto:` removed; not yet validated. */
  emails: string[];
  urls: string[];
}

export interface StructuredData {
  people: StructuredPerson[];
  /** Lower-case schema.org types stated for the page's top things, such as `article` or `profilepage`. */
  types: Set<string>;
  title: string;
  /** From the head: lower-case names to contents, first one wins (`og:title`, `author`, `description`). */
  meta: ReadonlyMap<string, string>;
  /** Addresses that the page calls its person's own (`rel="me"`). */
  own: string[];
  /** E-mail addresses that a script would have shown, decoded (Cloudflare's e-mail protection). */
  encodedEmails: string[];
}

/** More than this in one page is not a profile's data. */
export const mostPeople = 50;

/** A string that is worth keeping: trimmed, folded, of a sane length. */
export function clean(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined;
  const folded = value.replaceAll(/\s+/g, ' ').trim();
  return folded === '' || folded.length > 300 ? undefined : folded;
}

export const withoutMailto = (address: string): string => address.replace(/^mailto:/i, '');

const present = (values: readonly (string | undefined)[]): string[] => values.filter((value) => value !== undefined);

/** A person from what was found; absent values stay absent. */
export function person(
  source: EvidenceSource,
  main: boolean,
  found: {
    name?: string | undefined;
    headline?: string | undefined;
    organization?: string | undefined;
    emails?: (string | undefined)[];
    urls?: (string | undefined)[];
  },
): StructuredPerson {
  return {
    source,
    main,
    ...(found.name !== undefined && { name: found.name }),
    ...(found.headline !== undefined && { headline: found.headline }),
    ...(found.organization !== undefined && { organization: found.organization }),
    emails: present(found.emails ?? []).map(withoutMailto),
    urls: present(found.urls ?? []),
  };
}
