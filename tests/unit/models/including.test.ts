import { describe, expect, it } from 'vitest';
import { logNow } from '../../../lib/contacts/index.ts';
import type { LetterModel } from '../../../lib/models/letter.ts';
import { createWorld } from './world.ts';
import { writing } from './writing.ts';

/** The best question that the letter does not have yet. */
function best(model: LetterModel) {
  const [question] = model.offered.value;
  if (!question) throw new Error('No question is offered');
  return question;
}

describe('questions', () => {
  it('are put into a request after its asking, and taken out again', async () => {
    const { model } = await writing(createWorld());
    const before = model.letter.value.body;
    const question = best(model);
    model.include(question);
    const { body } = model.letter.value;
    expect(body).toContain(question.text);
    expect(body.indexOf(question.text)).toBeGreaterThan(body.indexOf('minutes'));
    expect(body.indexOf(question.text)).toBeLessThan(body.indexOf('Lena Ortiz\n'));
    expect(model.included.value.map(({ text }) => text)).toEqual([question.text]);
    expect(model.offered.value).not.toContainEqual(question);
    const [included] = model.included.value;
    if (included) model.takeOut(included);
    expect(model.letter.value.body).toBe(before);
  });

  it('bring their citations with them, and leave the letter’s own on their words', async () => {
    const { model } = await writing(createWorld());
    const before = model.support.value.citations.length;
    model.include(best(model));
    expect(model.support.value.citations.length).toBeGreaterThan(before);
    expect(model.support.value.citations.every(({ supported }) => supported)).toBe(true);
    expect(model.support.value.uncited).toEqual([]);
  });

  it('are exchanged by one click each, never for one that the letter has', async () => {
    const { model } = await writing(createWorld(), 'questions-ahead');
    const seen = model.included.value.map(({ text }) => text);
    expect(seen).toHaveLength(3);
    const [, second] = model.included.value;
    if (second) model.exchange(second);
    const after = model.included.value.map(({ text }) => text);
    expect([after[0], after[2]]).toEqual([seen[0], seen[2]]);
    expect(seen).not.toContain(after[1]);
    expect(model.letter.value.body).toContain(`2. ${after[1]}`);
    model.undo();
    expect(model.included.value.map(({ text }) => text)).toEqual(seen);
  });

  it('close up their numbers when one is taken out', async () => {
    const { model } = await writing(createWorld(), 'questions-ahead');
    const [first, , third] = model.included.value;
    if (first) model.takeOut(first);
    expect(model.letter.value.body).toContain(`2. ${third?.text}`);
    expect(model.letter.value.body).not.toContain('3. ');
    model.include(best(model));
    expect(model.included.value).toHaveLength(3);
    expect(model.letter.value.body).toContain('\n3. ');
  });

  it('stay in the letter when it takes another wording', async () => {
    const { model } = await writing(createWorld());
    const question = best(model);
    model.include(question);
    model.reword();
    expect(model.letter.value.body).toContain(question.text);
  });

  it('are others at a click, and come round again', async () => {
    const { model } = await writing(createWorld());
    const first = model.offered.value.map(({ text }) => text);
    model.offerOthers();
    expect(model.offered.value.map(({ text }) => text)).not.toEqual(first);
  });

  it('about openings wait until the two know each other, and can then be put in as any other', async () => {
    const world = createWorld();
    const { model } = await writing(world, 'questions-ahead');
    expect(model.openings.value.gate).toEqual({ is: 'locked', until: 'another-purpose' });
    model.choose({ purpose: 'network-openly' });
    expect(model.openings.value.gate).toEqual({ is: 'locked', until: 'a-talk' });
    const { addressee } = model;
    const talk = logNow(addressee.value.contact.id, { type: 'met' }, world.deps.clock);
    model.renew({ ...addressee.value, interactions: [talk] });
    expect(model.openings.value.gate).toEqual({ is: 'open' });
    const [question] = model.openings.value.questions;
    if (!question) throw new Error('No question is there');
    model.include(question);
    expect(model.letter.value.body).toContain(`4. ${question.text}`);
    expect(model.included.value.map(({ text }) => text)).toContain(question.text);
    expect(model.openings.value.questions).not.toContainEqual(question);
    model.reword();
    expect(model.letter.value.body).toContain(question.text);
  });
});
