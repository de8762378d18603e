/** The keys that press the toolbar button. They are the browser's to keep, and the user's to change there. */
import { browser } from './browser.ts';
import { openTab } from './tabs.ts';

/** As the browser writes them, such as "Alt+Shift+G"; empty where there are none. */
export async function toolbarKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Opens the browser's own place for the keys of extensions. */
export async function changeToolbarKeys(): Promise<void> {
  // Firefox has a call for it since 137, Chromium an address.
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await openTab('chrome://extensions/shortcuts');
}
