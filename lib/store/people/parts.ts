/**
 * Everyone's rows are kept in parts of neighbours by their ids: a hundred thousand records of their own would take seconds to read.
 * A part's name says from whom on it goes and by which code it was computed; other rows make a part of another name.
 */
import { newId, type ContactId } from '../../ids.ts';
import type { PersonRow } from '../../overview/index.ts';

export interface PeoplePart {
  name: string;
  /** `PersonRow`s without what is due, in the order of their ids, as JSON: half as long to read as so many objects. */
  rows: string;
}

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

/** The rows in parts. The last of all parts is filled, for those saved later come after; others are halved. */
export function partsFor(rows: readonly PersonRow[], engine: string, isLast: boolean): PeoplePart[] {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const count = Math.ceil(sorted.length / mostInPart);
  const size = isLast ? mostInPart : Math.ceil(sorted.length / count);
  return Array.from({ length: count }, (_, index) => sorted.slice(index * size, (index + 1) * size)).flatMap((some) =>
    some[0] ? [{ name: nameOf(some[0].id, engine), rows: JSON.stringify(some) }] : [],
  );
}
