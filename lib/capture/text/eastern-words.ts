/**
 * Teaches the engine the languages of East Asia, Arabic and Persian. They stand apart so that the script that is injected in every page stays small; pages in their scripts get one that has them (entrypoints/capture-eastern.ts).
 */
import ar from '../lexicons/ar.json' with { type: 'json' };
import fa from '../lexicons/fa.json' with { type: 'json' };
import ja from '../lexicons/ja.json' with { type: 'json' };
import ko from '../lexicons/ko.json' with { type: 'json' };
import zh from '../lexicons/zh.json' with { type: 'json' };
import { learn } from './lexicon.ts';

/** To be called before the first reading; calling it again adds nothing. */
export const learnEasternWords = (): void => learn([ja, zh, ko, ar, fa]);
