/** What to say if they ask for the résumé, by the side that the user takes; and the other sides, for those who advise on it differ. */
import { resumeSides, resumeStances, type ResumeSide, type ResumeStance } from '../preferences/index.ts';
import { spokenIn } from './spoken/index.ts';

export interface ResumeAnswer {
  /** To be said aloud. */
  answer: string;
  /** The side that it takes. */
  taken: ResumeSide;
  others: readonly ResumeSide[];
}

export const resumeAnswer = (stance: ResumeStance, language: string): ResumeAnswer => ({
  answer: spokenIn(language).resume[stance],
  taken: resumeSides[stance],
  others: resumeStances.filter((each) => each !== stance).map((each) => resumeSides[each]),
});
