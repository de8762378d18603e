import { describe, expect, it } from 'vitest';
import { withWrittenLinks } from '../../../../lib/capture/pdf/addresses.ts';

const urlsIn = (text: string): string[] => withWrittenLinks(text, []).map((link) => link.url);

describe('addresses that are written out', () => {
  it('are links, with their scheme or without', () => {
    expect(urlsIn('See https://jane.example/work, or www.jane.example.')).toEqual([
      'https://jane.example/work',
      'https://www.jane.example',
    ]);
    expect(urlsIn('github.com/jane-doe | linkedin.com/in/jane-doe | orcid.org/0000-0002-1825-0097')).toEqual([
      'https://github.com/jane-doe',
      'https://linkedin.com/in/jane-doe',
      'https://orcid.org/0000-0002-1825-0097',
    ]);
  });

  it('are none where a link is already, and where no address is', () => {
    const link = { start: 4, end: 24, url: 'https://jane.example/' };
    expect(withWrittenLinks('See https://jane.example', [link])).toEqual([link]);
    expect(urlsIn('jane@github.com, 3.5 years, e.g. in the U.S.A. and GitHub')).toEqual([]);
  });
});
