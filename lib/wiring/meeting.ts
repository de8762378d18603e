/** Joins the window of a talk to the real store, clock and browser. */
import { systemClock } from '../clock.ts';
import type { MeetingWindowDeps } from '../models/meeting-window.ts';
import * as platform from '../platform/index.ts';
import { changes, reconcileNow, store } from './reconciling.ts';

export const meetingDeps: MeetingWindowDeps = {
  store,
  clock: systemClock,
  announce: changes.announce,
  reconcile: reconcileNow,
  onChange: changes.listen,
  claimMeeting: (id, take, onLost) => platform.claim(`meeting-${id}`, take, onLost),
  keepAwake: platform.keepAwake,
};
