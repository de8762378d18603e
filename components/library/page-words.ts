/** The words of the interface on a person's page to read. */
import type { Wordings } from '../../lib/exchange/index.ts';
import { letterKindWords } from '../letter/plan-words.ts';
import { entryWords } from '../popup/log-words.ts';
import { timeWords } from '../words.ts';

export const pageWords: Wordings = { entry: entryWords, letter: letterKindWords, time: timeWords };
