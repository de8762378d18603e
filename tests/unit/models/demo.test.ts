import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { oddities, stage, stages, standing, type Interaction } from '../../../lib/contacts/index.ts';
import { demoTag, demoYear, yearSchema } from '../../../lib/demo/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { createDemo } from '../../../lib/models/demo.ts';
import { createWorld, diaryOf, openedPopup } from './world.ts';

async function opened() {
  const world = createWorld();
  const popup = await openedPopup(world);
  const { saving, notices } = popup;
  const demo = createDemo({ clock: world.deps.clock, saving, notices, renew: () => diaryOf(popup).today.refresh() });
  await demo.refresh();
  return { world, popup, demo };
}

const ofEach = (records: readonly Interaction[]): Map<ContactId, Interaction[]> =>
  Map.groupBy(records, (each) => each.contact);

describe('the year that nobody lived', () => {
  it('is written as it must be, and its people point at people of it', () => {
    expect(v.safeParse(yearSchema, demoYear).issues).toBeUndefined();
    const keys = demoYear.people.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const named = demoYear.people.flatMap(({ story }) =>
      story.flatMap((event) => ('person' in event ? [event.person] : [])),
    );
    expect(keys).toEqual(expect.arrayContaining(named));
    // Addresses of nobody: the domain is kept free for examples.
    for (const { page, email = 'a@b.example' } of demoYear.people)
      expect([new URL(page).hostname, email]).toEqual([
        expect.stringMatching(/\.example$/),
        expect.stringMatching(/\.example$/),
      ]);
  });

  it('is offered while nobody is saved, and fills the library', async () => {
    const { world, demo } = await opened();
    expect(demo.state.value).toBe('offered');
    await demo.fill();
    expect(demo.state.value).toBe('shown');
    const contacts = await world.store.all('contacts');
    expect(contacts).toHaveLength(demoYear.people.length);
    expect(contacts.every(({ tags }) => tags?.[0] === demoTag)).toBe(true);
    const letters = await world.store.all('letters');
    expect(letters.length).toBeGreaterThan(30);
    for (const { body, subject } of letters) expect([subject, body]).not.toContain('');
    // Nothing that cannot be quite right, and someone at every stage that a year can show.
    const records = ofEach(await world.store.all('interactions'));
    const today = Temporal.PlainDate.from(world.now.slice(0, 10));
    const reached = new Set(
      contacts.map(({ id }) => {
        const own = records.get(id) ?? [];
        expect(oddities(own, Temporal.Instant.from(world.now))).toEqual([]);
        return stage(
          standing(own),
          letters.filter(({ contact }) => contact === id),
          today,
        );
      }),
    );
    expect([...reached].toSorted()).toEqual([...stages].toSorted());
  });

  it('has something due today', async () => {
    const { popup, demo } = await opened();
    await demo.fill();
    const due = diaryOf(popup).today.due.value ?? [];
    expect(new Set(due.map(({ reminder }) => reminder.type)).size).toBeGreaterThanOrEqual(4);
  });

  it('is taken out whole, with what came to hang on it, and can be brought back', async () => {
    const { world, popup, demo } = await opened();
    await demo.fill();
    const full = await Promise.all(
      (['contacts', 'facts', 'letters', 'interactions'] as const).map((each) => world.store.count(each)),
    );
    await demo.clear();
    expect(demo.state.value).toBe('offered');
    for (const table of ['contacts', 'captures', 'facts', 'letters', 'interactions'] as const)
      expect(await world.store.all(table)).toEqual([]);
    expect(await world.store.get('settings', 'profile')).toBeUndefined();
    await popup.notices.undo();
    expect(demo.state.value).toBe('shown');
    expect(
      await Promise.all(
        (['contacts', 'facts', 'letters', 'interactions'] as const).map((each) => world.store.count(each)),
      ),
    ).toEqual(full);
  });

  it('is not put among people who exist, whose profile it leaves alone', async () => {
    const { world, popup, demo } = await opened();
    const profile = { name: 'Ada Quist', role: 'student', affiliation: '' };
    await world.store.commit([{ put: 'settings', record: { id: 'profile', profile, updatedAt: world.now } }]);
    await demo.fill();
    expect(await world.store.get('settings', 'profile')).toMatchObject({ profile });
    await demo.clear();
    expect(await world.store.get('settings', 'profile')).toMatchObject({ profile });
    await popup.page.open();
    await popup.page.save();
    await demo.fill();
    expect(demo.state.value).toBe('none');
    expect(await world.store.count('contacts')).toBe(1);
  });
});
