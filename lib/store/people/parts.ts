/**
 * Everyone's rows are kept in parts of neighbours by their ids: a hundred thousand records of their own would take seconds to read.
 * A part's name says from whom on it goes and by which code it was computed; other rows make a part of another name.
 */
import { newId, type ContactId } from '../../ids.ts';
import type { PersonRow } from '../../overview/index.ts';
import type { WordList } from '../../search/index.ts';

export interface PeoplePart {
  name: string;
  /** `PersonRow`s without what is due, in the order of their ids, as JSON: half as long to read as so many objects. */
  rows: string;
}

/** The words that the people of a part are found by, numbered as their rows stand there. */
export type WordsPart = WordList & { name: string };

/** People in a part. */
export const mostInPart = 512;

export const nameOf = (from: ContactId, engine: string): string => `${from} ${engine} ${newId()}`;

export const fromOf = (name: string): ContactId => (name.split(' ')[0] ?? '') as ContactId;
export const engineOf = (name: string): string => name.split(' ')[1] ?? '';
export const isBy = (name: string, engine: string): boolean => engineOf(name) === engine;

export const rowsOf = ({ rows }: PeoplePart): PersonRow[] => JSON.parse(rows) as PersonRow[];

/** Which of the parts someone belongs to, by those from whom on the parts go, in order; -1 where there are none. */
export function placeOf(contact: ContactId, froms: readonly ContactId[]): number {
  const after = froms.findIndex((from) => from > contact);
  // Whoever comes before everyone else belongs to the first part.
  return after === 0 ? 0 : (after < 0 ? froms.length : after) - 1;
}
