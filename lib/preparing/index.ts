export * from './sheet.ts';
export { nextTalk, sheetFor, talkOf, type Talk } from './talk.ts';
