/** The page's words that a question comes from. */
import type { FactId } from '../../lib/ids.ts';
import type { PrepSheetModel } from '../../lib/models/prep-sheet.ts';
import { originWords } from './PersonPart.tsx';

export interface QuestionSourceProps {
  model: PrepSheetModel;
  facts: readonly FactId[];
  isOwn: boolean;
  id?: string;
}

export function QuestionSource({ model, facts, isOwn, id }: QuestionSourceProps) {
  const material = model.material.value;
  const from = material.held.facts.filter((fact) => facts.includes(fact.id));
  const [first] = from;
  if (!first) {
    return (
      <p id={id} class="small">
        {isOwn ? 'Your own.' : 'A question for anyone.'}
      </p>
    );
  }
  return (
    <p id={id} class="small" dir="auto">
      From “{from.map(({ quote }) => quote).join('”, “')}”,{' '}
      {originWords({ by: 'capture', capture: first.capture }, material)}
    </p>
  );
}
