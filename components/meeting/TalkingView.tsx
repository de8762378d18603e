/** While they talk: the time, the question in hand, a note to it by one key, and what leads on. All of it by keyboard alone. */
import { Check, CircleStop } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HeardId } from '../../lib/ids.ts';
import { heardKinds, type HeardKind } from '../../lib/meeting/index.ts';
import type { MeetingModel } from '../../lib/models/meeting.ts';
import type { SheetQuestion } from '../../lib/preparing/index.ts';
import { Icon } from '../Icon.tsx';
import { Screen } from '../Screen.tsx';
import { isTyping } from '../use-shortcuts.tsx';
import { HeardList } from './HeardList.tsx';
import { heardWords } from './meeting-words.ts';
import { TimerFace } from './TimerFace.tsx';

/** How many of the questions to come are shown. */
const shownAhead = 3;

export function TalkingView({ model }: { model: MeetingModel }) {
  const main = useRef<HTMLElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  /** What was added last, to be written at once. */
  const [fresh, setFresh] = useState<HeardId | undefined>();
  useLayoutEffect(() => main.current?.focus(), []);
  const current = model.current.value;
  const askedNext = (): void => {
    if (current) model.setAsked(current.id, true);
    model.step(1);
  };
  const hear = (kind: HeardKind): void => setFresh(model.hear(kind).id);
  useKeys((event) => {
    if (isTyping(event.target)) {
      if (event.key === 'Escape') main.current?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = heardKinds.find((each) => heardWords[each].key === event.key);
    const act = kind
      ? () => hear(kind)
      : { n: () => note.current?.focus(), ArrowDown: () => model.step(1), ArrowUp: () => model.step(-1) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  return (
    <main ref={main} class="meeting-part" tabIndex={-1} aria-label="The talk">
      <Screen
        actions={
          <>
            <button
              type="button"
              class={current ? 'button-primary' : 'button-primary visually-hidden'}
              disabled={!current}
              onClick={askedNext}
            >
              <Icon of={Check} />
              Asked, next
            </button>
            <button type="button" onClick={model.end}>
              <Icon of={CircleStop} />
              End the talk
            </button>
          </>
        }
      >
        <TimerFace model={model} />
        {current ? (
          <InHand model={model} current={current} />
        ) : (
          <h1 class="question-in-hand">
            Talk with <bdi>{model.contact.name.value}</bdi>
          </h1>
        )}
        <div class="field">
          <label for="note">{current ? 'What they say to it' : 'Notes'}</label>
          <textarea
            ref={note}
            id="note"
            rows={4}
            dir="auto"
            value={model.answer.value}
            onInput={(event) => model.write(event.currentTarget.value)}
          />
        </div>
        <ul class="row" aria-label="Write down">
          {heardKinds.map((kind) => (
            <li key={kind}>
              <button type="button" class="chip" onClick={() => hear(kind)}>
                {heardWords[kind].label} <kbd>{heardWords[kind].key}</kbd>
              </button>
            </li>
          ))}
        </ul>
        <HeardList model={model} kinds={heardKinds} fresh={fresh} />
        <Ahead model={model} />
        {current && <General model={model} />}
        <p class="small">
          <kbd>n</kbd> note, <kbd>↓</kbd> <kbd>↑</kbd> other question, <kbd>Ctrl</kbd> <kbd>Enter</kbd> asked,{' '}
          <kbd>Esc</kbd> out of a field
        </p>
      </Screen>
    </main>
  );
}

/** Hears every key of the page, by what `onKey` is at the time. */
function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  // Before anything is painted: a key may be pressed as soon as the question is seen.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function InHand({ model, current }: { model: MeetingModel; current: SheetQuestion }) {
  const at = model.questions.indexOf(current);
  const isAsked = model.notes.value.asked.includes(current.id);
  return (
    <section class="stack-tight" aria-live="polite">
      <p class="small">
        Question {at + 1} of {model.questions.length}
        {current.starred && ', starred'}
        {isAsked && ', asked'}
      </p>
      <h1 class="question-in-hand" dir="auto">
        {current.text}
      </h1>
    </section>
  );
}

/** The next ones, small; any of them can be taken before its turn. */
function Ahead({ model }: { model: MeetingModel }) {
  const { current, questions, notes } = model;
  const at = current.value ? questions.indexOf(current.value) : -1;
  const open = questions.slice(at + 1).filter(({ id }) => !notes.value.asked.includes(id));
  if (open.length === 0) return null;
  return (
    <nav class="stack-tight" aria-label="Questions to come">
      <h2 class="small">To come</h2>
      <ul>
        {open.slice(0, shownAhead).map(({ id, text, starred }) => (
          <li key={id}>
            <button type="button" class="question-ahead" onClick={() => model.go(id)}>
              {starred && (
                <>
                  <span aria-hidden="true">★ </span>
                  <span class="visually-hidden">Starred: </span>
                </>
              )}
              <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What belongs to no question. */
function General({ model }: { model: MeetingModel }) {
  return (
    <details>
      <summary>Notes that belong to no question</summary>
      <div class="field">
        <label for="general" class="visually-hidden">
          Notes that belong to no question
        </label>
        <textarea
          id="general"
          rows={4}
          dir="auto"
          value={model.notes.value.notes}
          onInput={(event) => model.writeNotes(event.currentTarget.value)}
        />
      </div>
    </details>
  );
}
