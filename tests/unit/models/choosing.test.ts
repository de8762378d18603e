import { describe, expect, it } from 'vitest';
import { createWorld } from './world.ts';
import { stored, writing } from './writing.ts';

describe('what a letter is to be', () => {
  it('is chosen, and the letter says it at once', async () => {
    const { model } = await writing(createWorld());
    model.choose({ choices: { minutes: 15, medium: 'phone' } });
    expect(model.letter.value.body).toContain('15 minutes');
    expect(model.letter.value.body).toMatch(/phone|call/);
    model.choose({ choices: { minutes: undefined } });
    expect(model.letter.value.body).toContain('20 minutes');
    expect(model.letter.value.choices).toEqual({ medium: 'phone' });
    model.undo();
    expect(model.letter.value.body).toContain('20 minutes');
    expect(model.letter.value.choices).toEqual({});
  });

  it('waits where the words are the writer’s own, until the letter is written anew', async () => {
    const { model } = await writing(createWorld());
    const own = `${model.letter.value.body}\n\nPS: I will be in Halden in May.`;
    model.setBody(own);
    model.choose({ choices: { minutes: 15 } });
    expect(model.letter.value.body).toBe(own);
    expect(model.waits.value).toBe(true);
    model.writeAnew();
    expect(model.letter.value.body).toContain('15 minutes');
    expect(model.waits.value).toBe(false);
    model.undo();
    expect(model.letter.value.body).toBe(own);
  });

  it('waits no more once the letter has another wording, which says what was chosen', async () => {
    const { model } = await writing(createWorld());
    model.setBody(`${model.letter.value.body}\n\nPS: I will be in Halden in May.`);
    model.choose({ choices: { minutes: 15 } });
    model.reword();
    expect(model.letter.value.body).toContain('15 minutes');
    expect(model.waits.value).toBe(false);
    model.undo();
    expect(model.waits.value).toBe(false);
  });

  it('is written in the language chosen, and read by the coach in it', async () => {
    const { model } = await writing(createWorld());
    model.choose({ language: 'de' });
    expect(model.letter.value.body).toMatch(/^(Sehr|Guten)/);
    expect(model.coaching.value.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it.each([
    ['fr', ['en', 'fr-CA'], 'fr'],
    ['fr', ['en'], 'en'],
    ['sv', ['sv', 'en'], 'en'],
  ])(
    'is first in the language of the page (%s) where the writer reads it (%j): %s',
    async (page, languages, expected) => {
      const world = createWorld();
      world.deps.languages = languages;
      if (typeof world.reads !== 'string') world.reads = { ...world.reads, language: page };
      const { model } = await writing(world);
      expect(model.letter.value.language).toBe(expected);
    },
  );

  it('is for the purpose chosen, which is then the one declared for this person', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    model.choose({ purpose: 'network-openly' });
    await model.flush();
    await expect.poll(async () => (await world.store.all('contacts'))[0]?.purpose).toBe('network-openly');
    expect((await stored(world, model))?.purpose).toBe('network-openly');
  });

  it('names who suggested them only where the name may be used, and keeps it with the person', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    model.choose({ choices: { referral: { name: 'Maya Chen', useName: 'ask' } } });
    expect(model.letter.value.body).not.toContain('Maya Chen');
    model.choose({ choices: { referral: { name: 'Maya Chen', useName: 'yes' } } });
    expect(model.letter.value.body).toContain('Maya Chen');
    expect(model.support.value.uncited).toEqual([]);
    await model.flush();
    await expect
      .poll(async () => (await world.store.all('contacts'))[0]?.referral)
      .toEqual({ name: 'Maya Chen', useName: 'yes' });
    await popup.desk.value?.writeTo(model.letter.value.contact, 'answer-by-email');
    const state = popup.desk.value?.state.value;
    expect(state?.is === 'writing' && state.model.letter.value.body).toContain('Maya Chen');
  });

  it('takes up in thanks what they said and advised', async () => {
    const { model } = await writing(createWorld(), 'thank-you');
    model.choose({ choices: { said: 'how the night desk was saved', advice: 'shadow the night desk' } });
    expect(model.letter.value.body).toContain('how the night desk was saved');
    expect(model.letter.value.body).toContain('shadow the night desk');
  });
});
