/** A question dies with its facts: where they are removed, it leaves the prep sheets of the talks that are still to come. */
import type { IsoInstant } from '../clock.ts';
import { standing } from '../contacts/index.ts';
import type { ContactId, FactId } from '../ids.ts';
import { talkOf, withoutFacts } from '../preparing/index.ts';
import type { Change, Store } from '../store/index.ts';

export interface LostQuestions {
  lost: number;
  changes: Change[];
  /** Puts the sheets back as they were. */
  back: Change[];
}

/** What removing facts of someone does to their sheets. */
export async function questionsLost(
  store: Store,
  contact: ContactId,
  removed: ReadonlySet<FactId>,
  at: IsoInstant,
): Promise<LostQuestions> {
  const [sheets, interactions] = await Promise.all([
    store.where('prepSheets', 'contact', contact),
    store.where('interactions', 'contact', contact),
  ]);
  const history = standing(interactions);
  const touched = sheets
    .filter((sheet) => talkOf(sheet, history).planned?.met === undefined)
    .map((before) => ({ before, after: withoutFacts(before, (fact) => !removed.has(fact)) }))
    .filter(({ after }) => after.lost > 0);
  return {
    lost: touched.reduce((sum, { after }) => sum + after.lost, 0),
    changes: touched.map(({ after }): Change => ({ put: 'prepSheets', record: { ...after.sheet, updatedAt: at } })),
    back: touched.map(({ before }): Change => ({ put: 'prepSheets', record: before })),
  };
}
