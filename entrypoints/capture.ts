/**
 * The capture script: injected on the user's click, reads the page once and returns what it read. It needs no browser
 * API, takes nothing of the validator (the receiver validates), and never throws into the page.
 */
import { defineUnlistedScript } from '#imports';
import { capture } from '../lib/capture/outcome.ts';
import { learnWesternWords } from '../lib/capture/text/western-words.ts';

export default defineUnlistedScript({
  globalName: true,
  main: () => {
    learnWesternWords();
    return capture(document);
  },
});
