import { afterEach, describe, expect, it, vi } from 'vitest';
import { as, createWorld, deskOf, openedPopup, type World } from './world.ts';

/** A popup on whose desk a letter lies, with words typed that are not on disk yet. */
async function withUnsavedWords(world: World) {
  const popup = await openedPopup(world);
  await popup.page.save();
  const { known } = as(popup.page.state.value, 'known');
  await popup.write(known, 'request');
  const { form } = as(deskOf(popup).state.value, 'profile');
  form.fields.name.value = 'Lena Ortiz';
  form.fields.role.value = 'student';
  form.fields.goal.value = 'how budgets are decided';
  await deskOf(popup).saveProfile();
  const { model } = as(deskOf(popup).state.value, 'writing');
  model.setBody('Dear Dr. Lindqvist, I was in the middle of');
  return { popup, id: model.letter.value.id };
}

afterEach(() => vi.restoreAllMocks());

describe('a popup that closes while words are unsaved', () => {
  it('has given them to the browser before it is gone: no second turn is needed', async () => {
    const world = createWorld();
    const { popup, id } = await withUnsavedWords(world);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const flushed = deskOf(popup).flush();
    expect(put).toHaveBeenCalledWith(
      expect.objectContaining({ id, body: 'Dear Dr. Lindqvist, I was in the middle of' }),
    );
    expect(commit).toHaveBeenCalledTimes(1);
    await flushed;
    expect((await world.store.get('letters', id))?.body).toBe('Dear Dr. Lindqvist, I was in the middle of');
  });

  it('does so too when the words before them are still on their way to the disk', async () => {
    const world = createWorld();
    const { popup, id } = await withUnsavedWords(world);
    const { model } = as(deskOf(popup).state.value, 'writing');
    const first = deskOf(popup).flush();
    model.setBody('Dear Dr. Lindqvist, I was in the middle of a word');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const second = deskOf(popup).flush();
    expect(commit).toHaveBeenCalledTimes(1);
    await Promise.all([first, second]);
    expect((await world.store.get('letters', id))?.body).toBe('Dear Dr. Lindqvist, I was in the middle of a word');
  });
});
