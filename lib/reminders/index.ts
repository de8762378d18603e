export { badgeFor, mostCounted } from './badge.ts';
export {
  cadenceRanges,
  defaultCadence,
  touchEvery,
  type Cadence,
  type KeepInTouch,
  type Range,
  type TouchEvery,
} from './cadence.ts';
export { addBusinessDays, calendarFor, type Calendar, type Pause } from './calendar.ts';
export { due, nextChange, today } from './due.ts';
export { holidayCountries, holidaysOf } from './holidays.ts';
export { adviceBeforeAsking, openAsks, type AskAdvice } from './open-asks.ts';
export { isLate, isSuggestion, keyOf, type Reminder, type ReminderOf } from './reminder.ts';
export {
  nameOfRules,
  othersIn,
  reminders,
  remindersOf,
  together,
  turnOf,
  type PersonReminders,
  type Rules,
} from './reminders.ts';
export {
  askRanges,
  defaultFollowUpSettings,
  readFollowUpSettings,
  spanProblem,
  type FollowUpSettings,
  type NotificationSettings,
  type SpanProblem,
} from './settings.ts';
export { letterFor } from './next-step.ts';
export { mayNotify, nextHours, notificationOf, type Notification } from './notification.ts';
export { summaryOf } from './summary.ts';
export { mostUrgent, mostUrgentFirst } from './urgency.ts';
export { statistics, type Statistics } from './statistics.ts';
