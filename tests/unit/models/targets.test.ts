import { beforeEach, describe, expect, it } from 'vitest';
import { logNow, type Contact } from '../../../lib/contacts/index.ts';
import type { Letter } from '../../../lib/letters/index.ts';
import type { LetterStart } from '../../../lib/models/drafting.ts';
import { forgettingOf } from '../../../lib/models/forgetting.ts';
import type { LetterModel } from '../../../lib/models/letter.ts';
import type { PopupModel } from '../../../lib/models/popup.ts';
import type { Put } from '../../../lib/store/index.ts';
import { contactNamed, letterTo } from '../store/records.ts';
import { as, createWorld, deskOf, openedPopup, type World } from './world.ts';
import { stored, writing } from './writing.ts';

const later = '2026-03-02T10:00:00Z';

const petra = contactNamed('Petra Dahl', {
  headline: { value: 'Data librarian', origin: { by: 'user', at: later } },
});
const bea = contactNamed('Bea Lind');

const reaching = ({ id, name, headline }: Contact): LetterStart => ({
  choices: { target: { contact: id, name: name.value, ...(headline && { post: headline.value }) } },
});

let world: World;
let popup: PopupModel;
/** Amara Lindqvist, who is saved from the page in front. */
let amara: Letter['contact'];

const kept = (...contacts: readonly Contact[]): Put[] => contacts.map((record) => ({ put: 'contacts', record }));

const notAgain = (contact: Contact): Promise<void> =>
  world.store.commit([
    { put: 'interactions', record: logNow(contact.id, { type: 'do-not-contact' }, world.deps.clock) },
  ]);

const onDesk = (): LetterModel => as(deskOf(popup).state.value, 'writing').model;

/** Asks Amara Lindqvist to be introduced to someone. */
async function asks(contact: Contact): Promise<LetterModel> {
  await popup.writeTo(amara, 'introduction', reaching(contact));
  return onDesk();
}

/** Deletes someone. */
const forget = async (contact: Contact) => {
  const forgetting = await forgettingOf(world.store, new Set([contact.id]), later);
  await world.store.commit(forgetting.changes);
  return forgetting;
};

beforeEach(async () => {
  world = createWorld();
  await world.store.commit(kept(petra, bea));
  const { popup: opened, model } = await writing(world);
  popup = opened;
  amara = model.letter.value.contact;
});

describe('an introduction to someone', () => {
  it('names them, keeps them with the letter, and has them again in another wording and when it is opened again', async () => {
    const model = await asks(petra);
    expect(model.letter.value.body).toContain('Petra Dahl (Data librarian)');
    expect(await stored(world, model)).toEqual(model.letter.value);
    model.reword();
    expect(model.letter.value.body).toContain('Petra Dahl');
    await model.flush();
    const again = await openedPopup(world);
    await again.writeTo(amara, 'introduction');
    expect(as(deskOf(again).state.value, 'writing').model.letter.value).toEqual(model.letter.value);
  });

  it('is supported in every word, and the coach has nothing against it', async () => {
    const model = await asks(petra);
    expect(model.unsupported.value).toEqual([]);
    expect(model.coaching.value.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('names nobody once that is taken away, and names them again by undo', async () => {
    const model = await asks(petra);
    model.choose({ choices: { target: undefined } });
    expect(model.letter.value.body).not.toContain('Petra');
    expect(model.letter.value.subject).not.toContain('Petra');
    expect(model.letter.value.choices).toEqual({});
    model.undo();
    expect(model.letter.value.body).toContain('Petra Dahl');
  });

  it('is to whom it was asked for last, and waits where the words are the writer’s own', async () => {
    await asks(petra);
    const second = await asks(bea);
    expect(second.letter.value.body).toContain('Bea Lind');
    expect(second.letter.value.body).not.toContain('Petra');
    second.setBody('My own words.');
    const third = await asks(petra);
    expect(third.letter.value.body).toBe('My own words.');
    third.writeAnew();
    expect(third.letter.value.body).toContain('Petra Dahl');
    expect((await world.store.where('letters', 'contact', amara)).map(({ kind }) => kind).toSorted()).toEqual([
      'introduction',
      'request',
    ]);
  });

  it('is begun with them after the profile was asked for', async () => {
    await world.store.commit([{ remove: 'settings', id: 'profile', at: later }]);
    await popup.writeTo(amara, 'introduction', reaching(petra));
    const { fields } = as(deskOf(popup).state.value, 'profile').form;
    fields.name.value = 'Lena Ortiz';
    fields.role.value = 'student';
    fields.goal.value = 'how budgets are decided';
    await deskOf(popup).saveProfile();
    expect(onDesk().letter.value.body).toContain('Petra Dahl');
  });
});

describe('someone who is not to be contacted again', () => {
  it('is not asked for by way of another either, until the user says that they may be', async () => {
    await notAgain(petra);
    await popup.writeTo(amara, 'introduction', reaching(petra));
    expect(as(deskOf(popup).state.value, 'refused').of.name.value).toBe('Petra Dahl');
    await deskOf(popup).allow();
    expect(onDesk().letter.value.body).toContain('Petra Dahl');
  });

  it('is no longer named by a draft that is opened again', async () => {
    const draft = (await asks(petra)).letter.value;
    await notAgain(petra);
    await deskOf(popup).list();
    await deskOf(popup).openLetter(draft.id);
    expect(onDesk().letter.value.body).not.toContain('Petra');
    await onDesk().flush();
    expect(JSON.stringify(await world.store.get('letters', draft.id))).not.toContain('Petra');
  });
});

describe('deleting someone', () => {
  it('takes the drafts that ask others to be introduced to them, and brings them back when it is undone', async () => {
    const draft = (await asks(petra)).letter.value;
    await deskOf(popup).list();
    const { back } = await forget(petra);
    expect(await world.store.get('letters', draft.id)).toBeUndefined();
    expect(await world.store.where('letters', 'contact', amara)).toHaveLength(1);
    await world.store.commit(back(later));
    expect(await world.store.get('letters', draft.id)).toEqual(draft);
  });

  it('takes such a draft from the desk too, and writes it no more', async () => {
    const model = await asks(petra);
    model.setBody('Do you know Petra Dahl?');
    await forget(petra);
    await deskOf(popup).renew();
    expect(deskOf(popup).state.value.is).toBe('empty');
    await model.flush();
    expect(JSON.stringify(await world.store.all('letters'))).not.toContain('Petra');
  });

  it('leaves what was sent as the other has it, but for the name, and each citation on its words', async () => {
    const { letter } = await asks(petra);
    const { body, citations, choices, subject } = letter.value;
    const start = body.indexOf('minutes');
    const [fact] = await world.store.all('facts');
    if (!fact) throw new Error('No fact was kept');
    const cited = [...citations, { start, end: start + 7, fact: fact.id }];
    const sent = letterTo(amara, {
      kind: 'introduction',
      status: 'sent',
      subject,
      body,
      choices,
      citations: cited,
      versions: [{ reason: 'sent', subject, body, at: later }],
    });
    await world.store.commit([{ put: 'letters', record: sent }]);
    const { back } = await forget(petra);
    const left = await world.store.get('letters', sent.id);
    expect(JSON.stringify(left)).not.toMatch(/Petra|Dahl|Data librarian/);
    expect(left?.choices).toEqual({});
    expect(left?.body).toContain('someone');
    expect(left?.citations.map((each) => left.body.slice(each.start, each.end))).toEqual(
      cited.map((each) => body.slice(each.start, each.end)),
    );
    await world.store.commit(back(later));
    expect(await world.store.get('letters', sent.id)).toEqual(sent);
  });
});
