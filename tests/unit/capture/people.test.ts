/** Lists of people: who is listed, and what the entry of one of them says. Each list is written in another manner. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../lib/capture/engine/index.ts';
import type { PageContent } from '../../../lib/capture/page/content.ts';
import { contentOf as lookedAt } from './read-document.ts';

const readAt = '2026-03-02T09:30:00Z';

const contentOf = (html: string): PageContent =>
  lookedAt(new JSDOM(html, { url: 'https://dept.example.org/people' }).window.document);

const cards = `<title>People | Institute of Tides</title><h1>Our team</h1>
  <section><article><img alt="Ingrid Solvang"><h3><a href="/people/solvang">Prof. Ingrid Solvang</a></h3>
    <p>Director, Institute of Tides</p><p>solvang@tides.example.org</p>
    <p>Ingrid Solvang studies salt marshes. She received her PhD from the University of Bergen in 2004.</p></article>
  <article><h3><a href="/people/okafor">Dr. Chidi Okafor</a></h3><p>Research Fellow</p><p>c.okafor@tides.example.org</p></article>
  <article><h3><a href="/people/lindqvist">Maja Lindqvist, PhD</a></h3><p>Lecturer in Hydrology</p></article>
  <article><h3>Petra Havel</h3><p>Doctoral student</p></article></section>`;

const rows = `<title>Staff directory</title><h1>Staff</h1><table>
  <tr><th>Name</th><th>Position</th><th>E-mail</th></tr>
  <tr><td>Solvang, Ingrid</td><td>Professor</td><td>solvang@tides.example.org</td></tr>
  <tr><td>Okafor, Chidi</td><td>Lecturer</td><td>okafor@tides.example.org</td></tr>
  <tr><td>Lindqvist, Maja</td><td>Technician</td><td>lindqvist@tides.example.org</td></tr>
  <tr><td>Havel, Petra</td><td>Secretary</td><td>havel@tides.example.org</td></tr></table>`;

const lines = `<title>Members of the group</title><h2>Members</h2><ul>
  <li><a href="https://solvang.example.org/">Ingrid Solvang</a>, professor</li>
  <li><a href="https://okafor.example.org/">Chidi Okafor</a>, postdoc</li>
  <li>Maja Lindqvist, PhD student</li><li>Petra Havel (technician)</li></ul>`;

const flat = `<title>Speakers – Tide Days</title><h1>Speakers</h1>
  <h2>Ingrid Solvang</h2><p>Professor of Hydrology at the University of Bergen</p><p>She chairs the Tide Council.</p>
  <h2>Chidi Okafor</h2><p>Research Fellow at the Institute of Tides</p>
  <h2>Maja Lindqvist</h2><p>Director of the Harbour Museum</p>
  <h2>Practical information</h2><p>Doors open at nine.</p>`;

const everyone = ['Ingrid Solvang', 'Chidi Okafor', 'Maja Lindqvist', 'Petra Havel'];

const namesOf = (html: string): string[] =>
  (readContent(contentOf(html), readAt).people ?? []).map((person) => person.name);

describe('a list of people', () => {
  it.each([
    ['cards', cards, everyone],
    ['a table with family names first', rows, everyone],
    ['list items with a role on the line', lines, everyone],
    ['headings with text between', flat, everyone.slice(0, 3)],
  ])('names those it lists, in order: %s', (_, html, names) => expect(namesOf(html)).toEqual(names));

  it('gives the role by the name and where the name links to', () => {
    const [first, second] = readContent(contentOf(lines), readAt).people ?? [];
    expect(first).toMatchObject({ name: 'Ingrid Solvang', role: 'professor', url: 'https://solvang.example.org/' });
    expect(second).toMatchObject({ role: 'postdoc', url: 'https://okafor.example.org/' });
  });

  it('lists no places, products or subjects that are written like names', () => {
    const html = `<title>Offices</title><h1>Our offices</h1>${['New Haven', 'Port Royal', 'Mount Pleasant', 'San Remo']
      .map((place) => `<h3>${place}</h3><p>Open Monday to Friday.</p>`)
      .join('')}`;
    expect(namesOf(html)).toEqual([]);
  });

  it('is not given where the page is one person’s', () => {
    const html = `<title>Ingrid Solvang</title><h1>Ingrid Solvang</h1><p>Professor of Hydrology</p><p>solvang@tides.example.org</p>
      <h2>Education</h2><p>PhD, University of Bergen, 2004</p><h2>Students</h2><ul><li>Chidi Okafor, PhD student</li>
      <li>Maja Lindqvist, PhD student</li><li>Petra Havel, PhD student</li></ul>`;
    const reading = readContent(contentOf(html), readAt);
    expect([reading.isProfile, reading.people]).toEqual([true, undefined]);
  });
});

const readOne = (html: string, name: string): ReturnType<typeof readContent> => {
  const content = contentOf(html);
  const about = readContent(content, readAt).people?.find((person) => person.name === name);
  return readContent(content, readAt, about ? { about } : {});
};

describe('one of a list', () => {
  it('is read from the own entry alone', () => {
    const { isProfile, person, facts } = readOne(cards, 'Ingrid Solvang');
    expect(isProfile).toBe(true);
    expect(person).toMatchObject({
      name: { value: 'Ingrid Solvang', source: 'heading' },
      honorific: { value: 'Prof.' },
      headline: { value: 'Director' },
      organization: { value: 'Institute of Tides' },
    });
    expect(person.emails.map((each) => each.value)).toEqual(['solvang@tides.example.org']);
    expect(facts.some((fact) => fact.kind === 'education' && fact.quote.includes('University of Bergen'))).toBe(true);
  });

  it('has nothing of the next entry', () => {
    const { person, facts } = readOne(cards, 'Petra Havel');
    expect(person).toMatchObject({
      name: { value: 'Petra Havel' },
      headline: { value: 'Doctoral student' },
      emails: [],
    });
    expect(facts.filter((fact) => /Okafor|Lindqvist|Bergen/.test(fact.quote))).toEqual([]);
  });

  it('is read from a row of a table', () => {
    const { person } = readOne(rows, 'Chidi Okafor');
    expect(person.headline?.value).toBe('Lecturer');
    expect(person.emails.map((each) => each.value)).toEqual(['okafor@tides.example.org']);
  });

  it('ends where the next heading begins', () => {
    const { person, facts } = readOne(flat, 'Maja Lindqvist');
    expect(person).toMatchObject({ headline: { value: 'Director' }, organization: { value: 'Harbour Museum' } });
    expect(facts.filter((fact) => fact.quote.includes('Doors'))).toEqual([]);
  });

  it('gives quotes that stand on the page', () => {
    const content = contentOf(flat);
    const about = readContent(content, readAt).people?.[0];
    const { facts } = readContent(content, readAt, about ? { about } : {});
    expect(facts.length).toBeGreaterThan(0);
    for (const { quote, selector } of facts) {
      const { start, end } = selector.position;
      expect(content.page.text.slice(start, end).replaceAll('\n', ' ')).toBe(quote.replaceAll('\n', ' '));
    }
  });

  it('is not made up where the entry is gone', () => {
    const content = contentOf(cards);
    const reading = readContent(content, readAt, { about: { name: 'Somebody Gone', block: 3 } });
    expect([reading.isProfile, reading.refusal]).toEqual([false, 'several-people']);
  });
});
