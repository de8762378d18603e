/** Sentences that are put together from what is known. */
import { describe, expect, it } from 'vitest';
import { unreadWords } from '../../../components/words.ts';

describe('what a page keeps back', () => {
  it('is passed over where nothing is known to be missing', () => {
    expect([unreadWords(), unreadWords([])]).toEqual(['', '']);
  });

  it('is named by the links and buttons that lead to it, each once', () => {
    const words = unreadWords([
      { how: 'page', label: 'Show all 7 experiences' },
      { how: 'page', label: 'Show all 9 skills' },
      { how: 'button', label: '…see more' },
      { how: 'button', label: '…see more' },
    ]);
    expect(words).toBe(
      'There is more behind “Show all 7 experiences” and “Show all 9 skills”; what opens there can be read as well. ' +
        'Some text is cut off: press “…see more” on the page, then open this again.',
    );
  });

  it('may take scrolling or logging in', () => {
    expect(unreadWords([{ how: 'scroll' }])).toContain('as you scroll');
    expect(unreadWords([{ how: 'login' }])).toContain('logged in');
  });
});
