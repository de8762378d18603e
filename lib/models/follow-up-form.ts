/** How the user wants to be reminded, as a screen that keeps each change as it is made: there is nothing to save at the end. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import type { DateReader } from '../date-words/index.ts';
import type { ContactId } from '../ids.ts';
import {
  calendarFor,
  holidayCountries,
  readFollowUpSettings,
  spanProblem,
  today,
  type FollowUpSettings,
  type NotificationSettings,
  type Pause,
  type SpanProblem,
  type TouchEvery,
} from '../reminders/index.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';
import { createWhenField, type WhenField } from './when-field.ts';

/** The lists of spans of days. */
export type SpanList = 'pauses' | 'daysOff';

/** A first and a last day, in words; the first left empty is today for a pause, and the only day for days off. */
export interface SpanFields {
  list: SpanList;
  from: WhenField;
  to: WhenField;
  /** True once it was to be added without days that can be used. */
  tried: ReadonlySignal<boolean>;
  /** What is wrong with the two days together. */
  problem: ReadonlySignal<SpanProblem | undefined>;
  add: () => Promise<boolean>;
}

export interface FollowUpForm {
  /** Undefined until loaded. */
  settings: ReadonlySignal<FollowUpSettings | undefined>;
  /** ISO days of the week that do not count, as set or as usual where the user is. */
  weekend: ReadonlySignal<ReadonlySet<number>>;
  /** The codes of the countries whose holidays are known; none until loaded. */
  countries: ReadonlySignal<readonly string[]>;
  /** Every tag that someone has or that is set for, in order. */
  tags: ReadonlySignal<readonly string[]>;
  load: () => Promise<void>;
  loadTags: () => Promise<void>;
  loadCountries: () => Promise<void>;
  /** Keeps what `next` makes of the settings as they are by now. Can be undone. */
  change: (next: (now: FollowUpSettings) => FollowUpSettings, said?: string) => Promise<boolean>;
  pause: SpanFields;
  dayOff: SpanFields;
  removeSpan: (list: SpanList, span: Pause) => Promise<boolean>;
  /** Switches notifications. On asks the browser in the turn of the click; where it refuses, they stay off. */
  notify: (on: boolean) => Promise<void>;
  /** True once the browser refused. */
  refused: ReadonlySignal<boolean>;
  /** Between which wall times, `HH:MM`, one may come. */
  setHours: (hours: Pick<NotificationSettings, 'from' | 'to'>) => Promise<boolean>;
  /** After how many days to be in touch with one person; undefined for as with everyone. */
  touch: (contact: ContactId, every: TouchEvery | undefined) => Promise<boolean>;
  /** The same with those who have a tag. */
  touchTag: (tag: string, every: TouchEvery | undefined) => Promise<boolean>;
}

/** The browser's permission to notify. */
export interface NotificationPermission {
  /** Asks the user; must be called in the turn of their click. */
  ask: () => Promise<boolean>;
  /** Gives it back. */
  forgo: () => Promise<void>;
}

export interface FollowUpFormDeps {
  clock: Clock;
  /** The user's, as the browser names it. */
  locale: string;
  saving: Saving;
  notices: Notices;
  reader: ReadonlySignal<DateReader | undefined>;
  refresh: () => Promise<void>;
  notifications: NotificationPermission;
}

export function createFollowUpForm(deps: FollowUpFormDeps): FollowUpForm {
  const { clock, saving, notices, refresh, notifications } = deps;
  const settings = signal<FollowUpSettings | undefined>();
  const refused = signal(false);
  const countries = signal<readonly string[]>([]);
  const tags = signal<readonly string[]>([]);

  const kept = (): Promise<FollowUpSettings | undefined> =>
    saving.load(async (store) => {
      const found = await store.get('settings', 'follow-up');
      return readFollowUpSettings(found?.id === 'follow-up' ? found.settings : undefined);
    });
  const load = async (): Promise<void> => {
    settings.value = (await kept()) ?? settings.value;
  };

  const keep = async (next: FollowUpSettings): Promise<boolean> => {
    const record = { id: 'follow-up', settings: next, updatedAt: isoNow(clock) } as const;
    if (!(await saving.save([{ put: 'settings', record }]))) return false;
    settings.value = next;
    await refresh();
    return true;
  };

  const change: FollowUpForm['change'] = async (next, said = 'Saved.') => {
    // As it is by now: another window may have changed it, and what could not be read must not be written over.
    const before = await kept();
    if (!before || !(await keep(next(before)))) return false;
    notices.say({ text: said, undo: async () => void (await keep(before)) });
    return true;
  };

  const setNotifications = (next: Partial<NotificationSettings>): Promise<boolean> =>
    change((now) => ({ ...now, notifications: { ...now.notifications, ...next } }));

  const setTouch = (by: 'byPerson' | 'byTag', name: string, every: TouchEvery | undefined): Promise<boolean> =>
    change((now) => {
      const { keepInTouch } = now.cadence;
      const { [name]: _, ...others } = keepInTouch[by];
      const set = every === undefined ? others : { ...others, [name]: every };
      return { ...now, cadence: { ...now.cadence, keepInTouch: { ...keepInTouch, [by]: set } } };
    });

  const notify = async (on: boolean): Promise<void> => {
    // Nothing may be waited for before the browser is asked, and its question may close the popup: so what is wanted is
    // kept meanwhile. Without the permission it has no effect.
    const asked = on ? notifications.ask() : notifications.forgo().then(() => true);
    await setNotifications({ on });
    refused.value = !(await asked.catch(() => false));
    if (refused.value) await setNotifications({ on: false });
  };

  const spanFields = (list: SpanList): SpanFields => {
    const from = createWhenField(deps.reader, clock, { direction: 'future' });
    const to = createWhenField(deps.reader, clock, {
      direction: 'future',
      needs: list === 'pauses' ? 'date' : 'nothing',
    });
    const tried = signal(false);
    const problem = signal<SpanProblem | undefined>();
    const add = async (): Promise<boolean> => {
      tried.value = true;
      if (from.problem.value || to.problem.value) return false;
      const first = from.read.value?.date ?? today(clock);
      const span = { from: first, to: to.read.value?.date ?? first };
      problem.value = spanProblem(span);
      if (problem.value) return false;
      const inOrder = (spans: readonly Pause[]): Pause[] =>
        [...spans, span].toSorted((a, b) => (a.from < b.from ? -1 : 1));
      const said = list === 'pauses' ? 'Everything but meetings rests until then.' : 'Saved.';
      if (!(await change((now) => ({ ...now, [list]: inOrder(now[list]) }), said))) return false;
      from.words.value = '';
      to.words.value = '';
      tried.value = false;
      return true;
    };
    return { list, from, to, tried, problem, add: once(add) };
  };

  return {
    settings,
    weekend: computed(() => calendarFor(deps.locale, settings.value).weekend),
    countries,
    load,
    loadCountries: async () => void (countries.value = await holidayCountries()),
    change,
    pause: spanFields('pauses'),
    dayOff: spanFields('daysOff'),
    removeSpan: (list, { from, to }) =>
      change(
        (now) => ({ ...now, [list]: now[list].filter((each) => each.from !== from || each.to !== to) }),
        'Removed.',
      ),
    notify: once(notify),
    refused,
    setHours: setNotifications,
    touch: (contact, every) => setTouch('byPerson', contact, every),
    touchTag: (tag, every) => setTouch('byTag', tag, every),
    tags,
    loadTags: async () => {
      const given = await saving.load(async (store) =>
        (await store.all('contacts')).flatMap((each) => each.tags ?? []),
      );
      const set = Object.keys(settings.value?.cadence.keepInTouch.byTag ?? {});
      tags.value = [...new Set([...(given ?? []), ...set])].toSorted((a, b) => a.localeCompare(b));
    },
  };
}
