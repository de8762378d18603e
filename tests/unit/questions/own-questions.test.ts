import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsFile, questionsInFile } from '../../../lib/questions/index.ts';

describe('a list of one’s own questions', () => {
  it('comes back from a file as it went there', () => {
    const texts = ['What, if anything, would you change?', 'Why “weeding”; why not "dropping"?', 'Was fehlt Ihnen? 🌱'];
    expect(questionsInFile(questionsFile(texts))).toEqual(texts);
  });

  it('comes back whatever is written', () => {
    const words = fc
      .stringMatching(/^[\p{L}",;'“ ]{1,40}\?$/u)
      .map((text) => `Wie ${text.replaceAll(/\s+/gu, ' ').trim()}`);
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 8 }), (texts) => {
        expect(questionsInFile(questionsFile(texts))).toEqual(texts);
      }),
    );
  });

  it('is read from a plain text, with or without numbers and dots before the lines', () => {
    expect(questionsInFile('\uFEFF1. What did you drop?\r\n\r\n- Why?\n• What next, then?\n2) Where?')).toEqual([
      'What did you drop?',
      'Why?',
      'What next, then?',
      'Where?',
    ]);
  });

  it('is read from the first column of a table, without its heading', () => {
    expect(questionsInFile('Question\n"What, then?","asked twice"\n"Why ""now""?";x')).toEqual([
      'What, then?',
      'Why "now"?',
    ]);
  });

  it('has each once, and leaves out what cannot be a question', () => {
    expect(questionsInFile(`Why?\nWhy?\n---\n12\n${'x'.repeat(600)}`)).toEqual(['Why?']);
  });
});
