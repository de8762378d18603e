import { describe, expect, it } from 'vitest';
import { createFactForm } from '../../../lib/models/fact-form.ts';
import { letterContact } from '../../../lib/models/drafting.ts';
import { as, createWorld, openedPopup, reading, type World } from './world.ts';

const [dean, chair] = reading().facts;
if (!dean || !chair) throw new Error('The reading has facts');

async function saved(world: World) {
  const popup = await openedPopup(world);
  await popup.page.save();
  return popup;
}

const keptFacts = (popup: Awaited<ReturnType<typeof saved>>) => as(popup.page.state.value, 'known').known.facts;

describe('a fact corrected before it is saved', () => {
  it('is saved as it was read, with the correction over it', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    const [choice] = as(popup.page.state.value, 'new').form.facts;
    if (!choice) throw new Error('Nothing is offered');
    const form = createFactForm(choice.fact);
    form.title.value = 'Head of Libraries';
    choice.correction.value = form.fields();
    await popup.page.save();
    expect(keptFacts(popup)[0]).toMatchObject({ quote: dean.quote, title: 'Head of Libraries', start: '2018' });
    expect((await world.store.all('facts'))[0]).toMatchObject(dean);
  });
});

describe('a fact of someone saved', () => {
  it('can be corrected: every view and the letters then have it so, and it says that the user did', async () => {
    const world = createWorld();
    const popup = await saved(world);
    const [fact] = keptFacts(popup);
    if (!fact) throw new Error('Nothing was saved');
    const form = createFactForm(fact);
    form.start.value = '2017-09';
    await popup.page.correctFact(fact, form.fields());
    expect(keptFacts(popup)[0]).toMatchObject({ start: '2017-09', correctedAt: world.now });
    const again = await openedPopup(world);
    const { known } = as(again.page.state.value, 'known');
    expect(letterContact(known, {}).facts[0]).toMatchObject({ start: '2017-09', quote: dean.quote });
  });

  it('can be removed and put back; removed, it is not offered as new', async () => {
    const world = createWorld();
    const popup = await saved(world);
    const [fact] = keptFacts(popup);
    if (!fact) throw new Error('Nothing was saved');
    const before = [await world.store.all('contacts'), await world.store.all('facts')];
    await popup.page.removeFact(fact);
    expect(keptFacts(popup).map((each) => each.quote)).toEqual([chair.quote]);
    const { addition } = as((await openedPopup(world)).page.state.value, 'known');
    expect(addition?.facts.map((each) => [each.fact.quote, each.leftOutBefore])).toEqual([[dean.quote, true]]);
    await popup.notices.undo();
    expect([await world.store.all('contacts'), await world.store.all('facts')]).toEqual(before);
  });
});

describe('the form of a fact', () => {
  it.each([
    ['2014', '', undefined],
    ['2014-09', '2014', undefined],
    ['2014', '2014-09', undefined],
    ['fall 2014', '', { field: 'start', is: 'no-date' }],
    ['2014', '2014-13', { field: 'end', is: 'no-date' }],
    ['2014-09', '2014-08', { field: 'end', is: 'before-start' }],
  ])('takes from %j to %j: %j', (start, end, problem) => {
    expect(createFactForm({ kind: 'position', start, end }).problem.value).toEqual(problem);
  });

  it('has no end for what still goes on', () => {
    const form = createFactForm({ kind: 'position', start: '2014', end: '2019' });
    form.ongoing.value = true;
    expect(form.fields()).toMatchObject({ start: '2014', end: '', ongoing: true });
  });
});

describe('a click on a fact', () => {
  it('shows its words on the page in front', async () => {
    const world = createWorld();
    world.visible = `About\n${dean.quote}`;
    const popup = await openedPopup(world);
    await popup.page.showQuote(dean.selector, reading().url);
    expect(world.shown).toEqual([dean.quote]);
    expect(world.opened).toEqual([]);
  });

  it('says so when the page no longer has them', async () => {
    const popup = await openedPopup(createWorld());
    await popup.page.showQuote(dean.selector, reading().url);
    expect(popup.notices.current.value?.text).toContain('not on the page as it stands now');
  });

  it('opens the page of another source at its words', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.showQuote(dean.selector, 'https://b.example/cv');
    expect(world.opened).toHaveLength(1);
    expect(world.opened[0]).toMatch(/^https:\/\/b\.example\/cv#:~:text=Dean%20of%20Libraries/);
  });

  it('says on which page of a chosen PDF they stand', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.showQuote({ ...dean.selector, page: 2 }, 'ni:///sha-256;abc');
    expect(popup.notices.current.value?.text).toBe('This stands on page 2 of the PDF.');
  });

  it('on where a name was found shows the name', async () => {
    const world = createWorld();
    world.visible = 'Dr. Amara Lindqvist';
    const popup = await openedPopup(world);
    await popup.page.showValue('Amara Lindqvist');
    expect(world.shown).toEqual(['Amara Lindqvist']);
    await popup.page.showValue('Lindqvist, A.');
    expect(popup.notices.current.value?.text).toContain('not stand on the page in these words');
  });
});
