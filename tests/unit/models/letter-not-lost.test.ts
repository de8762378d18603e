/** What must not be lost of letters and of what they declare, whatever comes between. */
import { describe, expect, it } from 'vitest';
import { as, createWorld, deskOf, openedPopup } from './world.ts';
import { stored, writing } from './writing.ts';

describe('a letter in a list that another window has written on since', () => {
  it('opens as it is by now', async () => {
    const world = createWorld();
    const { popup, model: first } = await writing(world);
    await deskOf(popup).list();
    const [listed] = as(deskOf(popup).state.value, 'empty').drafts;
    if (!listed) throw new Error('No draft is listed');

    const other = await writing(world);
    other.model.setBody('Written elsewhere meanwhile.');
    await deskOf(other.popup).list();

    await deskOf(popup).open(listed);
    const { model } = as(deskOf(popup).state.value, 'writing');
    expect(model.letter.value).toMatchObject({ id: first.letter.value.id, body: 'Written elsewhere meanwhile.' });
  });

  it('is one letter still when it is asked for twice at once', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    const { contact } = model.addressee.value;
    const desk = deskOf(popup);
    await Promise.all([desk.writeTo(contact.id, 'check-in'), desk.writeTo(contact.id, 'check-in')]);
    const letters = await world.store.where('letters', 'contact', contact.id);
    expect(letters.filter(({ kind }) => kind === 'check-in')).toHaveLength(1);
    expect(as(desk.state.value, 'writing').model.elsewhere.value).toBe(false);
  });
});

describe('a letter noted as sent', () => {
  it('stays sent when the popup closes while that is on its way to the disk', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    model.setBody('Dear Dr. Lindqvist, may I ask you two things? Lena Ortiz');
    model.insist();
    const sent = model.sent();
    await Promise.all([sent, model.flush()]);
    expect(await stored(world, model)).toMatchObject({ status: 'sent' });
  });

  it('keeps its last words though that it was sent could not be kept', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    model.setBody('Dear Dr. Lindqvist, may I ask you two things? Lena Ortiz');
    model.insist();
    world.breakStore('full');
    await model.sent();
    expect(model.safety.value).toBe('failed');
    world.mendStore();
    await model.flush();
    expect(await stored(world, model)).toMatchObject({ status: 'draft', body: model.letter.value.body });
  });
});

describe('what is declared of a person', () => {
  it('stands though an older letter, which says nothing of it, is written on', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    const { id } = model.addressee.value.contact;
    const contact = await world.store.get('contacts', id);
    if (!contact) throw new Error('They are not saved');
    const referral = { name: 'Tove Berg', useName: 'yes' } as const;
    await world.store.commit([{ put: 'contacts', record: { ...contact, purpose: 'network-openly', referral } }]);
    model.setSubject('Two questions');
    await model.flush();
    await openedPopup(world);
    expect(await world.store.get('contacts', id)).toMatchObject({ purpose: 'network-openly', referral });
  });
});

describe('a letter that is open', () => {
  it('goes by what is known of the person by now', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    const { id } = model.addressee.value.contact;
    const contact = await world.store.get('contacts', id);
    if (!contact) throw new Error('They are not saved');
    const [email] = contact.emails;
    if (!email) throw new Error('No address is saved');
    const [cited] = model.letter.value.citations;
    const fact = model.addressee.value.facts.find((each) => each.id === cited?.fact);
    if (!fact) throw new Error('Nothing is cited');
    await popup.show('page');
    const emails = [{ ...email, value: 'dean@ridgefield.example' }];
    await world.store.commit([
      { put: 'contacts', record: { ...contact, emails } },
      { remove: 'facts', id: fact.id, contact: id, capture: fact.capture, at: world.now },
    ]);
    expect(model.support.value.citations[0]?.supported).toBe(true);
    await popup.show('letter');
    expect(model.to.value).toBe('dean@ridgefield.example');
    expect(model.citable.value.some((each) => each.fact.id === fact.id)).toBe(false);
    expect(model.support.value.citations.some(({ supported }) => supported)).toBe(false);
  });

  it('is put away, with no word of it written any more, where the person is deleted in another window', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    const other = await openedPopup(world);
    model.setBody('Typed while they were being deleted');
    await other.page.forget();
    await expect.poll(() => deskOf(popup).state.value.is).toBe('empty');
    await model.flush();
    model.setBody('And typed afterwards');
    await popup.flush();
    expect(await world.store.all('letters')).toEqual([]);
  });
});
