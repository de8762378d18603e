/** One question of a sheet: its words to edit, where they come from, its place, its star. On paper, its words and lines under them. */
import { ArrowDown, ArrowUp, GripVertical, RefreshCw, Star, X } from 'lucide';
import type { SheetQuestion } from '../../lib/preparing/index.ts';
import { historyKeys } from '../history-keys.ts';
import { GrowingText } from '../GrowingText.tsx';
import { Icon } from '../Icon.tsx';
import { QuestionSource } from './QuestionSource.tsx';
import { Ruled } from './Ruled.tsx';
import type { Dragging } from './use-dragging.ts';
import type { SheetProps } from './SheetView.tsx';

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
          {isDrifted && (
            <p class="needed">
              Some of these words are not in what their page says. Go back to its words, or ask without them.
            </p>
          )}
          {!isClosed && <Tools {...props} words={words} />}
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
        {starred ? 'Starred' : 'Star'}
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
