import { describe, expect, it } from 'vitest';
import { logAt, standing, type Happening, type Interaction } from '../../../lib/contacts/index.ts';
import type { HappeningKind } from '../../../lib/models/happening-kinds.ts';
import type { HappeningForm } from '../../../lib/models/happening-form.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import type { LetterId } from '../../../lib/ids.ts';
import type { Letter } from '../../../lib/letters/index.ts';
import { as, createWorld, diaryOf, openedPopup, type World } from './world.ts';

/** Someone who was saved, and wrote to on 2 March, in a popup on their page. */
async function saved(world: World = createWorld()) {
  const popup = await openedPopup(world);
  await popup.page.save();
  const { contact } = as(popup.page.state.value, 'known').known;
  const happened = async (at: string, happening: Happening): Promise<Interaction> => {
    const record = logAt(contact.id, happening, { at, zone: world.zone }, world.deps.clock);
    await world.store.commit([{ put: 'interactions', record }]);
    return record;
  };
  world.now = '2026-03-02T12:30:00Z';
  await happened('2026-03-02T09:30:00Z', {
    type: 'sent',
    letter: 'letter' as LetterId,
    kind: 'request',
    way: 'copied',
  });
  const history = async (): Promise<Interaction[]> =>
    standing(await world.store.where('interactions', 'contact', contact.id));
  return { world, popup, contact, happened, history };
}

/** The form that is laid over the view. */
const formOf = (popup: PopupModel): HappeningForm => {
  const sheet = diaryOf(popup).sheets.current.value;
  if (sheet?.is !== 'telling') throw new Error(`The sheet is “${sheet?.is ?? 'none'}”`);
  return sheet.form;
};

/** Opens the form of a kind; dates can be read on it. */
async function telling({ popup, contact }: Awaited<ReturnType<typeof saved>>, kind: HappeningKind) {
  await diaryOf(popup).sheets.tell(contact.id, kind);
  const form = formOf(popup);
  form.when.words.value = 'today';
  await expect.poll(() => form.when.read.value).toBeDefined();
  form.when.words.value = '';
  return form;
}

describe('telling what happened', () => {
  it('offers first what is likely where things stand, and leaves out what cannot be', async () => {
    const { popup, contact, happened } = await saved();
    await diaryOf(popup).sheets.ask(contact.id);
    const asked = diaryOf(popup).sheets.current.value;
    if (asked?.is !== 'choosing') throw new Error('Nothing to choose from');
    expect(asked.choices.likely).toEqual(['yes', 'scheduled', 'later', 'by-email', 'declined', 'away']);
    expect(asked.choices.others).not.toContain('moved');
    expect(asked.choices.others).not.toContain('followed');

    const meeting = { start: '2026-03-12T15:00', zone: 'Europe/Lisbon', minutes: 20, medium: 'phone' } as const;
    await happened('2026-03-03T10:00:00Z', { type: 'scheduled', meeting });
    await diaryOf(popup).sheets.ask(contact.id);
    const agreed = diaryOf(popup).sheets.current.value;
    if (agreed?.is !== 'choosing') throw new Error('Nothing to choose from');
    expect(agreed.choices.likely).toEqual(['met', 'moved', 'called-off', 'note']);
  });

  it('takes two clicks for what happened just now, and can be undone', async () => {
    const { popup, contact, history, world } = await saved();
    world.now = '2026-03-04T10:00:00Z';
    await diaryOf(popup).sheets.ask(contact.id);
    await diaryOf(popup).sheets.choose('yes');
    await diaryOf(popup).sheets.save();
    expect(diaryOf(popup).sheets.current.value).toBeUndefined();
    expect((await history()).at(-1)).toMatchObject({ type: 'replied', answer: 'yes', at: '2026-03-04T10:00:00Z' });
    expect(popup.notices.current.value?.text).toBe('Noted that Amara Lindqvist said yes.');
    await popup.notices.undo();
    expect((await history()).map((each) => each.type)).toEqual(['sent']);
  });

  it('puts a day without an hour after what happened on it before', async () => {
    const all = await saved();
    all.world.now = '2026-03-04T10:00:00Z';
    const form = await telling(all, 'declined');
    form.when.words.value = 'Monday';
    expect(form.when.read.value?.date).toBe('2026-03-02');
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).map((each) => each.type)).toEqual(['sent', 'declined']);
    expect((await all.history()).at(-1)?.at).toBe('2026-03-02T12:00:00Z');
  });

  it('saves nothing while a day is not understood or still to come, and says which', async () => {
    const all = await saved();
    const form = await telling(all, 'replied');
    form.when.words.value = 'some day';
    await diaryOf(all.popup).sheets.save();
    expect(diaryOf(all.popup).sheets.current.value).toMatchObject({ is: 'telling', tried: true });
    expect(form.problem.value).toEqual({ field: 'when', is: 'not-understood' });
    form.when.words.value = 'tomorrow';
    expect(form.problem.value).toEqual({ field: 'when', is: 'to-come' });
    expect(await all.history()).toHaveLength(1);
  });

  it('keeps when to ask again, and until when they are away', async () => {
    const all = await saved();
    const later = await telling(all, 'later');
    later.askAgain.words.value = 'in 2 weeks';
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).at(-1)).toMatchObject({ answer: 'later', askAgainOn: '2026-03-16' });
    const away = await telling(all, 'away');
    expect(away.problem.value).toEqual({ field: 'until', is: 'missing' });
    away.until.words.value = 'Friday';
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).at(-1)).toMatchObject({ type: 'out-of-office', until: '2026-03-06' });
  });

  it('keeps a talk with its hour, zone, means and place, and needs the hour', async () => {
    const all = await saved();
    const { meeting, problem } = await telling(all, 'scheduled');
    meeting.start.words.value = 'Thursday';
    expect(problem.value).toEqual({ field: 'start', is: 'no-time' });
    meeting.start.words.value = 'Thursday at 15:00';
    meeting.zone.value = 'America/New_York';
    meeting.medium.value = 'in-person';
    meeting.where.value = ' Reading room ';
    meeting.minutes.value = 'half an hour';
    expect(problem.value).toEqual({ field: 'minutes', is: 'not-understood' });
    meeting.minutes.value = '30';
    await diaryOf(all.popup).sheets.save();
    const expected = {
      start: '2026-03-05T15:00',
      zone: 'America/New_York',
      minutes: 30,
      medium: 'in-person',
      where: 'Reading room',
    };
    expect((await all.history()).at(-1)).toMatchObject({ type: 'scheduled', meeting: expected });
  });

  it('reads the hour of a talk in the zone it is meant in, where it may be yesterday still', async () => {
    const all = await saved();
    all.world.zone = 'Pacific/Auckland';
    all.world.now = '2026-03-02T20:00:00Z';
    const { meeting, problem } = await telling(all, 'scheduled');
    meeting.zone.value = 'America/Los_Angeles';
    meeting.start.words.value = 'today at 15:00';
    expect(problem.value).toBeUndefined();
    await diaryOf(all.popup).sheets.save();
    const expected = { start: '2026-03-02T15:00', zone: 'America/Los_Angeles' };
    expect((await all.history()).at(-1)).toMatchObject({ type: 'scheduled', meeting: expected });
  });

  it('moves a talk under its own name, and counts it as put off when it was called off', async () => {
    const all = await saved();
    const meeting = { start: '2026-03-12T15:00', zone: 'Europe/Lisbon', minutes: 20, medium: 'phone' } as const;
    const first = await all.happened('2026-03-02T10:00:00Z', { type: 'scheduled', meeting });
    const moved = await telling(all, 'moved');
    moved.meeting.start.words.value = '13 March 10:00';
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).at(-1)).toMatchObject({
      type: 'rescheduled',
      scheduled: first.id,
      meeting: { start: '2026-03-13T10:00', medium: 'phone' },
    });
    await telling(all, 'called-off');
    await diaryOf(all.popup).sheets.save();
    const stands = await all.history();
    expect(stands.some((each) => each.type === 'scheduled')).toBe(false);
    expect(stands).toContainEqual(expect.objectContaining({ type: 'replied', answer: 'later' }));
  });

  it('keeps of a talk each piece of advice and each name, at the hour that was agreed', async () => {
    const all = await saved();
    const meeting = { start: '2026-03-12T15:00', zone: 'Europe/Lisbon', minutes: 20, medium: 'phone' } as const;
    const agreed = await all.happened('2026-03-03T10:00:00Z', { type: 'scheduled', meeting });
    all.world.now = '2026-03-13T09:00:00Z';
    const form = await telling(all, 'met');
    form.keptToTime.value = true;
    const [first] = form.advice.value;
    const [named] = form.named.value;
    if (!first || !named) throw new Error('Nothing to fill in');
    first.value = 'Shadow a branch';
    named.name.value = 'Noor Haddad';
    named.useName.value = 'yes';
    await diaryOf(all.popup).sheets.save();
    const at = '2026-03-12T15:20:00Z';
    expect((await all.history()).slice(2)).toMatchObject([
      { type: 'met', scheduled: agreed.id, keptToTime: true, at },
      { type: 'advised', advice: 'Shadow a branch', at },
      { type: 'referred', name: 'Noor Haddad', useName: 'yes', at },
    ]);
    // Undone as it was noted: all at once.
    await all.popup.notices.undo();
    expect(await all.history()).toHaveLength(2);
  });

  it('notes which advice was taken', async () => {
    const all = await saved();
    all.world.now = '2026-03-09T10:00:00Z';
    await all.happened('2026-03-03T10:00:00Z', { type: 'met' });
    await all.happened('2026-03-03T10:00:01Z', { type: 'advised', advice: 'Read the minutes' });
    const second = await all.happened('2026-03-03T10:00:02Z', { type: 'advised', advice: 'Shadow a branch' });
    const form = await telling(all, 'followed');
    expect(form.advised.map((each) => each.advice)).toEqual(['Read the minutes', 'Shadow a branch']);
    form.taken.value = second.id;
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).at(-1)).toMatchObject({ type: 'followed', advised: second.id });
  });

  it('notes what came of the advice that it was opened for, and finds again what was typed of that alone', async () => {
    const all = await saved();
    all.world.now = '2026-03-09T10:00:00Z';
    const first = await all.happened('2026-03-03T10:00:01Z', { type: 'advised', advice: 'Read the minutes' });
    const second = await all.happened('2026-03-03T10:00:02Z', { type: 'advised', advice: 'Shadow a branch' });
    await all.happened('2026-03-04T10:00:00Z', { type: 'followed', advised: second.id });
    const { sheets } = diaryOf(all.popup);
    await sheets.tell(all.contact.id, 'came-of-it', second.id);
    formOf(all.popup).text.value = 'They asked me back';
    sheets.leave();
    await sheets.tell(all.contact.id, 'came-of-it', first.id);
    expect(formOf(all.popup).text.value).toBe('');
    sheets.leave();
    await expect
      .poll(async () => {
        await sheets.tell(all.contact.id, 'came-of-it', second.id);
        return formOf(all.popup).text.value;
      })
      .toBe('They asked me back');
    await sheets.save();
    expect((await all.history()).at(-1)).toMatchObject({
      type: 'came-of-it',
      advised: second.id,
      what: 'They asked me back',
    });
  });

  it.each(['gave', 'note', 'advice', 'named'] as const)('asks what it was before it notes “%s”', async (kind) => {
    const all = await saved();
    await telling(all, kind);
    await diaryOf(all.popup).sheets.save();
    expect(diaryOf(all.popup).sheets.current.value).toMatchObject({ is: 'telling', tried: true });
    expect(await all.history()).toHaveLength(1);
  });

  it('stays open with what was typed when the disk is full', async () => {
    const all = await saved();
    const form = await telling(all, 'note');
    form.text.value = 'Prefers the phone';
    all.world.breakStore('full');
    await diaryOf(all.popup).sheets.save();
    expect(formOf(all.popup).text.value).toBe('Prefers the phone');
    expect(all.popup.saving.problem.value).toBe('full');
    all.world.mendStore();
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).at(-1)).toMatchObject({ type: 'note', text: 'Prefers the phone' });
  });
});

describe('a record that was wrong', () => {
  it('is corrected by one that stands in its place, with its time unless that was wrong too', async () => {
    const all = await saved();
    const advice = await all.happened('2026-03-03T10:00:00Z', { type: 'advised', advice: 'Shadow a ranch' });
    await diaryOf(all.popup).sheets.correct(advice);
    const [text] = formOf(all.popup).advice.value;
    if (!text) throw new Error('Nothing to correct');
    expect(text.value).toBe('Shadow a ranch');
    text.value = 'Shadow a branch';
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).slice(1)).toMatchObject([
      { type: 'advised', advice: 'Shadow a branch', at: advice.at, id: advice.id },
    ]);
    expect(await all.world.store.count('interactions')).toBe(3);
    await all.popup.notices.undo();
    expect((await all.history()).at(-1)).toMatchObject({ advice: 'Shadow a ranch' });
  });

  it('may be of a talk or an absence that is over by now', async () => {
    const all = await saved();
    const meeting = { start: '2026-03-05T15:00', zone: 'Europe/Lisbon', minutes: 20, medium: 'phone' } as const;
    const agreed = await all.happened('2026-03-03T10:00:00Z', { type: 'scheduled', meeting });
    const away = await all.happened('2026-03-03T11:00:00Z', { type: 'out-of-office', until: '2026-03-04' });
    all.world.now = '2026-03-09T09:00:00Z';
    await telling(all, 'note');
    await diaryOf(all.popup).sheets.correct(agreed);
    formOf(all.popup).meeting.start.words.value = '5 March 2026 14:00';
    await diaryOf(all.popup).sheets.save();
    await diaryOf(all.popup).sheets.correct(away);
    formOf(all.popup).until.words.value = '3 March 2026';
    await diaryOf(all.popup).sheets.save();
    expect((await all.history()).slice(1)).toMatchObject([
      { type: 'scheduled', meeting: { ...meeting, start: '2026-03-05T14:00' } },
      { type: 'out-of-office', until: '2026-03-03' },
    ]);
  });

  it('is taken back with all its corrections, and undo says it again as it stood last', async () => {
    const all = await saved();
    const reply = await all.happened('2026-03-03T10:00:00Z', { type: 'replied' });
    await diaryOf(all.popup).sheets.correct(reply);
    await diaryOf(all.popup).sheets.save();
    const [, stands] = await all.history();
    if (!stands) throw new Error('Nothing stands');
    await diaryOf(all.popup).sheets.correct(stands);
    await diaryOf(all.popup).sheets.unsay();
    expect((await all.history()).map((each) => each.type)).toEqual(['sent']);
    await all.popup.notices.undo();
    expect((await all.history()).slice(1)).toMatchObject([{ type: 'replied', id: reply.id, at: reply.at }]);
  });

  it('is due since the day that stands', async () => {
    const all = await saved();
    const [sent] = await all.history();
    if (!sent) throw new Error('Nothing was sent');
    await diaryOf(all.popup).sheets.correct(sent);
    const form = formOf(all.popup);
    form.when.words.value = '27 February';
    await expect.poll(() => form.when.read.value?.date).toBe('2026-02-27');
    await diaryOf(all.popup).sheets.save();
    all.world.now = '2026-03-12T08:00:00Z';
    await diaryOf(all.popup).today.refresh();
    expect(diaryOf(all.popup).today.due.value).toMatchObject([
      { reminder: { type: 'follow-up' }, since: '2026-02-27' },
    ]);
  });

  it('may be when a letter was sent, or that it was', async () => {
    const all = await saved();
    const [sent] = await all.history();
    if (!sent) throw new Error('Nothing was sent');
    const letter = { id: 'letter', contact: all.contact.id, kind: 'request', status: 'sent' } as Letter;
    await all.world.store.commit([{ put: 'letters', record: letter }]);
    await diaryOf(all.popup).sheets.correct(sent);
    const form = formOf(all.popup);
    form.when.words.value = 'yesterday';
    await expect.poll(() => form.when.read.value?.date).toBe('2026-03-01');
    await diaryOf(all.popup).sheets.save();
    const [corrected] = await all.history();
    expect(corrected).toMatchObject({ type: 'sent', letter: 'letter', kind: 'request', id: sent.id });
    expect(corrected?.at.slice(0, 10)).toBe('2026-03-01');
    if (!corrected) throw new Error('Nothing stands');
    await diaryOf(all.popup).sheets.correct(corrected);
    await diaryOf(all.popup).sheets.unsay();
    expect(await all.history()).toEqual([]);
    expect((await all.world.store.get('letters', letter.id))?.status).toBe('draft');
    await all.popup.notices.undo();
    expect(await all.history()).toHaveLength(1);
    expect((await all.world.store.get('letters', letter.id))?.status).toBe('sent');
  });

  it('is shown on the person’s page at once, newest first, and asked about where it is odd', async () => {
    const all = await saved();
    await all.happened('2026-02-20T10:00:00Z', { type: 'replied' });
    await all.happened('2026-03-03T10:00:00Z', { type: 'note', text: 'Likes maps' });
    await all.popup.page.refresh();
    const { known } = as(all.popup.page.state.value, 'known');
    const log = diaryOf(all.popup).logOf(known);
    expect(log.entries.map((each) => each.type)).toEqual(['note', 'sent', 'replied']);
    expect(log.odd.map(({ oddity }) => oddity.is)).toEqual(['in-the-future', 'before-any-letter']);
    expect(log.stage).toBe('asked');
  });
});

/** Someone to follow up with, about to be put off. */
async function followUpDue() {
  const all = await saved();
  all.world.now = '2026-03-12T08:00:00Z';
  await diaryOf(all.popup).today.refresh();
  const [item] = diaryOf(all.popup).today.due.value ?? [];
  if (!item) throw new Error('Nothing is due');
  diaryOf(all.popup).sheets.putOff(item);
  const sheet = diaryOf(all.popup).sheets.current.value;
  if (sheet?.is !== 'putting-off') throw new Error('Nothing is put off');
  return { ...all, item, model: sheet.model };
}

describe('a due item that is not for today', () => {
  it('comes back on the day that is chosen, and undo brings it back at once', async () => {
    const { popup, model, world } = await followUpDue();
    await model.untilDate(model.tomorrow);
    expect(diaryOf(popup).sheets.current.value).toBeUndefined();
    expect(diaryOf(popup).today.due.value).toEqual([]);
    await popup.notices.undo();
    expect(diaryOf(popup).today.due.value).toHaveLength(1);
    diaryOf(popup).sheets.putOff(model.item);
    await model.untilDate(model.nextWeek);
    world.now = '2026-03-19T08:00:00Z';
    await diaryOf(popup).today.refresh();
    expect(diaryOf(popup).today.due.value).toHaveLength(1);
  });

  it('comes back on a day in words, and stays while there is none', async () => {
    const { popup, model } = await followUpDue();
    expect(await model.untilDay()).toBe(false);
    expect(model.tried.value).toBe(true);
    model.day.words.value = 'in 3 days';
    await expect.poll(() => model.day.read.value?.date).toBe('2026-03-15');
    expect(await model.untilDay()).toBe(true);
    expect(diaryOf(popup).today.due.value).toEqual([]);
  });

  it('does not come back once it was dropped, with the reason kept', async () => {
    const { popup, model, world, history } = await followUpDue();
    await model.drop('not-comfortable');
    expect((await history()).at(-1)).toMatchObject({ type: 'dropped', reason: 'not-comfortable' });
    world.now = '2026-06-12T08:00:00Z';
    await diaryOf(popup).today.refresh();
    expect(diaryOf(popup).today.due.value).toEqual([]);
  });

  it('can wait for something to happen where that makes sense', async () => {
    const { popup, contact, history, happened, world } = await saved();
    await happened('2026-03-03T10:00:00Z', { type: 'own-reminder', text: 'Lend her the map', on: '2026-03-04' });
    world.now = '2026-03-04T10:00:00Z';
    await diaryOf(popup).today.refresh();
    const [item] = diaryOf(popup).today.due.value ?? [];
    if (!item) throw new Error('Nothing is due');
    diaryOf(popup).sheets.putOff(item);
    const sheet = diaryOf(popup).sheets.current.value;
    if (sheet?.is !== 'putting-off') throw new Error('Nothing is put off');
    expect(sheet.model.events).toContain('met');
    await sheet.model.untilEvent('met');
    expect(diaryOf(popup).today.due.value).toEqual([]);
    world.now = '2026-03-05T10:00:00Z';
    await diaryOf(popup).sheets.tell(contact.id, 'met');
    await diaryOf(popup).sheets.save();
    expect(diaryOf(popup).today.due.value?.map(({ reminder }) => reminder.type)).toContain('own');
    expect((await history()).at(-1)?.type).toBe('met');
  });
});

describe('what is to come with someone', () => {
  it('is their reminders with their days', async () => {
    const { popup, contact } = await saved();
    const [item] = (await diaryOf(popup).ahead.of(contact.id)) ?? [];
    expect(item).toMatchObject({ reminder: { type: 'follow-up' }, waiting: { for: 'day', on: '2026-03-11' } });
  });

  it('shows what was put off or dropped, and brings it back', async () => {
    const { popup, contact, model } = await followUpDue();
    const waiting = async () => (await diaryOf(popup).ahead.of(contact.id))?.map((each) => each.waiting);
    await model.untilDate('2026-03-20');
    expect(await waiting()).toEqual([{ for: 'later', on: '2026-03-20' }]);
    diaryOf(popup).sheets.putOff(model.item);
    await model.drop('too-late');
    expect(await waiting()).toEqual([{ for: 'nothing' }]);
    const [dropped] = (await diaryOf(popup).ahead.of(contact.id)) ?? [];
    if (!dropped) throw new Error('Nothing was dropped');
    await diaryOf(popup).ahead.bringBack(dropped);
    expect(diaryOf(popup).today.due.value).toHaveLength(1);
    expect(await waiting()).toEqual([{ for: 'day', on: '2026-03-11' }]);
    await popup.notices.undo();
    expect(diaryOf(popup).today.due.value).toEqual([]);
  });

  it('waits for an event until that has happened', async () => {
    const { popup, contact, happened, world } = await saved();
    const own = await happened('2026-03-02T10:00:00Z', {
      type: 'own-reminder',
      text: 'Lend the map',
      on: '2026-03-02',
    });
    await happened('2026-03-02T11:00:00Z', {
      type: 'snoozed',
      reminder: { type: 'own', because: own.id },
      until: { by: 'event', event: 'replied' },
    });
    const waiting = async () =>
      (await diaryOf(popup).ahead.of(contact.id))?.find(({ reminder }) => reminder.type === 'own')?.waiting;
    expect(await waiting()).toEqual({ for: 'event', event: 'replied' });
    world.now = '2026-03-03T10:00:00Z';
    await happened('2026-03-03T09:00:00Z', { type: 'replied' });
    expect(await waiting()).toEqual({ for: 'day', on: '2026-03-02' });
  });
});

describe('a reminder of one’s own', () => {
  it('is due on its day, and again where it recurs', async () => {
    const { popup, contact, world } = await saved();
    await diaryOf(popup).sheets.remind(contact.id);
    const sheet = diaryOf(popup).sheets.current.value;
    if (sheet?.is !== 'reminding') throw new Error('No reminder to set');
    const { form } = sheet;
    await diaryOf(popup).sheets.save();
    expect(form.problem.value).toEqual({ field: 'text', is: 'missing' });
    form.text.value = 'Ask after the exhibition';
    form.on.words.value = 'in 2 days';
    form.unit.value = 'week';
    form.every.value = '2';
    await expect.poll(() => form.problem.value).toBeUndefined();
    await diaryOf(popup).sheets.save();
    expect(diaryOf(popup).sheets.current.value).toBeUndefined();
    world.now = '2026-03-04T08:00:00Z';
    await diaryOf(popup).today.refresh();
    const item = diaryOf(popup).today.due.value?.find(({ reminder }) => reminder.type === 'own');
    if (!item) throw new Error('The reminder is not due');
    await diaryOf(popup).outcomes.log(item);
    world.now = '2026-03-17T08:00:00Z';
    await diaryOf(popup).today.refresh();
    expect(diaryOf(popup).today.due.value?.some(({ reminder }) => reminder.type === 'own')).toBe(false);
    world.now = '2026-03-18T08:00:00Z';
    await diaryOf(popup).today.refresh();
    expect(diaryOf(popup).today.due.value?.some(({ reminder }) => reminder.type === 'own')).toBe(true);
  });
});

/** What was said in a talk, typed, and the popup closed. */
async function typed() {
  const all = await saved();
  const form = await telling(all, 'met');
  const [advice] = form.advice.value;
  const [named] = form.named.value;
  if (!advice || !named) throw new Error('Nothing to fill in');
  advice.value = 'Shadow a branch';
  named.name.value = 'Noor Haddad';
  named.useName.value = 'no';
  form.keptToTime.value = false;
  return { ...all, form };
}
const openForms = async ({ world }: { world: World }): Promise<number> => world.store.count('forms');

describe('a form that was not noted yet', () => {
  it('is open again, with every word, when the popup is', async () => {
    const all = await typed();
    await all.popup.flush();
    const again = formOf(await openedPopup(all.world));
    expect(again.kind).toBe('met');
    expect(again.advice.value.map((each) => each.value)).toEqual(['Shadow a branch']);
    expect(again.named.value.map(({ name, useName }) => [name.value, useName.value])).toEqual([['Noor Haddad', 'no']]);
    expect(again.keptToTime.value).toBe(false);
  });

  it('is on disk a quarter of a second after the last word, without a look at the reminders', async () => {
    const all = await typed();
    const looked = all.world.reconciled;
    await expect.poll(() => openForms(all)).toBe(1);
    expect(all.world.reconciled).toBe(looked);
  });

  it('leaves nothing once it is noted', async () => {
    const all = await typed();
    await all.popup.flush();
    await diaryOf(all.popup).sheets.save();
    expect(await openForms(all)).toBe(0);
    expect(diaryOf(await openedPopup(all.world)).sheets.current.value).toBeUndefined();
  });

  it('leaves nothing where it is noted in the turn of its last word, and the popup closes at once', async () => {
    const all = await typed();
    await Promise.all([diaryOf(all.popup).sheets.save(), all.popup.flush()]);
    expect(await openForms(all)).toBe(0);
  });

  it('is kept after all where it could not be noted', async () => {
    const all = await typed();
    all.world.breakStore('full');
    await diaryOf(all.popup).sheets.save();
    all.world.mendStore();
    await all.popup.flush();
    expect(await openForms(all)).toBe(1);
  });

  it('does not come by itself after the user went back, or after half an hour, but on the same form', async () => {
    const all = await typed();
    diaryOf(all.popup).sheets.leave();
    await expect.poll(() => openForms(all)).toBe(1);
    await expect.poll(async () => (await all.world.store.all('forms'))[0]).toMatchObject({ isLeft: true });
    const again = await openedPopup(all.world);
    expect(diaryOf(again).sheets.current.value).toBeUndefined();
    await diaryOf(again).sheets.tell(all.contact.id, 'met');
    expect(formOf(again).advice.value[0]?.value).toBe('Shadow a branch');
    formOf(again).text.value = 'More';
    await again.flush();
    all.world.now = '2026-03-02T13:30:00Z';
    expect(diaryOf(await openedPopup(all.world)).sheets.current.value).toBeUndefined();
  });

  it('goes with the person when everything about them is deleted', async () => {
    const all = await typed();
    await all.popup.flush();
    await all.popup.page.forget();
    expect(await openForms(all)).toBe(0);
    await all.popup.notices.undo();
    expect(await openForms(all)).toBe(1);
  });
});
