export { bestQuestions, meetingQuestions } from './choose.ts';
export { gatekeeper, gates } from './gates.ts';
export type { Put } from './gates.ts';
export { categories, delicateSubjects } from './question.ts';
export type { Asking, Question } from './question.ts';
