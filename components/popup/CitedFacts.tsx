/** What the letter stands on: each citation with its quote, and other facts to cite instead. */
import type { CitableFact } from '../../lib/letters/index.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import { Quote } from '../Quote.tsx';
import { dayWords } from '../words.ts';

export function CitedFacts({ model }: { model: LetterModel }) {
  const support = model.support.value;
  const { body } = model.letter.value;
  const facts = new Map(model.citable.map((fact) => [fact.id, fact]));
  return (
    <section class="stack" aria-label="What the letter stands on">
      {support.citations.length > 0 && <h2>Cited</h2>}
      <ul class="sources">
        {support.citations.map(({ citation, supported }) => {
          const fact = facts.get(citation.fact);
          return (
            <li key={`${citation.fact}-${citation.start}`} class="stack-tight">
              <span class={supported ? 'cited' : 'cited unsupported'} dir="auto">
                {body.slice(citation.start, citation.end)}
              </span>
              {fact && <Quote words={fact.quote}>{sourceWords(fact)}</Quote>}
            </li>
          );
        })}
      </ul>
      <OtherFacts model={model} />
    </section>
  );
}

const sourceWords = (fact: CitableFact): string =>
  [fact.source?.title || fact.source?.url, dayWords(fact.capturedAt)].filter(Boolean).join(', ');

/** How many facts a letter cites: one or two, or it grows long. */
const mostCited = 2;

function OtherFacts({ model }: { model: LetterModel }) {
  if (model.letter.value.status === 'sent' || model.citable.length < 2) return null;
  const cited = [...new Set(model.letter.value.citations.map((each) => each.fact))];
  return (
    <details>
      <summary>Cite something else</summary>
      <ul class="facts">
        {model.citable.map((fact) => (
          <li key={fact.id}>
            <label class="fact-choice">
              <input
                type="checkbox"
                checked={cited.includes(fact.id)}
                onChange={(event) => {
                  const others = cited.filter((id) => id !== fact.id);
                  model.cite(event.currentTarget.checked ? [fact.id, ...others].slice(0, mostCited) : others);
                }}
              />
              <Quote words={fact.quote} />
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
