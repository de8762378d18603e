import { describe, expect, it } from 'vitest';
import type { LinkKind } from '../../../lib/capture/index.ts';
import { addressKey, matchKeys, matchKindOf, matchValueOf, type MatchKey } from '../../../lib/contacts/index.ts';

const keyOf = (kind: LinkKind, url: string): MatchKey | undefined => matchKeys([], [{ kind, url }])[0];

describe('matchKeys', () => {
  it('knows an address again in another case and with spaces around it', () => {
    expect(matchKeys([' Ana@Example.org '], [])).toEqual(['email:ana@example.org']);
  });

  it('names each key once', () => {
    expect(matchKeys(['ana@example.org', 'ANA@example.org'], [])).toEqual(['email:ana@example.org']);
  });

  it.each([
    ['orcid', 'https://orcid.org/0000-0002-1825-0097', 'http://www.orcid.org/0000-0002-1825-0097/'],
    ['orcid', 'https://orcid.org/0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233x'],
    ['linkedin', 'https://www.linkedin.com/in/ana-ruiz', 'https://pt.linkedin.com/in/Ana-Ruiz/?trk=x'],
    ['linkedin', 'https://www.linkedin.com/in/ana-ruiz', 'https://www.linkedin.com/in/ana-ruiz/details/experience/'],
    ['linkedin', 'https://www.linkedin.com/in/josé-sá', 'https://www.linkedin.com/in/jos%C3%A9-s%C3%A1'],
    ['github', 'https://github.com/ana-ruiz', 'http://www.github.com/Ana-Ruiz/?tab=repositories'],
    [
      'scholar',
      'https://scholar.google.com/citations?user=AbCd_1&hl=en',
      'https://scholar.google.pt/citations?hl=pt&user=AbCd_1',
    ],
    ['personal', 'https://www.ana-ruiz.example/', 'http://ana-ruiz.example'],
    ['cv', 'https://example.org/~ana/cv.pdf', 'https://example.org/%7Eana/cv.pdf#page=2'],
  ] as const)('knows a profile at %s again, written in two ways', (kind, one, other) => {
    expect(keyOf(kind, one)).toBeDefined();
    expect(keyOf(kind, one)).toBe(keyOf(kind, other));
  });

  it.each([
    ['linkedin', 'https://www.linkedin.com/company/example-press', 'which is the page of everyone who works there'],
    ['linkedin', 'https://www.linkedin.com/', 'which is nobody'],
    ['github', 'https://github.com/example-lab/corpus', 'which is a project of many'],
    ['github', 'https://github.com/', 'which is nobody'],
    ['scholar', 'https://scholar.google.com/scholar?q=archives', 'which is a search'],
    ['orcid', 'https://orcid.org/signin', 'which is nobody'],
    ['other', 'https://example.org/', 'which proves nothing'],
  ] as const)('makes no key of a link of kind %s to %s, %s', (kind, url, _why) => {
    expect(keyOf(kind, url)).toBeUndefined();
  });

  it('tells apart two Scholar profiles that differ only in case, which counts there', () => {
    expect(keyOf('scholar', 'https://scholar.google.com/citations?user=AbCd')).not.toBe(
      keyOf('scholar', 'https://scholar.google.com/citations?user=aBcD'),
    );
  });

  it.each([
    'info@example.edu',
    'Office@example.edu',
    'sekretariat@example.de',
    'webmaster@example.org',
    'no-reply@example.org',
  ])('makes no key of %s, which a whole department shares', (address) => {
    expect(matchKeys([address], [])).toEqual([]);
  });

  it.each([
    ['https://pt.linkedin.com/in/ana-ruiz/', 'linkedin:ana-ruiz'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid:0000-0002-1825-0097'],
    ['https://github.com/Ana-Ruiz', 'github:ana-ruiz'],
    ['https://scholar.google.es/citations?user=AbCd&hl=es', 'scholar:AbCd'],
    ['https://www.example.org/~ana/', 'own-page:example.org/~ana'],
    ['https://www.linkedin.com/feed/', undefined],
    ['about:blank', undefined],
  ])('makes of the address of a page, %s, the key that a link to it has', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('says what a key is a match of, and what identifies there', () => {
    expect(matchKeys(['ana@example.org'], []).map(matchKindOf)).toEqual(['email']);
    expect(matchKindOf('orcid:0000-0002-1825-0097')).toBe('orcid');
    expect(matchValueOf('own-page:example.org:8080/~ana')).toBe('example.org:8080/~ana');
  });
});
