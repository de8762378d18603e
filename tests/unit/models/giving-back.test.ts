import { describe, expect, it } from 'vitest';
import { logAt, type Contact, type Happening } from '../../../lib/contacts/index.ts';
import { letterFor, type Giving } from '../../../lib/models/giving-back.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import { as, createWorld, deskOf, diaryOf, fact, openedPopup, reading, type World } from './world.ts';

const sender = {
  name: 'Lena Marsh',
  role: 'student',
  affiliation: '',
  goals: ['how libraries pay'],
  interests: ['maps'],
};

/** Someone saved in March with a talk about maps, talked with and thanked; it is July. */
async function helped(world: World = createWorld(), name = 'Amara Lindqvist') {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  world.now = '2026-03-02T09:00:00Z';
  world.page = { tab: 1, url: `https://people.example/${slug}`, title: name };
  world.reads = reading({
    url: world.page.url,
    heading: name,
    person: { name: { value: name, source: 'heading' }, emails: [], links: [] },
    facts: [
      fact('Talk: Old maps of the harbour, 2025', { kind: 'talk', title: 'Old maps of the harbour', start: '2025' }),
    ],
  });
  await world.store.commit([{ put: 'settings', record: { id: 'profile', profile: sender, updatedAt: world.now } }]);
  const popup = await openedPopup(world);
  await popup.page.save();
  const { contact } = as(popup.page.state.value, 'known').known;
  await happened(world, contact, '2026-03-10T10:00:00Z', { type: 'met' });
  await happened(world, contact, '2026-03-10T16:00:00Z', { type: 'thanked' });
  world.now = '2026-04-20T09:00:00Z';
  const now = await openedPopup(world);
  return { world, popup: now, contact, givingBack: diaryOf(now).givingBack };
}

const happened = (world: World, contact: Contact, at: string, happening: Happening): Promise<void> =>
  world.store.commit([
    { put: 'interactions', record: logAt(contact.id, happening, { at, zone: world.zone }, world.deps.clock) },
  ]);

const offered = (giving: Giving | undefined): Giving => {
  if (!giving) throw new Error('Nothing was suggested');
  return giving;
};

const logged = async (world: World, { id }: Contact): Promise<string[]> =>
  (await world.store.where('interactions', 'contact', id)).map(({ type }) => type);

const said = (popup: PopupModel): string | undefined => popup.notices.current.value?.text;

describe('something to give back', () => {
  it('is suggested for someone quiet for a while, on the day and with the person, and is not due', async () => {
    const { givingBack, contact, popup } = await helped();
    const today = offered(await givingBack.forToday());
    expect(today).toMatchObject({ contact: { id: contact.id }, gesture: { act: 'share', topic: 'maps' } });
    expect(await givingBack.forPerson(contact.id)).toEqual([today]);
    expect(diaryOf(popup).today.people.value).toBe(0);
  });

  it('is written down as done, and is not suggested again that day, until that is undone', async () => {
    const { world, popup, givingBack, contact } = await helped();
    await givingBack.done(offered(await givingBack.forToday()));
    expect(await logged(world, contact)).toContain('gave');
    expect(said(popup)).toBe('Noted what you did for Amara Lindqvist.');
    expect(await givingBack.forToday()).toBeUndefined();
    await popup.notices.undo();
    expect((await givingBack.forToday())?.contact.id).toBe(contact.id);
  });

  it('does not come back once it was passed over, and there is no other that day', async () => {
    const { world, givingBack, contact } = await helped();
    const other = await helped(world, 'Jonas Vale');
    const first = offered(await givingBack.forToday());
    await givingBack.pass(first);
    expect(await givingBack.forToday()).toBeUndefined();
    world.now = '2026-04-21T09:00:00Z';
    const next = offered(await givingBack.forToday());
    expect([contact.id, other.contact.id]).toContain(next.contact.id);
    expect(next.contact.id).not.toBe(first.contact.id);
  });

  it('is never suggested for a person again, until that is taken back in their log', async () => {
    const { world, popup, givingBack, contact } = await helped();
    await givingBack.never(offered(await givingBack.forToday()));
    world.now = '2026-06-20T09:00:00Z';
    expect(await givingBack.forPerson(contact.id)).toEqual([]);
    await popup.page.showSaved(contact.id);
    const { known } = as(popup.page.state.value, 'known');
    const [entry] = diaryOf(popup).logOf(known).entries;
    if (entry?.type !== 'passed') throw new Error('The log does not say it');
    await diaryOf(popup).happenings.unsay(entry);
    expect((await givingBack.forPerson(contact.id)).length).toBe(1);
  });

  it('is drafted by one click, with what it is about', async () => {
    const { popup, givingBack, contact } = await helped();
    const giving = offered(await givingBack.forToday());
    const { kind, start } = letterFor(giving);
    await popup.writeTo(contact.id, kind, start);
    const letter = as(deskOf(popup).state.value, 'writing').model.letter.value;
    expect(letter.kind).toBe('check-in');
    expect(letter.citations.length).toBe(1);
    expect(letter.body).toContain('Old maps of the harbour');
  });

  it('is not suggested while everything rests, nor where the user wants none', async () => {
    const { world, popup, givingBack } = await helped();
    await diaryOf(popup).followUp.change((now) => ({ ...now, pauses: [{ from: '2026-04-19', to: '2026-04-25' }] }));
    expect(await givingBack.forToday()).toBeUndefined();
    await popup.notices.undo();
    expect(await givingBack.forToday()).toBeDefined();
    const { defaultPreferences } = await import('../../../lib/preferences/index.ts');
    const preferences = { ...defaultPreferences, givingBack: false };
    await world.store.commit([{ put: 'settings', record: { id: 'preferences', preferences, updatedAt: world.now } }]);
    expect(await givingBack.forToday()).toBeUndefined();
  });

  it('is not suggested for someone with whom something is due', async () => {
    const { world, givingBack, contact } = await helped();
    await happened(world, contact, '2026-03-10T10:00:00Z', { type: 'advised', advice: 'Read the minutes' });
    expect(await givingBack.forToday()).toBeUndefined();
  });

  it('is suggested though the day for thanks is over, which is due no more', async () => {
    const { world, popup, givingBack, contact } = await helped();
    const records = await world.store.where('interactions', 'contact', contact.id);
    const thanks = records.find(({ type }) => type === 'thanked');
    if (!thanks) throw new Error('There were no thanks');
    await diaryOf(popup).happenings.unsay(thanks);
    expect(offered(await givingBack.forToday()).gesture.act).toBe('thank');
  });
});
