/** Within the hour: what was learned, what will be done, whom else to talk to. What was noted in the talk is there already. */
import { NotebookPen, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { HeardId } from '../../lib/ids.ts';
import { keptToTime, minutesTaken, type HeardKind } from '../../lib/meeting/index.ts';
import type { MeetingModel } from '../../lib/models/meeting.ts';
import { Icon } from '../Icon.tsx';
import { Screen } from '../Screen.tsx';
import { HeardList } from './HeardList.tsx';
import { minutesWords } from './meeting-words.ts';

const toDo: readonly HeardKind[] = ['advice', 'book', 'promise'];

export function LookingBackView({ model }: { model: MeetingModel }) {
  const [fresh, setFresh] = useState<HeardId | undefined>();
  const add = (kind: HeardKind) => () => setFresh(model.hear(kind).id);
  return (
    <main class="meeting-part">
      <Screen
        actions={
          <>
            <button
              type="button"
              class="button-primary"
              disabled={model.elsewhere.value}
              onClick={() => void model.log()}
            >
              <Icon of={NotebookPen} />
              Keep it
            </button>
            <button type="button" class="button-quiet" onClick={model.goOn}>
              We still talk
            </button>
          </>
        }
      >
        <div class="stack-tight">
          <h1>Looking back</h1>
          <p class="small">{takenWords(model)}</p>
        </div>
        <div class="field">
          <label for="learned">What I learned</label>
          <textarea
            id="learned"
            rows={5}
            dir="auto"
            value={model.notes.value.learned}
            onInput={(event) => model.learn(event.currentTarget.value)}
          />
        </div>
        <section class="stack-tight" aria-label="What I will do">
          <h2>What I will do</h2>
          <HeardList model={model} kinds={toDo} fresh={fresh} asksWhetherMeant />
          <p class="row">
            <More words="Advice" onClick={add('advice')} />
            <More words="A book" onClick={add('book')} />
            <More words="A promise" onClick={add('promise')} />
          </p>
        </section>
        <section class="stack-tight" aria-label="Whom else">
          <h2>Whom else</h2>
          <HeardList model={model} kinds={['name']} fresh={fresh} />
          <p>
            <More words="A name" onClick={add('name')} />
          </p>
        </section>
      </Screen>
    </main>
  );
}

function takenWords({ timer, notes }: MeetingModel): string {
  const taken = minutesWords(minutesTaken(timer.value));
  return keptToTime(timer.value)
    ? `You talked for ${taken}, within the time you asked for.`
    : `You talked for ${taken}; you had asked for ${notes.value.minutes}.`;
}

function More({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" class="button-quiet" onClick={onClick}>
      <Icon of={Plus} />
      {words}
    </button>
  );
}
