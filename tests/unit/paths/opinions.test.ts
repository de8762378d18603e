import { describe, expect, it } from 'vitest';
import { logAt, type Contact, type Happening } from '../../../lib/contacts/index.ts';
import type { SheetQuestionId } from '../../../lib/ids.ts';
import { opinionsOn, type Heard, type Topic } from '../../../lib/paths/index.ts';
import { contact } from './people.ts';

const clock = { now: () => Temporal.Instant.from('2026-02-01T00:00:00Z'), timeZone: () => 'UTC' };

const heard = (whom: Contact, ...happenings: readonly Happening[]): Heard => ({
  contact: whom,
  history: happenings.map((each, index) =>
    logAt(whom.id, each, { at: `2026-01-0${index + 1}T10:00:00Z`, zone: 'UTC' }, clock),
  ),
});

const people = [
  heard(
    contact('Noor Haddad', 'Data librarian'),
    { type: 'note', text: 'Wrote about budgets once' },
    { type: 'met' },
    { type: 'advised', advice: 'Learn how budgets are made' },
    { type: 'note', text: 'She would shadow a branch first' },
  ),
  heard(
    contact('Petra Dahl', 'Nurse'),
    { type: 'replied', answer: 'by-email' },
    { type: 'note', text: 'No budget is ever final' },
  ),
  heard(
    contact('Ida Berg', 'Librarian'),
    { type: 'met' },
    {
      type: 'asked',
      question: 'sheet-question' as SheetQuestionId,
      text: 'Who decides what is kept?',
      from: { by: 'user' },
      answer: 'Nobody, in truth',
    },
  ),
  heard(contact('Bea Lind', 'Archivist'), { type: 'met' }),
  heard(contact('Jonas Holm', 'Librarian'), { type: 'note', text: 'Seems to know budgets' }),
];

const said = (topic: Topic) =>
  opinionsOn(topic, people).map((each) => [each.contact.name.value, each.said.map(({ text }) => text)]);

describe('second opinions', () => {
  it('are what each said of it: advice and notes from the talk on, whatever the ending of a word', () => {
    expect(said({ words: 'budgeting' })).toEqual([
      ['Noor Haddad', ['Learn how budgets are made']],
      ['Petra Dahl', ['No budget is ever final']],
    ]);
    expect(said({ words: 'shadow a bra' })).toEqual([['Noor Haddad', ['She would shadow a branch first']]]);
  });

  it('are found by the question as well as by the answer', () => {
    expect(said({ words: 'decides' })).toEqual([['Ida Berg', ['Nobody, in truth']]]);
    expect(opinionsOn({ words: 'truth' }, people)[0]?.said[0]).toMatchObject({ question: 'Who decides what is kept?' });
  });

  it('of a field are of everyone asked in it, though nothing was written down', () => {
    expect(said({ words: '', field: 'libraries' })).toEqual([
      ['Noor Haddad', ['Learn how budgets are made', 'She would shadow a branch first']],
      ['Ida Berg', ['Nobody, in truth']],
      ['Bea Lind', []],
    ]);
    expect(said({ words: 'final', field: 'libraries' })).toEqual([]);
  });

  it('of nothing are all that anyone said', () => {
    expect(said({ words: ' ' }).map(([name]) => name)).toEqual(['Noor Haddad', 'Petra Dahl', 'Ida Berg']);
  });
});
