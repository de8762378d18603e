export { invitation, type Invitation, type Party } from './invitation.ts';
export { remindersFile } from './reminders-file.ts';
