import { describe, expect, it } from 'vitest';
import { preferencesOf } from '../../../lib/models/preferences.ts';
import { createWorld, deskOf, diaryOf, openedPopup, as } from './world.ts';

async function hesitating() {
  const world = createWorld();
  const popup = await openedPopup(world);
  return { world, popup, courage: diaryOf(popup).courage };
}

describe('a word of encouragement', () => {
  it('is there before the first letter, the same all day, and rests a week', async () => {
    const { world, courage } = await hesitating();
    const card = await courage.offer();
    expect(card?.moments).toContain('first-use');
    world.now = '2026-03-02T20:00:00Z';
    expect(await courage.offer()).toEqual(card);
    world.now = '2026-03-08T09:00:00Z';
    expect(await courage.offer()).toBeUndefined();
    world.now = '2026-03-09T09:00:00Z';
    expect((await courage.offer())?.id).not.toBe(card?.id);
  });

  it('is not there any more once it was put away, until that is undone', async () => {
    const { popup, courage } = await hesitating();
    const card = await courage.offer();
    if (!card) throw new Error('Nothing was offered');
    await courage.leave(card);
    expect(await courage.offer()).toBeUndefined();
    await popup.notices.undo();
    expect(await courage.offer()).toEqual(card);
  });

  it('is switched off for good, and that is undone', async () => {
    const { world, popup, courage } = await hesitating();
    await courage.switchOff();
    expect((await preferencesOf(world.store)).courage).toBe(false);
    expect(await courage.offer()).toBeUndefined();
    await popup.notices.undo();
    expect(await courage.offer()).toBeDefined();
  });

  it('is not shown where it could not be noted, since it would come again tomorrow', async () => {
    const { world, courage } = await hesitating();
    world.breakStore('full');
    expect(await courage.offer()).toBeUndefined();
  });

  it('is over a letter that was left for days, and not over one just begun', async () => {
    const { world, popup } = await hesitating();
    await popup.page.save();
    const [contact] = await world.store.all('contacts');
    if (!contact) throw new Error('Nobody was saved');
    const sender = { name: 'Lena Marsh', role: 'student', affiliation: '', goals: ['how budgets are decided'] };
    await world.store.commit([{ put: 'settings', record: { id: 'profile', profile: sender, updatedAt: world.now } }]);
    await popup.writeTo(contact.id, 'request');
    const desk = deskOf(popup);
    const { letter } = as(desk.state.value, 'writing').model;
    expect(await desk.courage.offer(letter.value)).toBeUndefined();
    world.now = '2026-03-06T09:00:00Z';
    expect((await desk.courage.offer(letter.value))?.moments).toContain('unsent-ask');
  });
});
