/** The background: keeps badge and alarm right. It holds no state, and derives everything anew whenever it wakes. */
import { defineBackground } from '#imports';
import { answerSelectionMenu, browser, createSelectionMenu } from '../lib/platform/index.ts';
import { answerClicks, lookAround } from '../lib/wiring/background.ts';
import { changes } from '../lib/wiring/reconciling.ts';

const look = (): void =>
  void lookAround().catch((error: unknown) => console.error('Groundwork: the badge could not be renewed', error));

export default defineBackground(() => {
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) {
    event.addListener(() => {
      look();
      void createSelectionMenu();
    });
  }
  answerSelectionMenu();
  answerClicks();
  browser.alarms.onAlarm.addListener(look);
  changes.listen(look);
  look();
});
