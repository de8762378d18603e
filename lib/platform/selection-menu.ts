/**
 * The entry in the menu of selected text. The click grants activeTab, as the toolbar's does; the words wait in memory for the
 * popup that it opens, for pages whose selection no script can see: a frame of another site, the browser's PDF viewer.
 */
import * as v from 'valibot';
import { browser } from './browser.ts';

const entry = 'keep-as-fact';
const key = 'chosenWords';

const chosenSchema = v.object({ tab: v.number(), text: v.pipe(v.string(), v.maxLength(10_000)), at: v.number() });

/** Milliseconds in which the popup takes the words; later they are those of another click. */
const freshness = 30_000;

/** Puts the entry there. Browsers keep it, so this is for the installation and for the start. */
export async function createSelectionMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: entry,
    title: 'Keep as a fact in Groundwork',
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** Opens the popup on the selected words when the entry is chosen. To be called as the background starts. */
export function answerSelectionMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== entry || tab?.id === undefined) return;
    // Not waited for: Firefox opens the popup only in the turn of the click.
    void browser.storage.session.set({ [key]: { tab: tab.id, text: selectionText.slice(0, 10_000), at: Date.now() } });
    void browser.action.openPopup();
  });
}

/** The words that were chosen in the menu on this tab just now; once. */
export async function takeChosenWords(tab: number): Promise<string | undefined> {
  const result = v.safeParse(chosenSchema, (await browser.storage.session.get(key))[key]);
  if (!result.success || result.output.tab !== tab) return undefined;
  await browser.storage.session.remove(key);
  return Date.now() - result.output.at < freshness ? result.output.text : undefined;
}
