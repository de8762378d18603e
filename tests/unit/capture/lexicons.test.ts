/** Each language's data file, found where it lies, has the shape that the engine expects and is known to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import '../../../lib/capture/index.ts';
import { lexiconData, lexiconFor, phrasesOf, type LexiconData } from '../../../lib/capture/text/lexicon.ts';
import { wordsOf } from '../../../lib/capture/text/phrases.ts';

const folder = join(import.meta.dirname, '../../../lib/capture/lexicons');
const files = readdirSync(folder);
const lists = [
  'common',
  'roles',
  'organizations',
  'degrees',
  'prizes',
  'joins',
  'places',
  'present',
  'since',
  'until',
  'to',
  'and',
  'between',
  'honorifics',
  'first',
  'third',
  'at',
  'dot',
  'noise',
  'visitor',
  'crowd',
  'ours',
] as const;

it('knows the languages it promises', () => {
  const promised = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'it', 'ja', 'ko', 'nl', 'pt', 'zh'];
  expect(lexiconData.map((each) => each.language).toSorted()).toEqual(promised);
});

describe.each(files)('%s', (file) => {
  const data = JSON.parse(readFileSync(join(folder, file), 'utf8')) as LexiconData;

  it('is named by its language and in use', () => {
    expect(`${data.language}.json`).toBe(file);
    expect(lexiconData.map((each) => each.language)).toContain(data.language);
  });

  it('has words in every list, each of them one that can be found in a text', () => {
    expect(lists.filter((list) => phrasesOf(data[list]).length === 0)).toEqual([]);
    const lost = lists.flatMap((list) => phrasesOf(data[list])).filter((phrase) => wordsOf(phrase).length === 0);
    expect(lost).toEqual([]);
  });

  it('names twelve months and four seasons', () => {
    expect(data.months).toHaveLength(12);
    expect(data.seasons).toHaveLength(4);
  });

  it('finds each of its headings and posts again', () => {
    const lexicon = lexiconFor([data.language]);
    const headings = Object.values(data.headings).flatMap(phrasesOf);
    expect(headings.filter((phrase) => lexicon.headings.exactly(wordsOf(phrase)) === undefined)).toEqual([]);
    expect(phrasesOf(data.roles).filter((role) => !lexicon.roles.has(wordsOf(role)))).toEqual([]);
  });

  it('calls no degree or organisation private', () => {
    const lexicon = lexiconFor([data.language]);
    const words = [...phrasesOf(data.degrees), ...phrasesOf(data.organizations)];
    expect(words.filter((word) => lexicon.sensitive.has(wordsOf(word)))).toEqual([]);
  });
});
