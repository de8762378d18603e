/** Files that nobody wrote for us: of any bytes, damaged, far too large in one direction. None hangs, none throws, each is told about. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { mostProblems } from '../../../lib/exchange/file-problems.ts';
import { peopleCsv, peopleJson, peopleVcards, textOf } from '../../../lib/exchange/index.ts';
import { anna, contactWith, whole } from './people.ts';
import { outcomeOf, peopleIn } from './reading.ts';

const resume = JSON.stringify(
  { basics: { name: 'Ana Ruiz', email: 'ana@x.example' }, work: [{ name: 'Halden Library', position: 'Keeper' }] },
  undefined,
  1,
);

/** A file of each kind, whole. */
const files: Record<string, Uint8Array> = {};

beforeAll(() => {
  const person = anna();
  const other = contactWith({
    name: 'Zoé Éclair',
    transliteration: '',
    honorific: '',
    headline: '=SUM(A1)',
    organization: 'Halden "Maps"',
    emails: ['zoe@x.example'],
    links: [],
  });
  const encoder = new TextEncoder();
  files['table'] = encoder.encode(whole(peopleCsv([person.contact, other])));
  files['cards'] = encoder.encode(
    whole(peopleVcards([person, { contact: other, captures: [], facts: [] }])).replaceAll('\r\n', '\n'),
  );
  files['data'] = encoder.encode(whole(peopleJson([person], '2026-03-02T09:30:00Z')));
  files['résumé'] = encoder.encode(resume);
});

/** What comes of a file: why there is nothing in it, or on which lines it has people and what is wrong. */
async function answerTo(bytes: Uint8Array): Promise<{ refused: string } | { lines: number; told: readonly number[] }> {
  const text = await textOf(new Blob([Uint8Array.from(bytes)]));
  if (!text.ok) return { refused: text.problem.is };
  const outcome = outcomeOf(text.value.text);
  if (!outcome.ok) return { refused: outcome.problem.is };
  const { entries, problems } = outcome.value;
  return { lines: text.value.text.split('\n').length, told: [...entries, ...problems].map(({ line }) => line) };
}

async function isAnswered(bytes: Uint8Array): Promise<boolean> {
  const answer = await answerTo(bytes);
  return 'refused' in answer ? answer.refused !== '' : answer.told.every((line) => line >= 1 && line <= answer.lines);
}

type Blow =
  { at: number; is: 'cut' } | { at: number; is: 'drop'; length: number } | { at: number; is: 'put'; bytes: Uint8Array };

const blows: fc.Arbitrary<Blow[]> = fc.array(
  fc.oneof(
    fc.record({ at: fc.nat(), is: fc.constant('cut' as const) }),
    fc.record({ at: fc.nat(), is: fc.constant('drop' as const), length: fc.nat(40) }),
    fc.record({
      at: fc.nat(),
      is: fc.constant('put' as const),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom(
            '"',
            '\n',
            '\r',
            ',',
            ';',
            '\t',
            '{',
            '}',
            '[',
            ']',
            '\\',
            ' ',
            'BEGIN:VCARD\n',
            'END:VCARD\n',
            '\uFEFF',
          )
          .map((text) => new TextEncoder().encode(text)),
      ),
    }),
  ),
  { minLength: 1, maxLength: 6 },
);

function damaged(bytes: Uint8Array, all: readonly Blow[]): Uint8Array {
  let left = bytes;
  for (const blow of all) {
    const at = left.length === 0 ? 0 : blow.at % left.length;
    const [head, tail] = [left.subarray(0, at), left.subarray(at)];
    if (blow.is === 'cut') left = head;
    else if (blow.is === 'drop') left = Buffer.concat([head, tail.subarray(blow.length)]);
    else left = Buffer.concat([head, blow.bytes, tail]);
  }
  return left;
}

describe('a file of any bytes', () => {
  it('is refused or read, whatever they are', async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), isAnswered);
    await expect(fc.assert(property, { numRuns: 1_000 })).resolves.toBeUndefined();
  });

  it.each(['table', 'cards', 'data', 'résumé'])('that was a %s before it was damaged is too', async (kind) => {
    const whatIsLeft = (all: Blow[]) => damaged(files[kind] ?? new Uint8Array(), all);
    const property = fc.asyncProperty(blows, (all) => isAnswered(whatIsLeft(all)));
    await expect(fc.assert(property, { numRuns: 400 })).resolves.toBeUndefined();
  });
});

const long = (line: string): string => `BEGIN:VCARD\nVERSION:4.0\nFN:Bo\n${line.repeat(200_000)}END:VCARD\n`;

describe('a file that is far too large in one direction', () => {
  // A machine that is busy takes many times as long as it should; what hangs takes forever.
  const patience = 20_000;

  it('as a million columns: the first are columns, the rest is said', { timeout: patience }, () => {
    const { entries, problems, table } = peopleIn(`Name${',x'.repeat(100_000)}\nAna${',1'.repeat(1_000_000 / 2)}\n`);
    expect(table?.columns.length).toBe(500);
    expect(entries).toMatchObject([{ identity: { name: 'Ana' } }]);
    expect(problems).toEqual([{ line: 2, is: 'extra-cells' }]);
  });

  it('as a cell without an end: the line is said, and the rest is read', { timeout: patience }, () => {
    const { entries, problems } = peopleIn(`Name,Email\n${'x'.repeat(10_000_000)}\nAna,ana@x.example\n`);
    expect(problems).toEqual([{ line: 2, is: 'too-long' }]);
    expect(entries).toMatchObject([{ line: 3 }]);
  });

  it('as a quotation mark that is never closed: its line is said, and the rest is read', { timeout: patience }, () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `Ana ${index},a${index}@x.example`).join('\n');
    const { entries, problems } = peopleIn(`Name,Email\n"Bo,bo@x.example\n${rows}\n`);
    expect(problems).toEqual([{ line: 2, is: 'open-quote' }]);
    expect(entries).toHaveLength(50_000);
  });

  it('as nothing but quotation marks: it says from where on it was not read', { timeout: patience }, () => {
    const { problems } = peopleIn(`Name,Email\n${'"x\n'.repeat(100_001)}`);
    expect(problems.at(-1)).toMatchObject({ is: 'given-up' });
  });

  it(
    'as a person with a hundred thousand addresses: the first are kept, and it is said once',
    { timeout: patience },
    () => {
      const emails = Array.from({ length: 60_000 }, (_, index) => `a${index}@x.example`).join(';');
      const { entries, problems } = peopleIn(`Name,Email\nAna,${emails}\n`);
      expect(entries[0]?.identity.emails).toHaveLength(100);
      expect(problems).toEqual([{ line: 2, is: 'too-many' }]);
    },
  );

  it('as a card of millions of lines, folded or not: it is said, and the next is read', { timeout: patience }, () => {
    const { entries, problems } = peopleIn(
      `${long('NOTE:x\n')}${long(' folded\n')}BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nEND:VCARD\n`,
    );
    expect(problems).toMatchObject([{ line: 1, is: 'too-long' }, { is: 'too-long' }]);
    expect(entries).toMatchObject([{ identity: { name: 'Ana' } }]);
  });

  it('as cards within cards: none has an end, and each is said', () => {
    const { entries, problems } = peopleIn('BEGIN:VCARD\nVERSION:4.0\nFN:Bo\n'.repeat(3));
    expect(entries).toEqual([]);
    expect(problems.map(({ is }) => is)).toEqual(['open-card', 'open-card', 'open-card']);
  });

  it('as brackets in brackets: it is no résumé', { timeout: patience }, () => {
    const deep = 1_000_000;
    expect(outcomeOf('['.repeat(deep))).toMatchObject({ ok: false, problem: { is: 'broken-json' } });
    const inside = peopleIn(`{"basics":${'['.repeat(deep)}${']'.repeat(deep)}}`);
    expect(inside).toMatchObject({ entries: [], problems: [{ line: 1, is: 'no-name' }] });
  });

  it('as something wrong in every line: no more is told than anyone reads', { timeout: patience }, () => {
    const { problems } = peopleIn(`Name,Email\n${',x\n'.repeat(mostProblems + 5)}`);
    expect(problems).toHaveLength(mostProblems);
  });

  it('is refused before it is read where it is larger than can be held', async () => {
    const huge = {
      size: 1_000_000_000,
      slice: () => {
        throw new Error('read');
      },
    } as unknown as Blob;
    expect(await textOf(huge)).toEqual({ ok: false, problem: { is: 'too-large' } });
  });
});

describe('what a file says of objects', () => {
  it('reaches no object but the one that it makes', () => {
    const bad =
      '{"basics":{"name":"Ana","__proto__":{"email":"bad@x.example"},"constructor":{"x":1}},"__proto__":{"work":[]}}';
    const { entries } = peopleIn(bad);
    expect(entries).toMatchObject([{ identity: { name: 'Ana', emails: [] } }]);
    expect(Object.hasOwn(Object.prototype, 'email')).toBe(false);
    for (const heading of ['__proto__', 'constructor', 'toString'])
      expect(peopleIn(`Name,${heading}\nAna,x\n`).entries).toMatchObject([{ identity: { name: 'Ana' } }]);
  });

  it('twice under one name counts as it says last, and that is said with its line', () => {
    const { entries, problems } = peopleIn(
      '{"basics": {"name": "Ana",\n "name": "Bo"},\n "work": [{"name": "x"}, {"name": "y"}]}',
    );
    expect(entries).toMatchObject([{ identity: { name: 'Bo' } }]);
    expect(problems).toEqual([{ line: 2, is: 'twice', words: 'name' }]);
  });
});

describe('words in a wrong encoding', () => {
  it('that were turned into others before are kept, and said', () => {
    const garbled = new TextDecoder('windows-1252').decode(new TextEncoder().encode('Zoé Müller'));
    const { entries, problems } = peopleIn(`Name\n${garbled}\nSÃO TOMÉ\n`);
    expect(entries).toHaveLength(2);
    expect(problems).toEqual([{ line: 2, is: 'garbled', words: garbled }]);
  });
});
