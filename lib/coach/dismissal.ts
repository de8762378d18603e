/**
 * What the user wants to hear no more of: for one letter, kept with it, or for good, kept with the settings. What blocks is never
 * dismissed for good.
 */
import type { Coaching } from './coach.ts';
import type { Finding, RuleId } from './finding.ts';

export interface Dismissal {
  rule: RuleId;
  /** Which of the rule's messages. */
  about: string;
  /** The words it was about, without regard to case and white space; absent where it holds whatever the words are. */
  words?: string;
}

/** Both lists as the store keeps them. */
export interface Dismissals {
  forLetter: readonly Dismissal[];
  forGood: readonly Dismissal[];
}

export interface HeardCoaching extends Coaching {
  /** What was found and dismissed: not counted, there to be taken back. */
  dismissed: Finding[];
}

/** Rules about turns of phrase, which come again in the same words in other letters. */
const aboutPhrases: ReadonlySet<RuleId> = new Set([
  'R1',
  'R2',
  'R9',
  'R19',
  'R20',
  'R22',
  'R25',
  'R26',
  'R27',
  'R30',
  'F2',
]);

const folded = (words: string): string =>
  words.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** For this letter: the finding comes back when its words change. */
export const dismissal = ({ rule, about, words }: Finding): Dismissal =>
  words === null ? { rule, about } : { rule, about, words: folded(words) };

export const canDismissForGood = ({ severity }: Finding): boolean => severity !== 'block';

/**
 * For good: a turn of phrase in these words, or what the rule says of any letter. Undefined for what blocks.
 */
export function dismissalForGood(finding: Finding): Dismissal | undefined {
  if (!canDismissForGood(finding)) return undefined;
  const { rule, about } = finding;
  return aboutPhrases.has(rule) ? dismissal(finding) : { rule, about };
}

export const isSameDismissal = (one: Dismissal, other: Dismissal): boolean =>
  one.rule === other.rule && one.about === other.about && one.words === other.words;

const covers = (made: Dismissal, finding: Finding): boolean =>
  made.rule === finding.rule &&
  made.about === finding.about &&
  (made.words === undefined || (finding.words !== null && made.words === folded(finding.words)));

/** Parts what was dismissed from what is still to be said. */
export function heard({ findings, notChecked }: Coaching, { forLetter, forGood }: Dismissals): HeardCoaching {
  const isDismissed = (finding: Finding): boolean =>
    forLetter.some((made) => covers(made, finding)) ||
    (canDismissForGood(finding) && forGood.some((made) => covers(made, finding)));
  return {
    findings: findings.filter((finding) => !isDismissed(finding)),
    notChecked,
    dismissed: findings.filter(isDismissed),
  };
}
