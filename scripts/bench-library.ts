/**
 * `npm run bench:library [-- PEOPLE…]`: what the library costs in Chromium as people are added, on the built extension's own
 * database, with so many invented people (1,000, 10,000 and 100,000 when not said) of ten facts each. It prints what opening,
 * searching and scrolling take, and the memory; with 10,000 people also what an import of 30,000 lines, a backup and bringing it
 * back take. It judges nothing by the clock: machines differ and are busy.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from '../tests/e2e/drivers/driver.ts';
import { launch } from '../tests/e2e/drivers/launch.ts';
import { press, typeInto, words } from '../tests/e2e/in-library.ts';
import type * as InPage from './library-in-page.ts';
import {
  firstRows,
  giveBack,
  giveTable,
  heap,
  keepFile,
  longTasks,
  peopleListed,
  scroll,
  search,
  watchTasks,
} from './library-looks.ts';
import { pageScript } from './page-script.ts';
import { runTool } from './tools.ts';

const rounds = 3;
/** With so many people files are measured too. */
const withFiles = 10_000;
const patience = 600_000;

const fill = (from: number, to: number): Promise<void> =>
  (Reflect.get(globalThis, 'libraryBench') as typeof InPage).fill(from, to);
const nameOf = (number: number): string => (Reflect.get(globalThis, 'libraryBench') as typeof InPage).nameOf(number);

const sorted = (all: readonly number[]): number[] => all.toSorted((a, b) => a - b);
const median = (all: readonly number[]): number => sorted(all)[Math.floor(all.length / 2)] ?? 0;
const slowest = (all: readonly number[]): number => sorted(all).at(-1) ?? 0;
const figure = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const spread = (all: readonly number[]): string => `${figure(median(all))} (slowest ${figure(slowest(all))})`;
const say = (what: string, figures: string): void => console.log(`  ${what.padEnd(54)}${figures}`);

const seconds = async (work: () => Promise<unknown>): Promise<string> => {
  const begin = performance.now();
  await work();
  return `${((performance.now() - begin) / 1_000).toFixed(1)} s`;
};

/** The megabytes that a process holds, where it is one of the extension's. */
function megabytesOf(process: string): number {
  try {
    if (!readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('--extension-process')) return 0;
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

/** The megabytes of the extension's largest process, where the system tells. */
function processMemory(): string {
  if (!existsSync('/proc')) return 'not told here';
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return `${figure(Math.max(...processes.map(megabytesOf)))} MB`;
}

async function until(what: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patience;
  while (!(await what())) {
    if (performance.now() > end) throw new Error('It took too long.');
    await pause(50);
  }
}

/** Opens the library in the tab in front; milliseconds until its first rows are drawn. */
async function open(driver: Driver, place = 'people'): Promise<number> {
  await driver.open('about:blank');
  await driver.open(driver.extensionUrl(`library.html#${place}`));
  return place === 'people' ? driver.inPage(firstRows) : 0;
}

async function measureOpening(driver: Driver, people: number): Promise<void> {
  const listed = () => until(async () => (await driver.inPage(peopleListed)) === people);
  say('first rows, everything to be computed anew', `${figure(await open(driver))} ms`);
  await driver.inPage(watchTasks);
  say('all of it computed', await seconds(listed));
  say('page stood still meanwhile, ms', spread(await driver.inPage(longTasks)));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await open(driver));
  say('first rows, ms', spread(times));
  say('all rows after that', await seconds(listed));
}

async function measureSearch(driver: Driver, people: number): Promise<void> {
  // The index is read behind the rows.
  await pause(1_000 + people / 20);
  await driver.inPage(watchTasks);
  const name = (await driver.inExtension(nameOf, Math.floor(people / 3))).toLowerCase();
  const typo = `${name.slice(0, 2)}${name.slice(3)}`;
  const queries = {
    'a common word': 'university',
    'a name': name,
    'a name with a typo': typo,
    'two words': 'history librar',
  };
  const all: number[] = [];
  for (const [what, query] of Object.entries(queries)) {
    const times = await driver.inPage(search, query);
    all.push(...times);
    say(`an answer to each letter of ${what}, ms`, spread(times));
  }
  say('an answer, ms', spread(all));
}

async function measureScrolling(driver: Driver): Promise<void> {
  for (const [screens, how] of [
    [1 / 5, 'frames while scrolling, a fifth of a screen each'],
    [10, 'frames while scrolling, ten screens each'],
  ] as const) {
    const { times } = await driver.inPage(scroll, 3, screens);
    const late = times.filter((time) => time > 17.5).length;
    say(how, `${times.length}, ${late} over 16.7 ms, ${spread(times)} ms`);
  }
}

async function measureFiles(driver: Driver): Promise<void> {
  const says = (text: string) => until(async () => (await driver.inPage(words)).includes(text));
  await open(driver, 'data');
  await says('Back up');
  await driver.inPage(watchTasks);
  await driver.inPage(keepFile);
  for (const passphrase of ['', 'correct horse battery staple']) {
    const locked = passphrase === '' ? '' : ', locked';
    await driver.inPage(typeInto, 'Passphrase, if you want the file locked', passphrase);
    const back = async (): Promise<void> => {
      await driver.inPage(press, 'Back up');
      await says('was read again and is whole');
    };
    say(`a backup${locked}`, await seconds(back));
    const restore = async (): Promise<void> => {
      const bytes = await driver.inPage(giveBack, passphrase === '' ? 'g.jsonl.gz' : 'g.jsonl.gz.age');
      if (passphrase !== '') {
        await says('This backup is locked');
        await driver.inPage(typeInto, 'Passphrase of this file', passphrase);
        await driver.inPage(press, 'Open');
      }
      await says('Replace everything here');
      await driver.inPage(press, 'Replace everything here');
      await says('Now here is what was in the backup.');
      say(`  megabytes${locked}`, figure(bytes / 1_000_000));
    };
    say(`bringing it back${locked}, in the place of all that is here`, await seconds(restore));
    if (passphrase === '') {
      await driver.inPage(press, 'Delete everything');
      await says('Everything is deleted.');
      say('bringing it back where nothing is', await seconds(restore));
    }
    await open(driver, 'data');
    await says('Back up');
    await driver.inPage(keepFile);
    await driver.inPage(watchTasks);
  }
  const bring = async (): Promise<void> => {
    await driver.inPage(giveTable, 30_000);
    await says('people are new');
  };
  say('30,000 lines looked into', await seconds(bring));
  const keep = async (): Promise<void> => {
    await driver.inPage(press, 'Keep them');
    await says('Kept:');
  };
  say('and kept', await seconds(keep));
  await pause(5_000);
  say('page stood still meanwhile, ms', spread(await driver.inPage(longTasks)));
}

async function measure(people: number, script: string): Promise<void> {
  const driver = await launch({ family: 'chromium', collects: true });
  const addScript = async (): Promise<void> => {
    await driver.inExtension(() => undefined);
    await driver.addExtensionScript(script);
  };
  try {
    console.log(`${people} people`);
    await addScript();
    const filling = async (): Promise<void> => {
      for (let from = 0; from < people; from += 5_000)
        await driver.inExtension(fill, from, Math.min(people, from + 5_000));
    };
    say('filled', await seconds(filling));
    // Nothing is left over from the filling.
    await driver.restart();
    await addScript();
    await measureOpening(driver, people);
    await measureSearch(driver, people);
    await measureScrolling(driver);
    const [whole, needed] = (await driver.inPage(heap)).map((bytes) => `${figure(bytes / 1_000_000)} MB`);
    say('memory: JavaScript, without garbage', `${whole}, ${needed}`);
    say('memory: the whole process', processMemory());
    if (people === withFiles) await measureFiles(driver);
  } finally {
    await driver.close();
  }
}

const asked = process.argv.slice(2).map(Number);
const { status, output } = await runTool('wxt', ['build']);
if (status !== 0) throw new Error(output);
const script = await pageScript(join(import.meta.dirname, 'library-in-page.ts'), 'libraryBench');
for (const people of asked.length > 0 ? asked : [1_000, 10_000, 100_000]) await measure(people, script);
