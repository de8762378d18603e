/** Each piece of advice with what the user made of it, and what can be said of it next. */
import { NotebookPen, PenLine } from 'lucide';
import { useMemo } from 'preact/hooks';
import { adviceIn, type Advice, type AdviceState } from '../../../lib/contacts/index.ts';
import type { AdviceWord } from '../../../lib/models/advice-saying.ts';
import { Icon } from '../../Icon.tsx';
import { dayWords, writeWords } from '../../words.ts';
import type { PersonProps } from './PersonPage.tsx';

const stateWords: Record<AdviceState, string> = {
  open: 'Not decided yet',
  'will-do': 'You will take it up',
  did: 'You did it',
  'came-of-it': 'You did it, and something came of it',
  'chose-not-to': 'You chose not to',
};

const wordWords: Record<AdviceWord, string> = {
  'will-do': 'I will do it',
  did: 'I did it',
  'chose-not-to': 'I choose not to',
};

/** What can be said next. */
const nextOf: Record<AdviceState, readonly AdviceWord[]> = {
  open: ['will-do', 'did', 'chose-not-to'],
  'will-do': ['did', 'chose-not-to'],
  did: [],
  'came-of-it': [],
  'chose-not-to': ['will-do', 'did'],
};

export function AdvicePart({ library: { popup }, diary, known }: PersonProps) {
  const given = useMemo(() => adviceIn(known.interactions), [known]);
  const { id } = known.contact;
  return (
    <>
      {given.length === 0 && <p class="small">What they advise you stands here, with what you make of it.</p>}
      <ul class="advice">
        {given.map((each) => (
          <AdviceItem key={each.record.id} advice={each} diary={diary} />
        ))}
      </ul>
      <p class="row">
        <button type="button" class="button-quiet button-back" onClick={() => void diary.sheets.tell(id, 'advice')}>
          <Icon of={NotebookPen} />
          Note advice
        </button>
        {given.some(({ state }) => state === 'did' || state === 'came-of-it') && (
          <button type="button" class="button-quiet" onClick={() => void popup.writeTo(id, 'report-back')}>
            <Icon of={PenLine} />
            {writeWords['report-back']}
          </button>
        )}
      </p>
    </>
  );
}

/** Each button names its advice to those who hear it: there may be several of the same words. */
function AdviceItem({ advice, diary }: { advice: Advice; diary: PersonProps['diary'] }) {
  const { record, state, word } = advice;
  const { contact, id, advice: words } = record;
  const outcomeWords = state === 'came-of-it' ? 'Correct what came of it' : 'Something came of it';
  return (
    <li class="stack-tight">
      <p dir="auto">{words}</p>
      {word?.type === 'came-of-it' && (
        <p class="outcome">
          <bdi>{word.what}</bdi>
        </p>
      )}
      <p class="small">
        {dayWords(record.at)} · {stateWords[state]}
        {word && `, ${dayWords(word.at)}`}
      </p>
      <div class="row advice-words">
        {nextOf[state].map((next) => (
          <button
            key={next}
            type="button"
            class="button-inline"
            aria-label={`${wordWords[next]}: ${words}`}
            onClick={() => void diary.advice.say(advice, next)}
          >
            {wordWords[next]}
          </button>
        ))}
        {state !== 'chose-not-to' && (
          <button
            type="button"
            class="button-inline"
            aria-label={`${outcomeWords}: ${words}`}
            onClick={() =>
              word?.type === 'came-of-it'
                ? void diary.sheets.correct(word)
                : void diary.sheets.tell(contact, 'came-of-it', id)
            }
          >
            {outcomeWords}
          </button>
        )}
        <button
          type="button"
          class="button-inline"
          aria-label={`Correct: ${words}`}
          onClick={() => void diary.sheets.correct(record)}
        >
          Correct
        </button>
      </div>
    </li>
  );
}
