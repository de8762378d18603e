/** What to say if they ask for the résumé, by what the user came for; and what those who advise on it say, who do not agree. */
import type { Purpose } from '../contacts/index.ts';
import views from './resume.json' with { type: 'json' };
import { spokenIn } from './spoken/index.ts';

export interface ResumeAnswer {
  /** To be said aloud. */
  answer: string;
  /** One side after the other, each with who says so. */
  views: readonly { says: string; source: string }[];
}

export const resumeAnswer = (purpose: Purpose, language: string): ResumeAnswer => ({
  answer: spokenIn(language).resume[purpose],
  views,
});
