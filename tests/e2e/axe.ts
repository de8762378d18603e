/** What axe finds wrong with a page of the extension. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Popup } from './drivers/popup.ts';

/** The text of axe. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs where axe was put: what it finds wrong with the page as it stands. */
export async function examine(): Promise<string[]> {
  interface Axe {
    run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  }
  // Colours that are on their way from one scheme to the other are neither's.
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const results = await (Reflect.get(globalThis, 'axe') as Axe).run();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary ?? ''}`),
  );
}

/** What axe finds wrong with the popup as it stands, light and dark: `scheme: rule: where`. */
export async function violations(popup: Popup): Promise<string[]> {
  await popup.pane.addScript(axe);
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await popup.pane.prefer(scheme);
    found.push(...(await popup.pane.evaluate(examine)).map((each) => `${scheme}: ${each}`));
  }
  await popup.pane.prefer('light');
  return found;
}
