/** One question of a sheet: its words to edit, where they come from, its place, its star. On paper, its words and lines under them. */
import { ArrowDown, ArrowUp, Check, GripVertical, RefreshCw, Star, X } from 'lucide';
import type { SheetQuestion } from '../../lib/preparing/index.ts';
import type { Gate } from '../../lib/questions/index.ts';
import { historyKeys } from '../history-keys.ts';
import { GrowingText } from '../GrowingText.tsx';
import { Icon } from '../Icon.tsx';
import { QuestionSource } from './QuestionSource.tsx';
import { Ruled } from './Ruled.tsx';
import type { Dragging } from './use-dragging.ts';
import type { SheetProps } from './SheetView.tsx';

/** What speaks against a question; those that are not here are not said of the user's own words. */
const doubtWords: Partial<Record<Gate, string>> = {
  'not-on-the-page': 'Their page may answer this, or a yes or a no would. Ask for what only they can say.',
  'one-question': 'Two questions in one. Ask the second when they have answered the first.',
  safe: 'This is private. Leave it to them to speak of it.',
  speakable: 'Long to say in one breath. Can it be shorter?',
  new: 'You asked them this before.',
  'theirs-to-answer': 'This is not about them and what they decided.',
};

export interface QuestionItemProps extends SheetProps {
  question: SheetQuestion;
  place: number;
  count: number;
  dragging: Dragging | undefined;
  /** `by` is the id of what has the keyboard afterwards. */
  onMove: (to: number, by: string) => void;
}

export function QuestionItem(props: QuestionItemProps) {
  const { model, question, place, dragging, onMove } = props;
  const { id, text, starred } = question;
  const words = text.trim() === '' ? `Question ${place + 1}` : text;
  const isDrifted = model.drifted.value.has(id);
  const isClosed = model.isHeld.value;
  const undoing = historyKeys(model);
  const byKeys = (event: KeyboardEvent): void => {
    undoing(event);
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(place + (event.key === 'ArrowUp' ? -1 : 1), `text-${id}`);
  };
  return (
    <li
      data-item={id}
      class={`sheet-question ${dragging?.held === id ? 'dragged' : ''} ${dragging?.over === id ? 'drop-here' : ''} ${text.trim() === '' ? 'on-screen' : ''}`}
    >
      <span class="sheet-number">
        {place + 1}.{starred && <span class="on-paper"> ★</span>}
      </span>
      <div class="stack-tight">
        {isClosed ? (
          <p dir="auto">{text}</p>
        ) : (
          <GrowingText
            id={`text-${id}`}
            label={`Question ${place + 1}`}
            value={text}
            placeholder="Write what only they can answer"
            describedBy={`source-${id}`}
            onInput={(typed) => model.edit(id, typed)}
            onKeyDown={byKeys}
          />
        )}
        <div class="on-screen stack-tight">
          <QuestionSource
            id={`source-${id}`}
            model={model}
            facts={question.facts}
            isOwn={question.from.by === 'user'}
          />
          {!isClosed &&
            model.doubts.value.get(id)?.map((gate) => (
              <p key={gate} class="needed">
                {doubtWords[gate]}
              </p>
            ))}
          {isDrifted && (
            <p class="needed">
              Some of these words are not in what their page says. Go back to its words, or ask without them.
            </p>
          )}
          {isClosed ? <AnswerPart {...props} words={words} /> : <Tools {...props} words={words} />}
        </div>
        <Ruled />
      </div>
      {!isClosed && (
        <span class="sheet-grip on-screen" draggable data-grip aria-hidden="true" title="Drag to another place">
          <Icon of={GripVertical} />
        </span>
      )}
    </li>
  );
}

/** After the talk: whether it was asked, and what they said. */
function AnswerPart({ model: { answers }, question, place, words }: QuestionItemProps & { words: string }) {
  const { id } = question;
  const isAsked = answers.asked.value.has(id);
  return (
    <>
      <GrowingText
        label={`What they said to question ${place + 1}`}
        value={answers.answerTo(id)}
        placeholder="What they said"
        onInput={(text) => answers.type(id, text)}
      />
      <p class="row sheet-tools">
        {isAsked && !answers.isUnnoted(id) ? (
          <span class="small">Noted as asked.</span>
        ) : (
          <button
            type="button"
            class="button-inline"
            aria-label={`${isAsked ? 'Keep the answer' : 'I asked this'}: ${words}`}
            onClick={() => void answers.note(question)}
          >
            <Icon of={Check} />
            {isAsked ? 'Keep the answer' : 'I asked this'}
          </button>
        )}
        {isAsked && (
          <button
            type="button"
            class="button-inline"
            aria-label={`Not asked after all: ${words}`}
            onClick={() => void answers.unsay(id)}
          >
            <Icon of={X} />
            Not asked after all
          </button>
        )}
      </p>
    </>
  );
}

function Tools({ model, question, place, count, onMove, words }: QuestionItemProps & { words: string }) {
  const { id, starred } = question;
  return (
    <p class="row sheet-tools">
      <button
        type="button"
        class="button-inline"
        aria-pressed={starred}
        aria-label={`Star: ${words}`}
        onClick={() => model.star(id)}
      >
        <Icon of={Star} />
        Star
      </button>
      <button
        type="button"
        id={`up-${id}`}
        class="button-inline"
        aria-disabled={place === 0}
        aria-label={`Earlier: ${words}`}
        onClick={() => onMove(place - 1, `up-${id}`)}
      >
        <Icon of={ArrowUp} />
        Earlier
      </button>
      <button
        type="button"
        id={`down-${id}`}
        class="button-inline"
        aria-disabled={place === count - 1}
        aria-label={`Later: ${words}`}
        onClick={() => onMove(place + 1, `down-${id}`)}
      >
        <Icon of={ArrowDown} />
        Later
      </button>
      {question.from.by === 'pattern' && (
        <button
          type="button"
          class="button-inline"
          aria-label={`Another instead: ${words}`}
          onClick={() => model.exchange(id)}
        >
          <Icon of={RefreshCw} />
          Another instead
        </button>
      )}
      <button type="button" class="button-inline" aria-label={`Take out: ${words}`} onClick={() => model.takeOut(id)}>
        <Icon of={X} />
        Take out
      </button>
    </p>
  );
}
