import { describe, expect, it } from 'vitest';
import { logNow, type Contact } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { createLibrary } from '../../../lib/models/library.ts';
import { tables, type Change } from '../../../lib/store/index.ts';
import { captureOf, contactNamed, factOf, letterTo } from '../store/records.ts';
import { createWorld, openedPopup } from './world.ts';

/** A library of people with these tags each, with a page, a fact, a letter and a note of theirs. */
async function libraryOf(tags: readonly string[][]) {
  const world = createWorld();
  await openedPopup(world);
  const people = tags.map((each, index) => contactNamed(`Person ${index}`, { tags: each }));
  const changes = people.flatMap((record): Change[] => {
    const capture = captureOf(record.id, { url: `https://example.org/${record.name.value}` });
    return [
      { put: 'contacts', record },
      { put: 'captures', record: capture },
      { put: 'facts', record: factOf(capture, 'Cartographer since 2019') },
      { put: 'letters', record: letterTo(record.id) },
      { put: 'interactions', record: logNow(record.id, { type: 'note', text: 'Met at a fair' }, world.deps.clock) },
    ];
  });
  await world.store.commit(changes);
  const library = createLibrary(world.deps);
  await library.open();
  const everything = async () =>
    Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await world.store.all(table)] as const)));
  const tagsOf = async () => (await world.store.all('contacts')).map((each: Contact) => each.tags);
  const idsOf = (...indexes: number[]): Set<ContactId> => new Set(indexes.flatMap((index) => people[index]?.id ?? []));
  return { world, library, everything, tagsOf, idsOf };
}

const manyTags = Array.from({ length: 120 }, () => ['maps']);

describe('several people at once', () => {
  it('are given tags beside those they have, and lose one, each undone by a click', async () => {
    const { library, tagsOf, idsOf } = await libraryOf([['maps'], [], ['Mentor']]);
    await library.list.acts.addTags(idsOf(0, 1, 2), 'mentor, fair');
    expect(await tagsOf()).toEqual([
      ['maps', 'mentor', 'fair'],
      ['mentor', 'fair'],
      ['Mentor', 'fair'],
    ]);
    expect(library.popup.notices.current.value?.text).toBe('Tagged 3 people: mentor, fair.');
    await library.refresh();
    expect(library.list.view.found.value?.map(({ tags }) => tags.length)).toEqual([2, 2, 3]);
    await library.list.acts.removeTag(idsOf(0, 2), 'MENTOR');
    expect(await tagsOf()).toEqual([['maps', 'fair'], ['mentor', 'fair'], ['fair']]);
    await library.popup.notices.undo();
    expect(await tagsOf()).toEqual([
      ['maps', 'mentor', 'fair'],
      ['mentor', 'fair'],
      ['Mentor', 'fair'],
    ]);
  });

  it('keep what was changed of them since when their tags are undone', async () => {
    const { world, library, tagsOf, idsOf } = await libraryOf([[]]);
    await library.list.acts.addTags(idsOf(0), 'fair');
    const [person] = await world.store.all('contacts');
    if (!person) throw new Error('Nobody is kept');
    await world.store.commit([{ put: 'contacts', record: { ...person, purpose: 'network-openly' } }]);
    await library.popup.notices.undo();
    expect(await tagsOf()).toEqual([[]]);
    expect((await world.store.all('contacts'))[0]?.purpose).toBe('network-openly');
  });

  it.each([
    ['a few', [['maps'], [], []]],
    ['many', manyTags],
  ])('are deleted with all that hangs on them, and come back by one click: %s', async (_, tags) => {
    const { library, everything, idsOf } = await libraryOf(tags);
    const before = await everything();
    const gone = idsOf(...tags.keys().drop(1));
    await library.list.acts.remove(gone);
    const after = await everything();
    for (const table of ['contacts', 'captures', 'facts', 'letters', 'interactions'])
      expect(after[table]).toHaveLength(1);
    await library.refresh();
    expect(library.list.view.found.value).toHaveLength(1);
    await library.popup.notices.undo();
    expect(await everything()).toEqual(before);
    await library.refresh();
    expect(library.list.view.found.value).toHaveLength(tags.length);
  });

  it('stay as they are where the disk is full, and it is said', async () => {
    const { world, library, everything, idsOf } = await libraryOf([['maps'], []]);
    const before = await everything();
    world.breakStore('full');
    await library.list.acts.remove(idsOf(0, 1));
    await library.list.acts.addTags(idsOf(0, 1), 'fair');
    world.mendStore();
    expect(await everything()).toEqual(before);
    expect(library.popup.saving.problem.value).toBe('full');
    expect(library.popup.notices.current.value).toBeUndefined();
  });

  it('leave as a file of just those', async () => {
    const { world, library, idsOf } = await libraryOf([[], [], []]);
    const words = { entry: () => 'A note', letter: {} as never, time: () => '' };
    for (const as of ['csv', 'vcard', 'json', 'markdown'] as const)
      await library.exporting.some(as, idsOf(0, 2), words);
    for (const file of world.files) {
      const text = await file.text();
      expect(text).toContain('Person 0');
      expect(text).toContain('Person 2');
      expect(text).not.toContain('Person 1');
    }
    expect(world.files.map(({ name }) => name.replace(/.*\./, ''))).toEqual(['csv', 'vcf', 'json', 'md']);
  });
});

describe('a view of the list', () => {
  it('is kept under a name, shown by its address, called otherwise, removed, and brought back', async () => {
    const { world, library } = await libraryOf([['maps'], []]);
    const { views, view } = library.list;
    expect(views.canKeep.value).toBe(false);
    await library.go('people?tag=maps&sort=name&view=board');
    expect(views.canKeep.value).toBe(true);
    await views.keep('  Map   people ');
    expect(views.list.value).toMatchObject([{ name: 'Map people', query: 'tag=maps&sort=name&view=board' }]);
    expect(views.current.value?.name).toBe('Map people');
    await library.go('people');
    expect(views.current.value).toBeUndefined();
    const [kept] = views.list.value;
    if (!kept) throw new Error('No view is kept');
    await library.go(`people?${kept.query}`);
    expect(view.found.value?.map(({ name }) => name)).toEqual(['Person 0']);
    await views.rename(kept.id, 'Maps');
    expect(views.current.value?.name).toBe('Maps');
    await views.remove(kept.id);
    expect(views.list.value).toEqual([]);
    await library.popup.notices.undo();
    const anew = createLibrary(world.deps);
    await anew.open();
    expect(anew.list.views.list.value).toMatchObject([{ name: 'Maps' }]);
  });

  it('is not kept without a name', async () => {
    const { library } = await libraryOf([[]]);
    await library.go('people?sort=name');
    await library.list.views.keep('  ');
    expect(library.list.views.list.value).toEqual([]);
  });
});

describe('the address of the library', () => {
  it('follows what is looked at; what the user does is a step that leads back', async () => {
    const { library, idsOf } = await libraryOf([['maps'], []]);
    const [id = ''] = idsOf(0);
    await library.go(id);
    expect(library.address.value).toEqual({ address: `people?person=${id}`, step: 0 });
    library.people.sought.value = 'per';
    expect(library.address.value).toEqual({ address: `people?q=per&person=${id}`, step: 0 });
    library.list.view.toggle('tag', 'maps');
    expect(library.address.value).toEqual({ address: `people?q=per&tag=maps&person=${id}`, step: 1 });
    await library.go('people?tag=maps');
    expect(library.people.chosen.value).toBeUndefined();
    await library.go('data');
    expect(library.address.value.address).toBe('data');
  });

  it('leads to someone with the sheet on which it is noted what happened', async () => {
    const { library, idsOf } = await libraryOf([[]]);
    const [id] = idsOf(0);
    if (!id) throw new Error('Nobody is kept');
    const steps: string[] = [];
    library.address.subscribe(({ address, step }) => steps.push(`${step} ${address}`));
    await library.note(id);
    expect(steps).toEqual(['0 people', `1 people?person=${id}`]);
    expect(library.popup.diary.value?.sheets.current.value).toMatchObject({ is: 'choosing' });
  });
});
