/** Runs in the head of every page, before anything is painted. */
import { defineUnlistedScript } from '#imports';
import { followTheme } from '../lib/theme.ts';

export default defineUnlistedScript(followTheme);
