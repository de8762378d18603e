export { badgeFor } from './badge.ts';
export { defaultCadence, touchEvery, type Cadence, type KeepInTouch, type TouchEvery } from './cadence.ts';
export { addBusinessDays, calendarFor, type Calendar, type Pause } from './calendar.ts';
export { due, nextChange, today } from './due.ts';
export { adviceBeforeAsking, defaultAskLimits, openAsks, type AskAdvice, type AskLimits } from './open-asks.ts';
export { isLate, isSuggestion, keyOf, type Reminder, type ReminderOf } from './reminder.ts';
export { reminders } from './reminders.ts';
