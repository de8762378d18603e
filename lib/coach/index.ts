export { coach, type Coaching } from './coach.ts';
export { ruleIds, type Finding, type Grade, type RuleId, type Severity } from './finding.ts';
export type { CoachInput, SentLetter } from './reading.ts';
