import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logNow, type Contact, type Fact, type Happening, type Interaction } from '../../../lib/contacts/index.ts';
import { createKeptFacts } from '../../../lib/models/kept-facts.ts';
import { createNotices } from '../../../lib/models/notices.ts';
import { createPrep, type PrepModel } from '../../../lib/models/prep.ts';
import type { PrepSheetModel } from '../../../lib/models/prep-sheet.ts';
import { createSaving } from '../../../lib/models/saving.ts';
import { defaultPreferences } from '../../../lib/preferences/index.ts';
import type { PrepSheet } from '../../../lib/preparing/index.ts';
import { captureOf, contactNamed, factOf } from '../store/records.ts';
import { as, createWorld, type World } from './world.ts';

const meeting = { start: '2026-03-12T15:00', zone: 'Europe/Lisbon', minutes: 20, medium: 'phone' } as const;

let world: World;
let ana: Contact;
let facts: Fact[];

const happened = async (happening: Happening): Promise<Interaction> => {
  const record = logNow(ana.id, happening, world.deps.clock);
  await world.store.commit([{ put: 'interactions', record }]);
  return record;
};

beforeEach(async () => {
  world = createWorld();
  ana = contactNamed('Ana Ruiz');
  const capture = captureOf(ana.id, { language: 'en' });
  const position = (title: string, organization: string, start: string, end?: string): Fact => ({
    ...factOf(capture, `${title}, ${organization}, ${start}–${end ?? 'present'}`),
    title,
    organization,
    start,
    ...(end === undefined ? { ongoing: true } : { end }),
  });
  facts = [
    position('Dean of Libraries', 'Kestrel University', '2018'),
    position('Associate Director', 'Kestrel University', '2008', '2014'),
    position('Reference librarian', 'Ridgefield Public Library', '1998', '2004'),
    { ...factOf(capture, 'I kept the evening service when we cut hours.'), kind: 'statement' },
    {
      ...factOf(capture, 'MLIS, Ridge State, 1998'),
      kind: 'education',
      title: 'MLIS',
      organization: 'Ridge State',
      end: '1998',
    },
  ];
  await world.store.commit([
    { put: 'contacts', record: ana },
    { put: 'captures', record: capture },
    ...facts.map((record) => ({ put: 'facts', record }) as const),
  ]);
});

async function opened(id: string = ana.id): Promise<{ prep: PrepModel; model: PrepSheetModel }> {
  const prep = createPrep(world.deps);
  await prep.open(id);
  return { prep, model: as(prep.state.value, 'sheet').model };
}
const stored = (model: PrepSheetModel): Promise<PrepSheet | undefined> =>
  world.store.get('prepSheets', model.sheet.value.id);
const texts = (model: PrepSheetModel): string[] => model.sheet.value.questions.map(({ text }) => text);
const first = (model: PrepSheetModel) => {
  const [question] = model.sheet.value.questions;
  if (!question) throw new Error('There is no question');
  return question;
};

describe('preparing for someone', () => {
  it('draws a sheet once, which is on disk at once and the same when it is opened again', async () => {
    const { model } = await opened();
    expect(texts(model).length).toBeGreaterThanOrEqual(5);
    const again = await opened();
    expect(again.model.sheet.value).toEqual(model.sheet.value);
    expect(await world.store.count('prepSheets')).toBe(1);
  });

  it('goes by the talk that is agreed on, and opens from its record as well', async () => {
    const { id } = await happened({ type: 'scheduled', meeting });
    const { model } = await opened(id);
    expect(model.talk.value).toMatchObject({ minutes: 20, medium: 'phone' });
    expect(model.sheet.value.scheduled).toBe(id);
    expect((await opened()).model.sheet.value.id).toBe(model.sheet.value.id);
  });

  it('before a time is agreed on makes the sheet of the talk once one is', async () => {
    const { model } = await opened();
    expect(model.talk.value.planned).toBeUndefined();
    const { id } = await happened({ type: 'scheduled', meeting });
    const { model: later } = await opened();
    expect(later.sheet.value).toMatchObject({ id: model.sheet.value.id, scheduled: id });
    expect(await stored(later)).toMatchObject({ scheduled: id });
  });

  it('shows the sheet of the last talk when none is to come, and another when the user wants one', async () => {
    const { id } = await happened({ type: 'scheduled', meeting });
    const { model: held } = await opened();
    await happened({ type: 'met', scheduled: id });
    const { prep, model } = await opened();
    expect(model.sheet.value.id).toBe(held.sheet.value.id);
    expect(model.isHeld.value).toBe(true);
    await prep.prepareAnother();
    const another = as(prep.state.value, 'sheet').model;
    expect(another.sheet.value.id).not.toBe(held.sheet.value.id);
    expect((await opened()).model.sheet.value.id).toBe(another.sheet.value.id);
  });

  it('of whom nothing is known still has open questions and says so by an empty list of lines', async () => {
    const bare = contactNamed('Jonas Vale');
    await world.store.commit([{ put: 'contacts', record: bare }]);
    const { model } = await opened(bare.id);
    expect(model.lines.value).toEqual([]);
    expect(model.sheet.value.questions.every((each) => each.facts.length === 0)).toBe(true);
    expect(model.introduction.value).toEqual({ text: '', words: 0, isOwn: false });
  });

  it('of whom five hundred facts are kept is ready in good time', async () => {
    const capture = captureOf(ana.id);
    const many = Array.from({ length: 500 }, (_, at) => ({
      ...factOf(capture, `Curator of room ${at}, Museum of Halden, ${1700 + at}`),
      title: `Curator of room ${at}`,
      organization: 'Museum of Halden',
      start: String(1700 + at),
    }));
    await world.store.commit(many.map((record) => ({ put: 'facts', record }) as const));
    const { model } = await opened();
    expect(texts(model).length).toBeLessThanOrEqual(10);
    expect(model.lines.value.length).toBeLessThanOrEqual(5);
  });

  it('who is not kept says so, and no address at all shows the talks to come', async () => {
    const prep = createPrep(world.deps);
    await prep.open('019c8bac-4e44-7001-8eef-0000000b8e9c');
    expect(prep.state.value.is).toBe('nobody');
    await happened({ type: 'scheduled', meeting });
    await prep.open('');
    expect(as(prep.state.value, 'talks').talks.map(({ contact }) => contact.name.value)).toEqual(['Ana Ruiz']);
  });
});

describe('a sheet that is worked on', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('is on disk a quarter of a second after typing', async () => {
    const { model } = await opened();
    model.edit(first(model).id, 'What would you never do again?');
    expect(model.safety.value).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(250);
    await vi.waitFor(() => expect(model.safety.value).toBe('saved'));
    expect((await stored(model))?.questions[0]?.text).toBe('What would you never do again?');
  });

  it('is on disk at once when it is left, with what was typed last', async () => {
    const { prep, model } = await opened();
    model.introduce('Thank you. I am Lena.');
    await prep.flush();
    expect(await stored(model)).toMatchObject({ introduction: 'Thank you. I am Lena.' });
  });

  it('keeps stars, order and ticks, and leads back from each', async () => {
    const { model } = await opened();
    const before = texts(model);
    model.move(first(model).id, 2);
    expect(texts(model).indexOf(before[0] ?? '')).toBe(2);
    model.undo();
    expect(texts(model)).toEqual(before);
    model.redo();
    expect(texts(model).indexOf(before[0] ?? '')).toBe(2);
    const { id, starred } = first(model);
    model.star(id);
    model.tick('quiet', true);
    await model.flush();
    expect((await stored(model))?.questions.find((each) => each.id === id)?.starred).toBe(!starred);
    expect(await stored(model)).toMatchObject({ ticked: ['quiet'] });
  });

  it('exchanges a question for another each time, and comes round to none on the sheet', async () => {
    const { model } = await opened();
    const seen = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const before = first(model);
      seen.add(before.text);
      model.exchange(before.id);
      const after = model.sheet.value.questions[0];
      if (!after || after.id === before.id) break;
      expect(seen.has(after.text)).toBe(false);
      expect(after.starred).toBe(before.starred);
    }
    expect(new Set(texts(model)).size).toBe(texts(model).length);
  });

  it('takes the closing question neither out of its place nor anything after it', async () => {
    const { model } = await opened();
    const closing = texts(model).at(-1);
    model.add('Which rule would nobody miss?');
    expect(texts(model).at(-1)).toBe(closing);
    expect(texts(model).at(-2)).toBe('Which rule would nobody miss?');
  });

  it('marks a question whose words have left what the page says', async () => {
    const { model } = await opened();
    const cited = model.sheet.value.questions.find(({ citations }) => citations.length > 0);
    const [citation] = cited?.citations ?? [];
    if (!cited || !citation) throw new Error('No question cites a fact');
    expect(model.drifted.value.size).toBe(0);
    const middle = Math.floor((citation.start + citation.end) / 2);
    model.edit(cited.id, `${cited.text.slice(0, middle)} of the Royal Opera 1777 ${cited.text.slice(middle)}`);
    expect(model.drifted.value.has(cited.id)).toBe(true);
  });

  it('says what speaks against a question of one’s own, and nothing against a good one', async () => {
    const { model } = await opened();
    model.add('Where do you work, and how old is your boss?');
    const doubted = model.sheet.value.questions.at(-2);
    expect(model.doubts.value.get(doubted?.id ?? first(model).id)).toEqual(
      expect.arrayContaining(['not-on-the-page', 'one-question', 'theirs-to-answer']),
    );
    model.add('Which rule of yours would nobody miss?');
    const good = model.sheet.value.questions.at(-2);
    expect(model.doubts.value.get(good?.id ?? first(model).id)).toEqual([]);
  });

  it('keeps questions about openings locked for someone who came to learn', async () => {
    const { model } = await opened();
    expect(model.openings.value.gate).toEqual({ is: 'locked', until: 'another-purpose' });
  });

  it('says an introduction from the profile until it is written by hand, and again when the user wants it', async () => {
    await world.store.commit([
      {
        put: 'settings',
        record: {
          id: 'profile',
          profile: { name: 'Lena Marsh', role: 'nurse', affiliation: '', goals: ['how budgets are decided'] },
          updatedAt: world.now,
        },
      },
    ]);
    const { model } = await opened();
    const composed = model.introduction.value;
    expect(composed).toMatchObject({ isOwn: false });
    expect(composed.text).toContain('Lena Marsh');
    model.introduce('Hello.');
    expect(model.introduction.value).toEqual({ text: 'Hello.', words: 1, isOwn: true });
    model.introduceByProfile();
    expect(model.introduction.value).toEqual(composed);
    model.undo();
    expect(model.introduction.value.text).toBe('Hello.');
  });

  it('declares of the person what the user came for', async () => {
    const { model } = await opened();
    await model.declare('network-openly');
    expect(await world.store.get('contacts', ana.id)).toMatchObject({ purpose: 'network-openly' });
    expect(model.material.value.held.contact.purpose).toBe('network-openly');
  });

  it('answers about the résumé by the side that the user takes', async () => {
    const { prep, model } = await opened();
    expect(model.resume.value.answer).toContain('May I send it to you later');
    const preferences = { ...defaultPreferences, resume: 'for-an-opinion' } as const;
    await world.store.commit([{ put: 'settings', record: { id: 'preferences', preferences, updatedAt: world.now } }]);
    await prep.refresh();
    expect(model.resume.value.answer).toContain('your opinion of it');
  });

  it('asks in another language, and keeps the user’s own questions', async () => {
    const { model } = await opened();
    model.add('Which rule would nobody miss?');
    model.speak('de');
    expect(texts(model)).toContain('Which rule would nobody miss?');
    expect(texts(model).at(-1)).toMatch(/^Was/);
    expect(model.sheet.value.language).toBe('de');
  });

  it('says that it is not saved when the disk is full, and keeps what was typed for the next time', async () => {
    const { prep, model } = await opened();
    world.breakStore('full');
    model.introduce('Thank you.');
    await prep.flush();
    expect(model.safety.value).toBe('failed');
    expect(prep.saving.problem.value).toBe('full');
    world.mendStore();
    await prep.flush();
    expect(await stored(model)).toMatchObject({ introduction: 'Thank you.' });
  });

  it('shows in one window what was changed in another, but not over what is being typed', async () => {
    const { prep, model } = await opened();
    const other = await opened();
    world.now = '2026-03-02T09:00:05Z';
    other.model.introduce('From the other window.');
    await other.model.flush();
    await prep.refresh();
    expect(model.introduction.value.text).toBe('From the other window.');
    model.introduce('Being typed here.');
    await prep.refresh();
    expect(model.introduction.value.text).toBe('Being typed here.');
  });
});

const remove = async (fact: Fact): Promise<ReturnType<typeof createNotices>> => {
  const notices = createNotices();
  const saving = createSaving(world.deps);
  const { removeFact } = createKeptFacts({ clock: world.deps.clock, saving, notices, refresh: async () => {} });
  await removeFact(fact);
  return notices;
};
const statement = (): Fact => {
  const found = facts.find(({ kind }) => kind === 'statement');
  if (!found) throw new Error('There is no statement');
  return found;
};
const asksOfIt = (sheet: PrepSheet | undefined): number =>
  sheet?.questions.filter((each) => each.facts.includes(statement().id)).length ?? 0;

const held = async (): Promise<{ prep: PrepModel; model: PrepSheetModel }> => {
  const { id } = await happened({ type: 'scheduled', meeting });
  await opened();
  await happened({ type: 'met', scheduled: id });
  return opened();
};

describe('a talk that took place', () => {
  it('has each question noted as asked with its answer, which is corrected and taken back by records', async () => {
    const { model } = await held();
    const question = first(model);
    model.answers.type(question.id, ' The evening lists. ');
    await model.answers.note(question);
    expect(model.answers.asked.value.get(question.id)).toMatchObject({
      text: question.text,
      answer: 'The evening lists.',
      scheduled: model.sheet.value.scheduled,
    });
    model.answers.type(question.id, 'The morning lists.');
    expect(model.answers.isUnnoted(question.id)).toBe(true);
    await model.answers.note(question);
    expect(model.answers.asked.value.get(question.id)?.answer).toBe('The morning lists.');
    expect(model.answers.isUnnoted(question.id)).toBe(false);
    await model.answers.unsay(question.id);
    expect(model.answers.asked.value.size).toBe(0);
    const kinds = (await world.store.where('interactions', 'contact', ana.id)).map(({ type }) => type);
    expect(kinds.filter((type) => type === 'asked')).toHaveLength(2);
  });

  it('keeps an answer that is typed and not noted, also when the page closes', async () => {
    const { prep, model } = await held();
    model.answers.type(first(model).id, 'Half an ans');
    await prep.flush();
    const again = await opened();
    await again.model.answers.load();
    expect(again.model.answers.answerTo(first(again.model).id)).toBe('Half an ans');
    await again.model.answers.note(first(again.model));
    expect(await world.store.count('forms')).toBe(0);
  });

  it('keeps a question that was asked from being drawn again', async () => {
    const { prep, model } = await held();
    for (const question of model.sheet.value.questions) await model.answers.note(question);
    const before = new Set(
      model.sheet.value.questions.filter(({ facts: from }) => from.length > 0).map(({ text }) => text),
    );
    await prep.prepareAnother();
    const another = as(prep.state.value, 'sheet').model;
    expect(texts(another).filter((text) => before.has(text))).toEqual([]);
  });
});

describe('a fact that is removed', () => {
  it('takes its questions off the sheet in the same breath, says so, and brings them back when undone', async () => {
    const { model } = await opened();
    expect(asksOfIt(model.sheet.value)).toBeGreaterThan(0);
    const notices = await remove(statement());
    expect(notices.current.value?.text).toContain('on your prep sheet');
    expect(asksOfIt(await stored(model))).toBe(0);
    expect((await opened()).model.sheet.value.lost).toBeGreaterThan(0);
    await notices.undo();
    expect(asksOfIt(await stored(model))).toBeGreaterThan(0);
  });

  it('leaves the sheet of a talk that took place as it was', async () => {
    const { id } = await happened({ type: 'scheduled', meeting });
    const { model } = await opened();
    await happened({ type: 'met', scheduled: id });
    const notices = await remove(statement());
    expect(notices.current.value?.text).toBe('Removed 1 fact.');
    const again = await opened();
    expect(asksOfIt(again.model.sheet.value)).toBe(asksOfIt(model.sheet.value));
  });

  it('in any other way takes its questions off when the sheet is opened, and does not come back by undo', async () => {
    const { prep, model } = await opened();
    const { id, contact, capture } = statement();
    await world.store.commit([{ remove: 'facts', id, contact, capture, at: world.now }]);
    await prep.refresh();
    expect(asksOfIt(model.sheet.value)).toBe(0);
    expect(model.sheet.value.lost).toBeGreaterThan(0);
    model.star(first(model).id);
    model.undo();
    expect(asksOfIt(model.sheet.value)).toBe(0);
    model.seen();
    await model.flush();
    expect(await stored(model)).toMatchObject({ lost: 0 });
  });
});

describe('a bank of one’s own questions', () => {
  it('is written to disk as it is typed, and put on a sheet by name', async () => {
    const { prep, model } = await opened();
    const id = prep.bank.begin();
    prep.bank.edit(id, 'Which rule would nobody miss?');
    await prep.flush();
    const own = await world.store.get('ownQuestions', id);
    expect(own?.text).toBe('Which rule would nobody miss?');
    model.add(own?.text ?? '', own);
    expect(model.sheet.value.questions.at(-2)?.from).toEqual({ by: 'user', own: id });
  });

  it('knows of whom each was asked and what was answered, and nothing that was taken back', async () => {
    const { prep, model } = await opened();
    const id = prep.bank.begin();
    prep.bank.edit(id, 'Which rule would nobody miss?');
    const asked = {
      type: 'asked',
      text: 'Which rule?',
      from: { by: 'user', own: id },
      question: first(model).id,
    } as const;
    await happened({ ...asked, answer: 'Rule nine.' });
    const wrong = await happened({ ...asked, answer: 'Rule ten.' });
    await happened({ type: 'undone', undoes: wrong.id });
    await prep.bank.flush();
    await prep.bank.refresh();
    expect(prep.bank.asked.value.get(id)).toMatchObject([{ contact: { id: ana.id }, answer: 'Rule nine.' }]);
  });

  it('takes in a list, without those that are there, and gives it up again when undone', async () => {
    const { prep } = await opened();
    await prep.bank.bring('What did you drop?\nWhy?\n');
    await prep.bank.bring('what did you drop?\nWhere to next?\n');
    expect(prep.bank.questions.value.map(({ text }) => text)).toEqual(['What did you drop?', 'Why?', 'Where to next?']);
    expect(prep.notices.current.value?.text).toBe('Added 1 question.');
    await prep.notices.undo();
    expect(prep.bank.questions.value.map(({ text }) => text)).toEqual(['What did you drop?', 'Why?']);
    prep.bank.offer();
    expect(world.offered.at(-1)).toMatchObject({
      name: 'groundwork-questions.csv',
      text: 'What did you drop?\nWhy?\n',
    });
  });

  it('says so when a list has nothing new', async () => {
    const { prep } = await opened();
    await prep.bank.bring('\n---\n');
    expect(prep.notices.current.value?.text).toContain('no question in this file');
  });
});
