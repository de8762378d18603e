import { afterEach, describe, expect, it, vi } from 'vitest';
import { adviceIn, logNow, type Contact, type Happening, type NamingRecord } from '../../../lib/contacts/index.ts';
import type { ContactId } from '../../../lib/ids.ts';
import { createPerson, type PersonModel } from '../../../lib/models/person.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import { as, createWorld, diaryOf, openedPopup, type World } from './world.ts';

afterEach(() => vi.useRealTimers());

/** Someone saved, and their page. */
async function personShown() {
  const world = createWorld();
  const popup = await openedPopup(world);
  await popup.page.save();
  const person = createPerson(world.deps.clock, popup);
  return { world, popup, person, id: shown(popup).contact.id };
}

const shown = (popup: PopupModel) => as(popup.page.state.value, 'known').known;
const kept = async (world: World, id: ContactId): Promise<Contact> => {
  const contact = await world.store.get('contacts', id);
  if (!contact) throw new Error('They are not kept.');
  return contact;
};

const noteOf = async (world: World, id: ContactId) => (await world.store.where('notes', 'contact', id))[0]?.text;
const firstOf = async (look: () => ReturnType<PersonModel['referrals']['of']>) => {
  const [first] = (await look())?.named ?? [];
  if (!first) throw new Error('Nobody was named.');
  return first;
};

/** Someone saved who named another. */
async function named(happening: Partial<NamingRecord> = {}) {
  const all = await personShown();
  const { world, popup, id } = all;
  const told = { type: 'referred', name: 'Noor Haddad', useName: 'ask', ...happening } as Happening;
  await world.store.commit([{ put: 'interactions', record: logNow(id, told, world.deps.clock) }]);
  await popup.page.refresh();
  const look = async () => {
    const found = await all.person.referrals.of(shown(popup).contact);
    if (!found) throw new Error('Nothing was found.');
    return found;
  };
  return { ...all, look, first: await firstOf(look) };
}

describe('who someone is', () => {
  it('is corrected in place, marked as the user’s, and taken back', async () => {
    const { world, popup, person, id } = await personShown();
    await person.editing.setValue(id, 'headline', 'Provost');
    expect(shown(popup).contact.headline).toEqual({
      value: 'Provost',
      origin: { by: 'user', at: '2026-03-02T09:00:00Z' },
    });
    expect(popup.notices.current.value?.text).toBe('Corrected what they do.');
    await popup.notices.undo();
    expect((await kept(world, id)).headline?.value).toBe('Dean of Libraries');
    expect(shown(popup).contact.headline?.origin.by).toBe('capture');
  });

  it('says nothing where nothing was changed', async () => {
    const { popup, person, id } = await personShown();
    popup.notices.clear();
    await person.editing.setValue(id, 'headline', 'Dean of Libraries');
    await person.editing.setListed(id, 'emails', '', 'no address');
    expect(popup.notices.current.value).toBeUndefined();
  });

  it('gains and loses addresses', async () => {
    const { world, person, id } = await personShown();
    await person.editing.setListed(id, 'emails', '', 'dean@ridgefield.example');
    await person.editing.setListed(id, 'emails', 'amara@ridgefield.example', '');
    expect((await kept(world, id)).emails.map(({ value }) => value)).toEqual(['dean@ridgefield.example']);
  });

  it('has a purpose that can be declared anew', async () => {
    const { world, popup, person, id } = await personShown();
    await person.editing.declare(id, 'network-openly');
    expect((await kept(world, id)).purpose).toBe('network-openly');
    await popup.notices.undo();
    expect((await kept(world, id)).purpose).toBe('learn');
  });
});

describe('the note on someone', () => {
  it('is on disk a quarter of a second after the last letter', async () => {
    const { world, person, id } = await personShown();
    await person.notes.open(id);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    person.notes.write('Likes maps');
    vi.advanceTimersByTime(249);
    expect(person.notes.safety.value).toBe('unsaved');
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    await expect.poll(() => noteOf(world, id)).toBe('Likes maps');
    expect(person.notes.safety.value).toBe('saved');
  });

  it('is written as soon as another person is shown', async () => {
    const { world, person, id } = await personShown();
    await person.notes.open(id);
    person.notes.write('Likes maps');
    await person.notes.open('01890000-0000-7000-8000-000000000000' as ContactId);
    expect(await noteOf(world, id)).toBe('Likes maps');
    expect(person.notes.text.value).toBe('');
  });

  it('may be a hundred thousand characters long', async () => {
    const { world, person, id } = await personShown();
    const long = '図書館 🗺️ '.repeat(12_000);
    await person.notes.open(id);
    person.notes.write(long);
    await person.notes.flush();
    expect(await noteOf(world, id)).toBe(long);
  });

  it('stays where it could not be written, and is written when that is possible again', async () => {
    const { world, person, id } = await personShown();
    await person.notes.open(id);
    world.breakStore('full');
    person.notes.write('Likes maps');
    expect(await person.notes.flush()).toBe(false);
    expect(person.notes.safety.value).toBe('failed');
    await person.notes.refresh();
    expect(person.notes.text.value).toBe('Likes maps');
    world.mendStore();
    expect(await person.notes.flush()).toBe(true);
    expect(await noteOf(world, id)).toBe('Likes maps');
  });

  it('shows what another window wrote, and is gone once it is emptied', async () => {
    const { world, popup, person, id } = await personShown();
    await person.notes.open(id);
    const elsewhere = createPerson(world.deps.clock, popup).notes;
    await elsewhere.open(id);
    elsewhere.write('From the other window');
    await elsewhere.flush();
    await person.notes.refresh();
    expect(person.notes.text.value).toBe('From the other window');
    person.notes.write('');
    await person.notes.flush();
    expect(await noteOf(world, id)).toBeUndefined();
  });

  it('goes with the person when they are deleted, and comes back with them', async () => {
    const { world, popup, person, id } = await personShown();
    await person.notes.open(id);
    person.notes.write('Likes maps');
    await person.notes.flush();
    person.notes.write('Likes maps and rivers');
    await popup.page.showSaved(id);
    await person.forget(id);
    await person.notes.flush();
    expect(await noteOf(world, id)).toBeUndefined();
    await popup.notices.undo();
    expect(await noteOf(world, id)).toBe('Likes maps and rivers');
  });
});

describe('a fact added by hand', () => {
  it('is kept in the words as they were given, with the page that they stand on', async () => {
    const { world, popup, person, id } = await personShown();
    const before = shown(popup).facts.length;
    person.adding.of(id).words.value = '  Taught physics at Halden School,\n1998–2004 ';
    person.adding.of(id).url.value = 'https://halden.example/staff';
    expect(await person.adding.of(id).add()).toBe(true);
    const fact = shown(popup).facts.at(-1);
    expect(fact).toMatchObject({ quote: 'Taught physics at Halden School, 1998–2004', start: '1998', end: '2004' });
    expect(shown(popup).captures.at(-1)).toMatchObject({ format: 'selection', url: 'https://halden.example/staff' });
    expect((await kept(world, id)).name.value).toBe('Amara Lindqvist');
    await popup.notices.undo();
    expect(shown(popup).facts).toHaveLength(before);
    expect(shown(popup).captures).toHaveLength(1);
  });

  it('may be the user’s own words', async () => {
    const { popup, person, id } = await personShown();
    person.adding.of(id).words.value = 'She runs the night desk on Fridays';
    await person.adding.of(id).add();
    expect(shown(popup).captures.at(-1)).toMatchObject({ format: 'by-hand', url: '' });
  });

  it('is not added without words, or with an address that is none', async () => {
    const { person, id } = await personShown();
    expect(person.adding.of(id).problem.value).toBe('no-words');
    expect(await person.adding.of(id).add()).toBe(false);
    person.adding.of(id).words.value = 'Runs the night desk';
    person.adding.of(id).url.value = 'halden';
    expect(person.adding.of(id).problem.value).toBe('no-page');
    expect(await person.adding.of(id).add()).toBe(false);
  });

  it('is typed for one person, and not found with another', async () => {
    const { person, id } = await personShown();
    person.adding.of(id).words.value = 'Runs the night desk';
    expect(person.adding.of('01890000-0000-7000-8000-000000000000' as ContactId).words.value).toBe('');
    expect(person.adding.of(id).words.value).toBe('Runs the night desk');
  });
});

describe('advice', () => {
  it('is decided on, done and left, each of which can be taken back', async () => {
    const { world, popup, id } = await personShown();
    const log = (happening: Happening) => logNow(id, happening, world.deps.clock);
    await world.store.commit([{ put: 'interactions', record: log({ type: 'advised', advice: 'Read the minutes' }) }]);
    await popup.page.refresh();
    const states = () => adviceIn(shown(popup).interactions).map(({ state }) => state);
    const [advice] = adviceIn(shown(popup).interactions);
    if (!advice) throw new Error('No advice');
    for (const word of ['will-do', 'did', 'chose-not-to'] as const) {
      world.now = Temporal.Instant.from(world.now).add({ minutes: 1 }).toString();
      await diaryOf(popup).advice.say(advice, word);
      expect(states()).toEqual([word]);
    }
    await popup.notices.undo();
    expect(states()).toEqual(['did']);
  });
});

describe('whom someone named', () => {
  it('may be told who sent the user once they said so, on that day and in those words', async () => {
    const { world, popup, person, look, first } = await named();
    await person.referrals.allow(first.record, 'yes');
    expect((await firstOf(look)).record).toMatchObject({ useName: 'yes', saidOn: '2026-03-02' });
    await person.referrals.sayAs((await firstOf(look)).record, 'Amara from the reading group');
    await person.referrals.keep(shown(popup).contact, (await firstOf(look)).record);
    const [latest] = (await world.store.all('contacts')).toReversed();
    expect(latest).toMatchObject({
      name: { value: 'Noor Haddad' },
      referral: { name: 'Amara from the reading group', useName: 'yes' },
    });
  });

  it('becomes a contact with the way to them, and undo deletes them again', async () => {
    const { world, popup, person, look, first, id } = await named({ useName: 'yes' });
    await person.referrals.keep(shown(popup).contact, first.record);
    const { person: noor } = await firstOf(look);
    expect(noor?.referral).toEqual({ name: 'Amara Lindqvist', useName: 'yes' });
    const way = await person.referrals.of(await kept(world, noor?.id ?? id));
    expect(way?.chain.map(({ by }) => by?.name.value)).toEqual(['Amara Lindqvist']);
    await popup.notices.undo();
    expect((await firstOf(look)).person).toBeUndefined();
    expect(await world.store.count('contacts')).toBe(1);
  });

  it('no longer lets a letter name them once they took it back', async () => {
    const { world, popup, person, look, first } = await named({ useName: 'yes' });
    await person.referrals.keep(shown(popup).contact, first.record);
    await person.referrals.allow((await firstOf(look)).record, 'no');
    const noor = (await firstOf(look)).person;
    expect(noor?.referral).toEqual({ name: 'Amara Lindqvist', useName: 'no' });
    await popup.notices.undo();
    expect((await kept(world, noor?.id ?? first.record.contact)).referral?.useName).toBe('yes');
  });

  it('may be themselves, which is said and breaks nothing', async () => {
    const { look } = await named({ name: 'Amara Lindqvist' });
    expect(await firstOf(look)).toMatchObject({ oddity: 'self', likely: undefined });
  });
});
