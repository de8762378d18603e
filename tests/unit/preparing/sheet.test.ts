import { describe, expect, it } from 'vitest';
import { logAt, standing, type Interaction, type Meeting } from '../../../lib/contacts/index.ts';
import { newId, type ContactId, type FactId, type InteractionId, type PrepSheetId } from '../../../lib/ids.ts';
import {
  askedOf,
  checklist,
  drawQuestions,
  nextTalk,
  furtherQuestions,
  notOnSheet,
  ownOnSheet,
  resumeAnswer,
  sheetFor,
  spokenIn,
  talkLanguages,
  talkOf,
  timing,
  withMoved,
  withoutFacts,
  withQuestion,
  writtenQuestions,
  type PrepSheet,
} from '../../../lib/preparing/index.ts';
import { meetingMedia } from '../../../lib/contacts/index.ts';
import { resumeStances } from '../../../lib/preferences/index.ts';
import { asking, fact, post } from '../questions/people.ts';
import { letterTo } from '../store/records.ts';

const at = '2026-03-02T09:30:00Z';
const clock = { now: () => Temporal.Instant.from(at), timeZone: () => 'Europe/Lisbon' };
const contact = newId<ContactId>();

const sheet = (rest: Partial<PrepSheet> = {}): PrepSheet => ({
  id: newId<PrepSheetId>(),
  contact,
  language: 'en',
  questions: [],
  seed: 0,
  minutes: 30,
  medium: 'video',
  including: [],
  namesWhen: 'at-the-end',
  ticked: [],
  lost: 0,
  createdAt: at,
  updatedAt: at,
  ...rest,
});

const dean = asking([
  post('f1', 'Dean of Libraries', 'Kestrel University', '2018'),
  post('f2', 'Reference librarian', 'Ridgefield Public Library', '1998', '2004'),
  post('f3', 'Associate Director', 'Kestrel University', '2008', '2014'),
  fact('f4', 'service', 'Chair, State Consortium Budget Committee, 2015–2017', {
    title: 'Chair',
    organization: 'State Consortium Budget Committee',
    start: '2015',
    end: '2017',
  }),
  fact('f5', 'statement', 'I kept the evening service when we cut hours.'),
  fact('f6', 'education', 'MLIS, Ridge State, 1998', { title: 'MLIS', organization: 'Ridge State', end: '1998' }),
]);

const meeting = (start: string, minutes = 20): Meeting => ({ start, zone: 'Europe/Lisbon', minutes, medium: 'phone' });
const agreed = (start: string): Interaction =>
  logAt(contact, { type: 'scheduled', meeting: meeting(start) }, { at, zone: 'Europe/Lisbon' }, clock);

describe('the questions of a new sheet', () => {
  const questions = drawQuestions(dean, 30, 0);

  it('are eight to ten, three of them starred, the closing one last and not among those', () => {
    expect(questions.length).toBeGreaterThanOrEqual(8);
    expect(questions.length).toBeLessThanOrEqual(10);
    expect(questions.filter(({ starred }) => starred)).toHaveLength(3);
    expect(questions.at(-1)).toMatchObject({
      category: 'closing',
      starred: false,
      from: { by: 'pattern', pattern: 'closing' },
    });
  });

  it('are at least 60 of 100 from facts, with at most three open ones beside the closing', () => {
    const grounded = questions.filter(({ facts }) => facts.length > 0).length;
    expect(grounded / questions.length).toBeGreaterThanOrEqual(0.6);
    expect(questions.length - grounded - 1).toBeLessThanOrEqual(3);
  });

  it('have an id each, and the words that cite a fact bound to it', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { text, citations, facts } of questions)
      for (const each of citations) {
        expect(facts).toContain(each.fact);
        expect(text.slice(each.start, each.end)).not.toBe('');
      }
  });

  it('are open ones and the closing one for someone of whom nothing is known', () => {
    const open = drawQuestions(asking([]), 30, 0);
    expect(open.every(({ facts }) => facts.length === 0)).toBe(true);
    expect(open.length).toBeLessThanOrEqual(4);
    expect(open.at(-1)?.category).toBe('closing');
  });

  it('have others beside them, none of which stands there already', () => {
    const others = notOnSheet(furtherQuestions(dean, 0), questions);
    expect(others.length).toBeGreaterThan(0);
    const there = new Set(questions.map(({ text }) => text));
    expect(others.filter(({ text }) => there.has(text))).toEqual([]);
  });
});

const texts = (questions: readonly { text: string }[]): string[] => questions.map(({ text }) => text);

describe('the order of a sheet', () => {
  const [one, two, three] = ['One?', 'Two?', 'Three?'].map((text) => ownOnSheet(text));
  const closing = { ...ownOnSheet('What should I have asked?'), category: 'closing' as const };
  if (!one || !two || !three) throw new Error('three were made');
  const all = [one, two, three, closing];

  it('moves a question to another place', () => {
    expect(texts(withMoved(all, three.id, 0))).toEqual(['Three?', 'One?', 'Two?', 'What should I have asked?']);
    expect(texts(withMoved(all, one.id, 1))).toEqual(['Two?', 'One?', 'Three?', 'What should I have asked?']);
  });

  it('keeps the closing question last, whatever is moved or added', () => {
    expect(texts(withMoved(all, one.id, 9)).at(-1)).toBe('What should I have asked?');
    expect(texts(withMoved(all, closing.id, 0))).toEqual(texts(all));
    expect(texts(withQuestion(all, ownOnSheet('Four?'))).slice(-2)).toEqual(['Four?', 'What should I have asked?']);
  });
});

describe('a question whose fact is gone', () => {
  it('leaves the sheet, which counts it and does not keep its words', () => {
    const full = sheet({ questions: drawQuestions(dean, 30, 0) });
    const { sheet: rest, lost } = withoutFacts(full, (id) => id !== ('f5' as FactId));
    expect(lost).toBeGreaterThan(0);
    expect(rest.lost).toBe(lost);
    expect(rest.questions).toHaveLength(full.questions.length - lost);
    expect(JSON.stringify(rest)).not.toContain('evening service');
    expect(withoutFacts(full, () => true).sheet).toBe(full);
  });
});

describe('the talk of a sheet', () => {
  const first = agreed('2026-03-12T15:00');
  const later = agreed('2026-04-12T15:00');

  it('is what was agreed last, before what the sheet expects', () => {
    const moved = logAt(
      contact,
      { type: 'rescheduled', scheduled: first.id, meeting: meeting('2026-03-14T10:00', 25) },
      { at: '2026-03-03T09:30:00Z', zone: 'Europe/Lisbon' },
      clock,
    );
    const talk = talkOf(sheet({ scheduled: first.id }), standing([first, moved]));
    expect(talk).toMatchObject({ minutes: 25, medium: 'phone', planned: { meeting: { start: '2026-03-14T10:00' } } });
  });

  it('is what the sheet expects where nothing is agreed, or what was agreed is taken back', () => {
    expect(talkOf(sheet(), [])).toEqual({ minutes: 30, medium: 'video' });
    expect(talkOf(sheet({ scheduled: newId<InteractionId>() }), [])).toEqual({ minutes: 30, medium: 'video' });
  });

  it('that is next is the earliest that has not taken place', () => {
    expect(nextTalk(standing([later, first]))?.scheduled).toBe(first.id);
    const met = logAt(
      contact,
      { type: 'met', scheduled: first.id },
      { at: '2026-03-12T16:00:00Z', zone: 'UTC' },
      clock,
    );
    expect(nextTalk(standing([later, first, met]))?.scheduled).toBe(later.id);
    expect(nextTalk([])).toBeUndefined();
  });

  it('takes over the sheet that was begun before anything was agreed', () => {
    const begun = sheet();
    const own = sheet({ scheduled: later.id });
    expect(sheetFor(first.id, [own, begun])).toBe(begun);
    expect(sheetFor(later.id, [begun, own])).toBe(own);
    expect(sheetFor(first.id, [own])).toBeUndefined();
  });
});

describe('what was asked before', () => {
  it('is what was asked in talks, and in letters that asked in writing', () => {
    const asked = logAt(
      contact,
      { type: 'asked', question: ownOnSheet('').id, text: 'What did you drop?', from: { by: 'user' } },
      { at, zone: 'UTC' },
      clock,
    );
    const sent = letterTo(contact, { kind: 'answer-by-email', status: 'sent', body: 'Which rule stopped working?' });
    const ahead = letterTo(contact, { kind: 'questions-ahead', status: 'sent', body: 'To be asked in the talk?' });
    expect(askedOf([asked], [sent, ahead, letterTo(contact, { kind: 'answer-by-email' })])).toEqual([
      'What did you drop?',
      'Which rule stopped working?',
    ]);
  });

  it('is not drawn again', () => {
    const before = drawQuestions(dean, 30, 0).filter(({ facts }) => facts.length > 0);
    const again = drawQuestions({ ...dean, asked: before.map(({ text }) => text) }, 30, 0);
    const asked = new Set(texts(before));
    expect(again.filter(({ text }) => asked.has(text))).toEqual([]);
  });
});

describe('the minutes agreed on', () => {
  it('are enough for as many questions as fit beside introduction and end', () => {
    expect(timing(30, 9, 'word '.repeat(75))).toEqual({ needed: 30, fitting: 9, fits: true });
    expect(timing(20, 9, 'word '.repeat(75))).toEqual({ needed: 30, fitting: 5, fits: false });
    expect(timing(1, 0, '')).toEqual({ needed: 2, fitting: 0, fits: true });
  });
});

describe('what is there for every talk', () => {
  it.each(meetingMedia)('is a checklist for %s with a name and a source for each thing', (medium) => {
    const items = checklist(medium);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { says, source } of items) expect(`${says}${source}`.length).toBeGreaterThan(10);
  });

  it.each(talkLanguages.flatMap((language) => resumeStances.map((stance) => [language, stance] as const)))(
    'is an answer in %s to being asked for the résumé by someone who takes the side %s, with the others beside it',
    (language, stance) => {
      const { answer, others } = resumeAnswer(stance, language);
      expect(answer).toMatch(/[.?]$/u);
      expect(others).toHaveLength(resumeStances.length - 1);
      expect(spokenIn(language).names).toMatch(/\?$/);
      expect(spokenIn(language).permission).toMatch(/\?$/);
    },
  );
});

describe('a question that was begun and left empty', () => {
  it('is none', () => {
    expect(writtenQuestions({ questions: [ownOnSheet('  '), ownOnSheet('Why?')] }).map(({ text }) => text)).toEqual([
      'Why?',
    ]);
  });
});
