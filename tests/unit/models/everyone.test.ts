import { describe, expect, it } from 'vitest';
import { createEveryone } from '../../../lib/models/everyone.ts';
import { followUpOf } from '../../../lib/models/follow-up.ts';
import { createSaving } from '../../../lib/models/saving.ts';
import { inZone } from '../reminders/history.ts';
import { contactNamed } from '../store/records.ts';
import { createWorld, type World } from './world.ts';

const { sent } = inZone('Europe/Lisbon');

function everyoneIn(world: World) {
  const saving = createSaving({ ...world.deps, store: world.store });
  const everyone = createEveryone({ ...world.deps, saving });
  return { everyone, saving, names: () => everyone.rows.value?.map(({ name }) => name) };
}

const put = (record: ReturnType<typeof contactNamed>) => ({ put: 'contacts', record }) as const;

describe('everyone in a row each', () => {
  it('is nobody where nobody is saved', async () => {
    const { everyone } = everyoneIn(createWorld());
    expect(everyone.rows.value).toBeUndefined();
    await everyone.refresh();
    expect(everyone.rows.value).toEqual([]);
    expect(everyone.isWhole.value).toBe(true);
  });

  it('has those saved last first, however many there are, and shows some of them before all', async () => {
    const world = createWorld();
    const people = Array.from({ length: 1_300 }, (_, index) => contactNamed(`Person ${index}`));
    await world.store.commit(people.map(put));
    const { everyone, names } = everyoneIn(world);
    const lengths: number[] = [];
    const stop = everyone.rows.subscribe((rows) => void lengths.push(rows?.length ?? 0));
    await everyone.refresh();
    stop();
    expect(names()).toEqual(people.map(({ name }) => name.value).toReversed());
    expect(lengths.find((length) => length > 0)).toBeLessThan(1_300);
  });

  it('follows what is saved, changed and deleted', async () => {
    const world = createWorld();
    const { everyone, names } = everyoneIn(world);
    const [ana, bo] = [contactNamed('Ana Ruiz'), contactNamed('Bo Marsh')];
    await world.store.commit([put(ana), put(bo)]);
    await everyone.refresh();
    await world.store.commit([put({ ...ana, tags: ['mentor'] }), { remove: 'contacts', id: bo.id, at: world.now }]);
    await everyone.refresh();
    expect(names()).toEqual(['Ana Ruiz']);
    expect(everyone.rows.value?.[0]?.tags).toEqual(['mentor']);
  });

  it('lets silence turn into rest as days go by, and shows what is due by the settings of now', async () => {
    const world = createWorld();
    const ana = contactNamed('Ana Ruiz');
    const letters = [sent('2026-02-02T09:30', ana.id), { ...sent('2026-02-20T09:30', ana.id), kind: 'follow-up' }];
    await world.store.commit([put(ana), ...letters.map((record) => ({ put: 'interactions', record }) as never)]);
    const { everyone } = everyoneIn(world);
    await everyone.refresh();
    expect(everyone.rows.value?.[0]?.stage).toBe('asked');
    world.now = '2026-03-20T09:00:00Z';
    await everyone.refresh();
    expect(everyone.rows.value?.[0]?.stage).toBe('resting');
  });

  it('can be asked for twice at once', async () => {
    const world = createWorld();
    const { everyone, names } = everyoneIn(world);
    await world.store.commit([put(contactNamed('Ana Ruiz'))]);
    await Promise.all([everyone.refresh(), everyone.refresh()]);
    expect(names()).toEqual(['Ana Ruiz']);
  });

  it('keeps nothing of someone deleted, though no list is open', async () => {
    const world = createWorld();
    const [ana, bo] = [contactNamed('Ana Ruiz'), contactNamed('Bo Marsh')];
    await world.store.commit([put(ana), put(bo)]);
    const { everyone, saving } = everyoneIn(world);
    await everyone.refresh();
    await saving.save([{ remove: 'contacts', id: bo.id, at: world.now }]);
    const words = async (): Promise<string[]> => {
      const { rules } = await followUpOf(world.store, world.deps.surroundings);
      const { parts } = await world.store.overview(rules);
      return Promise.all(parts.map(async (part) => (await world.store.overviewWords(part))?.words ?? ''));
    };
    await expect.poll(words).toEqual(['ana\nruiz\n']);
  });
});
