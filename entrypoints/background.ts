/** The background: keeps badge and alarm right. It holds no state, and derives everything anew whenever it wakes. */
import { defineBackground } from '#imports';
import { browser } from '../lib/platform/index.ts';
import { changes, reconcileNow } from '../lib/wiring/reconciling.ts';

const look = (): void =>
  void reconcileNow().catch((error: unknown) => console.error('Groundwork: the badge could not be renewed', error));

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  browser.alarms.onAlarm.addListener(look);
  changes.listen(look);
  look();
});
