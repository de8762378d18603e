import { describe, expect, it } from 'vitest';
import type { PopupModel } from '../../../lib/models/popup.ts';
import { defaultFollowUpSettings, type FollowUpSettings } from '../../../lib/reminders/index.ts';
import { as, createWorld, diaryOf, openedPopup, type World } from './world.ts';

/** The screen of the settings, opened, and what is kept of them. */
async function settling(world: World = createWorld()) {
  const popup = await openedPopup(world);
  await diaryOf(popup).sheets.settle();
  const kept = async (): Promise<FollowUpSettings | undefined> => {
    const found = await world.store.get('settings', 'follow-up');
    return found?.id === 'follow-up' ? found.settings : undefined;
  };
  return { world, popup, form: diaryOf(popup).followUp, kept };
}

const noticed = (popup: PopupModel): string | undefined => popup.notices.current.value?.text;

describe('how the user wants to be reminded', () => {
  it('begins with the defaults, and keeps nothing before something is changed', async () => {
    const { form, popup, kept } = await settling();
    expect(diaryOf(popup).sheets.current.value?.is).toBe('settings');
    expect(form.settings.value).toEqual(defaultFollowUpSettings);
    expect(await kept()).toBeUndefined();
  });

  it('keeps a change at once, and undo takes it back', async () => {
    const { form, popup, kept } = await settling();
    await form.change((now) => ({ ...now, cadence: { ...now.cadence, followUpAfter: 9 } }));
    expect((await kept())?.cadence.followUpAfter).toBe(9);
    expect(form.settings.value?.cadence.followUpAfter).toBe(9);
    expect(noticed(popup)).toBe('Saved.');
    await popup.notices.undo();
    expect((await kept())?.cadence.followUpAfter).toBe(7);
  });

  it('changes nothing that another window changed meanwhile', async () => {
    const world = createWorld();
    const [first, second] = [await settling(world), await settling(world)];
    await first.form.change((now) => ({ ...now, country: 'PT' }));
    await second.form.change((now) => ({ ...now, asks: { ...now.asks, atOnce: 3 } }));
    expect(await first.kept()).toMatchObject({ country: 'PT', asks: { atOnce: 3 } });
  });

  it('pauses from today until a day in words', async () => {
    const { form, kept, popup } = await settling();
    expect(await form.pause.add()).toBe(false);
    expect(form.pause.tried.value).toBe(true);
    form.pause.to.words.value = 'in 2 weeks';
    await expect.poll(() => form.pause.to.read.value).toBeDefined();
    expect(await form.pause.add()).toBe(true);
    expect((await kept())?.pauses).toEqual([{ from: '2026-03-02', to: '2026-03-16' }]);
    expect(form.pause.to.words.value).toBe('');
    await form.removeSpan('pauses', { from: '2026-03-02', to: '2026-03-16' });
    expect((await kept())?.pauses).toEqual([]);
    await popup.notices.undo();
    expect((await kept())?.pauses).toHaveLength(1);
  });

  it('takes a single day off, and refuses one that ends before it begins', async () => {
    const { form, kept } = await settling();
    form.dayOff.from.words.value = '24 December';
    await expect.poll(() => form.dayOff.from.read.value).toBeDefined();
    await form.dayOff.add();
    expect((await kept())?.daysOff).toEqual([{ from: '2026-12-24', to: '2026-12-24' }]);
    form.dayOff.from.words.value = '10 April';
    form.dayOff.to.words.value = '8 April';
    expect(await form.dayOff.add()).toBe(false);
    expect(form.dayOff.problem.value).toBe('ends-before-it-begins');
    expect((await kept())?.daysOff).toHaveLength(1);
  });

  it('sets for one person when to be in touch, or as with everyone', async () => {
    const { form, kept, popup } = await settling();
    await popup.page.save();
    const { id } = as(popup.page.state.value, 'known').known.contact;
    await form.touch(id, 'never');
    expect((await kept())?.cadence.keepInTouch.byPerson).toEqual({ [id]: 'never' });
    await form.touch(id, undefined);
    expect((await kept())?.cadence.keepInTouch.byPerson).toEqual({});
  });

  it('knows the weekend where the user is until they say otherwise', async () => {
    const { form } = await settling();
    expect([...form.weekend.value]).toEqual([6, 7]);
    await form.change((now) => ({ ...now, weekend: [5, 6] }));
    expect([...form.weekend.value]).toEqual([5, 6]);
  });

  it('keeps nothing when the disk is full, and shows what is kept', async () => {
    const { form, world } = await settling();
    world.breakStore('full');
    expect(await form.change((now) => ({ ...now, country: 'PT' }))).toBe(false);
    expect(form.settings.value?.country).toBeUndefined();
  });

  it('switches notifications on where the browser lets it, and sets their hours', async () => {
    const { form, kept } = await settling();
    await form.notify(true);
    await form.setHours({ from: '10:00', to: '12:30' });
    expect((await kept())?.notifications).toEqual({ on: true, from: '10:00', to: '12:30' });
    await form.notify(false);
    expect((await kept())?.notifications.on).toBe(false);
  });

  it('leaves notifications off where the browser was refused, and says so', async () => {
    const { form, world, kept } = await settling();
    world.mayNotify = false;
    await form.notify(true);
    expect(form.refused.value).toBe(true);
    expect((await kept())?.notifications.on).toBe(false);
    world.mayNotify = true;
    await form.notify(true);
    expect(form.refused.value).toBe(false);
  });
});
