/**
 * Backgrounds and browsers killed at random moments of a month of use. KILLS and CRASHES in the environment set how many,
 * for more than fits between two commits (docs/measuring.md).
 */
import 'temporal-polyfill/global';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../scripts/page-script.ts';
import type { Interaction } from '../../lib/contacts/index.ts';
import type { ContactId } from '../../lib/ids.ts';
import { calendarFor, defaultCadence, reminders } from '../../lib/reminders/index.ts';
import { slowlyDue } from '../unit/reminders/reference.ts';
import { families, setUpAgreed, type Bench } from './flows.ts';
import type * as Living from './living.ts';
import { records } from './store.ts';

const kills = Number(process.env['KILLS'] ?? 200);
const crashes = Number(process.env['CRASHES'] ?? 2);
/** Milliseconds for all of them on a busy machine. */
const patience = 60_000 + kills * 500 + crashes * 15_000;

/** Functions that run in the page see nothing but the page; the script leaves `living` there. */
const inPage = {
  begin: (): void => void (Reflect.get(globalThis, 'living') as typeof Living).live(),
  stop: (): void => (Reflect.get(globalThis, 'living') as typeof Living).stop(),
  wake: (): Promise<void> => (Reflect.get(globalThis, 'living') as typeof Living).wake(),
  acknowledged: (): string[] => (Reflect.get(globalThis, 'living') as typeof Living).acknowledged,
  kept: (): Promise<string[]> => (Reflect.get(globalThis, 'living') as typeof Living).kept(),
  ask: (contact: string): Promise<number> =>
    (Reflect.get(globalThis, 'living') as typeof Living).save(contact as ContactId, {
      type: 'own-reminder',
      text: 'Write',
      on: '2020-01-01',
    }),
  here: (): { zone: string; locale: string } => ({ zone: Temporal.Now.timeZoneId(), locale: navigator.language }),
};

/** What must be so by what is recorded: the badge's text, and every reminder, by a plain computation. */
async function truth({ driver }: Bench): Promise<{ ids: Set<string>; badge: string; reminders: string[] }> {
  const { zone, locale } = await driver.inExtension(inPage.here);
  const all = (await records(driver, 'interactions')) as unknown as Interaction[];
  const { weekend } = calendarFor(locale);
  const calendar = { weekend, daysOff: new Set<string>(), pauses: [] };
  const due = slowlyDue(all, defaultCadence, calendar, Date.now(), zone).map((each) => each.split(' '));
  const people = new Set(due.filter(([, type]) => type !== 'widen').map(([contact]) => contact));
  return {
    ids: new Set(all.map(({ id }) => id)),
    badge: people.size === 0 ? '' : String(people.size),
    reminders: reminders(all, defaultCadence, { weekend })
      .map(({ contact, type, because }) => `${contact} ${type} ${because}`)
      .toSorted(),
  };
}

describe.each(families)('killed at random moments of a month of use, in %s', { timeout: patience }, (family) => {
  let bench: Bench;
  let script: string;
  beforeAll(async () => {
    script = await pageScript(join(import.meta.dirname, 'living.ts'), 'living');
    bench = await setUpAgreed({ family });
    await enter();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  const enter = async (): Promise<void> => {
    await bench.driver.inExtension(() => undefined);
    await bench.driver.addExtensionScript(script);
  };

  /** Nothing that was said to be saved is missing, and all that follows from it is right, at the next look. */
  const isRight = async (acknowledged: readonly string[]): Promise<void> => {
    const { driver } = bench;
    await driver.inExtension(inPage.wake);
    const { ids, badge, reminders: all } = await truth(bench);
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    await expect.poll(async () => (await driver.badge()).text, { timeout: 10_000 }).toBe(badge);
    const kept = await driver.inExtension(inPage.kept);
    expect(kept).toEqual(all);
    expect(new Set(kept).size).toBe(kept.length);
  };

  it(`the background ${kills} times: nothing is lost, no reminder comes twice, the badge is right`, async () => {
    const { driver } = bench;
    await driver.inExtension(inPage.begin);
    let hits = 0;
    for (let turn = 0; hits < kills && turn < kills * 3; turn += 1) {
      await driver.inExtension(inPage.wake);
      await pause(Math.random() * 60);
      if (await driver.killBackground()) hits += 1;
    }
    await driver.inExtension(inPage.stop);
    expect(hits).toBe(kills);
    const acknowledged = await driver.inExtension(inPage.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(0);
    await isRight(acknowledged);
  });

  it(`the browser ${crashes} times: every acknowledged record is there at the next start`, async () => {
    for (let crash = 0; crash < crashes; crash += 1) {
      await enter();
      await bench.driver.inExtension(inPage.begin);
      const until = Date.now() + 300 + Math.random() * 700;
      let acknowledged: string[] = [];
      while (Date.now() < until) acknowledged = await bench.driver.inExtension(inPage.acknowledged);
      await bench.driver.restart({ abruptly: true });
      await enter();
      await isRight(acknowledged);
    }
    expect((await truth(bench)).ids.size).toBeGreaterThan(crashes);
  });

  it('the extension updated in the middle of writing: the same', async () => {
    const { driver } = bench;
    await enter();
    await driver.inExtension(inPage.begin);
    await pause(300 + Math.random() * 300);
    const acknowledged = await driver.inExtension(inPage.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(0);
    await driver.updateExtension();
    await enter();
    await isRight(acknowledged);
  });

  it('the badge has been renewed within a second of each change', async () => {
    await enter();
    for (const contact of ['new-1', 'new-2', 'new-3']) {
      const before = Number((await bench.driver.badge()).text);
      expect(await bench.driver.inExtension(inPage.ask, contact)).toBeLessThan(1_000);
      expect(Number((await bench.driver.badge()).text)).toBe(before + 1);
    }
  });
});
