import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LetterModel } from '../../../lib/models/letter.ts';
import { logNow, type Happening } from '../../../lib/contacts/index.ts';
import { as, createWorld, deskOf, diaryOf, openedPopup, reading } from './world.ts';
import { stored, writing } from './writing.ts';

/** Sentences that a reader would know again. */
const sentencesOf = (body: string): string[] => body.split(/(?<=[.?!])\s+/).filter((each) => each.length > 40);

describe('a letter open in two windows', () => {
  it('is written in one, and shown in the other as it is written there', async () => {
    const world = createWorld();
    const { model: first } = await writing(world);
    const { model: second } = await writing(world);
    await vi.waitFor(() => expect(second.elsewhere.value).toBe(true));
    second.setBody('Written in the second.');
    expect(second.letter.value.body).toBe(first.letter.value.body);
    first.setBody('Written in the first.');
    await first.flush();
    await vi.waitFor(() => expect(second.letter.value.body).toBe('Written in the first.'));
  });

  it('is taken over with every word that was written, and then shown in the window it was taken from', async () => {
    const world = createWorld();
    const { model: first } = await writing(world);
    const { model: second } = await writing(world);
    first.setBody('Written in the first.');
    await first.flush();
    await second.takeOver();
    expect([first.elsewhere.value, second.elsewhere.value]).toEqual([true, false]);
    expect(second.letter.value.body).toBe('Written in the first.');
    second.setBody('And in the second.');
    await second.flush();
    await vi.waitFor(() => expect(first.letter.value.body).toBe('And in the second.'));
    expect(await stored(world, second)).toMatchObject({ body: 'And in the second.' });
  });

  it('is free again when its window has put it away', async () => {
    const world = createWorld();
    const { popup, model: first } = await writing(world);
    await deskOf(popup).list();
    const { model: second } = await writing(world);
    await second.flush();
    expect(second.elsewhere.value).toBe(false);
    expect(first).not.toBe(second);
  });
});

describe('the profile', () => {
  it('is asked for before the first letter and never again', async () => {
    const world = createWorld();
    const popup = await openedPopup(world);
    await popup.page.save();
    const { known } = as(popup.page.state.value, 'known');
    await popup.write(known, 'request');
    const { form } = as(deskOf(popup).state.value, 'profile');
    expect(form.problem.value).toEqual({ field: 'name' });
    await deskOf(popup).saveProfile();
    expect(deskOf(popup).state.value.is).toBe('profile');
    form.fields.name.value = 'Lena Ortiz';
    form.fields.role.value = 'student';
    form.fields.goal.value = 'how budgets are decided';
    form.fields.email.value = 'lena at ridge';
    expect(form.problem.value).toEqual({ field: 'email' });
    form.fields.email.value = 'lena@ridge.example';
    await deskOf(popup).saveProfile();
    expect(deskOf(popup).state.value.is).toBe('writing');

    const again = await openedPopup(world);
    await again.write(known, 'request');
    expect(deskOf(again).state.value.is).toBe('writing');
  });
});

describe('a letter', () => {
  it('is in the store before it is on the screen, and cites facts in words that stand in it', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    const letter = model.letter.value;
    expect(await stored(world, model)).toEqual(letter);
    expect(letter.citations.length).toBeGreaterThan(0);
    const facts = new Set((await world.store.all('facts')).map((fact) => fact.id));
    for (const citation of letter.citations) {
      expect(facts.has(citation.fact)).toBe(true);
      expect(letter.body.slice(citation.start, citation.end).trim()).not.toBe('');
    }
  });

  it('marks a citation as unsupported once its words leave the fact', async () => {
    const { model } = await writing(createWorld());
    const { body } = model.letter.value;
    expect(model.support.value.citations.every((each) => each.supported)).toBe(true);
    const [citation] = model.letter.value.citations;
    if (!citation) throw new Error('The letter cites nothing');
    const cited = body.slice(citation.start, citation.end);
    model.setBody(body.replace(cited, `${cited.slice(0, 4)} Nobel laureate ${cited.slice(4)}`));
    expect(model.support.value.citations.some((each) => !each.supported)).toBe(true);
  });

  it('can be worded anew, and the wording before comes back by undo, hand-written words and all', async () => {
    const { popup, model } = await writing(createWorld());
    model.setBody('My own words.');
    model.reword();
    expect(model.letter.value.body).not.toBe('My own words.');
    await popup.notices.undo();
    expect(model.letter.value.body).toBe('My own words.');
  });

  it('comes back to the user’s own words by undo, however many wordings were tried', async () => {
    const { popup, model } = await writing(createWorld());
    model.setBody('My own words.');
    model.reword();
    model.reword();
    await popup.notices.undo();
    expect(model.letter.value.body).toBe('My own words.');
  });

  it('leads back through what was typed and forward again, citations and all', async () => {
    const { model } = await writing(createWorld());
    const first = model.letter.value;
    model.setBody('My own words.');
    expect(model.canUndo.value).toBe(true);
    model.undo();
    expect(model.letter.value).toMatchObject({ body: first.body, citations: first.citations });
    expect(model.canUndo.value).toBe(false);
    model.redo();
    expect(model.letter.value.body).toBe('My own words.');
  });

  it('loses the sentence that is cut, and no other', async () => {
    const { model } = await writing(createWorld());
    model.setBody(
      'Dear Dr. Lindqvist,\n\nI read of your work. You won the Nobel Prize in 1998. May I ask you three questions?',
    );
    const [sentence] = model.unsupported.value;
    if (!sentence) throw new Error('Nothing is unsupported');
    expect(sentence.words.join(' ')).toContain('1998');
    model.cut(sentence);
    expect(model.letter.value.body).toBe('Dear Dr. Lindqvist,\n\nI read of your work. May I ask you three questions?');
    model.undo();
    expect(model.letter.value.body).toContain('Nobel');
  });

  it('is changed as the coach offers, and back by undo', async () => {
    const { model } = await writing(createWorld());
    model.setSubject('Re: a question about branch budgets');
    const offered = model.coaching.value.findings.find((finding) => finding.fix?.field === 'subject');
    if (!offered?.fix) throw new Error('The coach offers nothing');
    model.fix(offered.fix);
    expect(model.letter.value.subject).not.toBe('Re: a question about branch budgets');
    expect(model.coaching.value.findings.map((finding) => finding.about)).not.toContain(offered.about);
    model.undo();
    expect(model.letter.value.subject).toBe('Re: a question about branch budgets');
  });

  it('hears no more of what is dismissed in it, until it is said again', async () => {
    const { popup, model } = await writing(createWorld());
    model.setBody('Hello!!! I hope this email finds you well!!! Could we talk for 20 minutes?');
    const finding = model.coaching.value.findings.find((each) => each.severity !== 'block');
    if (!finding) throw new Error('The coach finds nothing');
    const said = (): boolean =>
      model.coaching.value.findings.some(({ rule, about }) => rule === finding.rule && about === finding.about);
    model.dismiss(finding);
    expect(said()).toBe(false);
    expect(model.coaching.value.dismissed.map((each) => each.about)).toContain(finding.about);
    await model.sayAgain(finding);
    expect(said()).toBe(true);
    model.dismiss(finding);
    await popup.notices.undo();
    expect(said()).toBe(true);
  });

  it('hears no more, in any letter, of what is dismissed for good', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    const words = 'Hello!!! I hope this email finds you well!!! Could we talk for 20 minutes?';
    model.setBody(words);
    const finding = model.coaching.value.findings.find((each) => each.severity === 'hint');
    if (!finding) throw new Error('The coach finds nothing');
    await model.dismissForGood(finding);
    await model.flush();
    await model.close();
    const { model: next } = await writing(world);
    next.setBody(`${words} Again.`);
    const said = (): boolean =>
      next.coaching.value.findings.some(({ rule, about }) => rule === finding.rule && about === finding.about);
    expect(said()).toBe(false);
    await next.sayAgain(finding);
    expect(said()).toBe(true);
  });

  it('asks once more before it leaves with what no letter should be sent with, and again when there is more of it', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    model.setSubject('');
    await model.sent();
    expect(model.askedOnceMore.value).toBe(true);
    expect(model.opened('gmail')).toBe(false);
    await model.copy();
    expect(world.copied).toEqual([]);
    model.reconsider();
    expect(model.askedOnceMore.value).toBe(false);

    await model.sent();
    model.insist();
    expect(model.opened('gmail')).toBe(true);
    model.setBody('Hello.');
    await model.sent();
    expect(model.askedOnceMore.value).toBe(true);
    expect(model.letter.value.status).toBe('draft');
    model.insist();
    await model.sent();
    expect(model.letter.value.status).toBe('sent');
  });

  it('takes no way back that would undo what has been typed since', async () => {
    const { popup, model } = await writing(createWorld());
    model.reword();
    model.setBody('Typed after that.');
    expect(popup.notices.current.value).toBeUndefined();
  });

  it('leaves the desk when the one it is for is deleted', async () => {
    const world = createWorld();
    const { popup } = await writing(world);
    await popup.show('page');
    await popup.page.forget();
    await popup.show('letter');
    expect(as(deskOf(popup).state.value, 'empty').drafts).toEqual([]);
    expect(await world.store.count('letters')).toBe(0);
  });

  it('says nothing to a second person at one organisation in the sentences that the first has read', async () => {
    const world = createWorld();
    const organization = { value: 'University of Ridgefield', source: 'text' } as const;
    world.reads = reading({ person: { ...reading().person, organization } });
    const { model: first } = await writing(world);
    await first.sent();
    expect(first.letter.value.status).toBe('sent');
    world.page = { tab: 1, url: 'https://library.ridgefield.example/people/ruth', title: 'Ruth Oduya' };
    world.reads = reading({
      url: world.page.url,
      title: 'Ruth Oduya',
      heading: 'Ruth Oduya',
      person: {
        name: { value: 'Ruth Oduya', source: 'heading' },
        organization,
        emails: [],
        links: [],
      },
    });
    const { model: second } = await writing(world);
    const readBefore = new Set(sentencesOf(first.letter.value.body));
    expect(readBefore.size).toBeGreaterThan(2);
    expect(sentencesOf(second.letter.value.body).filter((each) => readBefore.has(each))).toEqual([]);
  });

  it('keeps what another wording cites', async () => {
    const { model } = await writing(createWorld());
    const cited = () => new Set(model.letter.value.citations.map((each) => each.fact));
    const before = cited();
    model.reword();
    expect(cited()).toEqual(before);
  });

  it('is handed over as a mail file, and has then left that way', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    model.download();
    const [file] = world.offered;
    expect(file).toMatchObject({ type: 'message/rfc822' });
    expect(file?.name).toMatch(/\.eml$/);
    expect(file?.text).toContain('To: amara@ridgefield.example');
    await model.sent();
    expect(await world.store.all('interactions')).toMatchObject([{ type: 'sent', way: 'mail-file' }]);
  });

  it('is copied with its subject', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    await model.copy();
    expect(world.copied).toEqual([`${model.letter.value.subject}\n\n${model.letter.value.body}`]);
  });

  it('opens in the mail program with the address, the subject and every line of the body', async () => {
    const { model } = await writing(createWorld());
    const link = model.links.value['mail-program'];
    if (!link.ok) throw new Error(link.problem);
    const url = new URL(link.value);
    expect(decodeURIComponent(url.pathname)).toBe('amara@ridgefield.example');
    expect(url.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(model.letter.value.body);
  });
});

describe('typing', () => {
  afterEach(() => void vi.useRealTimers());

  it('is on disk within half a second', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    model.setBody('Typed just now.');
    expect(model.safety.value).toBe('unsaved');
    vi.advanceTimersByTime(500);
    vi.useRealTimers();
    await vi.waitFor(() => expect(model.safety.value).toBe('saved'));
    expect((await stored(world, model))?.body).toBe('Typed just now.');
  });

  it('goes to disk at once when the popup closes', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    model.setBody('Half a wor');
    await deskOf(popup).flush();
    expect((await stored(world, model))?.body).toBe('Half a wor');
  });

  it('that goes on while it is being written is still called unsaved', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    model.setBody('One');
    const flushed = model.flush();
    model.setBody('One two');
    await flushed;
    expect(model.safety.value).toBe('unsaved');
    await model.flush();
    expect((await stored(world, model))?.body).toBe('One two');
  });

  it('is kept on the screen when the disk is full, and called not saved, whatever can be read meanwhile', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    world.breakStore('full');
    model.setBody('Precious');
    await model.flush();
    expect(model.safety.value).toBe('failed');
    expect(model.letter.value.body).toBe('Precious');
    expect(popup.saving.problem.value).toBe('full');
    await diaryOf(popup).today.refresh();
    expect(popup.saving.problem.value).toBe('full');
  });
});

describe('“I sent it”', () => {
  it('logs the letter as sent and locks its words', async () => {
    const world = createWorld();
    const { model } = await writing(world);
    await model.sent();
    expect(await world.store.all('interactions')).toMatchObject([
      { type: 'sent', letter: model.letter.value.id, zone: 'Europe/Lisbon', at: '2026-03-02T09:00:00Z' },
    ]);
    const { body } = model.letter.value;
    model.setBody('Changed afterwards');
    expect(model.letter.value.body).toBe(body);
    expect((await stored(world, model))?.status).toBe('sent');
    await model.sent();
    expect(await world.store.count('interactions')).toBe(1);
  });

  it('is said once, however often it is clicked, and the page then knows of it', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    await Promise.all([model.sent(), model.sent()]);
    expect(await world.store.count('interactions')).toBe(1);
    await popup.show('page');
    expect(as(popup.page.state.value, 'known').known.interactions.map((each) => each.type)).toEqual(['sent']);
  });

  it.each([
    ['copied', (model: LetterModel) => model.copy()],
    ['gmail', (model: LetterModel) => Promise.resolve(model.opened('gmail'))],
    ['other', () => Promise.resolve()],
  ] as const)('says how: “%s”', async (way, take) => {
    const world = createWorld();
    const { model } = await writing(world);
    await take(model);
    await model.sent();
    expect(await world.store.all('interactions')).toMatchObject([{ type: 'sent', way }]);
  });

  it('keeps the words as they were sent, to be read again', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    await model.sent();
    const { body } = model.letter.value;
    model.setBody('Other words.');
    await deskOf(popup).list();
    const { drafts, sent } = as(deskOf(popup).state.value, 'empty');
    expect(drafts).toEqual([]);
    const [listed] = sent;
    if (listed) await deskOf(popup).open(listed);
    expect(as(deskOf(popup).state.value, 'writing').model.letter.value).toMatchObject({ status: 'sent', body });
  });

  it('can be undone by a record of its own: nothing is due and the draft is a draft again', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    await model.sent();
    await popup.notices.undo();
    expect((await world.store.all('interactions')).map((each) => each.type)).toEqual(['sent', 'undone']);
    expect((await stored(world, model))?.status).toBe('draft');
    world.now = '2026-04-02T09:00:00Z';
    await diaryOf(popup).today.refresh();
    expect(diaryOf(popup).today.due.value).toEqual([]);
  });
});

describe('due today', () => {
  it('offers a follow-up seven business days after the letter, which starts a letter of its own', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    await model.sent();
    await popup.show('today');
    expect(diaryOf(popup).today.due.value).toEqual([]);
    expect(diaryOf(popup).today.next.value?.reminder.on).toBe('2026-03-11');

    world.now = '2026-03-11T08:00:00Z';
    await diaryOf(popup).today.refresh();
    const [item] = diaryOf(popup).today.due.value ?? [];
    if (!item) throw new Error('Nothing is due');
    await popup.writeFor(item);
    const followUp = as(deskOf(popup).state.value, 'writing').model.letter.value;
    expect(followUp.kind).toBe('follow-up');
    expect(followUp.id).not.toBe(model.letter.value.id);
  });

  it('leads from a talk to a thank-you that names their advice, and is cleared when it is sent', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    const { contact } = model.letter.value;
    const happened = [{ type: 'met' }, { type: 'advised', advice: 'Shadow the night desk' }] as const;
    await world.store.commit(
      happened.map((each) => ({ put: 'interactions', record: logNow(contact, each, world.deps.clock) })),
    );
    await diaryOf(popup).today.refresh();
    const [item] = diaryOf(popup).today.due.value ?? [];
    if (!item) throw new Error('Nothing is due');
    await popup.writeFor(item);
    const thanks = as(deskOf(popup).state.value, 'writing').model;
    expect(thanks.letter.value.kind).toBe('thank-you');
    expect(thanks.letter.value.body).toContain('night desk');
    await thanks.sent();
    await diaryOf(popup).today.refresh();
    expect(diaryOf(popup).today.due.value).toEqual([]);
  });

  it('leads to a report of what came of advice, and not of what the user chose to leave', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    const { contact } = model.letter.value;
    const log = (happening: Happening) => logNow(contact, happening, world.deps.clock);
    const [taken, left] = [
      log({ type: 'advised', advice: 'Shadow the night desk' }),
      log({ type: 'advised', advice: 'Learn to weld' }),
    ];
    const records = [
      taken,
      left,
      log({ type: 'decided', advised: left.id, to: 'leave' }),
      log({ type: 'came-of-it', advised: taken.id, what: 'I went in March, and they asked me back' }),
    ];
    await world.store.commit(records.map((record) => ({ put: 'interactions', record })));
    await popup.writeTo(contact, 'report-back');
    const { body, choices } = as(deskOf(popup).state.value, 'writing').model.letter.value;
    expect(choices).toMatchObject({ advice: 'Shadow the night desk', done: 'I went in March, and they asked me back' });
    expect(body).toContain('night desk');
    expect(body).toContain('I went in March, and they asked me back');
    expect(body).not.toContain('weld');
  });

  it('is cleared by its usual outcome, and undo brings it back', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    await model.sent();
    world.now = '2026-03-12T08:00:00Z';
    await diaryOf(popup).today.refresh();
    const [item] = diaryOf(popup).today.due.value ?? [];
    if (!item) throw new Error('Nothing is due');
    const looked = world.reconciled;
    await diaryOf(popup).outcomes.log(item);
    expect(diaryOf(popup).today.due.value).toEqual([]);
    expect(world.reconciled).toBe(looked + 1);
    await popup.notices.undo();
    expect(diaryOf(popup).today.due.value?.length).toBe(1);
  });
});

describe('what a letter once said', () => {
  it('is kept as drafted, as it left, and as it was before it was written anew', async () => {
    const world = createWorld();
    const { popup, model } = await writing(world);
    const drafted = model.letter.value.body;
    model.setBody(`${drafted} Yours`);
    model.setBody(`${drafted} Yours truly`);
    await model.copy();
    const copied = model.letter.value.body;
    model.setBody('In my own words.');
    model.reword();
    expect(model.letter.value.versions?.map(({ reason, body }) => [reason, body])).toEqual([
      ['drafted', drafted],
      ['copied', copied],
      ['own', 'In my own words.'],
    ]);
    await popup.flush();
    expect((await stored(world, model))?.versions?.length).toBe(3);
  });

  it('is kept with the note that it was sent, and goes with it', async () => {
    const { popup, model } = await writing(createWorld());
    await model.sent();
    expect(model.letter.value.versions?.map(({ reason }) => reason)).toEqual(['sent']);
    await popup.notices.undo();
    expect(model.letter.value).toMatchObject({ status: 'draft' });
    expect(model.letter.value.versions).toBeUndefined();
  });
});
