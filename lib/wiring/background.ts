/** What the background does beside keeping the badge right: notifications, and what a click on one opens. */
import { reconcile } from '../models/reconcile.ts';
import * as platform from '../platform/index.ts';
import { reconcilingDeps } from './reconciling.ts';

/** Brings badge and alarm into line with the store and the clock, and notifies where the user wants it. */
export const lookAround = (): Promise<void> =>
  reconcile({
    ...reconcilingDeps,
    notifier: {
      isAllowed: platform.isAllowedToNotify,
      lastOn: platform.lastNotifiedOn,
      noteOn: platform.noteNotifiedOn,
      show: platform.showNotification,
    },
  });

/** Opens what is due in a window of its own, on its first item's letter where the button was clicked. */
export const answerClicks = (): void =>
  platform.answerNotifications((clicked) => {
    void platform.openOwnWindow(`/popup.html#${clicked === 'button' ? 'next' : 'today'}`);
  });
