/** Parts of the overview made anew, of those in them who stay as they were and those who were computed anew. */
import type { ContactId } from '../../ids.ts';
import type { PersonRow } from '../../overview/index.ts';
import { wordList, type WordList, type WordsOfPerson } from '../../search/index.ts';
import { mostInPart, nameOf, type PeoplePart, type WordsPart } from './parts.ts';

/** What a part was, and who in it stays as they were. */
export interface Staying {
  everyone: readonly ContactId[];
  rows: readonly PersonRow[];
  list: WordList;
}

/** Someone computed anew. */
export interface Fresh {
  row: PersonRow;
  words: WordsOfPerson;
}

/**
 * The parts that hold those who stay and those computed anew. The last of all parts is filled, for those saved later come after;
 * others are halved. A step for each part.
 */
export function* partsFor(
  fresh: readonly Fresh[],
  staying: Staying | undefined,
  engine: string,
  isLast: boolean,
): Generator<number, { people: PeoplePart; words: WordsPart }[]> {
  const words = new Map(fresh.map((each) => [each.row.id, each.words]));
  const rows = [...(staying?.rows ?? []), ...fresh.map(({ row }) => row)].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const count = Math.ceil(rows.length / mostInPart);
  const size = isLast ? mostInPart : Math.ceil(rows.length / count);
  const parts = [];
  for (let index = 0; index < count; index += 1) {
    yield index / count;
    const some = rows.slice(index * size, (index + 1) * size);
    const name = nameOf(some[0]?.id ?? ('' as ContactId), engine);
    parts.push({ people: { name, rows: JSON.stringify(some) }, words: { name, ...wordsFor(some, words, staying) } });
  }
  return parts;
}

function wordsFor(
  rows: readonly PersonRow[],
  words: ReadonlyMap<ContactId, WordsOfPerson>,
  staying: Staying | undefined,
): WordList {
  const fresh = new Map<number, WordsOfPerson>();
  const numbers = new Map<ContactId, number>();
  for (const [number, { id }] of rows.entries()) {
    const theirs = words.get(id);
    if (theirs) fresh.set(number, theirs);
    else numbers.set(id, number);
  }
  if (!staying) return wordList(fresh);
  return wordList(fresh, { list: staying.list, numbers: staying.everyone.map((id) => numbers.get(id) ?? -1) });
}
