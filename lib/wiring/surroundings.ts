/** What reminders depend on beside what the user sets, in any context of the extension. */
import type { Surroundings } from '../models/follow-up.ts';

/** Set at the build (wxt.config.ts): a digest of the code that computes reminders and rows. */
declare const __ENGINE__: string;

export const surroundings: Surroundings = { locale: navigator.language, engine: __ENGINE__ };
