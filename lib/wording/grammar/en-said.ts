/** What English gives for one fact, and the two ways to begin it. */
import type { CitableFact } from '../fact.ts';
import { cite, concat } from '../cited.ts';
import type { Cited } from '../cited.ts';
import type { FactWording } from './wording.ts';

export type Worded = Pick<FactWording, 'shapes' | 'it' | 'clause'> & { slots?: Record<string, Cited> };

export const your = (before: string, cited: string, fact: CitableFact): Cited =>
  concat([`your ${before}`, cite(cited, fact.id)]);

export const you = (before: string, cited: string, fact: CitableFact): Cited =>
  concat([`you ${before}`, cite(cited, fact.id)]);
