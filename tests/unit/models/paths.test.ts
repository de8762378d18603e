import { beforeEach, describe, expect, it } from 'vitest';
import { logAt, type Contact, type Happening } from '../../../lib/contacts/index.ts';
import { createLibrary, type LibraryModel } from '../../../lib/models/library.ts';
import type { PathsModel } from '../../../lib/models/paths.ts';
import { mostLanes } from '../../../lib/models/paths-careers.ts';
import type { ReferralNode } from '../../../lib/paths/index.ts';
import { contact, factsOf, post, study, type Told } from '../paths/people.ts';
import { newId, type ContactId } from '../../../lib/ids.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let library: LibraryModel;
let paths: PathsModel;

/** Keeps someone with what is told of them. */
async function keep(name: string, headline: string, ...told: readonly Told[]): Promise<Contact> {
  const whose: Contact = { ...contact(name, headline), id: newId<ContactId>() };
  await world.store.commit([
    { put: 'contacts', record: whose },
    ...factsOf(whose, told).map((record) => ({ put: 'facts', record }) as const),
  ]);
  return whose;
}

const happened = (whose: Contact, at: string, happening: Happening): Promise<void> =>
  world.store.commit([
    { put: 'interactions', record: logAt(whose.id, happening, { at, zone: 'UTC' }, world.deps.clock) },
  ]);

const go = async (query = ''): Promise<void> => {
  await library.refresh();
  await library.go(`paths${query}`);
};

const drawn = (): string[] | undefined => paths.careers.careers.value?.map((each) => each.contact.name.value);

const nurse = [
  post('Ward nurse', 'Halden Infirmary', '1998', '2006'),
  post('Data librarian', 'Weston Library', '2006', 'now'),
];
const doctor = [
  study('PhD in physics', 'Ridgefield University', '2000', '2005'),
  post('Data librarian', 'Vale Library', '2005', 'now'),
];

beforeEach(async () => {
  world = createWorld();
  await world.store.commit([{ put: 'settings', record: { id: 'welcomed', updatedAt: world.now } }]);
  library = createLibrary(world.deps);
  await library.open();
  paths = await library.paths();
});

describe('careers', () => {
  it('are of everyone, whoever began first first, and of those sought by words, tag and field', async () => {
    await keep('Petra Dahl', 'Data librarian', ...doctor);
    const noor = await keep('Noor Haddad', 'Head cook', ...nurse);
    await world.store.commit([{ put: 'contacts', record: { ...noor, tags: ['warm'] } }]);
    await go();
    await expect.poll(drawn).toEqual(['Noor Haddad', 'Petra Dahl']);
    expect(paths.careers.tags.value).toEqual(['warm']);
    paths.careers.sought.value = 'PETRA lib';
    await expect.poll(drawn).toEqual(['Petra Dahl']);
    paths.careers.sought.value = '';
    paths.careers.tag.value = 'warm';
    await expect.poll(drawn).toEqual(['Noor Haddad']);
    paths.careers.tag.value = '';
    paths.careers.field.value = 'cooking';
    await expect.poll(drawn).toEqual(['Noor Haddad']);
    expect(paths.careers.counts.value).toEqual({ all: 2, sought: 1 });
  });

  it('are some dozens at the most, of those chosen alone where some are, and new when a fact is', async () => {
    for (let index = 0; index <= mostLanes; index += 1) await keep(`Person ${index}`, 'Cook');
    const petra = await keep('Petra Dahl', 'Data librarian');
    await go();
    await expect.poll(() => drawn()?.length).toBe(mostLanes);
    expect(paths.careers.counts.value?.sought).toBe(mostLanes + 2);
    await go(`?people=${petra.id},nobody`);
    await expect.poll(drawn).toEqual(['Petra Dahl']);
    await world.store.commit(factsOf(petra, doctor).map((record) => ({ put: 'facts', record })));
    await library.refresh();
    await expect.poll(() => paths.careers.careers.value?.[0]?.stays.length).toBe(2);
  });
});

const address = (): string => library.address.value.address;

describe('the address', () => {
  it('says what is shown, and leads back to it', async () => {
    const petra = await keep('Petra Dahl', 'Data librarian', ...doctor);
    await go('?q=dahl&tag=warm&align=age');
    expect(address()).toBe('paths?q=dahl&tag=warm&align=age');
    await go(`?part=ways&person=${petra.id}`);
    expect(address()).toBe(`paths?part=ways&person=${petra.id}`);
    expect(paths.queryOf('careers')).toBe('q=dahl&tag=warm&align=age');
    paths.ways.person.pick(undefined);
    paths.ways.role.value = 'judge & jury';
    expect(address()).toBe('paths?part=ways&role=judge+%26+jury');
    await go(address().slice('paths'.length));
    expect(paths.ways.role.value).toBe('judge & jury');
  });

  it('passes over what it cannot mean', async () => {
    await go('?part=nowhere&align=sideways&people=,x,&person=%%%&&=');
    expect(address()).toBe('paths');
  });
});

describe('another way', () => {
  it('is that of those in the like work who came by it, for a person and for a kind of work', async () => {
    const petra = await keep('Petra Dahl', 'Data librarian', ...doctor);
    await keep('Noor Haddad', 'Data librarian', ...nurse);
    await keep('Bea Lind', 'Cook', post('Cook', 'Inn', '2001', 'now'));
    await go(`?part=ways&person=${petra.id}`);
    const { shown, person, role } = paths.ways;
    await expect
      .poll(() => (shown.value.is === 'person' ? shown.value.others.map((each) => each.career.contact.name.value) : []))
      .toEqual(['Noor Haddad']);
    person.pick(undefined);
    role.value = 'librarians';
    await expect.poll(() => (shown.value.is === 'role' ? shown.value.others.length : 0)).toBe(1);
    role.value = 'assistant';
    await expect.poll(() => shown.value.is).toBe('nothing');
  });
});

describe('second opinions', () => {
  it('stand beside each other, with those saved who came another way and were not asked', async () => {
    const petra = await keep('Petra Dahl', 'Data librarian', ...doctor);
    await keep('Noor Haddad', 'Data librarian', ...nurse);
    await go('?part=opinions');
    const { anyone, further, opinions, words } = paths.opinions;
    expect(anyone.value).toBe(false);
    await happened(petra, '2026-03-01T10:00:00Z', { type: 'met' });
    await happened(petra, '2026-03-01T10:00:00Z', { type: 'advised', advice: 'Learn to count' });
    await go('?part=opinions');
    expect(opinions.value.map(({ said }) => said.map(({ text }) => text))).toEqual([['Learn to count']]);
    await expect
      .poll(() => further.value.unheard.map((each) => each.career.contact.name.value))
      .toEqual(['Noor Haddad']);
    expect(further.value.routes).toBe('one');
    words.value = 'paint';
    await expect.poll(() => further.value.routes).toBe('none');
    expect(opinions.value).toEqual([]);
  });
});

describe('referrals', () => {
  it('are a tree of who named whom, with where the user is with each, and no circle', async () => {
    const petra = await keep('Petra Dahl', 'Librarian');
    const noor = await keep('Noor Haddad', 'Librarian');
    await happened(petra, '2026-03-01T10:00:00Z', { type: 'referred', name: 'Noor', useName: 'ask', person: noor.id });
    await happened(noor, '2026-03-01T11:00:00Z', { type: 'met' });
    await happened(noor, '2026-03-01T12:00:00Z', { type: 'referred', name: 'Petra', useName: 'yes', person: petra.id });
    await go('?part=referrals');
    const line = ({ name, stage, useName, named }: ReferralNode): unknown => [name, stage, useName, named.map(line)];
    expect(paths.referrals.trees.value?.map(line)).toEqual([
      ['Petra Dahl', 'talking', undefined, [['Noor Haddad', 'met', 'ask', []]]],
    ]);
  });
});

describe('introductions', () => {
  it('are asked of those who were at one place with someone, wherever they are today', async () => {
    const petra = await keep('Petra Dahl', 'Data librarian', ...doctor);
    await keep('Jonas Holm', 'Baker', post('Fellow', 'Ridgefield University', '2003', '2004'));
    await keep('Bea Lind', 'Cook', post('Cook', 'Inn', '2001', 'now'));
    await go(`?part=finder&person=${petra.id}`);
    const { shown } = paths.finder;
    await expect
      .poll(() => shown.value?.found?.map(({ career, common }) => [career.contact.name.value, common]))
      .toEqual([['Jonas Holm', [{ is: 'work', organization: 'Ridgefield University', together: true }]]]);
  });

  it('begin with whom the user wants to reach, as saved, and the house that a fact of both tells', async () => {
    const petra = await keep('Petra Dahl', 'Data librarian', ...doctor);
    await keep('Jonas Holm', 'Baker', post('Fellow', 'Ridgefield University', '2003', '2004'));
    await keep('Noor Haddad', 'Data librarian', post('Data librarian', 'Weston Library', '2006', 'now'));
    await go(`?part=finder&person=${petra.id}`);
    const { shown } = paths.finder;
    const target = { contact: petra.id, name: 'Petra Dahl', post: 'Data librarian' };
    await expect
      .poll(() => shown.value?.found?.map(({ career, start }) => [career.contact.name.value, start]))
      .toEqual([
        ['Jonas Holm', { choices: { target: { ...target, shared: 'Ridgefield University' } } }],
        ['Noor Haddad', { choices: { target } }],
      ]);
  });
});
