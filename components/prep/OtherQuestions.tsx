/** What else could be asked: from their facts, from the user's own questions, and about openings where that is in place. */
import { Plus } from 'lucide';
import { useSignal } from '@preact/signals';
import type { PrepSheetModel } from '../../lib/models/prep-sheet.ts';
import { talkLanguages } from '../../lib/preparing/index.ts';
import { fold } from '../../lib/wording/index.ts';
import { Choice } from '../Choice.tsx';
import { Icon } from '../Icon.tsx';
import { languageName } from '../letter/plan-words.ts';
import { OpeningsGroup } from '../OpeningsGroup.tsx';
import { QuestionSource } from './QuestionSource.tsx';
import type { SheetProps } from './SheetView.tsx';

export function OtherQuestions({ prep, model }: SheetProps) {
  const isOpen = useSignal(false);
  return (
    <details
      class="on-screen"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>Other questions</summary>
      {isOpen.value && (
        <div class="stack">
          <Choice
            label="Language of the talk"
            value={model.sheet.value.language}
            options={talkLanguages.map((each) => [each, languageName(each)] as const)}
            onChoose={model.speak}
          />
          <Delicate model={model} />
          <Offered model={model} />
          <Own prep={prep} model={model} />
          <OpeningsGroup {...model.openings.value} take={{ words: 'Put on the sheet', onTake: model.include }} />
        </div>
      )}
    </details>
  );
}

function Delicate({ model }: { model: PrepSheetModel }) {
  const { including } = model.sheet.value;
  return (
    <div class="stack-tight">
      <label class="row-check">
        <input
          type="checkbox"
          checked={including.includes('gap')}
          onChange={(event) => model.askAbout('gap', event.currentTarget.checked)}
        />
        <span>Also about a pause in their path</span>
      </label>
      <label class="row-check">
        <input
          type="checkbox"
          checked={including.includes('short-stay')}
          onChange={(event) => model.askAbout('short-stay', event.currentTarget.checked)}
        />
        <span>Also about a post that they left soon</span>
      </label>
    </div>
  );
}

const mostOffered = 6;

function Offered({ model }: { model: PrepSheetModel }) {
  const offered = model.others.value.slice(0, mostOffered);
  if (offered.length === 0) return <p class="small">Their facts give no other question.</p>;
  return (
    <ul class="stack">
      {offered.map((question) => (
        <li key={question.text} class="stack-tight">
          <p dir="auto">{question.text}</p>
          <QuestionSource model={model} facts={question.facts} isOwn={false} />
          <p>
            <button
              type="button"
              class="button-quiet"
              aria-label={`Put on the sheet: ${question.text}`}
              onClick={() => model.include(question)}
            >
              <Icon of={Plus} />
              Put on the sheet
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Those of the user's own questions that are not on the sheet; what was asked of this person is not offered again. */
function Own({ prep, model }: SheetProps) {
  const { contact } = model.sheet.value;
  const there = new Set(model.sheet.value.questions.map(({ text }) => fold(text)));
  const own = prep.bank.questions.value.filter(({ text }) => text.trim() !== '' && !there.has(fold(text)));
  if (own.length === 0) return null;
  return (
    <div class="stack-tight">
      <h3>From your own questions</h3>
      <ul class="stack">
        {own.map((question) => {
          const isAsked = prep.bank.asked.value.get(question.id)?.some((each) => each.contact.id === contact) === true;
          return (
            <li key={question.id} class="stack-tight">
              <p dir="auto">{question.text}</p>
              {isAsked ? (
                <p class="small">You asked them this before.</p>
              ) : (
                <p>
                  <button
                    type="button"
                    class="button-quiet"
                    aria-label={`Put on the sheet: ${question.text}`}
                    onClick={() => model.add(question.text, question)}
                  >
                    <Icon of={Plus} />
                    Put on the sheet
                  </button>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
