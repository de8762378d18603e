/**
 * The browser's notifications: a permission that is asked for when the user switches them on, and one notification that
 * takes the place of the last. The day of the last one is kept outside the database, for this computer alone.
 */
import * as v from 'valibot';
import type { IsoDate } from '../clock.ts';
import { browser } from './browser.ts';

const permission = { permissions: ['notifications' as const] };
const id = 'due';
const key = 'notifiedOn';
const daySchema = v.pipe(v.string(), v.isoDate());

/** Asks the user; to be called in the turn of their click. False where they say no. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request(permission);

/** Gives the permission back. */
export const forgoNotifying = async (): Promise<void> => void (await browser.permissions.remove(permission));

export const isAllowedToNotify = (): Promise<boolean> => browser.permissions.contains(permission);

/** The civil date of the last notification. */
export async function lastNotifiedOn(): Promise<IsoDate | undefined> {
  const result = v.safeParse(daySchema, (await browser.storage.local.get(key))[key]);
  return result.success ? result.output : undefined;
}

export const noteNotifiedOn = (date: IsoDate): Promise<void> => browser.storage.local.set({ [key]: date });

export interface ShownNotification {
  title: string;
  text: string;
  /** Left out where the browser has no buttons (Firefox). */
  button?: string;
}

export async function showNotification({ title, text, button }: ShownNotification): Promise<void> {
  const plain = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message: text,
  };
  const buttons = button !== undefined && 'onButtonClicked' in browser.notifications ? [{ title: button }] : [];
  // Firefox refuses options that it does not know.
  const options = buttons.length > 0 ? { ...plain, buttons } : plain;
  await browser.notifications.create(id, options);
}

/** What was clicked: the notification itself, or its button. */
export type NotificationClick = 'notification' | 'button';

/** Calls `listener` at a click. To be called as the background starts: until the permission is given there is no such API. */
export function answerNotifications(listener: (clicked: NotificationClick) => void): void {
  const listen = (): void => {
    const api: Partial<typeof browser.notifications> | undefined = browser.notifications;
    api?.onClicked?.addListener(() => {
      void browser.notifications.clear(id);
      listener('notification');
    });
    api?.onButtonClicked?.addListener(() => {
      void browser.notifications.clear(id);
      listener('button');
    });
  };
  if ((browser.notifications as unknown) === undefined) browser.permissions.onAdded.addListener(listen);
  else listen();
}
