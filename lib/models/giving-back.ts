/** Something small to do for someone who helped: one for the day, and those for one person. Nothing of it is ever counted. */
import { isoNow, type Clock } from '../clock.ts';
import { isTalk, logNow, type Contact, type Happening } from '../contacts/index.ts';
import { inOrder, letterOf, nameOf, gestures, type Giver, type Helper, type Gesture } from '../giving-back/index.ts';
import type { ContactId } from '../ids.ts';
import type { LetterKind } from '../letters/index.ts';
import { today } from '../reminders/index.ts';
import type { Store } from '../store/index.ts';
import type { LetterStart } from './drafting.ts';
import { followUpOf, near, type Surroundings } from './follow-up.ts';
import type { Happenings } from './happenings.ts';
import { loadHeld } from './known-contact.ts';
import { once } from './once.ts';
import { preferencesOf } from './preferences.ts';
import type { Saving } from './saving.ts';

export interface Giving {
  contact: Contact;
  gesture: Gesture;
}

export interface GivingBack {
  /** One for today, of someone with whom nothing else is due; none once there was one today that was answered. */
  forToday: () => Promise<Giving | undefined>;
  /** What could be done for one person, best first, so many at the most. */
  forPerson: (contact: ContactId) => Promise<readonly Giving[]>;
  /** The user did it. Can be undone. */
  done: (giving: Giving) => Promise<void>;
  /** Not this: it does not come back. Can be undone. */
  pass: (giving: Giving) => Promise<void>;
  /** Nothing more for this person. Can be undone. */
  never: (giving: Giving) => Promise<void>;
}

interface GivingBackDeps {
  clock: Clock;
  surroundings: Surroundings;
  saving: Saving;
  happenings: Happenings;
}

/** People looked at closely for one gesture, and those they might be introduced to. */
const [mostLookedAt, mostOthers] = [40, 60];
/** Gestures for one person that are shown at once. */
const mostShown = 2;
/** A sign of life is due some months after the last; whose turn comes within these days has been quiet long enough. */
const aheadDays = 335;

/**
 * People one keeps in touch with, and with whom nothing is due by today: whose turn comes first has been quiet longest. Nobody
 * while everything rests.
 */
async function quiet(store: Store, { clock, surroundings }: GivingBackDeps): Promise<ContactId[]> {
  const followUp = await followUpOf(store, surroundings);
  const date = today(clock);
  if (followUp.settings.pauses.some(({ from, to }) => from <= date && date <= to)) return [];
  const to = Temporal.PlainDate.from(date).add({ days: aheadDays }).toString();
  const agenda = await store.agenda(followUp.rules, { to, most: mostOthers * mostLookedAt });
  const { due } = await near(store, followUp, clock);
  const waiting = new Set(due.map(({ contact }) => contact));
  return agenda
    .filter(({ contact, reminders }) => !waiting.has(contact) && reminders.some(({ type }) => type === 'keep-in-touch'))
    .map(({ contact }) => contact);
}

async function helperOf(store: Store, contact: Contact): Promise<Helper> {
  const { facts, captures, interactions } = await loadHeld(store, contact);
  return { contact, facts, captures, history: interactions };
}

async function giverOf(store: Store, people: readonly ContactId[]): Promise<Giver> {
  const profile = await store.get('settings', 'profile');
  const others = await Promise.all(people.slice(0, mostOthers).map((id) => store.get('contacts', id)));
  const { goals = [], interests = [] } = profile?.id === 'profile' ? profile.profile : {};
  return { wishes: { goals, interests }, others: others.filter((each) => each !== undefined) };
}

async function forToday(store: Store, deps: GivingBackDeps): Promise<Giving | undefined> {
  const date = Temporal.PlainDate.from(today(deps.clock));
  const answered = await store.get('settings', 'giving-back');
  if (!(await preferencesOf(store)).givingBack) return undefined;
  if (answered?.id === 'giving-back' && answered.answeredOn === date.toString()) return undefined;
  const people = await quiet(store, deps);
  const giver = await giverOf(store, people);
  let best: Giving | undefined;
  for (const id of people.slice(0, mostLookedAt)) {
    const contact = await store.get('contacts', id);
    if (!contact) continue;
    const [first] = gestures(await helperOf(store, contact), giver, date);
    if (first && (!best || inOrder(first, best.gesture) < 0)) best = { contact, gesture: first };
  }
  return best;
}

async function forPerson(store: Store, id: ContactId, deps: GivingBackDeps): Promise<Giving[]> {
  const contact = await store.get('contacts', id);
  if (!contact || !(await preferencesOf(store)).givingBack) return [];
  const helper = await helperOf(store, contact);
  // Nearly everyone who is looked at was not talked with yet, and the others need not be known for that.
  if (!helper.history.some(isTalk)) return [];
  const giver = await giverOf(store, await quiet(store, deps));
  return gestures(helper, giver, Temporal.PlainDate.from(today(deps.clock)))
    .slice(0, mostShown)
    .map((gesture) => ({ contact, gesture }));
}

/** What the log says of it once it is done. */
function happeningsOf(gesture: Gesture): Happening[] {
  switch (gesture.act) {
    case 'promise':
      return [
        { type: 'gave', what: gesture.text },
        { type: 'done', reminder: { type: 'own', because: gesture.because } },
      ];
    case 'report':
      return [{ type: 'reported' }];
    case 'thank':
      return [{ type: 'thanked' }];
    case 'congratulate':
      return [{ type: 'congratulated', on: gesture.what }];
    case 'introduce':
      // Without the other's name, which must not stay with this person when the other is deleted.
      return [{ type: 'gave', what: 'an introduction' }];
    case 'share':
      return [{ type: 'gave', what: `something about ${gesture.topic}` }];
  }
}

/** The letter that a gesture leads to, and what it begins with. */
export function letterFor({ gesture }: Giving): { kind: LetterKind; start: LetterStart } {
  const kind = letterOf[gesture.act];
  switch (gesture.act) {
    case 'congratulate':
    case 'share':
      return { kind, start: { cite: [gesture.fact] } };
    case 'report':
      return {
        kind,
        start: {
          choices: { advice: gesture.advice, ...(gesture.done !== undefined && { done: gesture.done }) },
        },
      };
    case 'promise':
    case 'thank':
    case 'introduce':
      return { kind, start: {} };
  }
}

const nameIn = ({ contact }: Giving): string => contact.name.value;

export function createGivingBack(deps: GivingBackDeps): GivingBack {
  const { clock, saving, happenings } = deps;
  const note = async ({ contact }: Giving, what: readonly Happening[], said: string): Promise<void> => {
    const at = isoNow(clock);
    await happenings.note(
      what.map((each) => logNow(contact.id, each, clock)),
      said,
      [{ put: 'settings', record: { id: 'giving-back', answeredOn: today(clock), updatedAt: at } }],
      [{ remove: 'settings', id: 'giving-back', at }],
    );
  };

  return {
    forToday: () => saving.load((store) => forToday(store, deps)),
    forPerson: async (id) => (await saving.load((store) => forPerson(store, id, deps))) ?? [],
    done: once((giving) => note(giving, happeningsOf(giving.gesture), `Noted what you did for ${nameIn(giving)}.`)),
    pass: once((giving) => note(giving, [{ type: 'passed', gesture: nameOf(giving.gesture) }], 'Not this, then.')),
    never: once((giving) =>
      note(giving, [{ type: 'passed', forGood: true }], `Nothing more is suggested for ${nameIn(giving)}.`),
    ),
  };
}
