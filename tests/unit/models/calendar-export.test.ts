import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { logAt } from '../../../lib/contacts/index.ts';
import type { Letter } from '../../../lib/letters/index.ts';
import { newId, type LetterId } from '../../../lib/ids.ts';
import { as, createWorld, diaryOf, openedPopup, type World } from './world.ts';

/** Someone with whom a talk is agreed on for 12 March. */
async function agreed(world: World) {
  const popup = await openedPopup(world);
  await popup.page.save();
  const { contact } = as(popup.page.state.value, 'known').known;
  const meeting = {
    start: '2026-03-12T15:00',
    zone: 'Europe/Lisbon',
    minutes: 20,
    medium: 'in-person',
    where: 'Hall',
  } as const;
  const occasion = { at: '2026-03-02T08:00:00Z', zone: world.zone };
  const record = logAt(contact.id, { type: 'scheduled', meeting }, occasion, world.deps.clock);
  await world.store.commit([{ put: 'interactions', record }]);
  return { popup, contact };
}

/** The events of the file that was handed over, read by an independent parser. */
const eventsOf = (world: World) =>
  new ICAL.Component(ICAL.parse(world.offered.at(-1)?.text ?? ''))
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

describe('the calendar file', () => {
  it('has every meeting and reminder to come, by the name of the person', async () => {
    const world = createWorld();
    const { popup } = await agreed(world);
    await diaryOf(popup).calendar.reminders();
    expect(world.offered.at(-1)).toMatchObject({ name: 'groundwork.ics', type: 'text/calendar' });
    const events = eventsOf(world);
    expect(events.map((each) => each.startDate.toString())).toContain('2026-03-12T15:00:00');
    expect(events.every((each) => each.summary.includes('Amara Lindqvist'))).toBe(true);
  });
});

describe('the invitation', () => {
  it('says that a name is needed while there is none', async () => {
    const world = createWorld();
    const { popup, contact } = await agreed(world);
    await diaryOf(popup).calendar.invite(contact.id);
    expect(world.offered).toEqual([]);
    expect(popup.notices.current.value?.text).toContain('needs your name');
  });

  it('is for the talk that was agreed on, with its place and the questions that were sent ahead', async () => {
    const world = createWorld();
    const { popup, contact } = await agreed(world);
    const questions = {
      id: newId<LetterId>(),
      contact: contact.id,
      kind: 'questions-ahead',
      status: 'sent',
      body: 'Dear Dr. Lindqvist,\n\n1. How do you decide what to keep?\n- Who taught you?\n\nThank you.',
      updatedAt: '2026-03-02T08:00:00Z',
    } as Letter;
    const profile = { name: 'Lena Marsh', role: 'student', affiliation: '', email: 'lena@eastvale.example' };
    await world.store.commit([
      { put: 'letters', record: questions },
      { put: 'settings', record: { id: 'profile', profile, updatedAt: '2026-03-02T08:00:00Z' } },
    ]);
    await diaryOf(popup).calendar.invite(contact.id);
    const [event] = eventsOf(world);
    expect(event?.location).toBe('Hall');
    expect(event?.description).toBe('• How do you decide what to keep?\n• Who taught you?');
    expect(event?.attendees[0]?.getFirstValue()).toMatch(/^mailto:amara@ridgefield\.example$/i);
  });
});
