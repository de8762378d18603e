import { describe, expect, test } from 'vitest';
import { countWords, letterParts, sentences } from '../../../lib/wording/index.ts';

const parts = (body: string): string[] => {
  const { salutation, core, signature } = letterParts(body, 'en');
  const text = (range: { start: number; end: number } | undefined): string =>
    range ? body.slice(range.start, range.end).trim() : '';
  return [text(salutation), text(core), text(signature)];
};

describe('the parts of a letter', () => {
  test.each([
    [
      'Dear Dr. Okafor,\n\nMay I ask?\n\nKind regards,\nLena Ortiz',
      ['Dear Dr. Okafor,', 'May I ask?', 'Kind regards,\nLena Ortiz'],
    ],
    ['Hi Ada\n\nMay I ask?\n\nLena Ortiz\nRidge State', ['Hi Ada', 'May I ask?', 'Lena Ortiz\nRidge State']],
    ['May I ask?\nThank you for reading.', ['', 'May I ask?\nThank you for reading.', '']],
    [
      'Dear Ada,\n\nMay I ask?\n\nThank you for considering it.',
      ['Dear Ada,', 'May I ask?\n\nThank you for considering it.', ''],
    ],
    [
      'Dear Dr. Okafor, I am a student at Ridge State. May I ask?\nLena Ortiz\nRidge State',
      ['Dear Dr. Okafor,', 'I am a student at Ridge State. May I ask?', 'Lena Ortiz\nRidge State'],
    ],
    ['Hello Ada, may I ask?', ['Hello Ada,', 'may I ask?', '']],
    [
      'Dear Ada,\n\nMay I ask?\n\nFrom a rainy island,\nLena Ortiz',
      ['Dear Ada,', 'May I ask?', 'From a rainy island,\nLena Ortiz'],
    ],
    ['Dear Ada,\nLena Ortiz', ['Dear Ada,', 'Lena Ortiz', '']],
    ['', ['', '', '']],
    ['Lena', ['', 'Lena', '']],
  ])('are found in %j', (body, found) => {
    expect(parts(body)).toEqual(found);
  });
});

const sentencesIn = (text: string): string[] =>
  sentences(text, 'en', { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['I met Dr. Okafor at 3 p.m. It rained.', ['I met Dr. Okafor at 3 p.m. It rained.']],
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['She said “no.” Then she left.', ['She said “no.”', 'Then she left.']],
    ['The line “when we cut hours…” on your page.', ['The line “when we cut hours…” on your page.']],
    ['Your work “Why do rooms close?” stayed with me.', ['Your work “Why do rooms close?” stayed with me.']],
    ['A wrapped\nline goes on.', ['A wrapped\nline goes on.']],
    ['First\n\nSecond', ['First', 'Second']],
    ['1. What?\n2. Why?', ['1. What?', '2. Why?']],
    ['これは文です。次の文です。', ['これは文です。', '次の文です。']],
  ])('end where they end: %j', (text, expected) => {
    expect(sentencesIn(text)).toEqual(expected);
  });

  test('are found in ten thousand blank lines without delay', () => {
    const body = '\n \n'.repeat(10_000);
    const start = performance.now();
    letterParts(body, 'en');
    sentencesIn(body);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('words are what a reader counts', () => {
  expect(countWords('Well — I’m a UX designer, at 9:30 … (really).')).toBe(8);
});
