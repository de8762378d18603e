/** Everyone as a file for other programs. */
import { isoNow, type Clock } from '../clock.ts';
import type { ContactId } from '../ids.ts';
import type { Store } from '../store/index.ts';
import { inPieces } from './in-pieces.ts';
import type { Tell } from './progress.ts';
import { breath } from '../slices.ts';

/** What everyone can be handed over as. */
export type PeopleFile = 'csv' | 'vcard' | 'json';

export interface ExportWork {
  /** @param whom those whom it is of; absent for everyone. */
  peopleFile: (tell: Tell, as: PeopleFile, whom?: ReadonlySet<ContactId>) => Promise<Blob>;
}

/** Pieces of text joined into one part of a file: a part for each of a hundred thousand people costs more than their text. */
const atOnce = 500;

/** A file of pieces of text. Between them it is told how many there are; what that throws ends it. */
async function fileOf(pieces: Iterable<string>, onPieces: (count: number) => void): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  for (const piece of pieces) {
    waiting.push(piece);
    if (waiting.length < atOnce) continue;
    parts.push(new Blob(waiting));
    waiting = [];
    onPieces(parts.length * atOnce);
    await breath();
  }
  return new Blob([...parts, ...waiting]);
}

export function createExportWork({ store, clock }: { store: Store; clock: Clock }): ExportWork {
  return {
    peopleFile: async (tell, as, whom) => {
      const reading = (): void => tell({ is: 'making' });
      reading();
      const { peopleCsv, peopleJson, peopleVcards, personOf } = await import('../exchange/index.ts');
      const everyone = await inPieces(store, 'contacts', reading);
      const contacts = whom ? everyone.filter(({ id }) => whom.has(id)) : everyone;
      const making = (count: number): void => tell({ is: 'making', done: Math.min(1, count / contacts.length) });
      if (as === 'csv') return fileOf(peopleCsv(contacts), making);
      const captures = Map.groupBy(await inPieces(store, 'captures', reading), (each) => each.contact);
      const facts = Map.groupBy(await inPieces(store, 'facts', reading), (each) => each.contact);
      const people = contacts
        .values()
        .map((each) => personOf(each, captures.get(each.id) ?? [], facts.get(each.id) ?? []));
      return fileOf(as === 'vcard' ? peopleVcards(people) : peopleJson(people, isoNow(clock)), making);
    },
  };
}
