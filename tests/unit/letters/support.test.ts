import { describe, expect, test } from 'vitest';
import { knownTexts, support } from '../../../lib/letters/index.ts';
import type { Support } from '../../../lib/letters/index.ts';
import type { CitableFact } from '../../../lib/wording/index.ts';
import { desk, fact, lena, okafor, paper } from './people.ts';

const opening = 'Dear Dr. Okafor,\n\n';

/** Reads a body in which `[words]` cite the fact. */
function read(marked: string, cited: CitableFact = desk): Support & { body: string } {
  const [before = '', words = '', after = ''] = `${opening}${marked}`.split(/[[\]]/);
  const body = before + words + after;
  const citations = words === '' ? [] : [{ start: before.length, end: before.length + words.length, fact: cited.id }];
  return { body, ...support(body, citations, okafor.facts, { known: knownTexts(lena, okafor) }) };
}

const unsupported = (marked: string, cited?: CitableFact): string[] => {
  const { body, citations } = read(marked, cited);
  return citations.flatMap((each) => each.unsupported.map(({ start, end }) => body.slice(start, end)));
};

const uncited = (marked: string, cited?: CitableFact): string[] => {
  const { body, uncited: found } = read(marked, cited);
  return found.map(({ start, end }) => body.slice(start, end));
};

describe('cited words', () => {
  test.each([
    'I saw your years as [reference librarian at Ridgefield Public Library from 1998 to 2004].',
    'You [worked as a reference librarian] and I would like to ask about it.',
    'You spent time among [Ridgefield’s Librarians].',
  ])('are supported where the fact holds them: %s', (text) => {
    expect(read(text).citations[0]?.supported).toBe(true);
  });

  test.each([
    ['You were [head librarian at Ridgefield].', ['head']],
    ['You were [reference librarian from 1997 to 2004].', ['1997']],
    ['You were at [Kestrel University].', ['Kestrel', 'University']],
  ])('are not where it does not: %s', (text, words) => {
    expect(unsupported(text)).toEqual(words);
    expect(read(text).citations[0]?.supported).toBe(false);
  });

  test('are not once nothing of the fact is left in them', () => {
    expect(read('You did [work there] for a time.').citations[0]?.supported).toBe(false);
  });

  test('are not once the fact is gone', () => {
    expect(
      read('You wrote [Weeding twice].', fact('gone', 'publication', 'Weeding twice')).citations[0]?.supported,
    ).toBe(false);
  });

  test('of a script without spaces are found inside a longer run', () => {
    const teaching = fact('ja', 'position', '東北大学 理学部 物理学科 准教授。');
    const body = '「物理学科 准教授」';
    const [only] = support(body, [{ start: 1, end: 9, fact: teaching.id }], [teaching], { language: 'ja' }).citations;
    expect(only?.supported).toBe(true);
  });
});

describe('a statement about them that nothing binds', () => {
  test.each([
    ['You founded the night school.', ['You founded']],
    ['Your book is on my desk.', ['Your book']],
    ['I admire what you built at Halden Press.', ['Halden Press']],
    ['You have been in this since 1999, I think.', ['1999']],
    ['Your [years as reference librarian] came before you led the merger.', ['you led']],
    ['You were [reference librarian] until 2007.', ['2007']],
    ['You were [reference librarian]. I hear that you left in 2004.', ['you left', '2004']],
    ['Would you talk about your doctorate?', ['your doctorate']],
  ])('is found: %s', (text, found) => {
    expect(uncited(text)).toEqual(found);
  });

  test.each([
    'Would you have 20 minutes to talk about how you decided on this?',
    'What made you leave?',
    'I study at Ridge State and would like to ask you about branch budgets.',
    'You suggested that I write, and I am glad you did.',
    'Could we talk on Zoom or by phone in March?',
    'I think that you, Dr. Okafor, may know.',
    'I worked at Foundry Books for years.',
    'With my years at Foundry Books I hope to understand your field.',
    'How do things stand at Kestrel University, if I may ask you?',
    'You [worked as a reference librarian] for years.',
    // The year and the name stand in the fact that the sentence cites.
    'You were [reference librarian] until 2004, at Ridgefield.',
    'Where did you do your doctorate?',
    'I wonder which budgets you stopped trusting.',
  ])('is not seen in: %s', (text) => {
    expect(uncited(text)).toEqual([]);
  });

  test('comes with the fact nearest to it', () => {
    const { uncited: found } = read('I hear that you were at Ridgefield once.');
    expect(found[0]?.nearest).toBe(desk.id);
    expect(read('You wrote about Weeding.').uncited.at(-1)?.nearest).toBe(paper.id);
  });
});

test('a letter of 200 words is read in under five milliseconds', () => {
  const body =
    opening +
    'I saw that you ran the night desk at Ridgefield, which is why I am asking you of all people. '.repeat(10);
  const citations = [{ start: body.indexOf('night desk'), end: body.indexOf('Ridgefield'), fact: desk.id }];
  const once = (): void => void support(body, citations, okafor.facts, { known: knownTexts(lena, okafor) });
  for (let warm = 0; warm < 50; warm += 1) once();
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now();
    once();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  // The median, since a shared machine pauses at will.
  expect(times[20]).toBeLessThan(5);
});
