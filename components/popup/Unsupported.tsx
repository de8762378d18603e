/** What the letter says of the person that stands on no quote: said in words beneath the text that is marked in amber. */
import type { LetterModel } from '../../lib/models/letter.ts';
import { Remark } from '../Remark.tsx';

export function Unsupported({ model }: { model: LetterModel }) {
  const support = model.support.value;
  const { body } = model.letter.value;
  const drifted = support.citations.filter((each) => !each.supported).map((each) => each.citation);
  const words = [...drifted, ...support.uncited].map(({ start, end }) => body.slice(start, end));
  if (words.length === 0) return null;
  return (
    <Remark>
      <p>
        {words.length === 1 ? 'This is in none of the quotes you kept:' : 'These are in none of the quotes you kept:'}{' '}
        {words.map((each) => `“${each}”`).join(', ')}. Go back to the page’s words, or cut it.
      </p>
    </Remark>
  );
}
