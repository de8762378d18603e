/** The capture script: injected on the user's click, reads the page once and returns its reading. It needs no browser API. */
import { defineUnlistedScript } from '#imports';

export default defineUnlistedScript({ globalName: true, main: () => ({ title: document.title }) });
