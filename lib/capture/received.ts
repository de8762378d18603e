/** Takes in what the capture script returned from a page whose process may be hostile. */
import * as v from 'valibot';
import { readingSchema, type Reading } from './reading.ts';

/** The reading, if what was received is one; nothing of anything else is used. */
export function receiveReading(received: unknown): Reading | undefined {
  const result = v.safeParse(readingSchema, received);
  return result.success ? result.output : undefined;
}
