/** The questions in the order in which they are to be asked, whether they fit, and what else could be asked. */
import { Plus } from 'lucide';
import { useSignal } from '@preact/signals';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { SheetQuestionId } from '../../lib/ids.ts';
import type { PrepSheetModel } from '../../lib/models/prep-sheet.ts';
import { writtenQuestions } from '../../lib/preparing/index.ts';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';
import { OtherQuestions } from './OtherQuestions.tsx';
import { QuestionItem } from './QuestionItem.tsx';
import { useDragging } from './use-dragging.ts';
import type { SheetProps } from './SheetView.tsx';

export function QuestionsPart({ prep, model }: SheetProps) {
  const asked = model.sheet.value.questions.filter(({ category }) => category !== 'closing');
  const list = useRef<HTMLOListElement>(null);
  const told = useSignal('');
  /** What has the keyboard once the list is drawn anew: a moved question's button would lose it. */
  const focus = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (focus.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(focus.current)}`)?.focus();
    focus.current = undefined;
  });

  const move = (id: SheetQuestionId, to: number, by?: string): void => {
    if (to < 0 || to >= asked.length) return;
    focus.current = by;
    model.move(id, to);
    told.value = `Now question ${to + 1} of ${asked.length}.`;
  };
  const add = (): void => {
    model.add('');
    const added = model.sheet.value.questions.findLast(({ category }) => category !== 'closing');
    if (added) focus.current = `text-${added.id}`;
  };

  // The same function at every drawing, or the list would be listened to anew while something is held over it.
  const dragging = useDragging(
    list,
    useCallback(
      (held, over) => {
        const { questions } = model.sheet.peek();
        const at = questions.findIndex(({ id }) => id === over);
        const item = questions.find(({ id }) => id === held);
        if (item && questions[at]?.category !== 'closing') model.move(item.id, at);
      },
      [model],
    ),
  );

  return (
    <section class="stack" aria-labelledby="prep-questions">
      <h2 id="prep-questions">Questions</h2>
      <Lost model={model} />
      {writtenQuestions({ questions: asked }).length === 0 && (
        <p>
          No question is written down yet
          {model.material.value.held.facts.length === 0 && ', and no fact is kept to make one from'}.
        </p>
      )}
      <Fit model={model} />
      <ol class="sheet-questions" ref={list}>
        {asked.map((question, index) => (
          <QuestionItem
            key={question.id}
            prep={prep}
            model={model}
            question={question}
            place={index}
            count={asked.length}
            dragging={dragging}
            onMove={(to, by) => move(question.id, to, by)}
          />
        ))}
      </ol>
      <output class="visually-hidden">{told.value}</output>
      {!model.isHeld.value && (
        <>
          <p class="on-screen">
            <button type="button" onClick={add}>
              <Icon of={Plus} />
              Write a question of your own
            </button>
          </p>
          <OtherQuestions prep={prep} model={model} />
        </>
      )}
    </section>
  );
}

/** Facts were deleted, and questions with them. */
function Lost({ model }: { model: PrepSheetModel }) {
  const { lost } = model.sheet.value;
  if (lost === 0) return null;
  return (
    <div class="on-screen">
      <Remark>
        <p>
          {lost === 1
            ? 'One question was taken off this sheet: the fact that it came from is no longer kept.'
            : `${lost} questions were taken off this sheet: the facts that they came from are no longer kept.`}
        </p>
        <p>
          <button type="button" class="button-quiet" onClick={model.seen}>
            Good to know
          </button>
        </p>
      </Remark>
    </div>
  );
}

/** Whether all of it fits into the minutes. */
function Fit({ model }: { model: PrepSheetModel }) {
  const { needed, fits, fitting } = model.timing.value;
  const { minutes } = model.talk.value;
  const starred = writtenQuestions(model.sheet.value).filter((each) => each.starred).length;
  return (
    <p class="small on-screen">
      With about three minutes a question, the introduction and the end, this takes {needed} of the {minutes} minutes
      {fits
        ? '.'
        : `: ${fitting === 0 ? 'no question fits' : fitting === 1 ? 'one question fits' : `${fitting} questions fit`}. ${
            starred === 0
              ? 'Star those that matter most.'
              : 'Begin with the starred ones; the others may wait for another time.'
          }`}
    </p>
  );
}
