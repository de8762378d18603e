/** Who came to the like work by another way than someone, or by which ways people came to one kind of work. */
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { PersonRow } from '../overview/index.ts';
import {
  alikeness,
  inTurnOfDifference,
  otherWays,
  workNamed,
  workOfRow,
  type ApartWay,
  type Career,
  type OtherWay,
  type Work,
} from '../paths/index.ts';
import { inSlices } from '../slices.ts';
import { latestInto, type PathsSource } from './paths-source.ts';
import { createPersonPicking, type PersonPicking } from './person-picking.ts';

export type WaysShown =
  | { is: 'nothing' }
  | { is: 'person'; from: Career; others: readonly OtherWay[] }
  | { is: 'role'; first: Career | undefined; others: readonly ApartWay[] };

export interface WaysModel {
  person: PersonPicking;
  /** The kind of work, in words; looked at while no person is picked. */
  role: Signal<string>;
  shown: ReadonlySignal<WaysShown>;
}

/** How many of the most alike are compared. */
const mostCompared = 60;

function* alikeIn(work: Work, rows: readonly PersonRow[]): Generator<number, { row: PersonRow; alike: number }[]> {
  const found: { row: PersonRow; alike: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const alike = alikeness(work, workOfRow(row));
    if (alike > 0) found.push({ row, alike });
    yield index / rows.length;
  }
  return found;
}

/** Those who do the like today, the most alike first, found among everyone while the page answers. */
export async function inLikeWork(work: Work, rows: readonly PersonRow[]): Promise<PersonRow[]> {
  const found = await inSlices(alikeIn(work, rows), () => undefined);
  return found
    .toSorted((a, b) => b.alike - a.alike)
    .slice(0, mostCompared)
    .map(({ row }) => row);
}

export function createWays(source: PathsSource): WaysModel {
  const person = createPersonPicking(source.rows);
  const role = signal('');
  const shown = signal<WaysShown>({ is: 'nothing' });
  const show = latestInto(shown);

  const byPerson = async (picked: PersonRow, all: readonly PersonRow[]): Promise<WaysShown> => {
    const alike = await inLikeWork(
      workOfRow(picked),
      all.filter(({ id }) => id !== picked.id),
    );
    const [from, ...others] = await source.careers([picked, ...alike]);
    return from ? { is: 'person', from, others: otherWays(from, others) } : { is: 'nothing' };
  };

  const byRole = async (work: Work, all: readonly PersonRow[]): Promise<WaysShown> => {
    const careers = await source.careers(await inLikeWork(work, all));
    // Of whom nothing is told, no way can be.
    return { is: 'role', ...inTurnOfDifference(careers.filter(({ stays }) => stays.length > 0)) };
  };

  const asked = computed(() => {
    const all = source.rows.value ?? [];
    const picked = person.picked.value;
    if (picked) return () => byPerson(picked, all);
    const work = workNamed(role.value);
    return work.words.size > 0 ? () => byRole(work, all) : () => Promise.resolve<WaysShown>({ is: 'nothing' });
  });
  effect(() => void show(asked.value()));
  return { person, role, shown };
}
