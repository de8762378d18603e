/** What the letter stands on: each citation with its quote, and other facts to cite instead. */
import type { FactId } from '../../lib/ids.ts';
import type { ProposedFact } from '../../lib/wording/index.ts';
import type { LetterModel } from '../../lib/models/letter.ts';
import { Quote } from '../Quote.tsx';
import { dayWords } from '../words.ts';
import type { LetterViewProps } from './LetterView.tsx';

export interface CitedFactsProps extends Pick<LetterViewProps, 'showQuote'> {
  model: LetterModel;
}

export function CitedFacts({ model, showQuote }: CitedFactsProps) {
  const support = model.support.value;
  const { body } = model.letter.value;
  return (
    <section class="stack" aria-label="What the letter stands on">
      {support.citations.length > 0 && <h2>Cited</h2>}
      <ul class="sources">
        {support.citations.map(({ citation, supported }) => {
          const cited = model.citable.value.find(({ fact }) => fact.id === citation.fact);
          return (
            <li key={`${citation.fact}-${citation.start}`} class="stack-tight">
              <span class={supported ? 'cited' : 'cited unsupported'} dir="auto">
                {body.slice(citation.start, citation.end)}
              </span>
              {cited && <CitedQuote cited={cited} onShow={shower(model, citation.fact, showQuote)} />}
            </li>
          );
        })}
      </ul>
      {model.citable.value.length === 0 && model.letter.value.status === 'draft' && <NothingToCite />}
      <OtherFacts model={model} />
    </section>
  );
}

/** A letter without a reason for writing to just this person is seldom answered; what such a reason looks like. */
function NothingToCite() {
  return (
    <div class="stack-tight">
      <h2>Nothing to cite yet</h2>
      <p>
        Look on their pages for something that is theirs alone: a change of work, a paper or a talk, a committee, a
        sentence in their own words. Select it there and choose “Keep as a fact in Groundwork”.
      </p>
    </div>
  );
}

/** The page's words for a citation, and where and when they were read. */
export function CitedQuote({ cited, onShow }: { cited: ProposedFact; onShow?: (() => void) | undefined }) {
  return (
    <Quote words={cited.fact.quote} onShow={onShow}>
      {sourceWords(cited)}
    </Quote>
  );
}

/** Shows a fact's words where they stand, if it is known where that is. */
export function shower(
  model: LetterModel,
  id: FactId,
  showQuote: LetterViewProps['showQuote'],
): (() => void) | undefined {
  const fact = model.addressee.value.facts.find((each) => each.id === id);
  const capture = model.addressee.value.captures.find((each) => each.id === fact?.capture);
  return fact && capture && (() => void showQuote(fact.selector, capture.url));
}

const sourceWords = ({ fact: { source, capturedAt }, lookAgain }: ProposedFact): string => {
  const read = [source?.title || source?.url, dayWords(capturedAt)].filter(Boolean).join(', ');
  return lookAgain ? `${read}. That is a while ago: look again before you cite it.` : read;
};

function OtherFacts({ model }: { model: LetterModel }) {
  if (model.letter.value.status === 'sent' || model.elsewhere.value || model.citable.value.length < 2) return null;
  const cited = new Set(model.letter.value.citations.map((each) => each.fact));
  return (
    <details>
      <summary>Cite something else</summary>
      <ul class="facts">
        {model.citable.value.map(({ fact, why }) => (
          <li key={fact.id}>
            <label class="fact-choice">
              <input
                type="checkbox"
                checked={cited.has(fact.id)}
                onChange={(event) => model.cite(fact.id, event.currentTarget.checked)}
              />
              <Quote words={fact.quote}>{why}</Quote>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
