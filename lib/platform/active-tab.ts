/** The page in front of the user: read once, when they clicked the toolbar button, and by no other right than that click. */
import type { OpenPage } from '../browser-terms.ts';
import { browser } from './browser.ts';

/** The tab in front; its address is known because the click grants activeTab. */
export async function activePage(): Promise<OpenPage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { tab: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

/** What the capture script returns from the tab, not yet validated: the page's process may be hostile. */
export async function runCapture(tab: number): Promise<unknown> {
  const [injection] = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/capture.js'] });
  return injection?.result;
}
