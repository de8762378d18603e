/** Everyone in a row each, as the store computes them: the first screenful at once, all others while the page answers. */
import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Clock } from '../clock.ts';
import { asOf, createSharing, type PersonRow } from '../overview/index.ts';
import { nameOfRules, today } from '../reminders/index.ts';
import { breath } from '../slices.ts';
import type { Overview } from '../store/index.ts';
import { followUpOf, type Surroundings } from './follow-up.ts';
import type { Saving } from './saving.ts';

export interface Everyone {
  /** Those saved last first; undefined until the first are known. */
  rows: ReadonlySignal<readonly PersonRow[] | undefined>;
  /** The same by the parts that the store keeps, these too newest first, the people in each in the order of their ids. */
  parts: ReadonlySignal<ReadonlyMap<string, readonly PersonRow[]>>;
  /** Nobody is still to come. */
  isWhole: ReadonlySignal<boolean>;
  /** Brings the rows into line with the store. */
  refresh: () => Promise<void>;
}

export interface EveryoneDeps {
  saving: Saving;
  clock: Clock;
  surroundings: Surroundings;
}

export function createEveryone({ saving, clock, surroundings }: EveryoneDeps): Everyone {
  const rows = signal<readonly PersonRow[] | undefined>();
  const parts = signal<ReadonlyMap<string, readonly PersonRow[]>>(new Map());
  const isWhole = signal(false);
  /** The rows of each part that is known, by the rules and on the day that `heldBy` names. */
  let held = new Map<string, readonly PersonRow[]>();
  let heldBy = '';
  const { share } = createSharing();
  let again = false;
  let running: Promise<void> | undefined;

  /** What there is by now, and whether all of it is shown. */
  const look = async (): Promise<Overview | undefined> =>
    saving.load(async (store) => {
      const { rules } = await followUpOf(store, surroundings);
      const day = today(clock);
      const by = JSON.stringify([rules.engine, nameOfRules(rules), rules.calendar.pauses, day]);
      if (by !== heldBy) held = new Map();
      heldBy = by;
      const overview = await store.overview(rules);
      const next = new Map<string, readonly PersonRow[]>();
      const show = (): void =>
        batch(() => {
          parts.value = new Map(next);
          rows.value = [...next.values()].flatMap((each) => each.toReversed());
        });
      // Shown again whenever there are twice as many as before: joining them all each time would take long.
      let shown = rows.value ? Infinity : 1;
      for (const part of overview.parts) {
        const found = held.get(part) ?? (await store.overviewPart(part, rules))?.map((row) => asOf(share(row), day));
        // Gone since: what stands in its place is told at the next look.
        if (!found) again = true;
        next.set(part, found ?? []);
        if (next.size < shown) continue;
        show();
        shown *= 2;
        await breath();
      }
      held = next;
      show();
      return overview;
    });

  const run = async (): Promise<void> => {
    do {
      again = false;
      const overview = await look();
      if (!overview) return;
      isWhole.value = overview.isWhole;
      if (overview.isWhole) continue;
      again = (await saving.load((store) => store.catchUp(surroundings.engine).then(() => true))) ?? false;
    } while (again);
  };

  return {
    rows,
    parts,
    isWhole,
    refresh: () => {
      again = true;
      running ??= run().finally(() => (running = undefined));
      return running;
    },
  };
}
