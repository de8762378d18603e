/** What the letter says of the person that stands on no quote: said in words beneath the text that is marked in amber. */
import { Scissors } from 'lucide';
import type { LetterModel } from '../../lib/models/letter.ts';
import { Icon } from '../Icon.tsx';
import { Quote } from '../Quote.tsx';
import { Remark } from '../Remark.tsx';

export function Unsupported({ model }: { model: LetterModel }) {
  const sentences = model.unsupported.value;
  if (sentences.length === 0) return null;
  return (
    <Remark>
      <p>Some of this is in none of the quotes you kept. Go back to the page’s words, or cut it.</p>
      <ul class="stack">
        {sentences.map((sentence) => {
          const words = sentence.words.map((each) => `“${each}”`).join(', ');
          return (
            <li key={sentence.start} class="stack-tight">
              <span class="row-apart">
                <span dir="auto">{words}</span>
                <button
                  type="button"
                  class="button-quiet"
                  aria-label={`Cut the sentence with ${words}`}
                  onClick={() => model.cut(sentence)}
                >
                  <Icon of={Scissors} />
                  Cut the sentence
                </button>
              </span>
              {sentence.nearest !== undefined && <Quote words={sentence.nearest}>nearest of what you kept</Quote>}
            </li>
          );
        })}
      </ul>
    </Remark>
  );
}
