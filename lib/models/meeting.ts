/** The window of one talk: the time that was promised, the questions in hand, what is noted, and afterwards what becomes of it. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { isoNow, type Clock } from '../clock.ts';
import { logAt, meetingsOf, standing, takeBack, type Contact, type Interaction } from '../contacts/index.ts';
import type { HeardId, SheetQuestionId } from '../ids.ts';
import {
  answerTo,
  happeningsOf,
  timerAt,
  withAnswer,
  withAsked,
  withHeard,
  withHeardAs,
  withoutHeard,
  type Heard,
  type HeardKind,
  type MeetingNotes,
  type Timer,
} from '../meeting/index.ts';
import type { SheetQuestion } from '../preparing/index.ts';
import { today } from '../reminders/index.ts';
import type { Change } from '../store/index.ts';
import { createAutosaved, type Safety } from './autosaved.ts';
import { createClaim, type Claim, type ClaimDeps } from './claim.ts';
import type { Notices } from './notices.ts';
import { once } from './once.ts';
import type { Saving } from './saving.ts';

/** Before it began, while it lasts, once it is over, and once it stands in the log. */
export type MeetingStage = 'before' | 'talking' | 'looking-back' | 'logged';

export interface MeetingModel extends Claim {
  contact: Contact;
  /** In the order in which they are to be asked; none where nothing was prepared. */
  questions: readonly SheetQuestion[];
  notes: ReadonlySignal<MeetingNotes>;
  safety: ReadonlySignal<Safety>;
  stage: ReadonlySignal<MeetingStage>;
  timer: ReadonlySignal<Timer>;
  /** Set when the computer's clock was set back while they talked; the timer goes on as if it had not been. */
  clockWasMoved: ReadonlySignal<boolean>;
  current: ReadonlySignal<SheetQuestion | undefined>;
  /** What was written to the question in hand; with none in hand, what belongs to no question. */
  answer: ReadonlySignal<string>;
  /** Looks at the clock again. */
  tick: () => void;
  promise: (minutes: number) => void;
  /** Begins to count; on disk at once. */
  start: () => void;
  /** The talk is over; on disk at once. */
  end: () => void;
  /** It was not over after all. */
  goOn: () => void;
  go: (to: SheetQuestionId) => void;
  /** To the question so many places on from the one in hand, as far as there are any. */
  step: (places: number) => void;
  setAsked: (id: SheetQuestionId, isAsked: boolean) => void;
  write: (text: string) => void;
  writeNotes: (text: string) => void;
  learn: (text: string) => void;
  /** Something that leads on was said: it is there to be written. */
  hear: (kind: HeardKind) => Heard;
  changeHeard: (id: HeardId, change: Partial<Omit<Heard, 'id'>>) => void;
  forgetHeard: (id: HeardId) => void;
  /** Makes what happened of it. Can be undone. */
  log: () => Promise<void>;
  flush: () => Promise<boolean>;
}

export interface MeetingDeps {
  clock: Clock;
  saving: Saving;
  notices: Notices;
  claim: ClaimDeps['claim'];
  onChange: ClaimDeps['onChange'];
  /** Keeps the screen from going dark, where the browser can. */
  keepAwake: (wanted: boolean) => void;
}

/** Days after a talk on which promises made in it are reminded of first: time to keep them unasked. */
const promiseDays = 2;

/** More than this, in milliseconds, is no rounding: the clock was set back. */
const clockSlack = 1_000;

function stageOf({ startedAt, endedAt, loggedAt }: MeetingNotes): MeetingStage {
  if (loggedAt !== undefined) return 'logged';
  if (endedAt !== undefined) return 'looking-back';
  return startedAt === undefined ? 'before' : 'talking';
}

export interface OpenedMeeting {
  contact: Contact;
  notes: MeetingNotes;
  questions: readonly SheetQuestion[];
}

export function createMeeting({ contact, notes: opened, questions }: OpenedMeeting, deps: MeetingDeps): MeetingModel {
  const { clock, saving, notices, keepAwake } = deps;
  const kept = createAutosaved(opened, (record) => saving.save([{ put: 'meetings', record }]));
  const { value: notes, safety } = kept;
  const stage = computed(() => stageOf(notes.value));
  const now = signal(clock.now().epochMilliseconds);
  const clockWasMoved = signal(false);
  const current = computed(() => questions.find(({ id }) => id === notes.value.current));

  const reload = async (): Promise<void> => {
    const there = await saving.load((store) => store.get('meetings', opened.id));
    if (there) kept.adopt(there);
  };
  const claim = createClaim(deps, { flush: kept.flush, reload });

  /** What stands in the log changes there, and what another window writes is only shown. */
  const isClosed = (): boolean => stage.value === 'logged' || claim.elsewhere.value;
  const change = (next: MeetingNotes): void => {
    if (!isClosed()) kept.change({ ...next, updatedAt: isoNow(clock) });
  };
  /** As `change`, on disk at once: a moment that is lost cannot be known again. */
  const mark = (next: MeetingNotes): void => {
    change(next);
    void kept.flush();
    now.value = clock.now().epochMilliseconds;
    keepAwake(stage.value === 'talking');
  };
  keepAwake(stage.value === 'talking');

  const tick = (): void => {
    const seen = clock.now().epochMilliseconds;
    const lost = now.value - seen;
    const { startedAt } = notes.value;
    if (lost > clockSlack && stage.value === 'talking' && startedAt !== undefined) {
      clockWasMoved.value = true;
      const moved = Temporal.Instant.from(startedAt).subtract({ milliseconds: lost });
      mark({ ...notes.value, startedAt: moved.toString() });
    }
    now.value = seen;
  };

  const step = (places: number): void => {
    const at = questions.findIndex(({ id }) => id === notes.value.current);
    const to = questions[Math.min(questions.length - 1, Math.max(0, at + places))];
    if (to && to.id !== notes.value.current) change({ ...notes.value, current: to.id });
  };

  /** The records of it, in their order, all of the moment at which it ended. */
  const recordsOf = (known: readonly Interaction[]): Interaction[] => {
    const { endedAt = isoNow(clock), scheduled } = notes.value;
    const occasion = { at: endedAt, zone: clock.timeZone() };
    const on = Temporal.PlainDate.from(today(clock)).add({ days: promiseDays }).toString();
    // Told on another screen meanwhile.
    const wasTold = meetingsOf(standing(known)).some((each) => each.scheduled === scheduled && each.met !== undefined);
    return happeningsOf(notes.value, questions, on).flatMap(({ happening, decided }) => {
      if (happening.type === 'met' && wasTold) return [];
      const record = logAt(contact.id, happening, occasion, clock);
      if (!decided) return [record];
      return [record, logAt(contact.id, { type: 'decided', advised: record.id, to: decided }, occasion, clock)];
    });
  };

  const log = async (): Promise<void> => {
    const known = await saving.load((store) => store.where('interactions', 'contact', contact.id));
    if (!known || isClosed()) return;
    kept.stop();
    const before = notes.value;
    const made = recordsOf(known);
    const at = isoNow(clock);
    const logged: MeetingNotes = { ...before, endedAt: before.endedAt ?? at, loggedAt: at, updatedAt: at };
    const records = made.map((record): Change => ({ put: 'interactions', record }));
    if (!(await saving.save([...records, { put: 'meetings', record: logged }]))) return;
    kept.adopt(logged);
    keepAwake(false);
    notices.say({
      text: `Noted your talk with ${contact.name.value}.`,
      undo: async () => {
        const taken = made.map((record): Change => ({ put: 'interactions', record: takeBack(record, clock) }));
        const back = { ...before, updatedAt: isoNow(clock) };
        if (await saving.save([...taken, { put: 'meetings', record: back }])) kept.adopt(back);
      },
    });
  };

  return {
    ...claim,
    contact,
    questions,
    notes,
    safety,
    stage,
    timer: computed(() => timerAt(notes.value, now.value)),
    clockWasMoved,
    current,
    answer: computed(() => (current.value ? answerTo(notes.value, current.value.id) : notes.value.notes)),
    tick,
    promise: (minutes) => change({ ...notes.value, minutes }),
    start: () => {
      const [first] = questions;
      mark({ ...notes.value, startedAt: isoNow(clock), ...(first && { current: first.id }) });
    },
    end: () => mark({ ...notes.value, endedAt: isoNow(clock) }),
    goOn: () => {
      const { endedAt: _over, ...rest } = notes.value;
      mark(rest);
    },
    go: (to) => change({ ...notes.value, current: to }),
    step,
    setAsked: (id, isAsked) => change(withAsked(notes.value, id, isAsked)),
    write: (text) =>
      change(current.value ? withAnswer(notes.value, current.value.id, text) : { ...notes.value, notes: text }),
    writeNotes: (text) => change({ ...notes.value, notes: text }),
    learn: (text) => change({ ...notes.value, learned: text }),
    hear: (kind) => {
      const { notes: next, heard } = withHeard(notes.value, kind);
      change(next);
      return heard;
    },
    changeHeard: (id, said) => change(withHeardAs(notes.value, id, said)),
    forgetHeard: (id) => change(withoutHeard(notes.value, id)),
    log: once(log),
    flush: kept.flush,
  };
}
