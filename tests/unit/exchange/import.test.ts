import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleCsv, peopleVcards, textOf } from '../../../lib/exchange/index.ts';
import { faultyLine } from '../../../lib/exchange/json-fault.ts';
import { captureOf, contactNamed, emails } from '../store/records.ts';
import { anna, contactWith, identities, whole } from './people.ts';
import { outcomeOf, peopleIn, planFor } from './reading.ts';

const table = (row: string): string => `Name,Email,Company\n${row}\n`;

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\n');

const read = (...parts: BlobPart[]) => textOf(new Blob(parts));

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer);

const namesIn = (text: string) => peopleIn(text).entries.map(({ identity }) => [identity.name, identity.organization]);

const connections = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing.
They are missing where people chose so."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@ridgefield.example,Ridgefield University,"Librarian, Maps",02 Mar 2024
Bao,Trần,https://www.linkedin.com/in/bao-tran,,Halden GmbH,,03 Mar 2024
,,,,,,04 Mar 2024
`;

describe('connections of LinkedIn', () => {
  it('are read below the notes, by the names of the columns; without an e-mail address nothing is wrong', () => {
    const { entries, problems } = peopleIn(connections);
    expect(entries).toMatchObject([
      {
        line: 6,
        identity: {
          name: 'Ana Ruiz',
          headline: 'Librarian, Maps',
          organization: 'Ridgefield University',
          emails: ['ana@ridgefield.example'],
          links: [{ kind: 'linkedin', url: 'https://www.linkedin.com/in/ana-ruiz' }],
        },
      },
      { line: 7, identity: { name: 'Bao Trần', emails: [] } },
    ]);
    expect(problems).toEqual([{ line: 8, is: 'no-name' }]);
  });

  it('are read with their columns in another order, some missing, some new', () => {
    const { entries } = peopleIn('Position,Pronouns,Last Name,First Name\nLibrarian,she/her,Ruiz,Ana\n');
    expect(entries[0]?.identity).toMatchObject({ name: 'Ana Ruiz', headline: 'Librarian', organization: '' });
  });

  it('join those who are saved, by their profile or the page they were saved from, and say which', () => {
    const ana = contactNamed('Ana Ruiz', { emails: emails('ana@ridgefield.example') });
    const bao = contactNamed('Bao Trần');
    const page = captureOf(bao.id, {
      url: 'https://de.linkedin.com/in/bao-tran/',
      page: 'de.linkedin.com/in/bao-tran',
    });
    expect(planFor(connections, [ana, bao], [page])).toMatchObject([
      { is: 'joins', by: 'email', contact: { id: ana.id } },
      { is: 'joins', by: 'page', contact: { id: bao.id } },
    ]);
  });
});

describe('who is taken for whom', () => {
  it('is never told by the name alone', () => {
    expect(planFor(table('Ana Ruiz,,Halden'), [contactNamed('Ana Ruiz')])).toMatchObject([{ is: 'new' }]);
  });

  it('is asked where the name and the organisation agree', () => {
    const organization = { value: 'Halden Library', origin: { by: 'user', at: '2026-03-02T09:30:00Z' } } as const;
    const plan = planFor(table('Ana Ruiz,,Halden Library'), [contactNamed('Ana Ruiz', { organization })]);
    expect(plan).toMatchObject([{ is: 'maybe', reasons: [{ is: 'organization' }] }]);
  });

  it('is asked where an address is shared and the names are others', () => {
    const held = contactNamed('Jonas Berg', { emails: emails('berg@example.org') });
    expect(planFor(table('Ana Ruiz,berg@example.org,'), [held])).toMatchObject([
      { is: 'maybe', names: 'different', reasons: [{ is: 'email' }] },
    ]);
  });

  it('counts someone who stands in the file twice as one, by what is theirs alone', () => {
    const plan = planFor('Name,Email\nAna Ruiz,ana@x.example\nRuiz Ana,ANA@x.example\nAna Ruiz,\n', []);
    expect(plan).toMatchObject([{ is: 'new' }, { is: 'again', first: 0, by: 'email' }, { is: 'new' }]);
  });
});

describe('a table', () => {
  it('is read with semicolons, tabs and in other languages', () => {
    expect(namesIn('Vorname;Nachname;Firma\nJörg;Müller;"Halden; Karten"\n')).toEqual([
      ['Jörg Müller', 'Halden; Karten'],
    ]);
    expect(namesIn('Prénom\tNom\tEntreprise\nZoé\tÉclair\tHalden\n')).toEqual([['Zoé Éclair', 'Halden']]);
  });

  it('is read by what the user takes its columns for', () => {
    const text = 'Wer,Wo,Was\nAna Ruiz,Halden,Karten\n';
    expect(outcomeOf(text)).toMatchObject({
      ok: true,
      value: { entries: [], columns: [undefined, undefined, undefined] },
    });
    const { entries } = peopleIn(text, ['name', 'organization', 'note']);
    expect(entries[0]).toMatchObject({ identity: { name: 'Ana Ruiz', organization: 'Halden' }, note: 'Was: Karten' });
  });

  it('may have no names of columns: then its first row is somebody', () => {
    const text = 'Ana Ruiz,ana@x.example\nBao Tran,bao@x.example\n';
    expect(peopleIn(text, ['name', 'email']).entries).toHaveLength(2);
  });

  it('says of each line what is wrong, and reads the rest', () => {
    const text = [
      'Name,Email,Website',
      'Ana Ruiz,ana at x,javascript:alert(1)',
      '"Bao',
      'Tran",bao@x.example,bao.example/cv,more',
      ',nobody@x.example,',
      'Cleo "C" Diaz,cleo@x.example,',
      '"Dana never closes,d@x.example,',
      'Eve Ek,eve@x.example,',
    ].join('\n');
    const { entries, problems } = peopleIn(text);
    expect(entries.map(({ line, identity }) => [line, identity.name, identity.emails.length])).toEqual([
      [2, 'Ana Ruiz', 0],
      [3, 'Bao Tran', 1],
      [6, 'Cleo "C" Diaz', 1],
      [8, 'Eve Ek', 1],
    ]);
    expect(problems).toEqual([
      { line: 2, is: 'bad-email', words: 'ana at x' },
      { line: 2, is: 'bad-link', words: 'javascript:alert(1)' },
      { line: 3, is: 'extra-cells' },
      { line: 5, is: 'no-name', words: 'nobody@x.example' },
      { line: 7, is: 'open-quote' },
    ]);
  });

  it('is read past the end of a piece, line by line', () => {
    const rows = Array.from({ length: 9_000 }, (_, index) => `"Ana\nNumber ${index}",a${index}@x.example`);
    const { entries, problems } = peopleIn(`Name,Email\n${rows.join('\n')}\n`);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(9_000);
    expect(entries.at(-1)).toMatchObject({ line: 2 + 2 * 8_999, identity: { name: 'Ana Number 8999' } });
  });

  it('of ours comes back the same, whoever is in it', () => {
    fc.assert(
      fc.property(fc.array(identities, { minLength: 1, maxLength: 4 }), (all) => {
        const contacts = all.map(contactWith);
        const { entries, problems } = peopleIn(whole(peopleCsv(contacts)).slice(1).replaceAll('\r\n', '\n'));
        expect(problems).toEqual([]);
        // Links stand in the order of their kinds.
        expect(entries.map(({ identity, id }) => [id, { ...identity, links: new Set(identity.links) }])).toEqual(
          contacts.map(({ id }, index) => [id, { ...all[index], links: new Set(all[index]?.links) }]),
        );
      }),
    );
  });
});

describe('cards', () => {
  it('of version 3 are read: the parts of names and organisations, addresses in groups, escaped notes', () => {
    const text = card(
      'VERSION:3.0',
      'N:Ruiz;Ana;María;Dr.;',
      'ORG:Ridgefield University;Library',
      'TITLE:Librarian\\; Maps',
      'item1.EMAIL;TYPE=INTERNET,pref:ana@ridgefield.example',
      'item1.X-ABLabel:Work',
      'URL;TYPE=WORK:https\\://www.linkedin.com/in/ana-ruiz',
      'NOTE:Met in Halden\\nwrite in May',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ',
      ' AAAAAAAAAAAAAAAAAAAA',
    );
    const { entries, problems } = peopleIn(text);
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({
      identity: {
        name: 'Ana María Ruiz',
        honorific: 'Dr.',
        headline: 'Librarian; Maps',
        organization: 'Ridgefield University, Library',
        emails: ['ana@ridgefield.example'],
        links: [{ kind: 'linkedin', url: 'https://www.linkedin.com/in/ana-ruiz' }],
      },
      note: 'Met in Halden\nwrite in May',
    });
  });

  it('that are broken cost no other, and are said with their lines', () => {
    const text = [
      card('VERSION:4.0', 'FN:Ana', 'no property here', ' nor its end'),
      card('VERSION:2.1', 'FN;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg'),
      'BEGIN:VCARD\nVERSION:4.0\nFN:Never ended\n',
      card('VERSION:4.0', 'KIND:group', 'FN:The maps group'),
      card('VERSION:4.0', 'FN:Bao'),
      'BEGIN:VCARD\nVERSION:4.0\nFN:Cut o',
    ].join('');
    const { entries, problems } = peopleIn(text);
    expect(entries.map(({ identity }) => identity.name)).toEqual(['Ana', 'Bao']);
    expect(problems).toEqual([
      { line: 4, is: 'broken-line', words: 'no property here' },
      { line: 7, is: 'old-card' },
      { line: 11, is: 'open-card' },
      { line: 14, is: 'not-a-person' },
      { line: 23, is: 'open-card' },
    ]);
  });

  it('of ours come back the same, whoever is on them', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        const contact = contactWith(identity);
        const text = whole(peopleVcards([{ contact, captures: [], facts: [] }])).replaceAll('\r\n', '\n');
        const { entries, problems } = peopleIn(text);
        expect(problems).toEqual([]);
        expect(entries).toMatchObject([{ identity, id: contact.id }]);
      }),
    );
  });

  it('of ours are known again by their name', () => {
    const { contact, captures } = anna();
    const text = whole(peopleVcards([anna()]))
      .replace(/UID:.*/, `UID:urn:uuid:${contact.id}`)
      .replaceAll('\r\n', '\n');
    expect(planFor(text, [contact], captures)).toMatchObject([{ is: 'joins', by: 'id' }]);
  });
});

describe('a JSON Resume', () => {
  const resume = {
    basics: {
      name: 'Ana Ruiz',
      label: 'Librarian',
      email: 'ana@x.example',
      profiles: [{ url: 'https://github.com/ana' }, null],
    },
    work: [{ name: 'Halden Library', position: 'Keeper of maps', startDate: '2014-09', highlights: 3 }, 'nothing'],
    education: [{ institution: 'Ridgefield University', studyType: 'MA', area: 'History', endDate: '2013' }],
    volunteer: [{ organization: 'Our church', position: 'Organist' }],
    meta: { canonical: 'https://ana.example/resume.json' },
  };

  it('gives a person with facts, from where it is published', () => {
    const { entries, problems } = peopleIn(JSON.stringify(resume));
    expect(entries[0]).toMatchObject({
      identity: { name: 'Ana Ruiz', headline: 'Librarian', organization: 'Halden Library' },
      sources: [
        {
          url: 'https://ana.example/resume.json',
          facts: [
            { kind: 'position', quote: 'Keeper of maps, Halden Library', start: '2014-09', ongoing: true },
            { kind: 'education', title: 'MA, History', end: '2013' },
          ],
        },
      ],
    });
    expect(problems).toEqual([{ line: 1, is: 'private', words: 'Organist, Our church' }]);
  });

  it('is refused with the line where it is broken, or is another JSON', () => {
    expect(outcomeOf('{\n"basics": {\n"name": Ana }}')).toEqual({ ok: false, problem: { is: 'broken-json', line: 3 } });
    expect(outcomeOf('{"people": []}')).toEqual({ ok: false, problem: { is: 'other-json' } });
  });
});

describe('the line of a fault', () => {
  it.each([
    [1, ''],
    [2, '{\n"a" 1}'],
    [2, '[1,\n2,]'],
    [3, '[1,\n2\n'],
    [1, '{"a":1]'],
    [2, '{"a":1}\n{'],
    [1, '"\n"'],
    [2, '{"a": 1,\n}'],
  ])('is %i in %j', (line, json) => {
    expect(() => JSON.parse(json) as unknown).toThrow(SyntaxError);
    expect(faultyLine(json)).toBe(line);
  });

  it('is the last of what is JSON to its end', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(faultyLine(`${json}\n\n`)).toBe(3);
      }),
    );
  });
});

describe('a file', () => {
  it('is read in the encodings that programs write', async () => {
    expect(await read('\uFEFFName\r\nZoé\rBao')).toEqual({
      ok: true,
      value: { text: 'Name\nZoé\nBao', encoding: 'utf-8' },
    });
    expect(await read(utf16('\uFEFFName\nZoé'))).toMatchObject({ value: { text: 'Name\nZoé', encoding: 'utf-16le' } });
    expect(await read(utf16('Name\nZoé'))).toMatchObject({ value: { text: 'Name\nZoé', encoding: 'utf-16le' } });
    expect(await read(Uint8Array.of(0x5a, 0x6f, 0xe9, 0x0a))).toMatchObject({
      value: { text: 'Zoé\n', encoding: 'windows-1252' },
    });
  });

  it('that ends within a character is read up to there', async () => {
    expect(await read('Zo', Uint8Array.of(0xc3))).toMatchObject({ value: { text: 'Zo', encoding: 'utf-8' } });
  });

  it.each([
    ['packed', 'PK\u0003\u0004...'],
    ['backup', '{"format":"groundwork-backup","version":1}'],
    ['pdf', '%PDF-1.7'],
    ['empty', ' \n'],
    ['not-text', 'a\u0000b\u0001'],
  ])('of another kind is refused as what it is: %s', async (is, text) => {
    expect(await read(text)).toEqual({ ok: false, problem: { is } });
  });

  it('never throws, whatever is in it, and every problem has a line of the file', async () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '"',
          ',',
          ';',
          '\n',
          '\r',
          'Name',
          'Email',
          'BEGIN:VCARD',
          'END:VCARD',
          'FN:',
          'N:',
          'VERSION:3.0',
          ' ',
        ),
        fc.constantFrom('{', '}', '[', ']', '"basics":', '__proto__', 'constructor', '\\', ':', '\u202E', '=1'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'Name,Email\n', 'BEGIN:VCARD\n', '{"basics":'),
        hostile,
        async (head, rest) => {
          const text = await textOf(new Blob([head, rest]));
          if (!text.ok) return;
          const outcome = outcomeOf(text.value.text);
          if (!outcome.ok) return;
          const lines = text.value.text.split('\n').length;
          for (const { line } of outcome.value.problems) expect(line >= 1 && line <= lines).toBe(true);
          for (const { identity } of outcome.value.entries) expect(identity.name).toMatch(/\S/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
