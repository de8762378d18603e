import { describe, expect, it, vi } from 'vitest';
import type { LetterModel } from '../../../lib/models/letter.ts';
import { createLetterTab } from '../../../lib/models/letter-tab.ts';
import { as, createWorld, deskOf, openedPopup, type World } from './world.ts';

/** A letter begun in the popup and then asked for in a tab. */
async function movedToTab(world: World) {
  const popup = await openedPopup(world);
  await popup.page.save();
  const { known } = as(popup.page.state.value, 'known');
  await popup.write(known, 'request');
  const { fields } = as(deskOf(popup).state.value, 'profile').form;
  fields.name.value = 'Lena Ortiz';
  fields.role.value = 'student';
  fields.goal.value = 'how branch budgets are decided';
  await deskOf(popup).saveProfile();
  const { model } = as(deskOf(popup).state.value, 'writing');
  model.setBody('Begun in the popup.');
  await popup.openLetter(model.letter.value.id);
  return { popup, id: model.letter.value.id };
}

describe('a letter in a tab of its own', () => {
  it('goes on with every word that was typed in the popup, and is written there', async () => {
    const world = createWorld();
    const { id } = await movedToTab(world);
    expect(world.lettersOpened).toEqual([id]);
    const tab = createLetterTab(world.deps);
    await tab.open(id);
    const { model }: { model: LetterModel } = as(tab.desk.state.value, 'writing');
    await vi.waitFor(() => expect(model.elsewhere.value).toBe(false));
    expect(model.letter.value.body).toBe('Begun in the popup.');
    model.setBody('Gone on with in the tab.');
    expect(await model.flush()).toBe(true);
    expect(await world.store.get('letters', id)).toMatchObject({ body: 'Gone on with in the tab.' });
  });

  it.each(['', 'no id', '018f3c9a-0000-7000-8000-000000000000'])(
    'shows the letters begun where its address names none: “%s”',
    async (address) => {
      const world = createWorld();
      await movedToTab(world);
      const tab = createLetterTab(world.deps);
      await tab.open(address);
      expect(as(tab.desk.state.value, 'empty').drafts).toHaveLength(1);
    },
  );
});
