/** Opens tabs beside the one in front. */
import { browser } from './browser.ts';

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** A page of the extension, by its path. A popup would close over a file dialog, or when its window loses the focus. */
export const openOwnTab = (path: string): Promise<void> => openTab(new URL(path, browser.runtime.getURL('/')).href);
