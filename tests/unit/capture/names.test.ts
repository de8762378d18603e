/** Names as pages write them: with titles and letters, in capitals, family name first, in two scripts. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/capture/index.ts';
import { readDocument } from './read-document.ts';

const personOf = (heading: string, title = heading, lang = 'en', rest = ''): Reading['person'] => {
  const html = `<html lang="${lang}"><title>${title}</title><h1>${heading}</h1><p>Institute of Tides</p>${rest}</html>`;
  return readDocument(new JSDOM(html, { url: 'https://tides.example.org/staff/7' }).window.document).person;
};

describe('a name', () => {
  it.each([
    ['Maren Holt', 'Maren Holt', undefined],
    ['Prof. Dr. Maren Holt', 'Maren Holt', 'Prof. Dr.'],
    ['Univ.-Prof. Dr.-Ing. Maren Holt', 'Maren Holt', 'Univ.-Prof. Dr.-Ing.'],
    ['PD Dr. med. Maren Holt', 'Maren Holt', 'PD Dr. med.'],
    ['Dott.ssa Maren Holt', 'Maren Holt', 'Dott.ssa'],
    ['Maren Holt, PhD', 'Maren Holt', undefined],
    ['Maren Holt, M.D., Ph.D.', 'Maren Holt', undefined],
    ['Maren Holt, RN, MSN, CNE', 'Maren Holt', undefined],
    ['Dr Maren Holt FRSE', 'Maren Holt', 'Dr'],
    ['Maren Holt (she/her)', 'Maren Holt', undefined],
    ['Maren Holt, she/her', 'Maren Holt', undefined],
    ['Maren Holt (née Quist)', 'Maren Holt', undefined],
    ['Maren Holt, geb. Quist', 'Maren Holt', undefined],
    ['HOLT, Maren', 'Maren Holt', undefined],
    ['Holt, Maren', 'Maren Holt', undefined],
    ['HOLT Maren', 'Maren Holt', undefined],
    ['Maren HOLT', 'Maren Holt', undefined],
    ['LE GOFF Maren', 'Maren Le Goff', undefined],
    ['MAREN HOLT', 'Maren Holt', undefined],
    ['Maren “Mia” Holt', 'Maren “Mia” Holt', undefined],
    ['M. J. (Maren) Holt', 'M. J. (Maren) Holt', undefined],
    ['Maren O’Hara-van den Berg', 'Maren O’Hara-van den Berg', undefined],
    ['Hi, I’m Maren Holt', 'Maren Holt', undefined],
    ['Welcome to Maren Holt’s home page', 'Maren Holt', undefined],
  ])('is read from “%s”', (heading, name, honorific) => {
    const person = personOf(heading);
    expect([person.name?.value, person.honorific?.value]).toEqual([name, honorific]);
  });

  it('is told from the institution after it in the title', () => {
    expect(personOf('Institute of Tides', 'HOLT, Maren - Institute of Tides').name?.value).toBe('Maren Holt');
  });

  it('keeps the pronouns that stand beside it', () => {
    expect(personOf('Maren Holt (she/her)').pronouns?.value).toBe('she/her');
  });
});

describe('a name in two scripts', () => {
  it.each([
    ['ja', '水原 朋香 (Tomoka Mizuhara)', '水原 朋香', 'Tomoka Mizuhara'],
    ['ja', '水原 朋香 / Tomoka MIZUHARA', '水原 朋香', 'Tomoka Mizuhara'],
    ['ja', '水原 朋香 Tomoka Mizuhara', '水原 朋香', 'Tomoka Mizuhara'],
    ['en', 'Tomoka MIZUHARA 水原朋香', 'Tomoka Mizuhara', '水原朋香'],
    ['en', 'Tomoka Mizuhara (水原 朋香)', 'Tomoka Mizuhara', '水原 朋香'],
    ['zh', '林知远 (Lin Zhiyuan)', '林知远', 'Lin Zhiyuan'],
    ['ko', '김한별 | Hanbyeol Kim', '김한별', 'Hanbyeol Kim'],
    ['en', 'Иван Ветров / Ivan Vetrov', 'Иван Ветров', 'Ivan Vetrov'],
    ['ar', 'سلمى الحداد (Salma Haddad)', 'سلمى الحداد', 'Salma Haddad'],
  ])('(%s) %s keeps both', (lang, heading, name, other) => {
    const person = personOf(heading, heading, lang);
    expect([person.name?.value, person.transliteration?.value]).toEqual([name, other]);
  });

  it('may give the second on the line below', () => {
    const html =
      '<html lang="ja"><title>水原 朋香 | 潮研究所</title><h1>水原 朋香</h1><p>Tomoka MIZUHARA</p><p>教授</p></html>';
    const { person } = readDocument(new JSDOM(html, { url: 'https://tides.example.org/staff/7' }).window.document);
    expect([person.name?.value, person.transliteration?.value]).toEqual(['水原 朋香', 'Tomoka Mizuhara']);
  });

  it('is not made of a name and a word of another script', () => {
    const { name, transliteration } = personOf('水原 朋香 (Professor)', '水原 朋香', 'ja');
    expect([name?.value, transliteration]).toEqual(['水原 朋香', undefined]);
  });
});
