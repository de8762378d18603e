/**
 * Everyone's rows are kept in parts of neighbours by their ids: a hundred thousand records of their own would take seconds to read.
 * A part's name says from whom on it goes and by which code it was computed; other rows make a part of another name.
 */
import { newId, type ContactId } from '../../ids.ts';
import type { PersonRow } from '../../overview/index.ts';
import { wordList, type WordList, type WordsOfPerson } from '../../search/index.ts';

export interface PeoplePart {
  name: string;
  /** `PersonRow`s without what is due, in the order of their ids, as JSON: half as long to read as so many objects. */
  rows: string;
}

/** The words that the people of a part are found by, numbered as their rows stand there. */
export type WordsPart = WordList & { name: string };

/** People in a part. */
export const mostInPart = 512;

const nameOf = (from: ContactId, engine: string): string => `${from} ${engine} ${newId()}`;

export const fromOf = (name: string): ContactId => (name.split(' ')[0] ?? '') as ContactId;
export const isBy = (name: string, engine: string): boolean => name.split(' ')[1] === engine;

export const rowsOf = ({ rows }: PeoplePart): PersonRow[] => JSON.parse(rows) as PersonRow[];

/** Which of the parts, whose names are sorted, someone belongs to; -1 where there are none. */
export function placeOf(contact: ContactId, names: readonly string[]): number {
  const after = names.findIndex((name) => fromOf(name) > contact);
  if (after === 0) return 0;
  return (after < 0 ? names.length : after) - 1;
}

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
