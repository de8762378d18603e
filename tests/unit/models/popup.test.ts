import { describe, expect, it } from 'vitest';
import { createPopup } from '../../../lib/models/popup.ts';
import { as, createWorld, deskOf, fact, openedPopup, reading } from './world.ts';

describe('opening the popup', () => {
  it('says at first run what is kept, reads nothing before the user agrees, and asks once', async () => {
    const world = createWorld();
    const first = createPopup(world.deps);
    await first.open();
    expect(first.stage.value).toBe('welcome');
    expect(first.page.state.value.is).toBe('reading');
    await first.agree();
    expect(first.stage.value).toBe('ready');
    expect(first.page.state.value.is).toBe('new');

    const second = createPopup(world.deps);
    await second.open();
    expect(second.stage.value).toBe('ready');
  });

  it('says that the saved people are missing where the browser emptied the store', async () => {
    const world = createWorld();
    world.emptied = true;
    const popup = createPopup(world.deps);
    await popup.open();
    expect(popup.stage.value).toBe('emptied');
    expect(await world.store.count('settings')).toBe(0);
  });

  it('stays at the welcome, with the reason, when agreeing cannot be written down', async () => {
    const world = createWorld();
    const popup = createPopup(world.deps);
    await popup.open();
    world.breakStore('full');
    await popup.agree();
    expect(popup.stage.value).toBe('welcome');
    expect(popup.saving.problem.value).toBe('full');
  });

  it('speaks of LinkedIn’s agreement there, once, and nowhere else', async () => {
    const world = createWorld();
    expect((await openedPopup(world)).linkedInNotice.value).toBe(false);
    world.page = { tab: 1, url: 'https://www.linkedin.com/in/someone/', title: 'Someone' };
    const there = await openedPopup(world);
    expect(there.linkedInNotice.value).toBe(true);
    await there.dismissLinkedInNotice();
    expect(there.linkedInNotice.value).toBe(false);
    expect((await openedPopup(world)).linkedInNotice.value).toBe(false);
    world.page = { tab: 1, url: 'https://notlinkedin.com/in/someone/', title: 'Someone' };
    expect((await openedPopup(createWorld())).linkedInNotice.value).toBe(false);
  });

  it('opens at the letter the user was in the middle of, and not at one left yesterday', async () => {
    const world = createWorld();
    const first = await openedPopup(world);
    await first.page.save();
    const { known } = as(first.page.state.value, 'known');
    await first.write(known, 'request');
    const form = as(deskOf(first).state.value, 'profile').form;
    form.fields.name.value = 'Lena Ortiz';
    form.fields.role.value = 'library student';
    form.fields.goal.value = 'how branch budgets are decided';
    await deskOf(first).saveProfile();
    as(deskOf(first).state.value, 'writing').model.setBody('My own words.');
    await deskOf(first).flush();

    const again = await openedPopup(world);
    expect(again.view.value).toBe('letter');
    expect(as(deskOf(again).state.value, 'writing').model.letter.value.body).toBe('My own words.');

    // Whoever has begun with something else goes on with that.
    world.touched = true;
    expect((await openedPopup(world)).view.value).toBe('page');
    world.touched = false;

    world.now = '2026-03-03T09:00:00Z';
    const nextDay = await openedPopup(world);
    expect(nextDay.view.value).toBe('page');
  });
});

describe('when a page is read', () => {
  it('offers what was found, ticks it, and leaves out what is private but counts it', async () => {
    const popup = await openedPopup(createWorld());
    const { form } = as(popup.page.state.value, 'new');
    expect(form.name.value).toBe('Amara Lindqvist');
    expect(form.facts.map((choice) => [choice.fact.kind, choice.ticked.value])).toEqual([
      ['position', true],
      ['service', true],
    ]);
    expect(form.leftOut).toBe(1);
  });

  it('fills in nothing from a page that is nobody’s, but offers the selected words', async () => {
    const world = createWorld();
    const selected = reading().facts[0];
    world.reads = reading({ isProfile: false, refusal: 'article', ...(selected && { selection: selected }) });
    const popup = await openedPopup(world);
    const { form } = as(popup.page.state.value, 'new');
    expect(form.name.value).toBe('');
    expect(form.facts.map((choice) => choice.fact.quote)).toEqual([selected?.quote]);
  });

  it('lets someone be saved by hand where no script may run', async () => {
    const world = createWorld();
    world.reads = 'browser-page';
    const popup = await openedPopup(world);
    const { form, why } = as(popup.page.state.value, 'unreadable');
    expect(why).toBe('browser-page');
    form.name.value = 'Jonas Berg';
    await popup.page.save();
    const { known } = as(popup.page.state.value, 'known');
    expect(known.contact.name).toMatchObject({ value: 'Jonas Berg', origin: { by: 'user' } });
    expect(known.captures[0]?.format).toBe('by-hand');
  });
});

describe('saving', () => {
  it('keeps contact, capture and ticked facts together, and says so only after they are on disk', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    const { form } = as(popup.page.state.value, 'new');
    const [first] = form.facts;
    if (first) first.ticked.value = false;
    form.organization.value = 'University of Ridgefield';
    await popup.page.save();

    const [contact] = await world.store.all('contacts');
    expect(contact?.name.origin.by).toBe('capture');
    expect(contact?.organization).toMatchObject({ value: 'University of Ridgefield', origin: { by: 'user' } });
    expect((await world.store.all('facts')).map((each) => each.kind)).toEqual(['service']);
    expect(popup.notices.current.value?.text).toBe('Saved Amara Lindqvist with 1 fact.');
  });

  it('makes one contact of two clicks', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await Promise.all([popup.page.save(), popup.page.save()]);
    expect(await world.store.count('contacts')).toBe(1);
  });

  it('keeps the form and says why when the disk is full, and writes nothing half', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    const { form } = as(popup.page.state.value, 'new');
    form.name.value = 'Amara L.';
    world.breakStore('full');
    await popup.page.save();
    expect(popup.saving.problem.value).toBe('full');
    expect(as(popup.page.state.value, 'new').form.name.value).toBe('Amara L.');
    expect(popup.notices.current.value).toBeUndefined();
    expect(await world.store.count('contacts')).toBe(0);
  });

  it('asks for a name and for addresses that are addresses', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    const { form } = as(popup.page.state.value, 'new');
    form.name.value = '  ';
    expect(form.problem.value).toEqual({ field: 'name' });
    await popup.page.save();
    form.name.value = 'Amara';
    form.emails.value = 'amara@ridgefield.example, not an address';
    expect(form.problem.value).toEqual({ field: 'emails', address: 'not' });
    await popup.page.save();
    expect(await world.store.count('contacts')).toBe(0);
  });

  it.each([
    ['the address', { url: 'https://library.ridgefield.example/people/other' }],
    ['the title', { title: 'Somebody else | Ridgefield Libraries' }],
    ['the heading', { heading: 'Somebody else' }],
  ])('does not save at once when %s of the page has changed since it was read', async (_what, change) => {
    const world = createWorld();
    const popup = await openedPopup(world);
    world.reads = reading(change);
    if ('url' in change && world.page) world.page = { ...world.page, url: change.url };
    await popup.page.save();
    expect(popup.page.changed.value).toBe(true);
    expect(await world.store.count('contacts')).toBe(0);

    await popup.page.save();
    const [contact] = await world.store.all('contacts');
    expect(contact?.name.value).toBe('Amara Lindqvist');
  });

  it('can be undone: nothing of the person is left', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    await popup.notices.undo();
    expect(popup.page.state.value.is).toBe('new');
    for (const table of ['contacts', 'captures', 'facts'] as const) expect(await world.store.count(table)).toBe(0);
  });
});

describe('a page whose person is saved already', () => {
  it('is known again by its address, whatever slash or tracking it carries', async () => {
    const world = createWorld();
    await (await openedPopup(world)).page.save();
    world.page = { tab: 1, url: 'http://www.library.ridgefield.example/people/lindqvist/?utm_source=mail', title: '' };
    const { known } = as((await openedPopup(world)).page.state.value, 'known');
    expect(known.by).toBe('page');
  });

  it.each([
    ['email', { emails: [{ value: 'AMARA@ridgefield.example', source: 'text' as const }], links: [] }],
    ['orcid', { emails: [], links: [{ kind: 'orcid' as const, url: 'http://orcid.org/0000-0002-1825-0097/' }] }],
  ] as const)('is known by the same %s on another page', async (by, person) => {
    const world = createWorld();
    await (await openedPopup(world)).page.save();
    const url = 'https://example.org/cv';
    world.page = { tab: 1, url, title: 'CV' };
    world.reads = reading({
      url,
      title: 'CV',
      person: { ...person, emails: [...person.emails], links: [...person.links] },
    });
    const { known } = as((await openedPopup(world)).page.state.value, 'known');
    expect(known.by).toBe(by);
  });

  it('is not known by a name alone', async () => {
    const world = createWorld();
    await (await openedPopup(world)).page.save();
    const url = 'https://example.org/another-lindqvist';
    world.page = { tab: 1, url, title: 'Amara Lindqvist' };
    world.reads = reading({
      url,
      person: { name: { value: 'Amara Lindqvist', source: 'title' }, emails: [], links: [] },
    });
    expect((await openedPopup(world)).page.state.value.is).toBe('new');
  });

  it('offers only what is new there, joins it, and takes the join back', async () => {
    const world = createWorld();
    await (await openedPopup(world)).page.save();
    const keynote = fact('Keynote at the Halden Library Days, 2025', { kind: 'talk' });
    world.reads = reading({ facts: [...reading().facts, keynote] });
    const popup = await openedPopup(world);
    const { addition } = as(popup.page.state.value, 'known');
    expect(addition?.facts.map((choice) => choice.fact.quote)).toEqual([keynote.quote]);

    await popup.page.join();
    expect(await world.store.count('facts')).toBe(3);
    expect(await world.store.count('contacts')).toBe(1);
    await popup.notices.undo();
    expect(await world.store.count('facts')).toBe(2);
    expect(await world.store.count('captures')).toBe(1);
  });
});

describe('deleting someone', () => {
  it('leaves nothing of them, and undo brings everything back as it was', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    const dump = async () => ({
      contacts: await world.store.all('contacts'),
      captures: await world.store.all('captures'),
      facts: await world.store.all('facts'),
    });
    const before = await dump();
    await popup.page.forget();
    expect(await dump()).toEqual({ contacts: [], captures: [], facts: [] });
    expect(popup.page.state.value.is).toBe('new');
    await popup.notices.undo();
    expect(await dump()).toEqual(before);
    expect(popup.page.state.value.is).toBe('known');
  });
});
