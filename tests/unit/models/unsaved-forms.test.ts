import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFactForm } from '../../../lib/models/fact-form.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import { as, createWorld, fact, openedPopup, reading, type World } from './world.ts';

const formOf = (popup: PopupModel) => as(popup.page.state.value, 'new').form;
const forms = (world: World) => world.store.all('forms');

/** A popup in which a form was worked on. */
async function workedOn(world: World): Promise<PopupModel> {
  const popup = await openedPopup(world);
  const form = formOf(popup);
  form.name.value = 'Amara Lindqvist-Osei';
  form.emails.value = 'amara@ridgefield.example, am';
  form.links.value = [];
  const [dean, chair] = form.facts;
  if (!dean || !chair) throw new Error('Nothing is offered');
  dean.ticked.value = false;
  const correcting = createFactForm(chair.fact);
  correcting.title.value = 'Chair';
  chair.correction.value = correcting.fields();
  return popup;
}

afterEach(() => void vi.useRealTimers());

describe('a form that is not saved yet', () => {
  it('is found again as it was left when the page is opened again', async () => {
    const world = createWorld();
    await (await workedOn(world)).flush();
    const form = formOf(await openedPopup(world));
    expect(form.identity()).toMatchObject({ name: 'Amara Lindqvist-Osei', links: [] });
    expect(form.emails.value).toBe('amara@ridgefield.example, am');
    expect(form.facts.map((choice) => [choice.ticked.value, choice.correction.value?.title])).toEqual([
      [false, undefined],
      [true, 'Chair'],
    ]);
  });

  it('is on disk within half a second', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    formOf(popup).headline.value = 'Dean';
    vi.advanceTimersByTime(500);
    vi.useRealTimers();
    await vi.waitFor(async () =>
      expect(await forms(world)).toMatchObject([{ changes: { texts: { headline: 'Dean' } } }]),
    );
  });

  it('is given to the browser in the turn in which the popup closes', async () => {
    const world = createWorld();
    const popup = await workedOn(world);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const flushed = popup.flush();
    expect(put).toHaveBeenCalledTimes(1);
    put.mockRestore();
    await flushed;
    expect(await forms(world)).toHaveLength(1);
  });

  it('leaves nothing where nothing was done, and nothing when all was undone', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.flush();
    expect(await forms(world)).toEqual([]);
    formOf(popup).name.value = 'Someone';
    await popup.flush();
    expect(await forms(world)).toHaveLength(1);
    formOf(popup).name.value = 'Amara Lindqvist';
    await popup.flush();
    expect(await forms(world)).toEqual([]);
  });

  it('is of its page alone', async () => {
    const world = createWorld();
    await (await workedOn(world)).flush();
    const url = 'https://b.example/holm';
    world.page = { tab: 1, url, title: '' };
    world.reads = reading({ url, person: { ...reading().person, emails: [], links: [] } });
    expect(formOf(await openedPopup(world)).name.value).toBe('Amara Lindqvist');
  });

  it('keeps what was done to what the page still has, when the page has changed meanwhile', async () => {
    const world = createWorld();
    await (await workedOn(world)).flush();
    const [, chair] = reading().facts;
    world.reads = reading({ facts: chair ? [fact('Keynote, 2026'), chair] : [] });
    const form = formOf(await openedPopup(world));
    expect(form.facts.map((choice) => [choice.ticked.value, choice.correction.value?.title])).toEqual([
      [true, undefined],
      [true, 'Chair'],
    ]);
  });

  it('is thrown away with the saving, and comes back with its undoing', async () => {
    const world = createWorld();
    const popup = await workedOn(world);
    await popup.flush();
    formOf(popup).emails.value = 'amara@ridgefield.example';
    await popup.page.save();
    expect(await forms(world)).toEqual([]);
    await popup.notices.undo();
    expect(formOf(popup).name.value).toBe('Amara Lindqvist-Osei');
    expect(formOf(popup).emails.value).toBe('amara@ridgefield.example');
    expect(await forms(world)).toHaveLength(1);
  });

  it('stays when the saving fails, and goes on being kept', async () => {
    const world = createWorld();
    const popup = await workedOn(world);
    formOf(popup).emails.value = '';
    world.breakStore('full');
    await popup.page.save();
    world.mendStore();
    formOf(popup).headline.value = 'Dean';
    await popup.flush();
    expect(await forms(world)).toMatchObject([{ changes: { texts: { headline: 'Dean', emails: '' } } }]);
  });

  it('is thrown away when nobody came back to it for a month', async () => {
    const world = createWorld();
    await (await workedOn(world)).flush();
    world.now = '2026-04-02T09:00:00Z';
    expect(formOf(await openedPopup(world)).name.value).toBe('Amara Lindqvist');
    expect(await forms(world)).toEqual([]);
  });

  it('of a page that cannot be read is kept as well', async () => {
    const world = createWorld();
    world.reads = 'failed';
    const popup = await openedPopup(world);
    as(popup.page.state.value, 'unreadable').form.name.value = 'Petra Ho';
    await popup.flush();
    expect(as((await openedPopup(world)).page.state.value, 'unreadable').form.name.value).toBe('Petra Ho');
  });
});

describe('that a page is about someone else', () => {
  it('is remembered before anything is saved, and can be taken back', async () => {
    const world = createWorld();
    await (await openedPopup(world)).page.save();
    const url = 'https://b.example/al';
    world.page = { tab: 1, url, title: '' };
    world.reads = reading({ url });
    const popup = await openedPopup(world);
    await popup.page.keepApart();
    await popup.flush();
    expect((await openedPopup(world)).page.state.value.is).toBe('new');
    await popup.notices.undo();
    expect((await openedPopup(world)).page.state.value.is).toBe('known');
  });
});
