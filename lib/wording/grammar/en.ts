/** English grammar for letters. */
import { concat } from '../cited.ts';
import { word } from './en-fact.ts';
import { advice, deed, point } from './en-occasion.ts';
import { at, goal, role, roleNoun, turningPoint, withThe } from './en-writer.ts';
import { addressee } from './salutation.ts';
import type { Grammar } from './wording.ts';

export const english: Grammar = {
  word,
  both: (first, second) => concat([first, ' and ', second]),
  goal,
  role,
  roleNoun,
  house: withThe,
  at,
  who: (named, place) => [named, place].filter((each) => each !== '').join(' '),
  turningPoint,
  advice,
  point,
  deed,
  addressee,
};
