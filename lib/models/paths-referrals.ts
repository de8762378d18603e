/** Who sent the user to whom, and what came of it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { referralTrees, type ReferralNode } from '../paths/index.ts';
import type { PathsSource } from './paths-source.ts';

export interface ReferralsModel {
  /** Undefined until loaded. */
  trees: ReadonlySignal<readonly ReferralNode[] | undefined>;
  refresh: () => Promise<void>;
}

export function createReferrals(source: PathsSource): ReferralsModel {
  const trees = signal<readonly ReferralNode[] | undefined>();
  return {
    trees,
    refresh: async () => {
      const naming = await source.histories(['referred']);
      const referred = await source.withReferral();
      if (!naming || !referred) return;
      const known = new Set(naming.map(({ contact }) => contact.id));
      const named = naming.flatMap(({ history }) =>
        history.flatMap((each) => (each.type === 'referred' ? (each.person ?? []) : [])),
      );
      const others = new Set([...named, ...referred]).difference(known);
      const more = await source.historiesOf([...others]);
      const participants = more && (await source.participants([...naming, ...more]));
      if (participants) trees.value = referralTrees(participants);
    },
  };
}
