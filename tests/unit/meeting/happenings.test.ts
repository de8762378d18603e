import { describe, expect, it } from 'vitest';
import {
  answerTo,
  blankNotes,
  happeningsOf,
  withAnswer,
  withAsked,
  withHeard,
  withHeardAs,
  withoutHeard,
  type HeardKind,
  type MeetingNotes,
} from '../../../lib/meeting/index.ts';
import { newId, type ContactId, type InteractionId, type SheetQuestionId } from '../../../lib/ids.ts';
import type { SheetQuestion } from '../../../lib/preparing/index.ts';

const question = (text: string): SheetQuestion => ({
  id: newId<SheetQuestionId>(),
  text,
  citations: [],
  facts: [],
  category: 'opening',
  from: { by: 'user' },
  starred: false,
});
const [first, second] = [question('What surprised you?'), question('What would you drop?')];
const scheduled = newId<InteractionId>();
const blank = blankNotes({ contact: newId<ContactId>(), scheduled, minutes: 20 }, '2026-03-12T14:58:00Z');
const timed: MeetingNotes = { ...blank, startedAt: '2026-03-12T15:00:00Z', endedAt: '2026-03-12T15:24:00Z' };

const said = (notes: MeetingNotes, kind: HeardKind, text: string, rest = {}): MeetingNotes => {
  const added = withHeard(notes, kind);
  return withHeardAs(added.notes, added.heard.id, { text, ...rest });
};
const happened = (notes: MeetingNotes) =>
  happeningsOf(notes, [first, second], '2026-03-16').map(({ happening, decided }) =>
    decided ? Object.assign({ decided }, happening) : happening,
  );

describe('what was noted in a talk', () => {
  it('is a question asked once something was written to it, and stays one when that is deleted', () => {
    const noted = withAnswer(blank, first.id, 'The evening count');
    expect([noted.asked, answerTo(noted, first.id)]).toEqual([[first.id], 'The evening count']);
    const emptied = withAnswer(noted, first.id, '');
    expect([emptied.asked, emptied.answers]).toEqual([[first.id], []]);
    expect(withAsked(emptied, first.id, false).asked).toEqual([]);
  });

  it('becomes what happened: the talk first, by the meeting it was and as long as it took', () => {
    expect(happened(timed)).toEqual([{ type: 'met', scheduled, keptToTime: false, minutes: 24 }]);
    // Not counted: nothing is said of the time.
    expect(happened(blank)).toEqual([{ type: 'met', scheduled }]);
  });

  it('becomes what was asked, with the answers', () => {
    const noted = withAsked(withAnswer(timed, second.id, ' Nothing. '), first.id, true);
    expect(happened(noted).slice(1)).toEqual([
      { type: 'asked', question: second.id, text: second.text, from: { by: 'user' }, answer: 'Nothing.', scheduled },
      { type: 'asked', question: first.id, text: first.text, from: { by: 'user' }, scheduled },
    ]);
  });

  it('becomes advice, names, promises and notes, and leaves out what was never written', () => {
    let noted = said(timed, 'advice', 'Spend a day at the desk');
    noted = said(noted, 'advice', 'Learn Latin', { isMeant: false });
    noted = said(noted, 'book', 'The Order of Things');
    noted = said(noted, 'name', 'Ines Duarte', { useName: 'yes' });
    noted = said(noted, 'promise', 'Send her the survey');
    noted = said(noted, 'advice', '   ');
    noted = { ...noted, learned: 'Shelves are a budget question.', notes: 'Drew a map.' };
    expect(happened(noted).slice(1)).toEqual([
      { type: 'advised', advice: 'Spend a day at the desk', decided: 'do' },
      { type: 'advised', advice: 'Learn Latin', decided: 'leave' },
      { type: 'advised', advice: 'Read The Order of Things', decided: 'do' },
      { type: 'referred', name: 'Ines Duarte', useName: 'yes' },
      { type: 'own-reminder', text: 'Send her the survey', on: '2026-03-16' },
      { type: 'note', text: 'Shelves are a budget question.' },
      { type: 'note', text: 'Drew a map.' },
    ]);
    const [only] = noted.heard;
    expect(only && withoutHeard(noted, only.id).heard).toHaveLength(noted.heard.length - 1);
  });
});
