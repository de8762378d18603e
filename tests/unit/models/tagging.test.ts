import { describe, expect, it } from 'vitest';
import { tagsIn } from '../../../lib/models/tagging.ts';
import { as, createWorld, diaryOf, openedPopup } from './world.ts';

describe('tags', () => {
  it.each([
    ['libraries, mentor', ['libraries', 'mentor']],
    [' Mentor ,mentor,, MENTOR ', ['Mentor']],
    ['two words;  and   three', ['two words', 'and three']],
    ['مكتبة، 图书馆、archive', ['مكتبة', '图书馆', 'archive']],
    ['', []],
    ['x'.repeat(100), ['x'.repeat(40)]],
  ])('are the words between commas, each once: “%s”', (text, expected) => {
    expect(tagsIn(text)).toEqual(expected);
  });

  it('are given to someone, kept, and taken back', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    const { contact } = as(popup.page.state.value, 'known').known;
    await popup.page.tag(contact.id, 'mentor, libraries');
    expect(as(popup.page.state.value, 'known').known.contact.tags).toEqual(['mentor', 'libraries']);
    expect((await world.store.get('contacts', contact.id))?.tags).toEqual(['mentor', 'libraries']);
    await popup.page.tag(contact.id, '');
    expect((await world.store.get('contacts', contact.id))?.tags).toEqual([]);
    await popup.notices.undo();
    expect((await world.store.get('contacts', contact.id))?.tags).toEqual(['mentor', 'libraries']);
  });

  it('say how often to be in touch with those who have them', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    const { contact } = as(popup.page.state.value, 'known').known;
    await popup.page.tag(contact.id, 'mentor');
    await diaryOf(popup).followUp.load();
    await diaryOf(popup).followUp.loadTags();
    expect(diaryOf(popup).followUp.tags.value).toEqual(['mentor']);
    await diaryOf(popup).followUp.touchTag('mentor', 30);
    expect(diaryOf(popup).followUp.settings.value?.cadence.keepInTouch.byTag).toEqual({ mentor: 30 });
    await diaryOf(popup).followUp.touchTag('mentor', undefined);
    expect(diaryOf(popup).followUp.settings.value?.cadence.keepInTouch.byTag).toEqual({});
  });
});
