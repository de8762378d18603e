export { invitation, type Invitation } from './invitation.ts';
export { remindersFile } from './reminders-file.ts';
