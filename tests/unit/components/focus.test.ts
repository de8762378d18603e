// @vitest-environment jsdom
/** Where the keyboard is while the popup's views change. */
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createPopup } from '../../../lib/models/popup.ts';
import { createWorld, diaryOf, reading } from '../models/world.ts';

it('the keyboard stays in a form that is laid over a page while that is still being read', async () => {
  const world = createWorld();
  const { promise: read, resolve: answer } = Promise.withResolvers<undefined>();
  world.deps.readPage = async () => {
    await read;
    return { ok: true, value: { ...reading(), text: '' } };
  };
  await world.store.commit([{ put: 'settings', record: { id: 'welcomed', updatedAt: world.now } }]);
  const popup = createPopup(world.deps);
  const root = document.body.appendChild(document.createElement('div'));
  render(h(Popup, { popup }), root);
  void popup.open();
  await expect.poll(() => root.querySelector('main[tabindex]')).not.toBeNull();
  await expect.poll(() => popup.diary.value).toBeDefined();
  await diaryOf(popup).sheets.settle();
  await expect.poll(() => root.querySelector('h1')?.textContent).toBe('Reminders');
  const field = root.querySelector('main input');
  if (!(field instanceof HTMLInputElement)) throw new Error('There is no field');
  field.focus();
  answer(undefined);
  await expect.poll(() => popup.page.state.value.is).toBe('new');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.activeElement).toBe(field);
});
