/** The real store, clock and calendar, and the keeping of badge and alarm by them: all that the background needs. */
import { systemClock } from '../clock.ts';
import type { ReconcileDeps } from '../models/reconcile.ts';
import * as platform from '../platform/index.ts';
import { createIdbStore } from '../store/index.ts';
import { surroundings } from './surroundings.ts';

export const store = createIdbStore();
export const changes = platform.createChanges();

export const reconcilingDeps: ReconcileDeps = {
  store,
  clock: systemClock,
  surroundings,
  // Named one by one: taken as a whole, the platform would bring pdf.js into the background.
  readStoreMark: platform.readStoreMark,
  writeStoreMark: platform.writeStoreMark,
  showOnToolbar: platform.showOnToolbar,
  alarmTime: platform.alarmTime,
  setAlarm: platform.setAlarm,
  underLock: platform.underLock,
};

/** Brings badge and alarm into line with the store and the clock. A page first loads what that takes when something was saved. */
export const reconcileNow = async (): Promise<void> =>
  (await import('../models/reconcile.ts')).reconcile(reconcilingDeps);
