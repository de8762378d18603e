/** Opens tabs beside the one in front. */
import { browser } from './browser.ts';

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** A page of the extension, by its path. A popup would close over a file dialog, or when its window loses the focus. */
export const openOwnTab = (path: string): Promise<void> => openTab(new URL(path, browser.runtime.getURL('/')).href);

/** A page of the extension in a small window of its own, the size of the popup and a frame. */
export async function openOwnWindow(path: string): Promise<void> {
  const url = new URL(path, browser.runtime.getURL('/')).href;
  await browser.windows.create({ url, type: 'popup', width: 420, height: 660 });
}
