/** How much of an institution a name is: a university says more about where someone is than its department does. */
import { PhraseTable, type Word } from './phrases.ts';
import sizes from './organization-sizes.json' with { type: 'json' };

let table: PhraseTable<'whole' | 'part'> | undefined;

function tableOfSizes(): PhraseTable<'whole' | 'part'> {
  if (!table) {
    table = new PhraseTable();
    table.add(sizes.whole, 'whole', true);
    table.add(sizes.part, 'part');
  }
  return table;
}

/** Above 0 for a whole institution, below for a part of one, else 0. */
export function sizeOf(words: readonly Word[]): number {
  const found = tableOfSizes().find(words);
  if (found.some((each) => each.value === 'whole')) return 0.25;
  return found.length > 0 ? -0.1 : 0;
}
