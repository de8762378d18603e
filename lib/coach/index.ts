export { coach, type Coaching } from './coach.ts';
export { applyFix, type Edit, type Fix, type FixedLetter } from './fix.ts';
export { ruleIds, type Finding, type Grade, type RuleId, type Severity } from './finding.ts';
export type { CoachInput, SentLetter } from './reading.ts';
