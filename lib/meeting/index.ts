export { happeningsOf, type MeetingHappening } from './happenings.ts';
export * from './notes.ts';
export * from './timer.ts';
