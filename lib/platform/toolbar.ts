/** The toolbar button's badge and title. */
import { browser } from './browser.ts';

export interface ToolbarLook {
  text: string;
  title: string;
}

/** Deep blue-green on white text: contrast 7.1 to 1. The same accent as in components/style/tokens.css. */
const badgeColor = '#0f5a61';

export async function showOnToolbar({ text, title }: ToolbarLook): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color: badgeColor }),
  ]);
}
