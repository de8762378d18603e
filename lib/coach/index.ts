export { coach, type Coaching } from './coach.ts';
export {
  canDismissForGood,
  dismissal,
  dismissalForGood,
  heard,
  isSameDismissal,
  type Dismissal,
  type Dismissals,
  type HeardCoaching,
} from './dismissal.ts';
export { applyFix, type Edit, type Fix, type FixedLetter } from './fix.ts';
export { ruleIds, type Dispute, type Finding, type Grade, type RuleId, type Severity } from './finding.ts';
export type { CoachInput, OtherPerson, SentLetter } from './reading.ts';
