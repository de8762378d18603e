export { bestQuestions, meetingList, meetingQuestions } from './choose.ts';
export { gatekeeper, gates } from './gates.ts';
export type { Gate, Put } from './gates.ts';
export { openingQuestions } from './openings.ts';
export { categories, delicateSubjects } from './question.ts';
export { questionsFile, questionsInFile } from './own-questions.ts';
export type { OwnQuestion } from './own-questions.ts';
export type { Asking, Category, DelicateSubject, Question } from './question.ts';
