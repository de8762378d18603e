/** Other names on a page: the visitor's own, the site owner's, a theme's, an author's, those of a box beside. And pages that are nobody's. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/capture/index.ts';
import { readDocument } from './read-document.ts';

const read = (head: string, body: string, url = 'https://people.example.org/p/4711'): Reading =>
  readDocument(new JSDOM(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, { url }).window.document);

const profile =
  '<main><h1>Maren Holt</h1><p>Senior Geologist at Tidewater Institute</p>' +
  '<h2>About</h2><p>Maren Holt maps salt marshes. She joined the Tidewater Institute in 2015.</p>' +
  '<h2>Education</h2><ul><li>PhD in Geology, University of Eastmere, 2011</li></ul></main>';

const identity = ({ isProfile, person }: Reading): unknown[] => [isProfile, person.name?.value, person.headline?.value];
const maren = [true, 'Maren Holt', 'Senior Geologist'];

describe('a profile is read past', () => {
  it.each([
    [
      'the visitor who is logged in',
      '<header><p>Ola Berg</p><p>Your profile</p><a href="/out">Sign out</a></header>',
      '',
    ],
    [
      'a box of others',
      '',
      '<aside><h2>People also viewed</h2><h3>Ola Berg</h3><p>Director</p><h3>Ina Quist</h3><p>Dean</p></aside>',
    ],
    [
      'a box of others in the main part',
      '',
      '<h2>Similar profiles</h2><ul><li>Ola Berg</li><li>Ina Quist</li><li>Per Lund</li></ul>',
    ],
    ['the owner of the site', '', '<footer><p>© 2026 Ola Berg. Website by Ina Quist</p></footer>'],
    ['a theme’s default', '<meta name="author" content="Your Name">', '<footer>© Your Name 2026</footer>'],
    ['who wrote the page', '<meta name="author" content="Ola Berg">', '<p>Posted by Ola Berg on 3 May 2024</p>'],
    [
      'who commented',
      '',
      '<section><h2>Comments</h2><div class="comment"><b class="fn">Ola Berg</b><p>Great work, dear colleague.</p></div></section>',
    ],
  ])('%s', (_, before, after) => {
    const [head, top] = before.startsWith('<meta') ? [before, ''] : ['', before];
    expect(identity(read(`<title>Maren Holt | Tidewater</title>${head}`, top + profile + after))).toEqual(maren);
  });
});

const refusal = (head: string, body: string, url?: string): string | undefined => read(head, body, url).refusal;

describe('what is nobody’s page', () => {
  const names = ['Ola Berg', 'Ina Quist', 'Per Lund', 'Siri Moen', 'Tor Vik'];

  it('is an article with its authors', () => {
    const head =
      '<title>Salt marshes in a warming sea | Journal of Tides</title><meta name="citation_title" content="Salt marshes in a warming sea">' +
      names.map((name) => `<meta name="citation_author" content="${name}">`).join('');
    const body = `<h1>Salt marshes in a warming sea</h1><p>${names.join(', ')}</p><h2>Abstract</h2><p>We measured the growth of marshes over ten years and found that they keep up with the sea.</p>`;
    expect(refusal(head, body)).toBe('article');
  });

  it('is a page of search results', () => {
    const body = `<h1>Results for “tides”</h1>${names.map((name) => `<h3><a href="/people/${name}">${name}</a></h3><p>Lecturer</p>`).join('')}`;
    expect(refusal('<title>Search</title>', body, 'https://people.example.org/search?q=tides')).toBe('search-results');
  });

  it('is a template that nobody has filled in', () => {
    const body = '<h1>Your Name</h1><p>Your Job Title</p><h2>Education</h2><p>Degree, University, Year</p>';
    expect(read('<title>Your Name</title>', body).person.name).toBeUndefined();
  });

  it('is a list of people in any manner, with their names', () => {
    const bios = names
      .map(
        (name) =>
          `<div><img alt="${name}"><h2>${name}</h2><p>Researcher, Tidewater Institute</p><p>${name} studied in Eastmere and received a PhD in 2011. Since then the work of the group has grown.</p></div>`,
      )
      .join('');
    const page = read('<title>Team – Tidewater Institute</title>', `<h1>Team</h1>${bios}`);
    expect([page.refusal, page.people?.map((person) => person.name)]).toEqual(['several-people', names]);
  });

  it.each([
    ['de', 'Mitarbeiter', ['Prof. Dr. Ola Berg', 'Dr. Ina Quist', 'Per Lund, M.Sc.'], 'Wissenschaftlicher Mitarbeiter'],
    ['fr', 'Membres', ['BERG Ola', 'QUIST Ina', 'LUND Per'], 'Maître de conférences'],
    ['es', 'Profesorado', ['Berg, Ola', 'Quist, Ina', 'Lund, Per'], 'Profesora titular'],
  ])('is one in the manner of %s', (lang, heading, written, role) => {
    const rows = written.map((name) => `<tr><td><a href="/personal/1">${name}</a></td><td>${role}</td></tr>`).join('');
    const html = `<html lang="${lang}"><title>${heading}</title><h1>${heading}</h1><table>${rows}</table></html>`;
    const reading = readDocument(new JSDOM(html, { url: 'https://uni.example.org/' }).window.document);
    expect(reading.people?.map((person) => person.name)).toEqual(['Ola Berg', 'Ina Quist', 'Per Lund']);
  });

  it('is one in Japanese', () => {
    const rows = [
      ['水原 朋香', '教授'],
      ['川瀬 直人', '准教授'],
      ['森本 ゆい', '助教'],
    ];
    const items = rows.map(([name, role]) => `<li><a href="/staff/1">${name}</a><br>${role}</li>`).join('');
    const html = `<html lang="ja"><title>教員一覧 | 潮大学</title><h1>教員一覧</h1><ul>${items}</ul></html>`;
    const reading = readDocument(new JSDOM(html, { url: 'https://uni.example.org/' }).window.document);
    expect([reading.refusal, reading.people]).toMatchObject([
      'several-people',
      rows.map(([name, role]) => ({ name, role })),
    ]);
  });
});

it('takes a page of two who share it for none of them alone', () => {
  const body =
    '<h1>Ola Berg and Ina Quist</h1><p>We are two illustrators in Eastmere and have worked together since 2012.</p>';
  const { isProfile, person } = read('<title>Ola Berg and Ina Quist, illustrators</title>', body);
  expect(isProfile && person.name !== undefined).toBe(false);
});
