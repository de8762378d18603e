import { describe, expect, it } from 'vitest';
import { logNow, type Interaction } from '../../../lib/contacts/index.ts';
import { newId, type ContactId, type FormId, type InteractionId, type NoteId } from '../../../lib/ids.ts';
import { forgettingOf } from '../../../lib/models/forgetting.ts';
import { tables, type Put, type Store } from '../../../lib/store/index.ts';
import { captureOf, contactNamed, emails, factOf, letterTo } from '../store/records.ts';
import { as, createWorld, deskOf, openedPopup, reading, type World } from './world.ts';

const everything = async (store: Store) => Promise.all(tables.map((table) => store.all(table)));

/** Every object store of every database as text, whatever the code knows of it. */
async function dumpAll(): Promise<string> {
  const texts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name ?? '');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    for (const each of database.objectStoreNames) {
      const all = database.transaction(each).objectStore(each).getAll();
      texts.push(
        await new Promise((resolve) => all.addEventListener('success', () => resolve(JSON.stringify(all.result)))),
      );
    }
    database.close();
  }
  return texts.join('\n');
}

const marker = 'Zyxwvu';

/** Someone with something in every table, and another who named them. */
async function markedWorld() {
  const world = createWorld();
  const { clock } = world.deps;
  const marked = contactNamed(`Mira ${marker}`, { emails: emails(`${marker}@example.org`), tags: [marker] });
  const other = contactNamed('Bo Marsh', { referral: { name: marked.name.value, useName: 'yes' } });
  const capture = captureOf(marked.id, {
    url: `https://example.org/${marker}`,
    page: `example.org/${marker}`,
    title: marker,
  });
  const log = (contact: ContactId, happening: Parameters<typeof logNow>[1]): Put => ({
    put: 'interactions',
    record: logNow(contact, happening, clock),
  });
  const puts: Put[] = [
    { put: 'contacts', record: marked },
    { put: 'contacts', record: other },
    { put: 'captures', record: capture },
    { put: 'facts', record: factOf(capture, `${marker} chaired the committee`) },
    { put: 'letters', record: letterTo(marked.id, { body: `Dear ${marker}`, status: 'sent' }) },
    ...(['draft', 'sent'] as const).map((status): Put => {
      const target = { contact: marked.id, name: marked.name.value, post: `Head of ${marker}` };
      const body = `Would you introduce me to ${target.name} (${target.post})? I mean ${target.name}.`;
      return {
        put: 'letters',
        record: letterTo(other.id, { kind: 'introduction', choices: { target }, status, body }),
      };
    }),
    log(marked.id, { type: 'note', text: `${marker} is kind` }),
    log(marked.id, { type: 'referred', name: 'Bo Marsh', useName: 'yes', person: other.id }),
    log(marked.id, { type: 'own-reminder', text: `Ring ${marker}`, on: '2026-04-01' }),
    log(other.id, { type: 'referred', name: marked.name.value, useName: 'ask', person: marked.id }),
    { put: 'notes', record: { id: newId<NoteId>(), contact: marked.id, text: marker, updatedAt: world.now } },
    {
      put: 'forms',
      record: {
        id: newId<FormId>(),
        page: capture.page,
        changes: { texts: { name: marker }, withoutLinks: [], facts: [] },
        apart: [],
        updatedAt: world.now,
      },
    },
    {
      put: 'forms',
      record: {
        id: newId<FormId>(),
        contact: marked.id,
        kind: 'note',
        texts: { text: marker },
        advice: [],
        named: [],
        updatedAt: world.now,
      },
    },
  ];
  await world.store.commit(puts);
  return { world, store: world.store, marked, other };
}

describe('deleting someone', () => {
  it('leaves nothing of them in any table, and is undone to the last record', async () => {
    const { store, marked } = await markedWorld();
    const before = await everything(store);
    expect(await dumpAll()).toContain(marker);
    const forgetting = await forgettingOf(store, new Set([marked.id]), '2026-03-02T10:00:00Z', { neverAgain: true });
    await store.commit(forgetting.changes);
    expect((await dumpAll()).toLowerCase()).not.toContain(marker.toLowerCase());
    await store.commit(forgetting.back('2026-03-02T11:00:00Z'));
    expect(await everything(store)).toEqual(before);
  });

  it('keeps what others said, without the name', async () => {
    const { store, marked, other } = await markedWorld();
    await store.commit((await forgettingOf(store, new Set([marked.id]), '2026-03-02T10:00:00Z')).changes);
    expect(await store.where('interactions', 'contact', other.id)).toMatchObject([
      { type: 'referred', name: 'someone' },
    ]);
    expect(await store.get('contacts', other.id)).not.toHaveProperty('referral');
  });

  it('keeps no hash of someone who did not ask for it', async () => {
    const { store, marked } = await markedWorld();
    await store.commit((await forgettingOf(store, new Set([marked.id]), '2026-03-02T10:00:00Z')).changes);
    expect(await store.count('suppressions')).toBe(0);
  });

  it('says of someone who has nothing of their own that they cannot be known again', async () => {
    const { store } = createWorld();
    const nobody = contactNamed('Ana Ruiz');
    await store.commit([{ put: 'contacts', record: nobody }]);
    const forgetting = await forgettingOf(store, new Set([nobody.id]), '2026-03-02T10:00:00Z', { neverAgain: true });
    expect(forgetting.unknowable).toEqual([nobody]);
    expect(forgetting.changes.filter((each) => 'put' in each)).toEqual([]);
  });
});

/** Amara Lindqvist saved, and deleted as not to be contacted again; then her page is opened once more. */
async function metAgain(): Promise<{ world: World; popup: Awaited<ReturnType<typeof openedPopup>> }> {
  const world = createWorld();
  const popup = await openedPopup(world);
  await popup.page.save();
  await popup.page.forget(true);
  return { world, popup: await openedPopup(world) };
}

const standingNo = (all: readonly Interaction[]): InteractionId[] =>
  all.flatMap((each) => (each.type === 'do-not-contact' ? [each.id] : []));

describe('someone who is not to be contacted again', () => {
  it('is known when they are met after everything about them was deleted', async () => {
    const { world, popup } = await metAgain();
    expect(await world.store.count('contacts')).toBe(0);
    expect(as(popup.page.state.value, 'new').suppressions).toHaveLength(1);
    expect(JSON.stringify(await world.store.all('suppressions'))).not.toContain('amara');
  });

  it('is known by an address or a profile too, from another page', async () => {
    const { world } = await metAgain();
    world.page = { tab: 1, url: 'https://elsewhere.example/al', title: 'A. Lindqvist' };
    world.reads = reading({ url: 'https://elsewhere.example/al', title: 'A. Lindqvist' });
    const popup = await openedPopup(world);
    expect(as(popup.page.state.value, 'new').suppressions).toHaveLength(1);
  });

  it('is not taken for someone else', async () => {
    const { world } = await metAgain();
    world.page = { tab: 1, url: 'https://elsewhere.example/bo', title: 'Bo Marsh' };
    world.reads = reading({
      url: 'https://elsewhere.example/bo',
      title: 'Bo Marsh',
      person: { name: { value: 'Bo Marsh', source: 'heading' }, emails: [], links: [] },
    });
    const popup = await openedPopup(world);
    expect(as(popup.page.state.value, 'new')).not.toHaveProperty('suppressions');
  });

  it('is saved as such, is offered no letter, and is refused one', async () => {
    const { world, popup } = await metAgain();
    await popup.page.save();
    expect(standingNo(await world.store.all('interactions'))).toHaveLength(1);
    const { known } = as(popup.page.state.value, 'known');
    await popup.write(known, 'request');
    expect(as(deskOf(popup).state.value, 'refused').addressee.contact.id).toBe(known.contact.id);
    expect(await world.store.count('letters')).toBe(0);
  });

  it('is known when their address is typed in by hand', async () => {
    const { world } = await metAgain();
    world.reads = 'failed';
    world.page = { tab: 1, url: 'https://elsewhere.example/unread', title: 'Unread' };
    const popup = await openedPopup(world);
    const { form } = as(popup.page.state.value, 'unreadable');
    form.name.value = 'Amara Lindqvist';
    form.emails.value = 'AMARA@ridgefield.example';
    await popup.page.save();
    expect(standingNo(await world.store.all('interactions'))).toHaveLength(1);
  });

  it('may be written to once the user says so', async () => {
    const { world, popup } = await metAgain();
    await popup.page.save();
    await popup.write(as(popup.page.state.value, 'known').known, 'request');
    await deskOf(popup).allow();
    as(deskOf(popup).state.value, 'profile');
    expect(await world.store.count('suppressions')).toBe(0);
  });

  it('is as anyone again when it is lifted on their page, and not when that is undone', async () => {
    const { world, popup } = await metAgain();
    await popup.page.allowContact();
    expect(as(popup.page.state.value, 'new')).not.toHaveProperty('suppressions');
    expect(await world.store.count('suppressions')).toBe(0);
    await popup.notices.undo();
    expect(as(popup.page.state.value, 'new').suppressions).toHaveLength(1);
    expect(await world.store.count('suppressions')).toBe(1);
  });

  it('stays so when they are saved, lifted and that is undone', async () => {
    const { popup } = await metAgain();
    await popup.page.save();
    await popup.page.allowContact();
    const types = () => as(popup.page.state.value, 'known').known.interactions.map(({ type }) => type);
    expect(types()).toEqual([]);
    await popup.notices.undo();
    expect(types()).toEqual(['do-not-contact']);
  });

  it('is kept once, however often they are deleted', async () => {
    const { world, popup } = await metAgain();
    await popup.page.save();
    await popup.page.forget();
    expect(await world.store.count('suppressions')).toBe(1);
  });

  it('is no longer so when the deletion is undone', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    const before = await everything(world.store);
    await popup.page.forget(true);
    await popup.notices.undo();
    expect(await everything(world.store)).toEqual(before);
  });
});
