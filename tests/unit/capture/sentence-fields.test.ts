/** What sentences about someone say they were, and where. */
import { describe, expect, it } from 'vitest';
import { degreeParts, highest } from '../../../lib/capture/facts/degrees.ts';
import { sentenceFields } from '../../../lib/capture/facts/sentence-fields.ts';
import type { FactKind } from '../../../lib/capture/index.ts';
import { datesIn } from '../../../lib/capture/text/dates.ts';
import { languagesOf } from '../../../lib/capture/text/language.ts';
import { lexiconFor } from '../../../lib/capture/text/lexicon.ts';

const lexiconOf = (text: string) => lexiconFor(languagesOf(text, ''));
const fields = (kind: FactKind, text: string) => sentenceFields(text, kind, datesIn(text), lexiconOf(text));

describe('a post', () => {
  it.each([
    [
      'She is a Senior Lecturer in Botany at Northmoor University.',
      'Senior Lecturer in Botany',
      'Northmoor University',
    ],
    ['Before that, he worked at Larkfield Systems as a data engineer.', 'data engineer', 'Larkfield Systems'],
    ['In 2014 she joined Quillon Robotics, Inc. as VP of Engineering.', 'VP of Engineering', 'Quillon Robotics, Inc.'],
    ['I am a research scientist in the Vision Group at Tessera Labs.', 'research scientist', 'Tessera Labs'],
    ['I was recruited to Halvard to build a new team.', undefined, 'Halvard'],
    [
      'He is Professor of Law in the Faculty of Law, University of Eastmere at Saltby.',
      'Professor of Law',
      'University of Eastmere at Saltby',
    ],
    [
      'Seit 2016 ist sie Professorin für Bodenphysik an der Universität Lindhagen.',
      'Professorin für Bodenphysik',
      'Universität Lindhagen',
    ],
    [
      'Elle est maîtresse de conférences à l’université de Valmont.',
      'maîtresse de conférences',
      'université de Valmont',
    ],
    ['Es profesora titular en la Universidad de Altamar.', 'profesora titular', 'Universidad de Altamar'],
    ['È ricercatrice presso il Politecnico di Roccabruna.', 'ricercatrice', 'Politecnico di Roccabruna'],
    ['Zij is hoogleraar aan de Universiteit Waterland.', 'hoogleraar', 'Universiteit Waterland'],
    ['É professora na Universidade Federal do Vale Verde.', 'professora', 'Universidade Federal do Vale Verde'],
    ['北沢大学工学部の准教授である。', '准教授', '北沢大学'],
  ])('%s', (text, title, organization) => {
    const found = fields('position', text);
    expect({ title: found.title, organization: found.organization }).toEqual({ title, organization });
  });

  it('is not what someone leads, nor somebody else’s', () => {
    expect(fields('position', 'I lead a small team at Tessera Labs.')).toEqual({ organization: 'Tessera Labs' });
    expect(fields('position', 'My advisor works at Tessera Labs.').title).toBeUndefined();
    expect(fields('position', 'I worked with Professor Ines Calder at Northmoor University.').title).toBeUndefined();
  });
});

describe('a degree', () => {
  it.each([
    [
      'She received her Ph.D. in Marine Biology from Northmoor University in 2004.',
      'Ph.D. in Marine Biology',
      'Northmoor University',
    ],
    [
      'In 1991 he earned a Bachelor of Science in Electrical Engineering from Eastmere College.',
      'Bachelor of Science in Electrical Engineering',
      'Eastmere College',
    ],
    ['I am a PhD candidate in history at Saltby University.', 'PhD candidate in history', 'Saltby University'],
    ['I did my PhD at Northmoor, where I was advised by Ines Calder.', 'PhD', 'Northmoor'],
    ['She went to St. Brannoc’s High School.', undefined, 'St. Brannoc’s High School'],
  ])('%s', (text, title, organization) => {
    const found = fields('education', text);
    expect({ title: found.title, organization: found.organization }).toEqual({ title, organization });
  });

  it('stands with its own place and year where a sentence tells of several', () => {
    const text =
      'I received my B.A. in History from Eastmere College in 1987 and my Master of Arts from Northmoor University in 1990.';
    const parts = degreeParts(text, lexiconOf(text));
    expect(parts.map((part) => [part.fields.title, part.fields.organization, part.dates.end])).toEqual([
      ['B.A. in History', 'Eastmere College', '1987'],
      ['Master of Arts', 'Northmoor University', '1990'],
    ]);
    expect(highest(parts)?.dates.end).toBe('1990');
  });

  it('shares the place that stands behind both', () => {
    const text = 'She holds an M.Sc. in Physics and a PhD in Optics from Northmoor University.';
    const parts = degreeParts(text, lexiconOf(text));
    expect(parts.map((part) => part.fields.organization)).toEqual(['Northmoor University', 'Northmoor University']);
    expect(highest(parts)?.fields.title).toBe('PhD in Optics');
  });
});

it('names a prize with all its words, and who gave it', () => {
  expect(fields('award', 'I received the Larkfield Young Researcher Award from the Northmoor Society.')).toEqual({
    title: 'Larkfield Young Researcher Award',
    organization: 'Northmoor Society',
  });
});

it('does not take the name of an occasion for that of a talk', () => {
  expect(fields('talk', 'Plenary speaker at the “Tenth Congress of the Northmoor Society”').title).toBe(
    'Plenary speaker',
  );
  expect(fields('talk', 'She spoke on “Reading the weather in tree rings”.').title).toBe(
    'Reading the weather in tree rings',
  );
});
