import { describe, expect, it } from 'vitest';
import { logNow } from '../../../lib/contacts/index.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import { as, createWorld, fact, openedPopup, reading, type World } from './world.ts';

const known = (popup: PopupModel) => as(popup.page.state.value, 'known');

const keynote = fact('Keynote at the Halden Library Days, 2025', { kind: 'talk', start: '2025' });

const elsewhere = 'https://archive.example/staff/al';

/** Someone saved from their page; then another page is in front. */
async function savedThenAt(url: string, change: Parameters<typeof reading>[0]): Promise<World> {
  const world = createWorld();
  await (await openedPopup(world)).page.save();
  world.page = { tab: 1, url, title: '' };
  world.reads = reading({ url, title: '', readAt: '2026-03-05T09:00:00Z', ...change });
  world.now = '2026-03-05T09:00:00Z';
  return world;
}

/** A page of the same name and house, without a key of theirs. */
const alike = {
  person: {
    name: { value: 'Amara Lindqvist', source: 'heading' as const },
    organization: { value: 'University of Ridgefield', source: 'text' as const },
    emails: [{ value: 'al@archive.example', source: 'mailto' as const }],
    links: [],
  },
  facts: [keynote],
};

async function dump({ store }: World) {
  return {
    contacts: await store.all('contacts'),
    captures: await store.all('captures'),
    facts: await store.all('facts'),
  };
}

describe('a page that may be about someone saved', () => {
  it('asks, and is joined to them by one click, what was corrected on the form included', async () => {
    const world = await savedThenAt(elsewhere, alike);
    const popup = await openedPopup(world);
    const { form, maybe } = as(popup.page.state.value, 'new');
    const [asked] = maybe;
    if (!asked) throw new Error('Nobody is asked about');
    form.emails.value = 'al@archive.example, amara@home.example';
    await popup.page.joinTo(asked.contact.id);
    const [contact] = await world.store.all('contacts');
    expect(await world.store.count('contacts')).toBe(1);
    expect(contact?.emails.map(({ value, origin }) => [value, origin.by])).toEqual([
      ['amara@ridgefield.example', 'capture'],
      ['al@archive.example', 'capture'],
      ['amara@home.example', 'user'],
    ]);
    expect(await world.store.count('facts')).toBe(3);
    expect(known(popup).known.by).toBe('told');
    expect(known(await openedPopup(world)).known.by).toBe('page');
  });

  it('is unjoined by the notice: everything is as it was, and the question stands again', async () => {
    const world = await savedThenAt(elsewhere, alike);
    const before = await dump(world);
    const popup = await openedPopup(world);
    const [asked] = as(popup.page.state.value, 'new').maybe;
    if (asked) await popup.page.joinTo(asked.contact.id);
    await popup.notices.undo();
    expect(await dump(world)).toEqual(before);
    expect(as(popup.page.state.value, 'new').maybe).toHaveLength(1);
  });

  it('is not joined while the page in front is another than the one that was read', async () => {
    const world = await savedThenAt(elsewhere, alike);
    const popup = await openedPopup(world);
    const [asked] = as(popup.page.state.value, 'new').maybe;
    world.reads = reading({ ...alike, url: elsewhere, title: '', heading: 'Somebody else' });
    if (asked) await popup.page.joinTo(asked.contact.id);
    expect(popup.page.changed.value).toBe(true);
    expect(await world.store.count('captures')).toBe(1);
  });

  it('is kept apart by one click: saved as someone new, who is the one known there from then on', async () => {
    const world = await savedThenAt(elsewhere, alike);
    const popup = await openedPopup(world);
    await popup.page.keepApart();
    expect(as(popup.page.state.value, 'new').maybe).toEqual([]);
    await popup.page.open();
    expect(as(popup.page.state.value, 'new').maybe).toEqual([]);
    await popup.page.save();
    const again = known(await openedPopup(world)).known;
    expect(again.contact.emails[0]?.value).toBe('al@archive.example');
    expect(await world.store.count('contacts')).toBe(2);
  });
});

describe('a page that is taken for someone saved', () => {
  it('can be said to be about someone else, and is then saved as that one', async () => {
    const world = await savedThenAt(elsewhere, {});
    const popup = await openedPopup(world);
    expect(known(popup).known.by).toBe('email');
    await popup.page.keepApart();
    await popup.page.save();
    expect(await world.store.count('contacts')).toBe(2);
    expect(known(await openedPopup(world)).known.contact.id).toBe(known(popup).known.contact.id);
  });

  it('is not joined while the page in front is another than the one that was read', async () => {
    const world = await savedThenAt(elsewhere, { facts: [keynote] });
    const popup = await openedPopup(world);
    world.page = { tab: 1, url: 'https://archive.example/staff/other', title: '' };
    await popup.page.join();
    expect(popup.page.changed.value).toBe(true);
    expect(await world.store.count('facts')).toBe(2);
    await popup.page.join();
    expect(await world.store.count('facts')).toBe(3);
  });

  it('is known as before when the title’s count of news has changed', async () => {
    const world = await savedThenAt(elsewhere, { title: '(2) Amara Lindqvist', facts: [keynote] });
    const popup = await openedPopup(world);
    world.reads = reading({ url: elsewhere, title: '(3) Amara Lindqvist', facts: [keynote] });
    await popup.page.join();
    expect(await world.store.count('facts')).toBe(3);
  });
});

describe('a page captured again', () => {
  const { url, facts } = reading();
  const [dean, chair] = facts;
  if (!dean || !chair) throw new Error('The reading has facts');
  const ended = fact('Dean of Libraries, University of Ridgefield, 2018–2026', {
    title: 'Dean of Libraries',
    organization: 'University of Ridgefield',
    start: '2018',
    end: '2026',
  });
  const now = {
    person: { ...reading().person, headline: { value: 'Provost', source: 'text' as const } },
    facts: [ended, keynote],
  };

  it('shows what changed since, what is new and what is gone', async () => {
    const { changes, addition } = known(await openedPopup(await savedThenAt(url, now)));
    expect(changes?.values).toMatchObject([{ field: 'headline', before: 'Dean of Libraries', now: 'Provost' }]);
    expect(changes?.reworded.map(({ before }) => before.quote)).toEqual([dean.quote]);
    expect(changes?.gone.map((each) => each.quote)).toEqual([chair.quote]);
    expect(addition?.facts.map((choice) => choice.fact.quote)).toEqual([ended.quote, keynote.quote]);
  });

  it('keeps what changed beside what was, and has no more to say afterwards', async () => {
    const world = await savedThenAt(url, now);
    const popup = await openedPopup(world);
    await popup.page.join();
    const [contact] = await world.store.all('contacts');
    expect(contact?.headline?.value).toBe('Provost');
    expect((await world.store.all('facts')).map((each) => each.quote)).toContain(dean.quote);
    const { changes, addition } = known(await openedPopup(world));
    expect([changes, addition]).toEqual([undefined, undefined]);
  });

  it('never loses a correction or a note of the user’s', async () => {
    const world = createWorld();
    const first = await openedPopup(world);
    as(first.page.state.value, 'new').form.headline.value = 'Librarian in chief';
    await first.page.save();
    const [contact] = await world.store.all('contacts');
    if (!contact) throw new Error('Nobody was saved');
    const note = logNow(contact.id, { type: 'note', text: 'Met at the book fair' }, world.deps.clock);
    await world.store.commit([{ put: 'interactions', record: note }]);
    world.reads = reading({ ...now, readAt: '2026-03-05T09:00:00Z' });
    const popup = await openedPopup(world);
    await popup.page.join();
    expect((await world.store.all('contacts'))[0]?.headline?.value).toBe('Librarian in chief');
    expect(await world.store.all('interactions')).toEqual([note]);
  });

  it('does not offer as new what the user left unticked, but keeps it within reach', async () => {
    const world = createWorld();
    const first = await openedPopup(world);
    const [choice] = as(first.page.state.value, 'new').form.facts;
    if (choice) choice.ticked.value = false;
    await first.page.save();
    const { addition } = known(await openedPopup(world));
    expect(addition?.facts.map((each) => [each.fact.quote, each.ticked.value, each.leftOutBefore])).toEqual([
      [dean.quote, false, true],
    ]);
  });
});

describe('taking a page apart again', () => {
  it('makes its facts another person’s, whom the page is about from then on; the other page stays', async () => {
    const world = await savedThenAt(elsewhere, { facts: [keynote] });
    const before = await dump(world);
    await (await openedPopup(world)).page.join();
    // Weeks later, in another popup.
    world.now = '2026-04-20T09:00:00Z';
    const popup = await openedPopup(world);
    await popup.page.takeApart('archive.example/staff/al');
    expect(known(popup).known.facts.map((each) => each.quote)).toEqual([keynote.quote]);
    const { contacts, captures, facts } = await dump(world);
    expect(contacts).toHaveLength(2);
    const [first, second] = contacts;
    expect(first).toEqual({ ...before.contacts[0], apart: [second?.id], updatedAt: first?.updatedAt });
    expect([captures[0], facts.filter((each) => each.contact === first?.id)]).toEqual([
      before.captures[0],
      before.facts,
    ]);
  });

  it('can be undone', async () => {
    const world = await savedThenAt(elsewhere, { facts: [keynote] });
    const popup = await openedPopup(world);
    await popup.page.join();
    const joined = await dump(world);
    await popup.page.takeApart('archive.example/staff/al');
    await popup.notices.undo();
    expect(await dump(world)).toEqual(joined);
    expect(known(popup).known.captures).toHaveLength(2);
  });

  it('leaves someone alone who has one page only', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    await popup.page.takeApart('library.ridgefield.example/people/lindqvist');
    expect(await world.store.count('contacts')).toBe(1);
  });
});
