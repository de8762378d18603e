import { describe, expect, it } from 'vitest';
import type { ListedPerson, Reading } from '../../../lib/capture/index.ts';
import { createPeopleList } from '../../../lib/models/people-list.ts';
import { as, createWorld, fact, openedPopup, reading, type World } from './world.ts';

const url = 'https://archive.example/staff';

const listed = (name: string, block: number, role?: string): ListedPerson => ({
  name,
  block,
  ...(role !== undefined && { role }),
});
const people = [listed('Petra Holm', 3, 'Archivist'), listed('Boris Källström', 5, 'Head of Records')];

const nobody: Reading['person'] = { emails: [], links: [] };
const entry = (name: string): Reading =>
  reading({
    url,
    title: 'Staff',
    heading: 'Staff',
    person: { ...nobody, name: { value: name, source: 'text' } },
    facts: [fact(`${name}, archivist since 2014`)],
  });

/** A page that lists two people is in front. */
function atList(): World {
  const world = createWorld();
  world.page = { tab: 1, url, title: 'Staff' };
  const list = { isProfile: false, refusal: 'several-people', people } as const;
  world.reads = reading({
    ...list,
    url,
    title: 'Staff',
    heading: 'Staff',
    people: [...people],
    person: nobody,
    facts: [],
  });
  world.entries = { 'Petra Holm': entry('Petra Holm'), 'Boris Källström': entry('Boris Källström') };
  return world;
}

const [petra, boris] = people;
if (!petra || !boris) throw new Error('two people');

describe('a page about several people', () => {
  it('shows their names; the one who is picked is read alone and saved', async () => {
    const world = atList();
    const popup = await openedPopup(world);
    const { list } = as(popup.page.state.value, 'several');
    expect(list.shown.value.map((choice) => choice.person.name)).toEqual(['Petra Holm', 'Boris Källström']);
    await popup.page.pick(petra);
    expect(as(popup.page.state.value, 'new').form.name.value).toBe('Petra Holm');
    await popup.page.save();
    const { contact, captures } = as(popup.page.state.value, 'known').known;
    expect(contact.name.value).toBe('Petra Holm');
    expect(captures).toMatchObject([{ entry: 'Petra Holm', format: 'html' }]);
  });

  it('is the list again the next time, and says who was saved from it; neither is taken for the other', async () => {
    const world = atList();
    const first = await openedPopup(world);
    await first.page.pick(petra);
    await first.page.save();
    const popup = await openedPopup(world);
    const { list } = as(popup.page.state.value, 'several');
    expect(list.shown.value.map((choice) => choice.isSaved)).toEqual([true, false]);
    await popup.page.pick(boris);
    expect(as(popup.page.state.value, 'new').maybe).toEqual([]);
    await popup.page.open();
    await popup.page.pick(petra);
    expect(as(popup.page.state.value, 'known').known.by).toBe('page');
  });

  it('is shown as it is now when the one who is picked is gone from it', async () => {
    const world = atList();
    const popup = await openedPopup(world);
    world.entries = {};
    await popup.page.pick(petra);
    expect(popup.page.state.value.is).toBe('several');
    expect(popup.page.picked.value).toBeUndefined();
  });

  it('does not save one whom the page no longer lists without saying so', async () => {
    const world = atList();
    const popup = await openedPopup(world);
    await popup.page.pick(petra);
    world.entries = {};
    await popup.page.save();
    expect(popup.page.changed.value).toBe(true);
    expect(await world.store.count('contacts')).toBe(0);
  });

  it('lets someone be saved by hand', async () => {
    const popup = await openedPopup(atList());
    await popup.page.pickNobody();
    expect(as(popup.page.state.value, 'new').form.name.value).toBe('');
  });
});

describe('a long list', () => {
  const names = ['Åsa Lindqvíst', '水原 朋香', 'Boris Holm'].concat(Array.from('abcdefg', (each) => `Person ${each}`));
  const list = createPeopleList(
    names.map((name, block) => listed(name, block, block === 2 ? 'Head of Records' : undefined)),
    [],
  );

  it.each([
    ['lindq', ['Åsa Lindqvíst']],
    ['asa l', ['Åsa Lindqvíst']],
    ['朋香', ['水原 朋香']],
    ['records', ['Boris Holm']],
    ['nobody', []],
  ])('is filtered by %j', (filter, expected) => {
    expect(list.isLong).toBe(true);
    list.filter.value = filter;
    expect(list.shown.value.map((choice) => choice.person.name)).toEqual(expected);
  });

  it('is asked for no filter where it is short', () => {
    expect(createPeopleList(people, []).isLong).toBe(false);
  });
});
