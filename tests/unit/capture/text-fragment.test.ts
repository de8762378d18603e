import { describe, expect, it } from 'vitest';
import { addressOfWords, type Selector } from '../../../lib/capture/index.ts';

const selector = (exact: string, page?: number): Selector => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  ...(page !== undefined && { page }),
});

const at = (exact: string, url = 'https://a.example/cv') => addressOfWords(url, selector(exact));

describe('addressOfWords', () => {
  it('leads to a short quote whole, and by its ends where it is spread over several blocks', () => {
    expect(at('2014–2018 Head of Records')).toBe(
      'https://a.example/cv#:~:text=2014%E2%80%932018%20Head%20of%20Records&text=2014%E2%80%932018,of%20Records',
    );
  });

  it('leads to a long quote by its first and last words alone', () => {
    const words = ['of', ...Array.from({ length: 38 }, (_, index) => `w${index + 1}`), 'records'].join(' ');
    expect(at(words)).toBe('https://a.example/cv#:~:text=of%20w1,w38%20records');
  });

  it('leads to one word', () => {
    expect(at('Archivist')).toBe('https://a.example/cv#:~:text=Archivist');
  });

  it('writes commas, dashes and ampersands of the quote so that they are not the directive’s', () => {
    expect(at('Rare-books, maps')).toContain('text=Rare%2Dbooks%2C%20maps');
  });

  it('keeps a fragment that routes', () => {
    expect(at('Archivist', 'https://a.example/#/people/7')).toBe('https://a.example/#/people/7:~:text=Archivist');
  });

  it('leads to the page of a PDF', () => {
    expect(addressOfWords('https://a.example/cv.pdf#toolbar=0', selector('Archivist', 3))).toBe(
      'https://a.example/cv.pdf#page=3',
    );
  });

  it.each(['file:///home/noor/cv.html', 'ni:///sha-256;abc', 'javascript:alert(1)', ''])(
    'leads nowhere on %j',
    (url) => {
      expect(at('Archivist', url)).toBeUndefined();
    },
  );
});
