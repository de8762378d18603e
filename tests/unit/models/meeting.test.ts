import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logNow, standing, type Contact, type Happening, type Interaction } from '../../../lib/contacts/index.ts';
import { newId, type PrepSheetId, type SheetQuestionId } from '../../../lib/ids.ts';
import type { MeetingNotes } from '../../../lib/meeting/index.ts';
import type { MeetingModel } from '../../../lib/models/meeting.ts';
import { createMeetingWindow } from '../../../lib/models/meeting-window.ts';
import type { PrepSheet, SheetQuestion } from '../../../lib/preparing/index.ts';
import { contactNamed } from '../store/records.ts';
import { as, createWorld, type World } from './world.ts';

const meeting = { start: '2026-03-02T10:00', zone: 'Europe/Lisbon', minutes: 20, medium: 'phone' } as const;

let world: World;
let ana: Contact;
let awake: boolean;
let claims: Map<string, () => void>;

const question = (text: string): SheetQuestion => ({
  id: newId<SheetQuestionId>(),
  text,
  citations: [],
  facts: [],
  category: 'opening',
  from: { by: 'user' },
  starred: false,
});
const questions = [question('What surprised you?'), question('What would you drop?')];
const [first, second] = questions.map(({ id }) => id) as [SheetQuestionId, SheetQuestionId];

const happened = async (happening: Happening): Promise<Interaction> => {
  const record = logNow(ana.id, happening, world.deps.clock);
  await world.store.commit([{ put: 'interactions', record }]);
  return record;
};
const prepared = async (scheduled?: Interaction): Promise<void> => {
  const record: PrepSheet = {
    id: newId<PrepSheetId>(),
    contact: ana.id,
    ...(scheduled && { scheduled: scheduled.id }),
    language: 'en',
    questions,
    seed: 0,
    minutes: 30,
    medium: 'video',
    including: [],
    namesWhen: 'at-the-end',
    ticked: [],
    lost: 0,
    createdAt: world.now,
    updatedAt: world.now,
  };
  await world.store.commit([{ put: 'prepSheets', record }]);
};
const windowOf = () =>
  createMeetingWindow({
    ...world.deps,
    claimMeeting: (id, take, onLost) => {
      const held = claims.get(id);
      if (held && !take) return Promise.resolve(undefined);
      held?.();
      claims.set(id, onLost);
      return Promise.resolve({ release: () => void claims.delete(id) });
    },
    keepAwake: (wanted) => (awake = wanted),
  });
async function opened(id: string = ana.id) {
  const meetingWindow = windowOf();
  await meetingWindow.open(id);
  return { meetingWindow, model: as(meetingWindow.state.value, 'meeting').model };
}
const stored = async (model: MeetingModel): Promise<MeetingNotes | undefined> =>
  world.store.get('meetings', model.notes.value.id);
const log = async (): Promise<Interaction[]> => standing(await world.store.where('interactions', 'contact', ana.id));

beforeEach(async () => {
  world = createWorld();
  world.now = '2026-03-02T10:00:00Z';
  claims = new Map();
  awake = false;
  ana = contactNamed('Ana Ruiz');
  await world.store.commit([{ put: 'contacts', record: ana }]);
});

describe('the window of a talk', () => {
  it('has the minutes that were agreed on and the questions of the sheet, and nothing on disk yet', async () => {
    const agreed = await happened({ type: 'scheduled', meeting });
    await prepared(agreed);
    const { model } = await opened();
    expect(model.notes.value).toMatchObject({ scheduled: agreed.id, minutes: 20 });
    expect(model.questions.map(({ text }) => text)).toEqual(questions.map(({ text }) => text));
    expect(model.stage.value).toBe('before');
    expect(await world.store.count('meetings')).toBe(0);
  });

  it('of a talk that nobody agreed on or prepared takes notes all the same', async () => {
    const { model } = await opened();
    expect(model.notes.value.minutes).toBe(20);
    model.promise(15);
    model.start();
    model.write('Warm and quick');
    await model.flush();
    expect(await stored(model)).toMatchObject({ minutes: 15, notes: 'Warm and quick' });
  });

  it('of someone who is not kept says so', async () => {
    const meetingWindow = windowOf();
    for (const address of ['', 'nonsense', newId()]) {
      await meetingWindow.open(address);
      expect(meetingWindow.state.value.is).toBe('nobody');
    }
  });

  it('goes on where it was when it is opened again, to the second, whatever it is opened by', async () => {
    const agreed = await happened({ type: 'scheduled', meeting });
    await prepared(agreed);
    const { model } = await opened();
    model.start();
    expect(awake).toBe(true);
    model.setAsked(first, true);
    model.step(1);
    await model.flush();
    world.now = '2026-03-02T10:16:03Z';
    const { model: again } = await opened(agreed.id);
    expect(again.stage.value).toBe('talking');
    expect(again.current.value?.id).toBe(second);
    again.tick();
    expect(again.timer.value).toMatchObject({ phase: 'closing', elapsed: 963_000, left: 237_000 });
  });

  it('begins to count on disk at once, without waiting for a pause', async () => {
    const { model } = await opened();
    model.start();
    await vi.waitFor(async () => expect(await stored(model)).toMatchObject({ startedAt: '2026-03-02T10:00:00Z' }));
  });

  it('goes on counting when the computer’s clock is set back, and says so', async () => {
    const { model } = await opened();
    model.start();
    world.now = '2026-03-02T10:05:00Z';
    model.tick();
    world.now = '2026-03-02T09:05:00.250Z';
    model.tick();
    expect(model.clockWasMoved.value).toBe(true);
    expect(Math.round(model.timer.value.elapsed / 1_000)).toBe(300);
    world.now = '2026-03-02T09:06:00.250Z';
    model.tick();
    expect(Math.round(model.timer.value.elapsed / 1_000)).toBe(360);
  });

  it('goes from question to question and not past the ends', async () => {
    await prepared();
    const { model } = await opened();
    model.start();
    expect(model.current.value?.id).toBe(first);
    model.step(-1);
    expect(model.current.value?.id).toBe(first);
    model.step(5);
    expect(model.current.value?.id).toBe(second);
    model.go(first);
    model.write('The evening count');
    expect(model.notes.value.asked).toEqual([first]);
    expect(model.answer.value).toBe('The evening count');
    model.go(second);
    expect(model.answer.value).toBe('');
  });

  it('takes notes of a hundred thousand characters', async () => {
    const { model } = await opened();
    model.start();
    const long = 'na '.repeat(33_334);
    model.write(long);
    await model.flush();
    expect((await stored(model))?.notes).toBe(long);
  });
});

describe('typing in the window', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('is on disk a quarter of a second later', async () => {
    const { model } = await opened();
    model.start();
    await model.flush();
    model.write('Shelves');
    expect(model.safety.value).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(250);
    await vi.waitFor(async () => expect((await stored(model))?.notes).toBe('Shelves'));
  });
});

/** A talk of 26 minutes that was to take twenty. */
const held = async () => {
  const agreed = await happened({ type: 'scheduled', meeting });
  await prepared(agreed);
  const all = await opened();
  const { model } = all;
  model.start();
  model.write('The evening count');
  model.changeHeard(model.hear('advice').id, { text: 'Spend a day at the desk' });
  model.changeHeard(model.hear('name').id, { text: 'Ines Duarte', useName: 'yes' });
  model.changeHeard(model.hear('promise').id, { text: 'Send the survey' });
  world.now = '2026-03-02T10:26:00Z';
  model.end();
  model.learn('Shelves are a budget question.');
  return { ...all, agreed };
};

describe('a talk that is over', () => {
  it('can go on after all', async () => {
    const { model } = await held();
    expect([model.stage.value, awake]).toEqual(['looking-back', false]);
    model.goOn();
    expect([model.stage.value, awake]).toEqual(['talking', true]);
    expect(model.timer.value.phase).toBe('over');
  });

  it('becomes what happened, in one go, and honestly as long as it was', async () => {
    const { model, agreed } = await held();
    world.now = '2026-03-02T10:40:00Z';
    await model.log();
    expect(model.stage.value).toBe('logged');
    const records = (await log()).filter(({ type }) => type !== 'scheduled');
    expect(records.map(({ type }) => type).toSorted()).toEqual(
      ['met', 'asked', 'advised', 'decided', 'referred', 'own-reminder', 'note'].toSorted(),
    );
    expect(new Set(records.map(({ at }) => at))).toEqual(new Set(['2026-03-02T10:26:00Z']));
    const byType = Map.groupBy(records, ({ type }) => type);
    expect(byType.get('met')).toMatchObject([{ scheduled: agreed.id, keptToTime: false, minutes: 26 }]);
    expect(byType.get('asked')).toMatchObject([{ question: first, answer: 'The evening count', scheduled: agreed.id }]);
    expect(byType.get('decided')).toMatchObject([{ advised: byType.get('advised')?.[0]?.id, to: 'do' }]);
    expect(byType.get('own-reminder')).toMatchObject([{ text: 'Send the survey', on: '2026-03-04' }]);
  });

  it('is taken back by one undo, and can be kept anew', async () => {
    const { model, meetingWindow } = await held();
    await model.log();
    await meetingWindow.notices.undo();
    expect(model.stage.value).toBe('looking-back');
    expect((await log()).map(({ type }) => type)).toEqual(['scheduled']);
    await model.log();
    expect((await log()).filter(({ type }) => type === 'met')).toHaveLength(1);
  });

  it('is not said to have taken place twice where that was told elsewhere', async () => {
    const { model, agreed } = await held();
    await happened({ type: 'met', scheduled: agreed.id });
    await model.log();
    expect((await log()).filter(({ type }) => type === 'met')).toHaveLength(1);
  });

  it('changes no more once it stands in the log', async () => {
    const { model } = await held();
    await model.log();
    model.write('Something else');
    model.goOn();
    expect([model.stage.value, model.safety.value]).toEqual(['logged', 'saved']);
  });

  it('could not be kept, and nothing of it is in the log: it is all still there', async () => {
    const { model } = await held();
    await model.flush();
    world.breakStore('full');
    await model.log();
    expect(model.stage.value).toBe('looking-back');
    world.mendStore();
    expect((await log()).map(({ type }) => type)).toEqual(['scheduled']);
    expect(model.notes.value.learned).toBe('Shelves are a budget question.');
  });
});

describe('two windows of one talk', () => {
  it('one writes, the other shows what is written and can take over', async () => {
    const { model: here } = await opened();
    here.start();
    await here.flush();
    const { model: there } = await opened();
    await vi.waitFor(() => expect(there.elsewhere.value).toBe(true));
    there.write('Lost');
    expect(there.notes.value.notes).toBe('');
    here.write('Kept');
    await here.flush();
    await vi.waitFor(() => expect(there.notes.value.notes).toBe('Kept'));
    await there.takeOver();
    expect(there.elsewhere.value).toBe(false);
    await vi.waitFor(() => expect(here.elsewhere.value).toBe(true));
    there.write('Kept on');
    await there.flush();
    await vi.waitFor(() => expect(here.notes.value.notes).toBe('Kept on'));
  });
});
