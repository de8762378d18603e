import { describe, expect, it } from 'vitest';
import { typed, withAccents } from '../../../../lib/capture/pdf/accents.ts';
import { regionsOf, rowsOf } from '../../../../lib/capture/pdf/columns.ts';
import { plainFont } from '../../../../lib/capture/pdf/fonts.ts';
import { linesOf, type Line } from '../../../../lib/capture/pdf/line.ts';
import type { Piece } from '../../../../lib/capture/pdf/piece.ts';
import { partsOf, withWholeLeads } from '../../../../lib/capture/pdf/rows.ts';
import { withoutRunning } from '../../../../lib/capture/pdf/running.ts';
import { goesOn, paragraphOf, vocabularyOf } from '../../../../lib/capture/pdf/wrapping.ts';

/** Text at a place, its letters half as wide as they are high. */
function piece(text: string, left: number, y: number, size = 10): Piece {
  return { text, left, right: left + text.length * size * 0.5, y, size, font: plainFont, rightToLeft: false };
}

const line = (text: string, left: number, y: number, size = 10): Line => ({
  text,
  left,
  right: left + text.length * size * 0.5,
  y,
  size,
  bold: [],
  italic: [],
  links: [],
  rightToLeft: false,
});

const textsOf = (lines: readonly Line[]): string[] => lines.map((each) => each.text);

const columnOf = (left: number, texts: string[], from = 100, step = 13): Line[] =>
  texts.map((text, at) => line(text, left, from + at * step));

const readInColumns = (lines: readonly Line[], rightToLeft = false): string[][] =>
  regionsOf(rowsOf(lines), rightToLeft).map((region) => region.flatMap((row) => textsOf(row.cells)));

const parted = (lines: readonly Line[]): { lead: string; text: string; trail: string }[] =>
  withWholeLeads(partsOf(rowsOf(lines))).map(({ lead, text, trail }) => ({
    lead: textsOf(lead).join(' '),
    text: textsOf(text).join(' '),
    trail: textsOf(trail).join(' '),
  }));

const runningPage = (number: number): Line[] => [
  line('Jane Doe – Curriculum Vitae', 40, 30, 8),
  line(`Sentence ${'abcdef'.charAt(number)} of the text`, 40, 100),
  line('2019', 40, 700),
  line(`Page ${number} of 3`, 500, 770, 8),
];

const joined = (words: string, ...texts: string[]): string =>
  paragraphOf(
    texts.map((text, at) => line(text, 40, 100 + at * 12)),
    0,
    vocabularyOf([line(words, 40, 0)]),
  ).text;

describe('lines', () => {
  it('are put together from pieces on one baseline, with a space where there is a gap', () => {
    expect(textsOf(linesOf([piece('University', 50, 100), piece('of', 103, 100), piece('X', 113, 100)], []))).toEqual([
      'University ofX',
    ]);
  });

  it('take in what is raised', () => {
    expect(
      textsOf(linesOf([piece('10', 50, 100), piece('th', 60, 96.5, 7), piece('Colloquium', 70, 100)], [])),
    ).toEqual(['10th Colloquium']);
  });

  it('end at a wide gap, but not after a bullet or a number', () => {
    expect(textsOf(linesOf([piece('Engineer', 50, 100), piece('2019', 300, 100)], []))).toEqual(['Engineer', '2019']);
    expect(textsOf(linesOf([piece('•', 50, 100), piece('Engineer', 70, 100)], []))).toEqual(['• Engineer']);
    expect(textsOf(linesOf([piece('3.1', 50, 100), piece('Positions', 90, 100)], []))).toEqual(['3.1 Positions']);
  });

  it('end at a narrow gap where the lines beneath begin', () => {
    const rows = [piece('2021-', 50, 100), piece('Engineer', 82, 100)];
    const beneath = [112, 124, 136].map((y) => piece('of sound', 82, y));
    expect(textsOf(linesOf([...rows, ...beneath], [])).slice(0, 2)).toEqual(['2021-', 'Engineer']);
    expect(textsOf(linesOf(rows, []))).toEqual(['2021- Engineer']);
  });

  it('leave out icons, and text that was drawn a second time', () => {
    const icon = { ...piece('Envelope', 50, 100), font: { ...plainFont, icons: true } };
    expect(textsOf(linesOf([icon, piece('jane@doe.example', 95, 100)], []))).toEqual(['jane@doe.example']);
    expect(textsOf(linesOf([piece('Jane Doe', 50, 100), piece('Jane Doe', 50.3, 100)], []))).toEqual(['Jane Doe']);
  });

  it('read from the right where most is written so, with figures in the order that they are read', () => {
    const right = { rightToLeft: true };
    const pieces = [
      piece('2018', 50, 100),
      piece('-', 75, 100),
      piece('2012', 85, 100),
      { ...piece('متحف', 110, 100), ...right },
    ];
    const [only] = linesOf([...pieces.slice(0, 3), { ...piece('باحثة،', 135, 100), ...right }, ...pieces.slice(3)], []);
    expect(only?.text).toBe('باحثة، متحف 2012 - 2018');
  });

  it('know which of their letters a link covers', () => {
    const area = { url: 'https://orcid.org/', left: 75, right: 100, top: 92, bottom: 102 };
    const [only] = linesOf([piece('ORCID here now', 50, 100)], [area]);
    expect(only?.links).toEqual([{ url: 'https://orcid.org/', start: 5, end: 10 }]);
  });
});

describe('accents', () => {
  it('that are drawn apart are put on the letter that they overlap', () => {
    const letters = [piece('Z¨', 50, 100), { ...piece('urich', 55, 100) }];
    expect(withAccents(letters).map((each) => each.text)).toEqual(['Z', 'ürich']);
    const capital = [piece('´', 50, 97), piece('Ecole', 49, 100)];
    expect(withAccents(capital).map((each) => each.text)).toEqual(['École']);
  });

  it('over an i without its dot leave it as the file writes it, and give the typed letter for a name', () => {
    const [before, after] = withAccents([piece('V´', 50, 100), { ...piece('ık', 55, 100) }]);
    expect([before?.text, after?.text]).toEqual(['V', 'ı\u0301k']);
    expect(typed('Vı\u0301k Topalı')).toBe('Vík Topalı');
  });

  it('beside a letter are signs of their own', () => {
    const apart = [piece('5´', 50, 100), piece('walk', 65, 100)];
    expect(withAccents(apart).map((each) => each.text)).toEqual(['5´', 'walk']);
  });
});

describe('columns', () => {
  const sidebar = ['CONTACT', 'jane@doe.example', 'Port Ellery', 'SKILLS', 'Sewing', 'Sailing'];
  const main = [
    'EXPERIENCE',
    'Port Authority of Ellery',
    'Harbour Master since 2019',
    'EDUCATION',
    'Nautical College',
    'Diploma, 2011',
  ];

  it('are read one after the other', () => {
    expect(readInColumns([...columnOf(40, sidebar), ...columnOf(220, main, 104)])).toEqual([sidebar, main]);
  });

  it('are read from the right in writing from right to left', () => {
    expect(readInColumns([...columnOf(40, sidebar), ...columnOf(220, main, 104)], true)).toEqual([main, sidebar]);
  });

  it('begin beneath a title that crosses them', () => {
    const title = line('Jane Doe, who keeps the harbour of Port Ellery in order', 40, 60, 14);
    expect(readInColumns([title, ...columnOf(40, sidebar), ...columnOf(220, main, 104)])).toEqual([
      [title.text],
      sidebar,
      main,
    ]);
  });

  it('are none in a table', () => {
    const degrees = ['Ph.D.', 'M.Sc.', 'B.Sc.', 'Diploma'];
    const places = ['University of Kestrel Bay', 'Cape Institute of Science', 'Cape Institute', 'Nautical College'];
    const subjects = ['Seaweeds', 'Botany', 'Biology', 'Pilotage'];
    const rows = degrees.flatMap((degree, at) => [degree, places[at] ?? '', subjects[at] ?? '']);
    expect(readInColumns([...columnOf(40, degrees), ...columnOf(140, places), ...columnOf(360, subjects)])).toEqual([
      rows,
    ]);
  });

  it('are none where dates stand level with what they date', () => {
    const posts = [
      'Harbour Master, Port Ellery',
      'Pilot, Port of Lind',
      'Mate, Lind Ferries',
      'Deckhand, Lind Ferries',
    ];
    const dates = ['2019 – now', '2015 – 2019', '2012 – 2015', '2009 – 2012'];
    const rows = posts.flatMap((post, at) => [post, dates[at] ?? '']);
    expect(readInColumns([...columnOf(40, posts), ...columnOf(400, dates)])).toEqual([rows]);
    const first = dates.flatMap((date, at) => [date, posts[at] ?? '']);
    expect(readInColumns([...columnOf(40, dates), ...columnOf(140, posts)])).toEqual([first]);
  });
});

describe('rows', () => {
  it('have dates at either edge told from their text', () => {
    expect(parted([line('2019', 40, 100), line('Harbour Master', 140, 100)])).toEqual([
      { lead: '2019', text: 'Harbour Master', trail: '' },
    ]);
    expect(parted([line('Harbour Master', 40, 100), line('May 2019 – now', 400, 100)])).toEqual([
      { lead: '', text: 'Harbour Master', trail: 'May 2019 – now' },
    ]);
  });

  it('take a place at the right edge after a date for a trail, and the date for text', () => {
    const rows = [line('Lead Data Engineer', 40, 100), line('02/2020 - Present', 40, 112), line('Ghent', 375, 112)];
    expect(
      parted([...rows, line('and all that comes with it, six teams and forty jobs a night', 40, 130, 11)])[1],
    ).toEqual({
      lead: '',
      text: '02/2020 - Present',
      trail: 'Ghent',
    });
  });

  it('get a date whole that was broken in two', () => {
    const lines = [
      line('01/2020-', 50, 100),
      line('Pilot of the harbour and of all', 140, 100),
      line('08/2021', 52, 112),
      line('its ferries', 140, 112),
      line('2019-', 60, 130),
      line('Mate', 140, 130),
      line('2018', 60, 142),
      line('Deckhand', 140, 142),
    ];
    expect(parted(lines).map((row) => row.lead)).toEqual(['01/2020- 08/2021', '', '2019-', '2018']);
  });
});

describe('what runs', () => {
  it('is read once, and page numbers never', () => {
    const [first, second, third] = withoutRunning([runningPage(1), runningPage(2), runningPage(3)]).map(textsOf);
    expect(first).toEqual(['Jane Doe – Curriculum Vitae', 'Sentence b of the text', '2019']);
    expect([second, third]).toEqual([
      ['Sentence c of the text', '2019'],
      ['Sentence d of the text', '2019'],
    ]);
  });
});

describe('wrapped lines', () => {
  const column = { left: 40, right: 300, leading: 1.2 };
  const full = 'who keeps the harbour of Port Ellery in good order,';

  it.each([
    [full, 'Monday to Sunday', true],
    ['who keeps the harbour of', 'the town in order', true],
    ['Harbour Master', 'Port Ellery', false],
    [full, 'Phone: 555 0100', false],
    [full, 'jane@doe.example', false],
    ['https://www.linkedin.com/in/jane-', 'doe-0001', true],
  ])('“%s” and “%s”: %s', (first, second, expected) => {
    expect(goesOn(line(first, 40, 100), line(second, 40, 112), column)).toBe(expected);
  });

  it('do not go on over a gap or in another size', () => {
    expect(goesOn(line(full, 40, 100), line('Monday to Sunday', 40, 120), column)).toBe(false);
    expect(goesOn(line(full, 40, 100), line('Monday to Sunday', 40, 112, 14), column)).toBe(false);
  });

  it('lose a hyphen only where the word is known without it or its parts are no words', () => {
    expect(joined('mathematics', 'Department of Math-', 'ematics')).toBe('Department of Mathematics');
    expect(joined('', 'a record of melt\u00AD', 'water')).toBe('a record of meltwater');
    expect(joined('spin orbit', 'the spin-', 'orbit problem')).toBe('the spin-orbit problem');
    expect(joined('', 'a self-', 'taught pilot')).toBe('a self-taught pilot');
    expect(joined('', 'Jean-', 'Pierre')).toBe('Jean-Pierre');
    expect(joined('', 'jane@student.doe-', 'college.example')).toBe('jane@student.doe-college.example');
    expect(joined('', 'from 2002-', '2005')).toBe('from 2002-2005');
  });

  it('are joined by a space, in East Asian writing by nothing', () => {
    expect(joined('', 'keeps the harbour', 'in order')).toBe('keeps the harbour in order');
    expect(joined('', '調べてい', 'る。')).toBe('調べている。');
  });
});
