/** The page in front of the user: read once, when they clicked the toolbar button, and by no other right than that click. */
import { browser } from './browser.ts';

export interface OpenPage {
  tab: number;
  url: string;
  title: string;
}

/** The tab in front; its address is known because the click grants activeTab. */
export async function activePage(): Promise<OpenPage | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { tab: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

/** What the capture script returns from the tab, not yet validated: the page's process may be hostile. */
export async function runCapture(tab: number): Promise<unknown> {
  const run = async (file: '/capture.js' | '/capture-eastern.js'): Promise<unknown> => {
    const [injection] = await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] });
    return injection?.result;
  };
  const result = await run('/capture.js');
  // The first script has no words for the page's language; the other has.
  const isOther = typeof result === 'object' && result !== null && 'error' in result && result.error === 'other-script';
  return isOther ? run('/capture-eastern.js') : result;
}
