/** The worker in which the library has files worked on: backups, people that come in and leave. */
import { defineUnlistedScript } from '#imports';
import { systemClock } from '../lib/clock.ts';
import { answerCalls } from '../lib/models/calls.ts';
import { createFileWork } from '../lib/models/file-work.ts';
import { createIdbStore } from '../lib/store/index.ts';
import { surroundings } from '../lib/wiring/surroundings.ts';

export default defineUnlistedScript(() => {
  const work = createFileWork({ store: createIdbStore(), clock: systemClock, surroundings });
  answerCalls(globalThis, { ...work });
});
