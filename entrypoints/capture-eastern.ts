/** The capture script for pages in East Asian languages, Arabic and Persian: the same engine with their words. */
import { defineUnlistedScript } from '#imports';
import { capture } from '../lib/capture/outcome.ts';
import { learnEasternWords } from '../lib/capture/text/eastern-words.ts';

export default defineUnlistedScript({
  globalName: true,
  main: () => {
    learnEasternWords();
    return capture(document);
  },
});
