/** A stay in words, for who does not see the drawing and for what is beneath it. */
import { noField, type Stay } from '../../../lib/paths/index.ts';
import { timeWords } from '../../words.ts';

export const noTimeWords = 'no dates told';

export const stayWhen = ({ facts: [fact] }: Stay): string =>
  fact.ongoing === true && fact.start === undefined ? 'still there' : timeWords(fact) || noTimeWords;

/** "Ward nurse, Halden Infirmary, 1998 to 2006, nursing". */
export const stayWords = (stay: Stay): string =>
  [stay.title, stay.organization, stayWhen(stay), stay.field ?? noField].filter((part) => part !== '').join(', ');
