/** What axe finds wrong with a page of the extension. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Driver } from './drivers/driver.ts';
import type { Popup } from './drivers/popup.ts';

/** The text of axe. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs where axe was put: what it finds wrong with the page as it stands. */
async function examine(): Promise<string[]> {
  interface Axe {
    run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  }
  // Colours that are on their way from one scheme to the other are neither's. A page that is not in front is not painted,
  // and there nothing ever comes to its end by itself.
  for (const animation of document.getAnimations()) animation.finish();
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

/** Runs in a page of the extension: shows it in a theme, or as the system has it where that is empty; gives the one before. */
const wear = (theme: string): string => {
  const { dataset } = document.documentElement;
  const before = dataset['theme'] ?? '';
  if (theme === '') delete dataset['theme'];
  else dataset['theme'] = theme;
  return before;
};

/** What axe finds wrong with the extension's page as it stands, in both themes: `theme: rule: where`. */
export async function faults(driver: Driver): Promise<string[]> {
  await driver.addExtensionScript(axe);
  const chosen = await driver.inExtension(wear, 'light');
  const found = (await driver.inExtension(examine)).map((each) => `light: ${each}`);
  await driver.inExtension(wear, 'dark');
  found.push(...(await driver.inExtension(examine)).map((each) => `dark: ${each}`));
  await driver.inExtension(wear, chosen);
  return found;
}
