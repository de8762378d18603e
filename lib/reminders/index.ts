export { badgeFor, type Badge } from './badge.ts';
export { addBusinessDays, calendarFor, type Calendar } from './business-days.ts';
export { defaultCadence, type Cadence } from './cadence.ts';
export { due, nextChange, reminders, today, type Reminder } from './reminders.ts';
