import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import papaparse from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { peopleCsv, peopleJson, peopleSchema, peopleVcards, personMarkdown } from '../../../lib/exchange/index.ts';
import { asCell, fromCell } from '../../../lib/exchange/spreadsheet.ts';
import { letterTo } from '../store/records.ts';
import { anna, contactWith, identities, whole } from './people.ts';

const signs = fc.constantFrom('=', '+', '-', '@', '＝', ';', '|', '\t', '\n', '\r', '\u0000', ' ', "'", '"', 'a');
const dangerous = /^[\s']*[=+\-@＝＋－＠]/;

describe('a cell of a spreadsheet', () => {
  it.each(['=1+1', '+49 30 1', '-2', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', '＝1', " =cmd|' /C calc'!A0", "'=1"])(
    'never begins a formula: %j',
    (text) => expect(asCell(text).startsWith("'")).toBe(true),
  );

  it('begins none where a program parts cells by other signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        for (const part of asCell(text).split(/[;|\t\r\n]/)) expect(part).not.toMatch(/^ *[=+\-@]/);
      }),
    );
  });

  it('gives back the very text', () => {
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        expect(fromCell(asCell(text))).toBe(text);
      }),
    );
  });

  it('is left as it is where it is no formula', () => {
    for (const text of ['Ana Ruiz', "L'Hôpital", 'a=b', 'x; y', "'90s"]) expect(asCell(text)).toBe(text);
  });
});

describe('people as a table', () => {
  it('opens in spreadsheets: with a byte order mark, every cell in quotes, a row each', () => {
    const csv = whole(peopleCsv([anna().contact]));
    expect(csv.startsWith('\uFEFF"Name",')).toBe(true);
    const [headings = [], row = [], ...more] = papaparse.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
    expect(more).toEqual([]);
    expect(Object.fromEntries(headings.map((heading, index) => [heading, row[index]]))).toMatchObject({
      Name: 'Анна Берг',
      'Name in another script': 'Anna Berg',
      Title: 'Librarian, maps; "atlases"',
      'E-mail': 'anna@halden.example; a.berg@maps.example',
      ORCID: 'https://orcid.org/0000-0002-1825-0097',
      Website: 'https://berg.example/a,b;c',
    });
  });

  it('holds no cell that begins a formula, whoever is in it', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        const { data } = papaparse.parse<string[]>(whole(peopleCsv([contactWith(identity)])).slice(1));
        for (const cell of data.flat()) expect(cell.startsWith("'") || !dangerous.test(cell)).toBe(true);
      }),
    );
  });
});

describe('people as cards', () => {
  it('are vCards of version 4 with a name that stays', () => {
    const person = anna();
    const parsed: unknown = ICAL.parse(whole(peopleVcards([person])));
    expect(JSON.stringify(parsed)).toContain(`"urn:uuid:${person.contact.id}"`);
    const card = new ICAL.Component(parsed as never);
    expect(card.getFirstPropertyValue('version')).toBe('4.0');
    expect(card.getAllProperties('fn').map((each) => each.getFirstValue())).toEqual(['Анна Берг', 'Anna Berg']);
    expect(card.getFirstPropertyValue('org')).toBe('Halden Library; Maps, Prints');
    expect(card.getAllProperties('email').map((each) => each.getFirstValue())).toEqual([
      'anna@halden.example',
      'a.berg@maps.example',
    ]);
  });

  it('tell the facts with their sources in the note, and nothing private', () => {
    const note = new ICAL.Component(ICAL.parse(whole(peopleVcards([anna()]))) as never).getFirstPropertyValue('note');
    expect(note).toBe('Anna Berg | Halden (https://halden.example/berg, read 2026-03-02)\n“Keeper of maps since 2014”');
  });

  it('have no line of more than 75 octets, and no text that begins a property or a card', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        const text = whole(peopleVcards([{ contact: contactWith(identity), captures: [], facts: [] }]));
        expect(text.match(/^BEGIN:/gm)).toHaveLength(1);
        for (const each of text.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
      }),
    );
  });
});

describe('people as JSON', () => {
  it('are as the schema says, with every fact, its words and its source', () => {
    const person = anna();
    const file = v.parse(peopleSchema, JSON.parse(whole(peopleJson([person], '2026-03-02T09:30:00Z'))));
    const [told] = file.people;
    expect(told?.facts.map((fact) => fact.quote)).toEqual(['Keeper of maps since 2014', 'She lives with two sons.']);
    expect(told?.facts[0]?.source).toBe(told?.sources[0]?.id);
    expect(told?.sources[0]?.url).toBe('https://halden.example/berg');
    expect(told?.name).toEqual({ value: 'Анна Берг', from: { user: '2026-03-02T09:30:00Z' } });
  });

  it('are as docs/people.schema.json says, which is written from the same schema', () => {
    const published: unknown = JSON.parse(readFileSync('docs/people.schema.json', 'utf8'));
    expect(published).toEqual(toJsonSchema(peopleSchema, { target: 'draft-2020-12' }));
  });
});

describe('one person as a page to read', () => {
  const words = {
    entry: () => 'You sent your request',
    letter: { request: 'Request for a talk' } as never,
    time: () => 'since 2014',
  };

  it('has the facts as quotes under the pages they are from, and the letters that were sent', () => {
    const person = anna();
    const letters = [
      letterTo(person.contact.id, { status: 'sent', subject: 'Twenty minutes', body: 'Dear Anna,\n\n1. # One' }),
      letterTo(person.contact.id, { status: 'draft', subject: 'Not sent' }),
    ];
    const page = personMarkdown(person, { letters, interactions: [] }, words);
    expect(page).toContain('# Dr. Анна Берг (Anna Berg)');
    expect(page).toContain('### [Anna Berg \\| Halden](<https://halden.example/berg>), read 2026-03-02');
    expect(page).toContain('> Keeper of maps since 2014\n\nKeeper of maps, since 2014');
    expect(page).toContain('> Dear Anna,\n>\n> 1\\. \\# One');
    expect(page).not.toContain('Not sent');
  });

  it('takes no mark and no link from what pages say', () => {
    const { contact } = anna();
    const name = { ...contact.name, value: '<img src=x> [a](javascript:1) *b*' };
    const links = [{ value: { kind: 'other' as const, url: 'javascript:alert(1)' }, origin: contact.name.origin }];
    const page = personMarkdown(
      { contact: { ...contact, name, links }, captures: [], facts: [] },
      { letters: [], interactions: [] },
      words,
    );
    expect(page).toContain('\\<img src=x\\> \\[a\\](javascript:1) \\*b\\*');
    expect(page).not.toContain('](<javascript');
  });
});
