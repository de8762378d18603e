/** The records of a year that nobody lived, made as the screens make them, each on its day. */
import type { ReadFact } from '../capture/index.ts';
import type { Clock, IsoInstant } from '../clock.ts';
import type { SentLetter } from '../coach/index.ts';
import { logAt, newContact, type Happening, type Identity, type Interaction } from '../contacts/index.ts';
import { demoTag, type DemoEvent, type DemoPerson, type DemoYear } from '../demo/index.ts';
import type { ContactId } from '../ids.ts';
import type { Letter } from '../letters/index.ts';
import type { Put } from '../store/index.ts';
import { firstDraft, type Addressee } from './drafting.ts';

/** The hours at which things are done: letters are written after supper. */
const hours = { letter: 19, saved: 10, other: 12 } as const;

/** The days of a year that ends on the day of a clock. */
function calendarOf(clock: Clock) {
  const zone = clock.timeZone();
  const today = clock.now().toZonedDateTimeISO(zone).toPlainDate();
  const wall = (ago: number, hour: number) => today.subtract({ days: ago }).toPlainDateTime({ hour });
  return {
    zone,
    wall,
    date: (ago: number): string => today.subtract({ days: ago }).toString(),
    /** Never after now: what is done today was done by now. */
    instant: (ago: number, hour: number): IsoInstant => {
      const at = wall(ago, hour).toZonedDateTime(zone).toInstant();
      return (Temporal.Instant.compare(at, clock.now()) > 0 ? clock.now() : at).toString();
    },
  };
}

type Calendar = ReturnType<typeof calendarOf>;

/** Someone of the year, with what there is of them by the day that has been reached. */
interface Life extends Addressee {
  person: DemoPerson;
  interactions: Interaction[];
  letters: Letter[];
}

/** The quotes as the lines of one page, each found again where it stands. */
function readFacts({ facts }: DemoPerson): ReadFact[] {
  let start = 0;
  return facts.map((fact) => {
    const end = start + fact.quote.length;
    const selector: ReadFact['selector'] = {
      quote: { type: 'TextQuoteSelector', exact: fact.quote, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start, end },
    };
    start = end + 1;
    return { ...fact, selector };
  });
}

function saved(person: DemoPerson, calendar: Calendar): Life {
  const at = calendar.instant(person.saved, hours.saved);
  const { name, headline, organization, honorific = '', email, page: url } = person;
  const identity: Identity = {
    name,
    transliteration: '',
    honorific,
    headline,
    organization,
    emails: email === undefined ? [] : [email],
    links: [{ kind: 'personal', url }],
  };
  const source = { format: 'html', url, title: `${name} – ${organization}`, language: 'en', readAt: at } as const;
  const { contact, capture, facts } = newContact(identity, identity, source, readFacts(person), at);
  const { purpose = contact.purpose, tags = [] } = person;
  return {
    person,
    contact: { ...contact, purpose, tags: [demoTag, ...tags] },
    captures: [capture],
    facts,
    letters: [],
    interactions: [],
  };
}

/** When what an event tells happened: a talk in its hour, everything else in the usual one. */
function hourOf(event: DemoEvent, { story }: DemoPerson): number {
  if ('letter' in event) return hours.letter;
  const agreed = story.find((each) => 'meeting' in each && each.meeting.ago === event.ago);
  // What was said, in the talk; what was written about it, after it.
  return agreed && 'meeting' in agreed ? agreed.meeting.hour : hours.other;
}

/** An event as something that happens with this person; undefined where what it hangs on did not. */
function happeningOf(
  event: Exclude<DemoEvent, { letter: unknown }>,
  { interactions }: Life,
  { calendar, called }: { calendar: Calendar; called: (key: string) => Life | undefined },
): Happening | undefined {
  const { ago: _ago, ...told } = event;
  const last = (type: Interaction['type']) => interactions.findLast((each) => each.type === type)?.id;
  const advised = last('advised');
  switch (told.type) {
    case 'replied': {
      if (told.answer !== 'later') return told;
      const { askAgain, ...answer } = told;
      return { ...answer, ...(askAgain !== undefined && { askAgainOn: calendar.date(askAgain) }) };
    }
    case 'scheduled': {
      const { ago, hour, ...meeting } = told.meeting;
      const start = calendar.wall(ago, hour).toString({ smallestUnit: 'minute' });
      return { type: 'scheduled', meeting: { ...meeting, start, zone: calendar.zone } };
    }
    case 'met': {
      const scheduled = last('scheduled');
      return { ...told, ...(scheduled && { scheduled }) };
    }
    case 'decided':
    case 'followed':
    case 'came-of-it':
      return advised && { ...told, advised };
    case 'referred': {
      const named = called(told.person);
      return (
        named && { type: 'referred', name: named.contact.name.value, useName: told.useName, person: named.contact.id }
      );
    }
    case 'declined':
    case 'advised':
      return told;
  }
}

/** Everything of the year, which ends on the day of the clock that the user lives by. */
export function demoRecords({ sender, people }: DemoYear, clock: Clock): Put[] {
  const calendar = calendarOf(clock);
  // Those saved first have the first ids, as in life.
  const lives = people.toSorted((a, b) => b.saved - a.saved).map((person) => saved(person, calendar));
  const byKey = new Map(lives.map((life) => [life.person.key, life]));
  const called = (key: string): Life | undefined => byKey.get(key);
  const sentLog: SentLetter[] = [];

  const note = (whose: ContactId, happening: Happening, at: IsoInstant): Interaction => ({
    ...logAt(whose, happening, { at, zone: calendar.zone }, clock),
    recordedAt: at,
    updatedAt: at,
  });

  const write = (life: Life, { letter, isDraft }: Extract<DemoEvent, { letter: unknown }>, at: IsoInstant): void => {
    const then: Clock = { now: () => Temporal.Instant.from(at), timeZone: () => calendar.zone };
    const made = firstDraft(letter, life, { sender, sentLog, languages: ['en'] }, then);
    life.letters.push({ ...made, status: isDraft ? 'draft' : 'sent' });
    if (isDraft) return;
    const { id, kind, body } = made;
    life.interactions.push(note(life.contact.id, { type: 'sent', letter: id, kind, way: 'copied' }, at));
    const [to = { value: '' }] = life.contact.emails;
    sentLog.push({ to: to.value, at, kind, body, organization: life.person.organization });
  };

  const happen = (life: Life, event: Exclude<DemoEvent, { letter: unknown }>, at: IsoInstant): void => {
    const happening = happeningOf(event, life, { calendar, called });
    if (!happening) return;
    life.interactions.push(note(life.contact.id, happening, at));
    const named = event.type === 'referred' ? called(event.person) : undefined;
    if (!named || happening.type !== 'referred') return;
    const { useName } = happening;
    named.contact = { ...named.contact, referral: { name: life.contact.name.value, useName } };
  };

  // In the order of the days, whosever they are: who was named is written to on that word afterwards.
  const days = lives.flatMap((life) => life.person.story.map((event) => ({ life, event })));
  for (const { life, event } of days.toSorted((a, b) => b.event.ago - a.event.ago)) {
    const at = calendar.instant(event.ago, hourOf(event, life.person));
    if ('letter' in event) write(life, event, at);
    else happen(life, event, at);
  }

  return [
    ...lives.map(({ contact }): Put => ({ put: 'contacts', record: contact })),
    ...lives.flatMap(({ captures }) => captures).map((record): Put => ({ put: 'captures', record })),
    ...lives.flatMap(({ facts }) => facts).map((record): Put => ({ put: 'facts', record })),
    ...lives.flatMap(({ letters }) => letters).map((record): Put => ({ put: 'letters', record })),
    ...lives.flatMap(({ interactions }) => interactions).map((record): Put => ({ put: 'interactions', record })),
  ];
}
