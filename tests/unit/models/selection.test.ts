import { describe, expect, it } from 'vitest';
import { factFromWords } from '../../../lib/capture/engine/index.ts';
import { as, createWorld, fact, openedPopup, reading } from './world.ts';

const chosen = fact('She chaired the regional records committee from 2016 to 2019.', { kind: 'service' });

describe('words chosen in the menu of selected text', () => {
  it('are a fact of the page where its own selection is out of sight', async () => {
    const world = createWorld();
    world.chosen = chosen;
    const { form } = as((await openedPopup(world)).page.state.value, 'new');
    expect(form.facts[0]).toMatchObject({ fact: chosen, ticked: { value: true } });
    expect(form.facts).toHaveLength(3);
  });

  it('are a fact of a page that cannot be read, for someone saved by hand', async () => {
    const world = createWorld();
    world.reads = 'pdf';
    world.chosen = chosen;
    const popup = await openedPopup(world);
    const { form } = as(popup.page.state.value, 'unreadable');
    form.name.value = 'Petra Holm';
    await popup.page.save();
    expect(as(popup.page.state.value, 'known').known).toMatchObject({
      facts: [chosen],
      captures: [{ format: 'selection', url: world.page?.url }],
    });
  });

  it('are offered to the one who was saved from a page that cannot be read', async () => {
    const world = createWorld();
    await (await openedPopup(world)).page.save();
    world.reads = 'pdf';
    world.chosen = chosen;
    const popup = await openedPopup(world);
    await popup.page.join();
    expect(as(popup.page.state.value, 'known').known.facts.map((each) => each.quote)).toContain(chosen.quote);
  });

  it('give way to the page’s own selection, which tells where they stand', async () => {
    const world = createWorld();
    world.chosen = chosen;
    world.reads = reading({ selection: { ...chosen, organization: 'Northmoor' } });
    const { form } = as((await openedPopup(world)).page.state.value, 'new');
    expect(form.facts[0]?.fact.organization).toBe('Northmoor');
  });

  it('are offered though they are private, and are then for the user to tick', async () => {
    const world = createWorld();
    world.chosen = { ...chosen, sensitive: 'family' };
    const { form } = as((await openedPopup(world)).page.state.value, 'new');
    expect(form.facts[0]).toMatchObject({ fact: { quote: chosen.quote }, ticked: { value: false } });
  });

  it('that are a fact of the page already are offered once, and first', async () => {
    const world = createWorld();
    const [, chair] = reading().facts;
    if (!chair) throw new Error('The reading has facts');
    world.reads = reading({ selection: chair });
    const { form } = as((await openedPopup(world)).page.state.value, 'new');
    expect(form.facts.map((choice) => choice.fact.quote)).toEqual([chair.quote, reading().facts[0]?.quote]);
  });
});

describe('factFromWords', () => {
  it('guesses kind and dates, and has a selector of its own words', () => {
    expect(factFromWords('  She received the Open Shelf\nPrize in 2021 ')).toMatchObject({
      kind: 'award',
      quote: 'She received the Open Shelf Prize in 2021',
      selector: { quote: { exact: 'She received the Open Shelf Prize in 2021', prefix: '', suffix: '' } },
    });
  });

  it('makes nothing of nothing', () => {
    expect(factFromWords(' \n ')).toBeUndefined();
  });
});
