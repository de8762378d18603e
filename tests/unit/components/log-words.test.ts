import { describe, expect, it } from 'vitest';
import { entryWords, oddityWords } from '../../../components/popup/log-words.ts';
import { logNow, type Happening, type Interaction } from '../../../lib/contacts/index.ts';
import { newId, type ContactId, type InteractionId, type LetterId } from '../../../lib/ids.ts';

const clock = { now: () => Temporal.Instant.from('2026-03-02T09:30:00Z'), timeZone: () => 'Europe/Lisbon' };
const record = (happening: Happening): Interaction => logNow(newId<ContactId>(), happening, clock);
const advised = newId<InteractionId>();
const words = (happening: Happening): string =>
  entryWords(record(happening), (id) => (id === advised ? 'Shadow a branch' : undefined));
const meeting = { start: '2031-03-12T15:00', zone: 'America/New_York', minutes: 20, medium: 'in-person' } as const;

describe('the log of a person', () => {
  it.each<[Happening, string]>([
    [{ type: 'sent', letter: newId<LetterId>(), kind: 'thank-you', way: 'copied' }, 'You sent your thanks'],
    [{ type: 'replied' }, 'They wrote back'],
    [{ type: 'replied', answer: 'yes' }, 'They said yes'],
    [{ type: 'replied', answer: 'later' }, 'They said later'],
    [{ type: 'replied', answer: 'by-email' }, 'They answered in writing'],
    [{ type: 'met' }, 'You talked'],
    [{ type: 'met', keptToTime: true }, 'You talked and kept to the time'],
    [{ type: 'met', keptToTime: false }, 'You talked and ran over the time'],
    [{ type: 'followed', advised }, 'You took their advice: Shadow a branch'],
    [{ type: 'decided', advised, to: 'do' }, 'You will take their advice: Shadow a branch'],
    [{ type: 'decided', advised, to: 'leave' }, 'You chose not to take their advice: Shadow a branch'],
    [
      { type: 'came-of-it', advised, what: 'They asked me back' },
      'What came of their advice (Shadow a branch): They asked me back',
    ],
    [{ type: 'followed', advised: newId<InteractionId>() }, 'You took their advice: taken back since'],
    [{ type: 'referred', name: 'Noor Haddad', useName: 'yes' }, 'They named Noor Haddad; you may use their name'],
    [{ type: 'congratulated' }, 'You congratulated them'],
    [{ type: 'congratulated', on: 'the prize' }, 'You congratulated them on the prize'],
    [{ type: 'note', text: 'Likes maps' }, 'Likes maps'],
  ])('says of %o: %s', (happening, expected) => {
    expect(words(happening)).toBe(expected);
  });

  it('says of a talk agreed on when it is, in whose time, how long, by what means and where', () => {
    const said = words({ type: 'scheduled', meeting: { ...meeting, where: 'Reading room' } });
    expect(said).toMatch(/^You agreed to talk: .*2031.*3:00.*, New York time, 20 minutes, in person, Reading room$/);
  });

  it('says of a reminder how often it comes', () => {
    const own = { type: 'own-reminder', text: 'Lend the map', on: '2031-03-12' } as const;
    expect(words({ ...own, recurs: { every: 2, unit: 'week' } })).toMatch(/, every 2 weeks: Lend the map$/);
    expect(words({ ...own, recurs: { every: 1, unit: 'year' } })).toMatch(/, every year: Lend the map$/);
    expect(words(own)).toMatch(/2031: Lend the map$/);
  });

  it('names the zone that this browser does not know', () => {
    const about = record({ type: 'scheduled', meeting });
    const oddity = { is: 'unknown-zone', interaction: about.id, zone: 'Mars/Olympus' } as const;
    expect(oddityWords(oddity, about)).toContain('“Mars/Olympus”');
  });
});
