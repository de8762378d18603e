/** Questions for this one person: those in the letter, to exchange or take out, and others to put in. */
import { Plus, RefreshCw, X } from 'lucide';
import type { FactId } from '../../lib/ids.ts';
import type { LetterKind } from '../../lib/letters/index.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import { Icon } from '../Icon.tsx';
import { OpeningsGroup } from '../OpeningsGroup.tsx';

/** Letters that are there for the questions. */
const isAboutQuestions: ReadonlySet<LetterKind> = new Set(['questions-ahead', 'answer-by-email']);
/** Letters that may carry some. */
const mayAsk: ReadonlySet<LetterKind> = new Set([...isAboutQuestions, 'request', 'follow-up']);

export function Questions({ model }: { model: LetterModel }) {
  const { kind } = model.letter.value;
  const [included, offered, openings] = [model.included.value, model.offered.value, model.openings.value];
  if (!mayAsk.has(kind) || included.length + offered.length === 0) return null;
  return (
    <details open={isAboutQuestions.has(kind)}>
      <summary>Questions for them</summary>
      <ul class="facts">
        {included.map((question) => (
          <li key={question.text} class="stack-tight">
            <p dir="auto">
              <strong>In the letter:</strong> {question.text}
            </p>
            <p class="row">
              {offered.length > 0 && (
                <button
                  type="button"
                  class="button-quiet"
                  aria-label={`Another instead: ${question.text}`}
                  onClick={() => model.exchange(question)}
                >
                  <Icon of={RefreshCw} />
                  Another instead
                </button>
              )}
              <button
                type="button"
                class="button-quiet"
                aria-label={`Take out: ${question.text}`}
                onClick={() => model.takeOut(question)}
              >
                <Icon of={X} />
                Take out
              </button>
            </p>
          </li>
        ))}
        {offered.map((question) => (
          <li key={question.text} class="stack-tight">
            <p dir="auto">{question.text}</p>
            <AskedOf model={model} facts={question.facts} />
            <p>
              <button
                type="button"
                class="button-quiet"
                aria-label={`Put into the letter: ${question.text}`}
                onClick={() => model.include(question)}
              >
                <Icon of={Plus} />
                Put into the letter
              </button>
            </p>
          </li>
        ))}
      </ul>
      <OpeningsGroup
        gate={isAboutQuestions.has(kind) ? openings.gate : { is: 'locked', until: 'another-letter' }}
        questions={openings.questions}
        take={{ words: 'Put into the letter', onTake: model.include }}
      />
      {model.hasOthers.value && (
        <p>
          <button type="button" class="button-quiet" onClick={model.offerOthers}>
            <Icon of={RefreshCw} />
            Other questions
          </button>
        </p>
      )}
    </details>
  );
}

/** The page's words that a question comes from. */
function AskedOf({ model, facts }: { model: LetterModel; facts: readonly FactId[] }) {
  const quotes = model.addressee.value.facts.flatMap((fact) => (facts.includes(fact.id) ? [fact.quote] : []));
  if (quotes.length === 0) return <p class="small">A question for anyone: their page gives no better one.</p>;
  return (
    <p class="small one-line" dir="auto">
      From “{quotes.join('”, “')}”
    </p>
  );
}
