import { describe, expect, it } from 'vitest';
import { as, createWorld, deskOf, openedPopup, reading } from './world.ts';
import { stored, writing } from './writing.ts';

describe('a letter with odd words in it', () => {
  it('keeps ten thousand characters to the last, says that no link can carry them, and is copied whole', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    const pasted = `Dear Amara Lindqvist,\n\n${'You decided which branch stays open. '.repeat(280)}\n\nKind regards,\nLena Ortiz`;
    expect(pasted.length).toBeGreaterThan(10_000);
    model.setBody(pasted);
    await model.flush();
    expect((await stored(world, model))?.body).toBe(pasted);
    expect(model.coaching.value.findings.length).toBeGreaterThan(0);
    expect(model.links.value['mail-program']).toEqual({ ok: false, problem: 'too-long' });
    model.insist();
    await model.copy('text');
    if (model.askedOnceMore.value) model.insist();
    await model.copy('text');
    expect(world.copied.at(-1)).toBe(pasted);
  });

  it.each([
    ['half a character', 'Dear \uD83C Amara,\n\nWould you have 20 minutes?'],
    ['markup', '<b>Dear</b> <img src=x onerror=alert(1)> Amara,\n\nWould you have 20 minutes?'],
    ['marks of direction', 'Dear \u202Eamara\u202C \u2067سلام\u2069,\n\nWould you have 20 minutes?'],
    ['a hundred line feeds', `Dear Amara,${'\n'.repeat(100)}Would you have 20 minutes?`],
    ['nothing', ''],
  ])('keeps %s as it is, and takes it back', async (_what, body) => {
    const world = createWorld();
    const { model } = await writing(world);
    const before = model.letter.value.body;
    model.setBody(body);
    await model.flush();
    expect((await stored(world, model))?.body).toBe(body);
    expect(model.support.value.citations.length).toBeGreaterThanOrEqual(0);
    expect(model.coaching.value.findings.length).toBeGreaterThan(0);
    model.undo();
    expect(model.letter.value.body).toBe(before);
  });
});

describe('a letter to someone', () => {
  it.each([
    ['of one name', 'Suharto'],
    ['in another script', '李雷'],
    ['written from right to left', 'نور حدّاد'],
    ['whose name is markup', '<b>Amara</b>'],
    ['whose name is three hundred letters', 'Na'.repeat(150)],
  ])('%s is drafted and addresses them', async (_who, name) => {
    const world = createWorld();
    world.reads = reading({
      heading: name,
      person: { name: { value: name, source: 'heading' }, emails: [], links: [] },
    });
    const { model } = await writing(world);
    expect(model.letter.value.body.split('\n')[0]).toContain(name.split(' ')[0]);
    expect(model.letter.value.body).not.toMatch(/ {2}|undefined|\{/);
  });

  it('of whom nothing can be cited is plain and honest, and the coach says what it lacks', async () => {
    const world = createWorld();
    world.reads = reading({ facts: [] });
    const { model } = await writing(world);
    expect(model.citable.value).toEqual([]);
    expect(model.letter.value.citations).toEqual([]);
    expect(model.support.value.uncited).toEqual([]);
    expect(model.objections.value.map(({ rule }) => rule)).toContain('R4');
  });

  it('by someone with a hostile profile says of the writer what they wrote, on one line', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    await popup.write(as(popup.page.state.value, 'known').known, 'request');
    const { fields } = as(deskOf(popup).state.value, 'profile').form;
    fields.name.value = 'Lena\r\nBcc: all@example.org';
    fields.role.value = '{goal} "student"';
    fields.goal.value = 'why “{name}” <b>matters</b>';
    await deskOf(popup).saveProfile();
    const { model } = as(deskOf(popup).state.value, 'writing');
    expect(model.letter.value.body).toContain('Lena Bcc: all@example.org');
    const link = model.links.value['mail-program'];
    expect(link.ok && [...new URL(link.value).searchParams.keys()].toSorted()).toEqual(['body', 'subject']);
  });
});
