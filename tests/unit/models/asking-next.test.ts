import { describe, expect, it } from 'vitest';
import { logAt, type Contact, type Happening } from '../../../lib/contacts/index.ts';
import { newId, type LetterId } from '../../../lib/ids.ts';
import type { Letter } from '../../../lib/letters/index.ts';
import { as, createWorld, diaryOf, fact, openedPopup, reading, type World } from './world.ts';

/** Saves someone by their page, with posts at these places, the one of today first. */
async function save(world: World, name: string, headline: string, ...places: string[]): Promise<Contact> {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  world.page = { tab: 1, url: `https://people.example/${slug}`, title: name };
  world.reads = reading({
    url: world.page.url,
    heading: name,
    person: {
      name: { value: name, source: 'heading' },
      headline: { value: headline, source: 'text' },
      ...(places[0] !== undefined && { organization: { value: places[0], source: 'text' } }),
      emails: [],
      links: [],
    },
    facts: places.map((organization) => fact(`${headline}, ${organization}`, { organization })),
  });
  const popup = await openedPopup(world);
  await popup.page.save();
  return as(popup.page.state.value, 'known').known.contact;
}

const happened = (world: World, contact: Contact, happening: Happening): Promise<void> =>
  world.store.commit([
    {
      put: 'interactions',
      record: logAt(contact.id, happening, { at: '2026-03-01T10:00:00Z', zone: world.zone }, world.deps.clock),
    },
  ]);

const letter = (contact: Contact, status: Letter['status']): Letter =>
  ({
    id: newId<LetterId>(),
    contact: contact.id,
    kind: 'request',
    status,
    updatedAt: '2026-03-01T10:00:00Z',
  }) as Letter;

/** Writes to someone. */
async function ask(world: World, contact: Contact): Promise<void> {
  const sent = letter(contact, 'sent');
  await world.store.commit([{ put: 'letters', record: sent }]);
  await happened(world, contact, { type: 'sent', letter: sent.id, kind: 'request', way: 'copied' });
}

describe('someone on another path', () => {
  it('does the like and came by other places; colleagues and those asked already are left out', async () => {
    const world = createWorld();
    const asked = await save(world, 'Amara Lindqvist', 'Data librarian', 'Ridgefield Library', 'Northmoor College');
    await save(world, 'Boris Holm', 'Data librarian', 'Ridgefield Library', 'Halden Bank');
    await save(world, 'Noor Haddad', 'Data steward', 'Halden Archive', 'Northmoor College', 'Eastvale Press');
    await save(world, 'Petra Dahl', 'Data librarian', 'Weston Library', 'Salt Museum');
    await save(world, 'Ines Vale', 'Photographer', 'Studio Vale');
    const already = await save(world, 'Jonas Berg', 'Data librarian', 'Brandt Institute');
    await ask(world, already);
    const popup = await openedPopup(world);
    expect(
      (await diaryOf(popup).askingNext.onOtherPaths(asked.id)).map(({ contact, by }) => [contact.name.value, by]),
    ).toEqual([
      ['Petra Dahl', ['Weston Library', 'Salt Museum']],
      ['Noor Haddad', ['Halden Archive', 'Eastvale Press']],
    ]);
  });

  it('is nobody where nobody else is saved', async () => {
    const world = createWorld();
    const only = await save(world, 'Amara Lindqvist', 'Data librarian', 'Ridgefield Library');
    const popup = await openedPopup(world);
    expect(await diaryOf(popup).askingNext.onOtherPaths(only.id)).toEqual([]);
  });
});

describe('before a first letter', () => {
  it('says how many are open once there are as many as the user set, and at one organisation sooner', async () => {
    const world = createWorld();
    const places = ['Ridgefield', 'Ridgefield', 'Halden', 'Weston', 'Eastvale'];
    for (const [index, place] of places.entries())
      await ask(world, await save(world, `Person Number${'abcde'[index] ?? ''}`, 'Librarian', place));
    const [there, elsewhere] = [
      await save(world, 'Noor Haddad', 'Librarian', 'ridgefield'),
      await save(world, 'Petra Dahl', 'Librarian', 'Brandt'),
    ];
    const popup = await openedPopup(world);
    expect(await diaryOf(popup).askingNext.advice(there.id)).toEqual({
      is: 'many-there',
      organization: 'ridgefield',
      open: 2,
    });
    expect(await diaryOf(popup).askingNext.advice(elsewhere.id)).toEqual({ is: 'many-open', open: 5 });
    await diaryOf(popup).followUp.change((now) => ({ ...now, asks: { ...now.asks, atOnce: 6 } }));
    expect(await diaryOf(popup).askingNext.advice(elsewhere.id)).toEqual({ is: 'fine' });
  });

  it('counts nobody who has answered', async () => {
    const world = createWorld();
    const asked = await save(world, 'Noor Haddad', 'Librarian', 'Halden');
    await ask(world, asked);
    await happened(world, asked, { type: 'replied' });
    const next = await save(world, 'Petra Dahl', 'Librarian', 'Brandt');
    const popup = await openedPopup(world);
    await diaryOf(popup).followUp.change((now) => ({ ...now, asks: { ...now.asks, atOnce: 1 } }));
    expect(await diaryOf(popup).askingNext.advice(next.id)).toEqual({ is: 'fine' });
  });
});

describe('someone whom another person named', () => {
  it('is asked about when they are saved, and once it is them, whoever named them hears of the talk', async () => {
    const world = createWorld();
    const referrer = await save(world, 'Amara Lindqvist', 'Librarian', 'Ridgefield');
    await happened(world, referrer, { type: 'met' });
    await happened(world, referrer, { type: 'referred', name: 'Noor Haddad', useName: 'yes' });
    const other = await save(world, 'Petra Dahl', 'Librarian', 'Brandt');
    const named = await save(world, 'Noor Haddad', 'Conservator', 'Halden');
    const popup = await openedPopup(world);
    expect(await diaryOf(popup).namedBy.of(other)).toBeUndefined();
    const naming = await diaryOf(popup).namedBy.of(named);
    if (!naming) throw new Error('Nobody named them');
    expect(naming.by.name.value).toBe('Amara Lindqvist');
    await diaryOf(popup).namedBy.agree(named, naming);
    expect(await world.store.get('contacts', named.id)).toMatchObject({
      referral: { name: 'Amara Lindqvist', useName: 'yes' },
    });
    expect(await diaryOf(popup).namedBy.of(named)).toBeUndefined();
    await happened(world, named, { type: 'met' });
    world.now = '2026-03-04T10:00:00Z';
    const ahead = await diaryOf(popup).ahead.of(referrer.id);
    expect(ahead?.map(({ reminder }) => reminder.type)).toContain('tell-referrer');
    await popup.notices.undo();
    expect((await world.store.get('contacts', named.id))?.referral).toBeUndefined();
    expect((await diaryOf(popup).namedBy.of(named))?.by.id).toBe(referrer.id);
  });
});

describe('a second talk at one time', () => {
  it('is said on the form, and can be noted all the same', async () => {
    const world = createWorld();
    const meeting = { start: '2026-03-12T15:00', zone: 'Europe/Lisbon', minutes: 30, medium: 'phone' } as const;
    await happened(world, await save(world, 'Noor Haddad', 'Conservator', 'Halden'), { type: 'scheduled', meeting });
    const other = await save(world, 'Petra Dahl', 'Librarian', 'Brandt');
    const popup = await openedPopup(world);
    await diaryOf(popup).sheets.tell(other.id, 'scheduled');
    const sheet = diaryOf(popup).sheets.current.value;
    if (sheet?.is !== 'telling') throw new Error('Nothing is told');
    const { clash, problem, meeting: fields } = sheet.form;
    fields.start.words.value = '12 March 16:20';
    // The user types the hour of another zone: in Lisbon it is 15:20.
    fields.zone.value = 'Europe/Paris';
    await expect.poll(() => clash.value).toBe('Noor Haddad');
    expect(problem.value).toBeUndefined();
    fields.start.words.value = '12 March 16:30';
    expect(clash.value).toBeUndefined();
  });
});

describe('the smallest next step', () => {
  it('is a letter that was begun, else the person saved last who was not written to, else none', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    expect(await diaryOf(popup).askingNext.smallestStep()).toBeUndefined();
    const first = await save(world, 'Noor Haddad', 'Librarian', 'Halden');
    await ask(world, await save(world, 'Petra Dahl', 'Librarian', 'Brandt'));
    expect(await diaryOf(popup).askingNext.smallestStep()).toMatchObject({
      contact: { name: { value: 'Noor Haddad' } },
      kind: 'request',
      isBegun: false,
    });
    await world.store.commit([{ put: 'letters', record: { ...letter(first, 'draft'), kind: 'introduction' } }]);
    expect(await diaryOf(popup).askingNext.smallestStep()).toMatchObject({ kind: 'introduction', isBegun: true });
  });
});
