/** What a reminder is called where there is room for one line: in a calendar, in a notification. */
import type { Reminder } from './reminder.ts';

/** One line for a reminder about someone with this name. */
export function summaryOf(reminder: Reminder, name: string): string {
  switch (reminder.type) {
    case 'meeting':
      return `Talk with ${name}`;
    case 'prepare':
      return `Prepare for the talk with ${name}`;
    case 'questions-ahead':
      return `Send ${name} the questions`;
    case 'log':
      return `Write down what ${name} said`;
    case 'thank':
      return `Thank ${name}`;
    case 'advice':
      return `Take ${name}’s advice: ${reminder.advice}`;
    case 'report-back':
      return `Tell ${name} what came of it`;
    case 'tell-referrer':
      return `Tell ${name} that you talked with ${reminder.name}`;
    case 'widen':
      return `Think of someone beside ${name}`;
    case 'follow-up':
      return `Follow up with ${name}`;
    case 'ask-again':
      return `Ask ${name} again`;
    case 'keep-in-touch':
      return `A sign of life to ${name}`;
    case 'own':
      return `${reminder.text} (${name})`;
  }
}
