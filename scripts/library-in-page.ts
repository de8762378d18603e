/** The part of the benchmark of the library that fills the extension's own database, in a page of it. */
import { createIdbStore } from '../lib/store/index.ts';
import { inventedPerson } from './invented-people.ts';

const store = createIdbStore();

/** People in one commit. */
const atOnce = 500;

/** Keeps invented people, numbers `from` to `to`, of a user who has agreed to that. */
export async function fill(from: number, to: number): Promise<void> {
  await store.commit([{ put: 'settings', record: { id: 'welcomed', updatedAt: new Date().toISOString() } }]);
  for (let first = from; first < to; first += atOnce) {
    const people = Array.from({ length: Math.min(atOnce, to - first) }, (_, index) => first + index);
    await store.commit(people.flatMap(inventedPerson));
  }
}

/** The name of someone kept. */
export function nameOf(number: number): string {
  const [first] = inventedPerson(number);
  return first && 'put' in first && first.put === 'contacts' ? first.record.name.value : '';
}
