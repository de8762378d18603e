/** In-page navigation leaves title, head and data of the person looked at before: what nobody can see there counts for nothing. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../lib/capture/index.ts';
import { readDocument } from './read-document.ts';

const before = `<title>Ola Berg - Director - Harbour Museum | People Network</title>
  <meta property="og:title" content="Ola Berg"><meta property="og:type" content="profile">
  <meta property="profile:first_name" content="Ola"><meta property="profile:last_name" content="Berg">
  <script type="application/ld+json">{"@type":"Person","name":"Ola Berg","jobTitle":"Director",
  "worksFor":{"@type":"Organization","name":"Harbour Museum"},"sameAs":["https://github.com/olaberg"]}</script>`;

const read = (body: string, head = before): Reading =>
  readDocument(
    new JSDOM(`<html lang="en"><head>${head}</head><body>${body}</body></html>`, {
      url: 'https://people.example.org/in/maren-holt',
    }).window.document,
  );

const shown = '<p>Lecturer at Northgate College</p><h2>Education</h2><p>PhD, University of Eastmere, 2011</p>';

const identity = ({ person }: Reading): unknown => ({
  name: person.name?.value,
  headline: person.headline?.value,
  organization: person.organization?.value,
  links: person.links.map((link) => link.url),
});

const maren = { name: 'Maren Holt', headline: 'Lecturer', organization: 'Northgate College', links: [] };

describe('what the page’s head says of someone else', () => {
  it('loses to the heading', () => expect(identity(read(`<h1>Maren Holt</h1>${shown}`))).toEqual(maren));

  it('loses to a name that only looks like a heading', () => {
    const line = '<div style="font-size:30px;font-weight:bold">Maren Holt</div>';
    expect(identity(read(`${line}${shown}`))).toEqual(maren);
  });

  it('loses though their name stands in a box beside', () => {
    const aside = '<aside><h2>People also viewed</h2><ul><li><a href="/in/ola-berg">Ola Berg</a></li></ul></aside>';
    expect(identity(read(`<main><h1>Maren Holt</h1>${shown}</main>${aside}`))).toEqual(maren);
  });

  it('does not keep the page from being taken for a person’s', () =>
    expect(read(`<h1>Maren Holt</h1>${shown}`).isProfile).toBe(true));

  it('counts where the page shows no name in letters', () => {
    const { person } = read('<img src="logo.png"><p>I write about tides and harbours.</p><p>Director</p>');
    expect(person.name?.value).toBe('Ola Berg');
  });

  it('counts where it only spells the shown name otherwise', () => {
    const head = '<title>Prof. M. Holt | Northgate College</title>';
    const { person } = read('<h1>Maren Holt</h1><p>Professor</p>', head);
    expect([person.name?.value, person.organization?.value]).toEqual(['Maren Holt', 'Northgate College']);
  });
});
