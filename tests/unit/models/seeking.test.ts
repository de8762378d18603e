import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../lib/models/library.ts';
import { captureOf, contactNamed, factOf } from '../store/records.ts';
import { createWorld, openedPopup, type World } from './world.ts';

const put = (record: ReturnType<typeof contactNamed>) => ({ put: 'contacts', record }) as const;

async function openedLibrary(world: World) {
  await openedPopup(world);
  const library = createLibrary(world.deps);
  await library.open();
  await library.seeking.isReady();
  const found = (): string[] | undefined => library.list.view.found.value?.map(({ name }) => name);
  return { library, found };
}

const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('seeking people', () => {
  it('finds them by what is kept of them, and says by which words', async () => {
    const world = createWorld();
    const ana = contactNamed('Ana Ruiz');
    const fact = factOf(captureOf(ana.id), 'Keeper of manuscripts in Lisbon');
    await world.store.commit([put(ana), put(contactNamed('Bo Marsh')), { put: 'facts', record: fact }]);
    const { library, found } = await openedLibrary(world);
    const { people } = library;
    people.sought.value = 'manuscript lisb';
    expect(found()).toEqual(['Ana Ruiz']);
    expect(people.why(ana.id)).toBeUndefined();
    await turns();
    const why = people.why(ana.id);
    expect(why).toMatchObject({ is: 'fact', text: 'Keeper of manuscripts in Lisbon' });
    expect(why?.ranges.map(({ start, end }) => why.text.slice(start, end))).toEqual(['manuscripts', 'Lisbon']);
    people.sought.value = 'ruiz';
    await turns();
    expect(people.why(ana.id)).toBeUndefined();
    expect(people.rangesIn('Ana Ruiz')).toEqual([{ start: 4, end: 8 }]);
  });

  it('follows what is saved, changed and deleted while words are sought', async () => {
    const world = createWorld();
    const [ana, bo] = [contactNamed('Ana Ruiz'), contactNamed('Bo Ruiz')];
    await world.store.commit([put(ana)]);
    const { library, found } = await openedLibrary(world);
    library.people.sought.value = 'ruiz';
    expect(found()).toEqual(['Ana Ruiz']);
    await world.store.commit([put(bo)]);
    await library.refresh();
    await library.seeking.isReady();
    expect(found()).toEqual(['Bo Ruiz', 'Ana Ruiz']);
    await world.store.commit([
      { remove: 'contacts', id: bo.id, at: world.now },
      put({ ...ana, name: { ...ana.name, value: 'Ana Silva' } }),
    ]);
    await library.refresh();
    await library.seeking.isReady();
    expect(found()).toEqual([]);
    library.people.sought.value = 'silva';
    expect(found()).toEqual(['Ana Silva']);
  });

  it('finds among very many, and again what it found after the library was closed and opened', async () => {
    const world = createWorld();
    const many = Array.from({ length: 1_200 }, (_, index) => contactNamed(`Person Surname${index}`));
    await world.store.commit(many.map(put));
    for (const round of [1, 2]) {
      const { library, found } = await openedLibrary(world);
      library.people.sought.value = 'surname77';
      expect(found(), `round ${round}`).toEqual([
        'Person Surname77',
        ...[779, 778, 777, 776, 775, 774, 773, 772, 771, 770].map((each) => `Person Surname${each}`),
      ]);
    }
  });
});
