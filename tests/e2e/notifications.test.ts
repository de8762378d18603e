/** Notifications, with the permission given at the installation: no test can answer the browser's own question. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../scripts/page-script.ts';
import { defaultFollowUpSettings, type FollowUpSettings } from '../../lib/reminders/index.ts';
import { builds } from './drivers/driver.ts';
import { families, sendLetter, setUp, type Bench } from './flows.ts';
import type * as Living from './living.ts';
import { letDaysPass } from './store.ts';

/** A copy of a build that has the permission from the start. */
function permitted(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-permitted-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  const permissions = [...manifest.permissions, 'notifications'];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions, optional_permissions: [] }));
  return folder;
}

/** Whether one is shown, and the day that was noted. */
const seen = async (): Promise<{ ids: string[]; on?: unknown }> => {
  const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
    notifications: { getAll: () => Promise<object> };
    storage: { local: { get: (key: string) => Promise<{ notifiedOn?: unknown }> } };
  };
  const [all, { notifiedOn }] = await Promise.all([api.notifications.getAll(), api.storage.local.get('notifiedOn')]);
  return { ids: Object.keys(all), ...(notifiedOn !== undefined && { on: notifiedOn }) };
};

/** Run in a page of the extension: what it says, and the letter that is open on it. */
const shown = (): string => document.body.innerText;
const letter = (): string => document.querySelector('textarea')?.value ?? '';

describe.each(families)('notifications in %s', (family) => {
  let bench: Bench;
  let folder: string;
  beforeAll(async () => {
    folder = permitted(builds[family]);
    bench = await setUp({ family, extension: folder });
    const popup = await sendLetter(bench);
    await popup.close();
    await letDaysPass(bench.driver, 14);
    await bench.driver.addExtensionScript(await pageScript(join(import.meta.dirname, 'living.ts'), 'living'));
  });
  afterAll(async () => {
    await bench[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  const set = (notifications: FollowUpSettings['notifications']): Promise<void> =>
    bench.driver.inExtension((settings) => (Reflect.get(globalThis, 'living') as typeof Living).set(settings), {
      ...defaultFollowUpSettings,
      notifications,
    });

  it('do not come until they are switched on', async () => {
    await bench.driver.wakeBackground();
    await expect.poll(async () => (await bench.driver.badge()).text, { timeout: 10_000 }).toBe('1');
    expect(await bench.driver.inExtension(seen)).toEqual({ ids: [] });
  });

  it('come once something is due and they are switched on, and not again that day', async () => {
    await set({ on: true, from: '00:00', to: '23:59' });
    const today = await bench.driver.inExtension(() => Temporal.Now.plainDateISO().toString());
    await expect.poll(() => bench.driver.inExtension(seen), { timeout: 10_000 }).toMatchObject({ on: today });
    await bench.driver.inExtension(async () => {
      const api = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
        notifications: { clear: (id: string) => Promise<void> };
      };
      await api.notifications.clear('due');
    });
    await bench.driver.killBackground();
    await bench.driver.wakeBackground();
    await set({ on: true, from: '00:01', to: '23:58' });
    // Time for the background to look, as it did above.
    await pause(1_000);
    expect((await bench.driver.inExtension(seen)).ids).toEqual([]);
  });

  it('open what is due, and at the button the letter', async () => {
    await bench.driver.showExtensionPage('/popup.html#today');
    await expect.poll(() => bench.driver.inExtension(shown), { timeout: 10_000 }).toContain('Write a follow-up');
    await bench.driver.showExtensionPage('/reader.html');
    await bench.driver.showExtensionPage('/popup.html#next');
    await expect.poll(() => bench.driver.inExtension(letter), { timeout: 10_000 }).toMatch(/^Dear Dr\. Lindqvist/);
  });
});
