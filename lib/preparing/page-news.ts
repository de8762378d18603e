/** What the last capture of each page says otherwise than the one before it: what became of it while the talk was arranged. */
import { captureHistory, type Capture, type CaptureStep, type Fact } from '../contacts/index.ts';

/** The last capture of each page, held against the one before it; the page that was captured last first. */
export function pageNews(captures: readonly Capture[], facts: readonly Fact[]): CaptureStep[] {
  // What the user chose or wrote by hand is not the whole page.
  const whole = captures.filter(({ format }) => format === 'html' || format === 'pdf');
  const seen = new Set<string>();
  return captureHistory(whole, facts).filter(({ capture: { page } }) => {
    if (seen.has(page)) return false;
    seen.add(page);
    return true;
  });
}

/** Whether there is anything to say of it. */
export const isNews = ({ before, values, came, reworded, gone }: CaptureStep): boolean =>
  before !== undefined && values.length + came.length + reworded.length + gone.length > 0;

/** A page that was read longer ago may say something else by the day of the talk, in days. */
const oldAfter = 30;

/** Whether the page is to be read again before the talk. */
export const isOld = ({ capture }: CaptureStep, now: Temporal.Instant): boolean =>
  now.since(Temporal.Instant.from(capture.readAt)).total('days') > oldAfter;
