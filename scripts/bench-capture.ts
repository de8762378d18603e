/**
 * `npm run bench:capture [-- FOLDER]`: what capture costs and finds, beside Readability and Defuddle in the same run on the
 * same pages, and how its time grows with a page's size. FOLDER holds a list of pages (`pages.json`, docs/measuring.md) and,
 * for the rates, `score.mjs` with its labels; without it the pages of tests/fixtures/pages are timed alone. It compares and
 * judges nothing by the clock: machines differ and are busy.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { builtCapture } from './built-capture.ts';
import { generatedPage } from './generated-page.ts';
import { inIsolatedWorld, isPdf, launchForPages, listedPages, withPage, type ListedPage } from './listed-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A reader to compare: a script whose completion value holds `ms`, the time it took in the page. */
interface Contender {
  name: string;
  script: string;
}

const library = (path: string): string => readFileSync(join(root, 'node_modules', path), 'utf8');

const captureScript = builtCapture(root);

/** Readability changes the document that it reads, so it is given a copy; that is part of its price. */
const contenders: readonly Contender[] = [
  { name: 'Groundwork', script: captureScript },
  {
    name: 'Readability',
    script: `${library('@mozilla/readability/Readability.js')}
      ;(() => { const from = performance.now(); const read = new Readability(document.cloneNode(true)).parse();
      return { ms: performance.now() - from, found: read?.byline || read?.title }; })()`,
  },
  {
    name: 'Defuddle',
    script: `${library('defuddle/dist/index.js')}
      ;(() => { const from = performance.now(); const read = new Defuddle(document, { url: location.href }).parse();
      return { ms: performance.now() - from, found: read.author || read.title }; })()`,
  },
];

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

const milliseconds = (value: number): string => value.toFixed(1).padStart(9);

/** The engine as one script, as the popup loads it. */
async function builtEngine(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(root, 'lib/capture/engine/index.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !('output' in bundle)) throw new Error('The engine was not built.');
  return bundle.output[0].code;
}

/** Milliseconds that reading what was taken from a page takes in a fresh page of its own, as the popup is one. */
async function timeReading(browser: Browser, engine: string, received: unknown): Promise<number> {
  const page = await browser.newPage();
  try {
    const reading = `(() => { const from = performance.now();
      const { content } = engine.receive(${JSON.stringify(received)});
      const { truncated } = engine.readContent(content, new Date().toISOString());
      return { ms: performance.now() - from, truncated }; })()`;
    const { ms } = (await inIsolatedWorld(page, `${engine};${reading}`)) as { ms: number };
    return ms;
  } finally {
    await page.close();
  }
}

const reads = 'and reading it';

/** Every contender on every page, in turn, so that whatever else the machine does falls on all alike. */
async function timePages(
  browser: Browser,
  pages: readonly ListedPage[],
  engine: string,
): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  const note = (name: string, ms: number): void => void times.set(name, [...(times.get(name) ?? []), ms]);
  for (const page of pages) {
    for (const { name, script } of contenders) {
      const outcome = (await withPage(browser, page, (opened) => inIsolatedWorld(opened, script)).catch(
        () => undefined,
      )) as { ms: number } | undefined;
      if (typeof outcome?.ms !== 'number') continue;
      note(name, outcome.ms);
      if (script === captureScript) note(reads, await timeReading(browser, engine, outcome));
    }
  }
  return times;
}

function printTimes(times: ReadonlyMap<string, number[]>, pages: number): void {
  console.log(`\nTime in the page, ${pages} pages, each in a fresh tab (ms)`);
  console.log(`${''.padEnd(14)}   median      95 %   slowest   pages read`);
  for (const [name, all] of times) {
    const sorted = all.toSorted((a, b) => a - b);
    const figures = [quantile(sorted, 0.5), quantile(sorted, 0.95), sorted.at(-1) ?? 0].map(milliseconds).join(' ');
    console.log(`${name.padEnd(14)}${figures}   ${sorted.length}`);
  }
}

const sizes = [1, 2, 5, 10, 20];

async function printGrowth(browser: Browser, engine: string): Promise<void> {
  console.log('\nA generated page, by size: in the page, and reading it in the popup (ms)');
  console.log('      MB   elements   in the page   per MB     reading   per MB   all of it taken');
  for (const megabytes of sizes) {
    const page = generatedPage(megabytes * 1_000_000);
    const listed = { id: 'generated', file: '', url: 'https://generated.example/', charset: 'utf-8' };
    const outcome = (await withPage(
      browser,
      listed,
      (opened) => inIsolatedWorld(opened, captureScript),
      page.bytes,
    )) as { ms: number; content: string } | { error: string };
    if ('error' in outcome) throw new Error(outcome.error);
    const reading = await timeReading(browser, engine, outcome);
    const { truncated } = JSON.parse(outcome.content) as { truncated: boolean };
    const row = [
      String(megabytes).padStart(8),
      String(page.elements).padStart(10),
      outcome.ms.toFixed(1).padStart(13),
      (outcome.ms / megabytes).toFixed(1).padStart(8),
      reading.toFixed(1).padStart(11),
      (reading / megabytes).toFixed(1).padStart(8),
      truncated ? '   no' : '   yes',
    ];
    console.log(row.join(' '));
  }
}

/** The fixtures as a list, at the addresses that their expectations give. */
function fixtures(): ListedPage[] {
  const folder = join(root, 'tests/fixtures/pages');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const { url } = JSON.parse(readFileSync(join(folder, file.replace(/html$/, 'json')), 'utf8')) as { url: string };
      return { id: file, file: join(folder, file), url, charset: 'utf-8' };
    });
}

/** The rates of `score.mjs`, from readings made by the command that anyone can run. */
function printScores(folder: string): void {
  const readings = join(mkdtempSync(join(tmpdir(), 'groundwork-')), 'readings.jsonl');
  const read = join(root, 'scripts/read.ts');
  for (const args of [
    [read, join(folder, 'pages.json'), '--out', readings],
    [join(folder, 'score.mjs'), readings],
  ]) {
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    process.stdout.write(`${stdout}${stderr}`);
  }
}

const [given] = process.argv.slice(2);
const folder = given === undefined ? undefined : resolve(given);
const pages = (folder === undefined ? fixtures() : listedPages(join(folder, 'pages.json'))).filter(
  (page) => !isPdf(page),
);
const weight = gzipSync(captureScript, { level: 9 }).length;
console.log(`The capture script weighs ${(weight / 1000).toFixed(1)} kB gzip.`);
if (folder !== undefined && existsSync(join(folder, 'score.mjs'))) printScores(folder);
const engine = await builtEngine();
const browser = await launchForPages();
try {
  printTimes(await timePages(browser, pages, engine), pages.length);
  await printGrowth(browser, engine);
} finally {
  await browser.close();
}
