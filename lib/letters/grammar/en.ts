/** English grammar for letters. */
import { concat } from '../cited.ts';
import { word } from './en-fact.ts';
import { advice, deed, point } from './en-occasion.ts';
import { addressee, at, goal, role, turningPoint } from './en-writer.ts';
import type { Grammar } from './wording.ts';

export const english: Grammar = {
  word,
  both: (first, second) => concat([first, ' and ', second]),
  goal,
  role,
  at,
  turningPoint,
  advice,
  point,
  deed,
  addressee,
};
