export { answersOf, askedOf } from './asked.ts';
export { checklist, type ChecklistItem } from './checklist.ts';
export {
  drawQuestions,
  fromBank,
  furtherQuestions,
  notOnSheet,
  ownOnSheet,
  questionsFor,
  withMoved,
  withQuestion,
} from './drawing.ts';
export { fiveLines, type Line } from './five-lines.ts';
export { introduction, mostIntroductionWords } from './introduction.ts';
export { isNews, isOld, pageNews } from './page-news.ts';
export { resumeAnswer, type ResumeAnswer } from './resume.ts';
export * from './sheet.ts';
export { spokenIn, talkLanguages } from './spoken/index.ts';
export { nextTalk, sheetFor, talkOf, type Talk } from './talk.ts';
export { minutesAQuestion, minutesAtTheEnd, timing, type Timing } from './timing.ts';
