/** The capture script: injected on the user's click, looks at the page once and returns what it says. It reads nothing into it. */
import { defineUnlistedScript } from '#imports';
import { capture } from '../lib/capture/page/index.ts';

export default defineUnlistedScript({ globalName: true, main: () => capture(document) });
