import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../lib/models/library.ts';
import { preferencesOf } from '../../../lib/models/preferences.ts';
import type { ProfileForm } from '../../../lib/models/profile-form.ts';
import { createWorld, deskOf, openedPopup, reading, as, type World } from './world.ts';

/** The place, open in a world. */
async function atYou(world: World = createWorld()) {
  await openedPopup(world);
  const library = createLibrary(world.deps);
  await library.open();
  const you = await library.you();
  await you.load();
  return { world, library, you, notices: library.popup.notices };
}

const profileOf = async ({ store }: World) => {
  const found = await store.get('settings', 'profile');
  return found?.id === 'profile' ? found.profile : undefined;
};

const formOf = ({ you }: Awaited<ReturnType<typeof atYou>>): ProfileForm => {
  const form = you.profile.form.value;
  if (!form) throw new Error('The profile is not loaded');
  return form;
};

/** Types into fields and leaves the last. */
async function tell(
  place: Awaited<ReturnType<typeof atYou>>,
  texts: Partial<Record<keyof ProfileForm['fields'], string>>,
) {
  for (const [field, text] of Object.entries(texts)) {
    formOf(place).fields[field as keyof ProfileForm['fields']].value = text;
    place.you.profile.typed();
  }
  await place.you.profile.settled();
}

const enough = { name: 'Lena Marsh', role: 'library student', goal: 'how budgets are decided' };

describe('the profile', () => {
  it('is kept as soon as there is enough of it for a letter', async () => {
    const place = await atYou();
    await tell(place, { name: 'Lena Marsh' });
    expect(await profileOf(place.world)).toBeUndefined();
    await tell(place, { ...enough, goals: 'what to read\n\n how teams work ', interests: 'maps, open data' });
    expect(await profileOf(place.world)).toEqual({
      name: 'Lena Marsh',
      role: 'library student',
      affiliation: '',
      goals: ['how budgets are decided', 'what to read', 'how teams work'],
      interests: ['maps', 'open data'],
    });
  });

  it('is kept a moment after the last key, and when the page closes', async () => {
    const place = await atYou();
    await tell(place, enough);
    formOf(place).fields.affiliation.value = 'Eastvale';
    place.you.profile.typed();
    await expect.poll(() => profileOf(place.world)).toMatchObject({ affiliation: 'Eastvale' });
    formOf(place).fields.affiliation.value = 'Eastvale University';
    place.you.profile.typed();
    await place.library.flush();
    expect(await profileOf(place.world)).toMatchObject({ affiliation: 'Eastvale University' });
  });

  it('is undone one field at a time', async () => {
    const place = await atYou();
    await tell(place, enough);
    await tell(place, { role: 'nurse' });
    await place.notices.undo();
    expect(await profileOf(place.world)).toMatchObject({ role: 'library student' });
    expect(formOf(place).fields.role.value).toBe('library student');
  });

  it('is gone again when its first words are undone', async () => {
    const place = await atYou();
    await tell(place, enough);
    await place.notices.undo();
    expect(await profileOf(place.world)).toBeUndefined();
  });

  it('says nothing where nothing was changed', async () => {
    const place = await atYou();
    await tell(place, enough);
    place.notices.clear();
    await tell(place, { role: 'library student' });
    expect(place.notices.current.value).toBeUndefined();
  });
});

describe('a preference', () => {
  it('is kept, and can be undone', async () => {
    const { you, world, notices } = await atYou();
    await you.preferences.change({ theme: 'dark' });
    expect((await preferencesOf(world.store)).theme).toBe('dark');
    expect(world.theme).toBe('dark');
    await notices.undo();
    expect((await preferencesOf(world.store)).theme).toBe('system');
    expect(world.theme).toBe('system');
  });

  it('leaves what another window changed meanwhile', async () => {
    const { you, world } = await atYou();
    const other = await atYou(world);
    await other.you.preferences.change({ resume: 'never' });
    await you.preferences.change({ theme: 'light' });
    expect(await preferencesOf(world.store)).toMatchObject({ theme: 'light', resume: 'never' });
  });

  it('is not shown as kept where it could not be', async () => {
    const { you, world } = await atYou();
    world.breakStore('full');
    expect(await you.preferences.change({ theme: 'dark' })).toBe(false);
    expect(you.preferences.current.value?.theme).toBe('system');
    expect(world.theme).toBe('system');
  });

  it('gives the theme to the popup when it opens, whatever it was opened in', async () => {
    const { you, world } = await atYou();
    await you.preferences.change({ theme: 'dark' });
    world.theme = 'light';
    await openedPopup(world);
    expect(world.theme).toBe('dark');
  });

  it('gives new people their purpose, and leaves those who are saved theirs', async () => {
    const world = createWorld();
    const { you } = await atYou(world);
    const popup = await openedPopup(world);
    await popup.page.save();
    await you.preferences.change({ purpose: 'network-openly' });
    world.reads = reading({ url: 'https://other.example/', person: { ...reading().person, emails: [], links: [] } });
    world.page = { tab: 1, url: 'https://other.example/', title: 'Another' };
    const next = await openedPopup(world);
    await next.page.save();
    const saved = await world.store.all('contacts');
    expect(saved.map(({ purpose }) => purpose).toSorted()).toEqual(['learn', 'network-openly']);
  });

  it('gives letters their language', async () => {
    const world = createWorld();
    const place = await atYou(world);
    await tell(place, enough);
    await place.you.preferences.change({ letterLanguage: 'de' });
    const popup = await openedPopup(world);
    await popup.page.save();
    const [contact] = await world.store.all('contacts');
    if (!contact) throw new Error('Nobody was saved');
    await popup.writeTo(contact.id, 'request');
    expect(as(deskOf(popup).state.value, 'writing').model.letter.value.language).toBe('de');
  });
});

describe('the reminder of backups', () => {
  it('is switched, and undone', async () => {
    const { you, world, notices } = await atYou();
    await you.backups.remind(true);
    expect(await world.store.get('settings', 'backups')).toMatchObject({
      habit: { reminds: true, since: '2026-03-02' },
    });
    await notices.undo();
    expect(you.backups.habit.value?.reminds).toBeUndefined();
  });

  it('knows of the backup that was made', async () => {
    const { you, world, library } = await atYou();
    await you.backups.remind(true);
    world.now = '2026-05-10T09:00:00Z';
    const popup = await openedPopup(world);
    await popup.page.save();
    await you.load();
    expect(you.backups.word.value).toBe('due');
    await library.backups.backUp();
    await you.load();
    expect(you.backups.habit.value?.lastAt).toBe('2026-05-10T09:00:00Z');
    expect(you.backups.word.value).toBeUndefined();
  });
});
