/** The part of the benchmark of following up that runs in a page of the extension, on its real database. */
import type { Happening, Interaction } from '../lib/contacts/index.ts';
import type { ContactId, InteractionId, LetterId } from '../lib/ids.ts';
import { reconcile } from '../lib/models/reconcile.ts';
import { createSaving } from '../lib/models/saving.ts';
import { createTodayModel } from '../lib/models/today.ts';
import { createIdbStore, type Change } from '../lib/store/index.ts';

declare const __ENGINE__: string;

const day = 86_400_000;
const zone = 'Europe/Lisbon';
const store = createIdbStore();
const clock = { now: () => Temporal.Now.instant(), timeZone: () => zone };
// The background's own, which would else compute everything anew by its rules after each look by ours.
const surroundings = { locale: navigator.language, engine: __ENGINE__ };

type Course = readonly (readonly [day: number, happening: Happening])[];
const letter = (kind: 'request' | 'follow-up' | 'report-back' | 'check-in'): Happening => ({
  type: 'sent',
  letter: 'letter' as LetterId,
  kind,
  way: 'copied',
});

/** Ten records each. Days before today; the last is at least 40 days ago. */
const silent: Course = [
  [400, letter('request')],
  [390, letter('follow-up')],
  ...Array.from({ length: 8 }, (_, index): Course[number] => [380 - index, { type: 'note', text: 'Read an article' }]),
];
const inTouch: Course = [
  [300, letter('request')],
  [298, { type: 'replied', answer: 'yes' }],
  [290, { type: 'met' }],
  [290, { type: 'thanked' }],
  [290, { type: 'referred', name: 'Ines Duarte', useName: 'yes' }],
  [276, letter('report-back')],
  [186, letter('check-in')],
  [180, { type: 'replied' }],
  [45, letter('check-in')],
  [40, { type: 'replied' }],
];
/** Something is owed to each of these. */
const owing: Course = [
  [300, letter('request')],
  [291, letter('follow-up')],
  [290, { type: 'replied', answer: 'yes' }],
  [283, { type: 'met' }],
  [283, { type: 'advised', advice: 'Shadow the night desk' }],
  [283, { type: 'advised', advice: 'Read Tufte' }],
  [283, { type: 'referred', name: 'Ines Duarte', useName: 'yes' }],
  [283, { type: 'thanked' }],
  [269, letter('report-back')],
  [260, { type: 'note', text: 'Moved to Faro' }],
];

/** One in two hundred owes something in a calm life; everyone in the worst. */
const courseOf = (person: number, life: 'calm' | 'worst'): Course => {
  if (life === 'worst' || person % 200 === 0) return owing;
  return person % 3 === 0 ? inTouch : silent;
};

const idOf = (person: number): ContactId => `contact-${person}` as ContactId;

function changesOf(person: number, life: 'calm' | 'worst'): Change[] {
  const now = Date.now();
  const at = new Date(now).toISOString();
  const origin = { by: 'user', at } as const;
  const contact: Change = {
    put: 'contacts',
    record: {
      id: idOf(person),
      name: { value: `Person ${person}`, origin },
      emails: [],
      links: [],
      purpose: 'learn',
      createdAt: at,
      updatedAt: at,
    },
  };
  const happened = courseOf(person, life).map(([before, happening], step): Change => {
    const when = new Date(now - before * day + step * 60_000 + (person % 20) * day).toISOString();
    const id = `interaction-${person}-${step}` as InteractionId;
    const record = { ...happening, id, contact: idOf(person), at: when, zone, recordedAt: when, updatedAt: when };
    return { put: 'interactions', record: record as Interaction };
  });
  return [contact, ...happened];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const look = { text: '' };
const reconcileNow = (): Promise<void> =>
  reconcile({
    store,
    clock,
    surroundings,
    showOnToolbar: async (badge) => void (look.text = badge.text),
    alarmTime: async () => undefined,
    setAlarm: async () => undefined,
    readStoreMark: async () => undefined,
    writeStoreMark: async () => undefined,
    underLock: (_name, work) => work(),
  });

/** Milliseconds of each thing; `badge` and `today` several times over. */
export interface Figures {
  all: number;
  change: number[];
  badge: number[];
  today: number[];
  shown: string;
}

/** Fills the empty store, people `from` to `to`. */
export async function fill(from: number, to: number, life: 'calm' | 'worst'): Promise<void> {
  for (let person = from; person < to; person += 500) {
    const people = Array.from({ length: Math.min(500, to - person) }, (_, index) => person + index);
    await store.commit(people.flatMap((each) => changesOf(each, life)));
  }
}

export async function measure(rounds: number): Promise<Figures> {
  const all = await timed(reconcileNow);
  const figures: Figures = { all, change: [], badge: [], today: [], shown: look.text };
  for (let round = 0; round < rounds; round += 1) {
    const at = new Date().toISOString();
    const id = `note-${round}-${at}` as InteractionId;
    const record: Interaction = {
      type: 'congratulated',
      id,
      contact: idOf(round),
      at,
      zone,
      recordedAt: at,
      updatedAt: at,
    };
    figures.change.push(
      await timed(async () => {
        await store.commit([{ put: 'interactions', record }]);
        await reconcileNow();
      }),
    );
    figures.badge.push(await timed(reconcileNow));
    const saving = createSaving({ store, announce: () => undefined, reconcile: reconcileNow });
    const today = createTodayModel({ clock, surroundings, saving });
    figures.today.push(await timed(today.refresh));
  }
  return figures;
}
