/** The toolbar button's badge and title. */
import type { Badge } from '../browser-terms.ts';
import { browser } from './browser.ts';

/** Deep blue-green on white text: contrast 7.1 to 1. The same accent as in components/style/tokens.css. */
const badgeColor = '#0f5a61';

export async function showOnToolbar({ text, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setTitle({ title }),
    browser.action.setBadgeBackgroundColor({ color: badgeColor }),
  ]);
}
