/** What the coach says: findings, each of a rule, and the rules that it could not check. */
import type { Range } from '../wording/index.ts';
import type { Edit, Fix } from './fix.ts';

export const ruleIds = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R29',
  'R30',
  'R31',
  'R32',
  'R33',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'A1',
  'A3',
  'A4',
  'A6',
  'A7',
  'L3',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** 'block': asks once more before the letter is opened for sending; 'warn' and 'hint' only say. */
export type Severity = 'block' | 'warn' | 'hint';

/**
 * How good the evidence for a rule is. A: randomised, near this setting; B: randomised, elsewhere; C: large observational
 * or vendor data; D: advice of practitioners; house: our own rule.
 */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'house';

/** The other side, where the sources disagree. */
export interface Dispute {
  /** What others say. */
  says: string;
  /** Who they are. */
  source: string;
  /** What the coach makes of it. */
  here: string;
}

export interface Finding {
  rule: RuleId;
  severity: Severity;
  /** Where in the body it is; absent when it is about the subject, the address or the whole letter. */
  range?: Range;
  /** The exact words of the letter it is about, or null. */
  words: string | null;
  /** Which of its rule's messages it is: the same whatever the words. */
  about: string;
  /** What to look at, one sentence. */
  message: string;
  /** Why it matters, one sentence. */
  why: string;
  /** Who says so. */
  source: string;
  grade: Grade;
  disputed?: Dispute;
  /** A change that is safe to make; absent where only the writer knows what to say. */
  fix?: Fix;
}

/** A finding before its texts are added: which message of its rule, and where. */
export interface Found {
  severity: Severity;
  /** Name of one of the rule's messages. */
  message: string;
  range?: Range;
  /** Words that are not in the body: of the subject, of an address. */
  words?: string;
  /** `name` is that of the rule's words for the button. */
  fix?: { name: string; field: Fix['field']; edits: readonly Edit[] };
}
