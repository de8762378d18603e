import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKey } from '../../../lib/contacts/index.ts';

describe('pageKey', () => {
  it.each([
    ['a slash at the end', 'https://example.org/people/ana/', 'https://example.org/people/ana'],
    ['http and https', 'http://example.org/ana', 'https://example.org/ana'],
    ['www', 'https://www.example.org/ana', 'https://example.org/ana'],
    ['the case of the host', 'https://Example.ORG/ana', 'https://example.org/ana'],
    ['the usual port', 'https://example.org:443/ana', 'https://example.org/ana'],
    ['a fragment that only scrolls', 'https://example.org/ana#publications', 'https://example.org/ana'],
    ['tracking parameters', 'https://example.org/ana?utm_source=news&fbclid=x1', 'https://example.org/ana'],
    ['LinkedIn tracking', 'https://www.linkedin.com/in/ana?trk=people&lipi=urn', 'https://www.linkedin.com/in/ana/'],
    ['the order of the query', 'https://example.org/p?id=7&lang=en', 'https://example.org/p?lang=en&id=7'],
    ['an empty query', 'https://example.org/ana?', 'https://example.org/ana'],
    ['a tilde written as a code', 'https://example.edu/%7Eana/', 'https://example.edu/~ana'],
    ['the case of a code', 'https://example.org/jos%c3%a9', 'https://example.org/jos%C3%A9'],
    ['a letter and its code', 'https://example.org/josé', 'https://example.org/jos%C3%A9'],
    ['an international host and its ASCII form', 'https://bücher.example/ana', 'https://xn--bcher-kva.example/ana'],
    ['a user name in the address', 'https://reader@example.org/ana', 'https://example.org/ana'],
  ])('takes two addresses for one page that differ in %s', (_what, one, other) => {
    expect(pageKey(one)).toBe(pageKey(other));
  });

  it.each([
    ['another person', 'https://example.org/people/ana', 'https://example.org/people/anna'],
    ['the last letter', 'https://example.org/people/ana', 'https://example.org/people/an'],
    ['the case of the path', 'https://example.org/Ana', 'https://example.org/ana'],
    ['an identifying parameter', 'https://example.org/staff?id=7', 'https://example.org/staff?id=8'],
    [
      'a parameter called ref, which many a directory numbers people by',
      'https://example.org/p?ref=7',
      'https://example.org/p?ref=8',
    ],
    ['a route within the page', 'https://example.org/app#/people/7', 'https://example.org/app#/people/8'],
    ['the older way to write a route', 'https://example.org/app#!/people/7', 'https://example.org/app#!/people/8'],
    ['the port', 'https://example.org:8080/ana', 'https://example.org/ana'],
    ['a host below', 'https://ana.example.org/', 'https://example.org/'],
    ['an encoded slash', 'https://example.org/a%2Fb', 'https://example.org/a/b'],
    ['a page on disk', 'file:///home/lea/ana.html', 'file:///home/lea/ben.html'],
  ])('tells two addresses apart that differ in %s', (_what, one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });

  it('reads as an address without its scheme', () => {
    expect(pageKey('https://www.example.org/~ana/?lang=en&utm_medium=x#top')).toBe('example.org/~ana?lang=en');
    expect(pageKey('https://example.org/')).toBe('example.org');
  });

  it.each([
    'mailto:ana@example.org',
    'about:newtab',
    'chrome://newtab/',
    'file:///home/lea/ana.html',
    'not an address',
    '',
  ])('leaves %j as it is, which is no page of the web', (address) => {
    expect(pageKey(address)).toBe(address);
  });

  const segment = fc.string({
    unit: fc.constantFrom('a', 'Z', '7', '-', '~', '.', '%', '%7E', '%c3%a9', 'é', '文', ' ', '/'),
    maxLength: 8,
  });
  const address = fc
    .record({
      host: fc.constantFrom('example.org', 'www.example.org', 'Bücher.example', 'example.org:8080', '日本.example'),
      path: fc.array(segment, { maxLength: 4 }),
      query: fc.array(fc.tuple(fc.constantFrom('id', 'utm_source', 'q', 'ref'), segment), { maxLength: 3 }),
      hash: fc.constantFrom('', '#top', '#/people/7', '#!/x', '#'),
    })
    .map(({ host, path, query, hash }) => {
      const search = query.map(([name, value]) => `${name}=${value}`).join('&');
      return `https://${host}/${path.join('/')}${search && `?${search}`}${hash}`;
    });

  it('gives a key that is its own key, and is the same when it is read as an address again', () => {
    fc.assert(
      fc.property(address, (url) => {
        const key = pageKey(url);
        expect(pageKey(key)).toBe(key);
        expect(pageKey(`https://${key}`)).toBe(key);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof pageKey(text)).toBe('string');
      }),
    );
  });

  it('keeps every letter of a path that has no slash at its end', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), (name) => {
        expect(pageKey(`https://example.org/${name}`)).toBe(`example.org/${name}`);
      }),
    );
  });
});
