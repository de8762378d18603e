/**
 * `npm run bench:followup [-- PEOPLE…]`: what following up costs in both browsers as people are added, on the built
 * extension's own database, with so many people (1,000, 3,000 and 10,000 when not said; 100,000 takes long to fill) of ten
 * records each. It prints, in milliseconds: everyone's reminders computed anew, as after an update or new settings; a record written and the
 * badge right after it; the badge at any other look; the list of today. "calm" is a life in which something is owed to one in
 * two hundred, "worst" one in which it is owed to everyone. It judges nothing by the clock: machines differ and are busy.
 */
import { join } from 'node:path';
import { launch } from '../tests/e2e/drivers/launch.ts';
import type { BrowserFamily } from './browsers.ts';
import type * as InPage from './followup-in-page.ts';
import { pageScript } from './page-script.ts';
import { runTool } from './tools.ts';

const rounds = 9;

const fill = (from: number, to: number, life: 'calm' | 'worst'): Promise<void> =>
  (Reflect.get(globalThis, 'followUpBench') as typeof InPage).fill(from, to, life);
const measure = (count: number): Promise<InPage.Figures> =>
  (Reflect.get(globalThis, 'followUpBench') as typeof InPage).measure(count);

const sorted = (all: readonly number[]): number[] => all.toSorted((a, b) => a - b);
const figure = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(8);
/** The median and the slowest. */
const spread = (all: readonly number[]): string =>
  `${figure(sorted(all)[Math.floor(all.length / 2)] ?? 0)}${figure(sorted(all).at(-1) ?? 0)}`;

async function measureIn(family: BrowserFamily, life: 'calm' | 'worst', sizes: readonly number[], script: string) {
  const driver = await launch({ family });
  try {
    let filled = 0;
    for (const size of sizes) {
      for (let from = filled; from < size; from += 5_000) {
        await driver.inExtension(() => undefined);
        await driver.addExtensionScript(script);
        await driver.inExtension(fill, from, Math.min(size, from + 5_000), life);
      }
      filled = size;
      // A fresh page, and nothing left over from the filling.
      await driver.restart();
      await driver.inExtension(() => undefined);
      await driver.addExtensionScript(script);
      const { all, change, badge, today, shown } = await driver.inExtension(measure, rounds);
      const row = [figure(all), spread(change), spread(badge), spread(today)].join('  ');
      console.log(`${family.padEnd(9)} ${life.padEnd(6)}${String(size).padStart(8)}  ${row}  ${shown.padStart(5)}`);
    }
  } finally {
    await driver.close();
  }
}

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000, 3_000, 10_000];
for (const args of [['build'], ['build', '-b', 'firefox']]) {
  const { status, output } = await runTool('wxt', args);
  if (status !== 0) throw new Error(output);
}
const script = await pageScript(join(import.meta.dirname, 'followup-in-page.ts'), 'followUpBench');
console.log('browser   life    people    anew   a change (and slowest)  badge             today      counts');
for (const family of ['chromium', 'firefox'] as const)
  for (const life of ['calm', 'worst'] as const) await measureIn(family, life, sizes, script);
