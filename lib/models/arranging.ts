/** After a large write: what follows from thousands of records is computed at once, where no page waits for it. */
import type { Store } from '../store/index.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import type { Tell } from './progress.ts';

export interface Arranging {
  /** Has reminders, rows and words computed, rather than at the next look. To be called once it is said that the records are kept. */
  arrange: (tell: Tell) => Promise<void>;
}

export const createArranging = ({ store, surroundings }: { store: Store; surroundings: Surroundings }): Arranging => ({
  arrange: async (tell) => {
    tell({ is: 'arranging' });
    const { rules } = await followUpOf(store, surroundings);
    while (!(await store.overview(rules)).isWhole) {
      await store.catchUp(rules.engine);
      tell({ is: 'arranging' });
    }
  },
});
