/** Whether what is prepared fits into the minutes that were agreed. */
import { countWords } from '../wording/index.ts';

/** A question with its answer, in minutes: ten questions are the advice for half an hour. */
export const minutesAQuestion = 3;
/** The closing question, whom else to talk to, and thanks. */
export const minutesAtTheEnd = 2;
/** Words said in a minute. */
const pace = 150;

export interface Timing {
  /** Minutes that the whole takes, rounded up. */
  needed: number;
  /** How many questions fit beside introduction and end. */
  fitting: number;
  fits: boolean;
}

/** @param questions how many are to be asked before the end. */
export function timing(agreed: number, questions: number, introduction: string): Timing {
  const beside = countWords(introduction) / pace + minutesAtTheEnd;
  const needed = Math.ceil(beside + questions * minutesAQuestion);
  const fitting = Math.max(0, Math.floor((agreed - beside) / minutesAQuestion));
  return { needed, fitting, fits: questions <= fitting };
}
