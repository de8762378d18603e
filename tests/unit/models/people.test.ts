import { describe, expect, it } from 'vitest';
import { logNow } from '../../../lib/contacts/index.ts';
import { createLibrary } from '../../../lib/models/library.ts';
import { contactNamed, emails } from '../store/records.ts';
import { as, createWorld, openedPopup } from './world.ts';

/** A library with people of these names, saved in this order. */
async function libraryOf(...names: string[]) {
  const world = createWorld();
  await openedPopup(world);
  const people = names.map((name) => contactNamed(name, { emails: emails(`${name.split(' ')[0] ?? ''}@example.org`) }));
  for (const record of people) await world.store.commit([{ put: 'contacts', record }]);
  const library = createLibrary(world.deps);
  await library.open();
  await library.seeking.isReady();
  return { world, library, saved: people };
}

describe('the people of the library', () => {
  it('are all there, those saved last first', async () => {
    const { library } = await libraryOf('Ana Ruiz', 'Bo Marsh');
    expect(library.list.view.found.value?.map(({ name }) => name)).toEqual(['Bo Marsh', 'Ana Ruiz']);
  });

  it.each([
    ['bo', ['Bo Marsh']],
    ['MARSH bo', ['Bo Marsh']],
    ['žofie', ['Žofie Nováková']],
    ['novak', ['Žofie Nováková']],
    ['李', ['李雷']],
    ['ana@', ['Ana Ruiz']],
    ['nobody', []],
  ])('are found by a few letters, in any script: “%s”', async (sought, expected) => {
    const { library } = await libraryOf('Ana Ruiz', 'Bo Marsh', 'Žofie Nováková', '李雷');
    library.people.sought.value = sought;
    expect(library.list.view.found.value?.map(({ name }) => name)).toEqual(expected);
  });

  it('are shown one at a time, with all that is held of them', async () => {
    const { library, saved } = await libraryOf('Ana Ruiz', 'Bo Marsh');
    await library.go(saved[0]?.id ?? '');
    expect(as(library.popup.page.state.value, 'known').known.contact.name.value).toBe('Ana Ruiz');
    await library.go(saved[1]?.id ?? '');
    expect(as(library.popup.page.state.value, 'known').known.contact.name.value).toBe('Bo Marsh');
  });

  it('are shown as they are by now, when something was changed in another window', async () => {
    const { world, library, saved } = await libraryOf('Ana Ruiz');
    const [ana] = saved;
    if (!ana) throw new Error('Nobody is saved');
    await library.go(ana.id);
    const record = logNow(ana.id, { type: 'note', text: 'Speaks at the fair' }, world.deps.clock);
    await world.store.commit([{ put: 'interactions', record }]);
    await library.refresh();
    expect(as(library.popup.page.state.value, 'known').known.interactions).toEqual([record]);
  });

  it('are no longer shown once they are deleted, and come back with undo', async () => {
    const { library, saved } = await libraryOf('Ana Ruiz', 'Bo Marsh');
    await library.go(saved[0]?.id ?? '');
    await library.popup.page.forget();
    await library.refresh();
    expect(library.people.chosen.value).toBeUndefined();
    expect(library.list.view.found.value?.map(({ name }) => name)).toEqual(['Bo Marsh']);
    await library.popup.notices.undo();
    await library.refresh();
    expect(library.list.count.value).toBe(2);
  });

  it('an address that names nobody any more shows nobody', async () => {
    const { library, world, saved } = await libraryOf('Ana Ruiz');
    await world.store.replaceAll([]);
    await library.go(saved[0]?.id ?? '');
    expect(library.people.chosen.value).toBeUndefined();
    expect(library.place.value).toBe('people');
  });
});
