/**
 * `npm start`: builds the extension and opens it in a browser on the demo page, or on the page whose address is given, so
 * that the next click is the toolbar button. Without a display, or with --headless, it does the main job by itself and
 * prints what came of it (scripts/tour.ts).
 */
import { parseArgs } from 'node:util';
import { launch } from '../tests/e2e/drivers/launch.ts';
import { startSite } from '../tests/e2e/drivers/site.ts';
import { personPath } from '../tests/e2e/flows.ts';
import { findBrowser, MissingBrowser, requireBrowser, type BrowserFamily, type FoundBrowser } from './browsers.ts';
import { runTool } from './tools.ts';
import { tour, TourFailure } from './tour.ts';

class WrongUse extends Error {}

interface Request {
  url: string | undefined;
  headless: boolean;
  family: BrowserFamily | undefined;
}

const usage = 'Usage: npm start -- [--headless] [--browser chromium|firefox] [http(s)://address]';

function readArguments(): Request {
  const options = { headless: { type: 'boolean', default: false }, browser: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: false });
  const [url] = positionals;
  const isWeb = url === undefined || ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '');
  const family = (['chromium', 'firefox'] as const).find((each) => each === values.browser);
  const isKnown = Object.keys(values).every((name) => name in options) && family === values.browser;
  if (positionals.length > 1 || !isWeb || !isKnown) throw new WrongUse(usage);
  return { url, headless: values.headless === true, family };
}

const chooseBrowser = (family: BrowserFamily | undefined): FoundBrowser =>
  family === undefined
    ? (findBrowser('chromium') ?? findBrowser('firefox') ?? requireBrowser('chromium'))
    : requireBrowser(family);

/** Linux says by these whether there is a screen; the other systems have one. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;

async function build({ family }: FoundBrowser): Promise<void> {
  const args = family === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  const { status, output } = await runTool('wxt', args);
  if (status !== 0) throw new Error(`The build failed.\n${output}`);
}

async function showInWindow(browser: FoundBrowser, url: string): Promise<void> {
  const driver = await launch({ family: browser.family, executable: browser.path, visible: true });
  await driver.open(url);
  console.log(`${browser.name} is open on ${url}`);
  console.log('Click the Groundwork button beside the address bar, or press Alt+Shift+G (on a Mac Option+Shift+G).');
  console.log('This is a profile for trying out: closing the browser ends this command and forgets what was saved.');
  await driver.closed;
  await driver.close();
}

async function main(): Promise<void> {
  const { url, headless, family } = readArguments();
  const browser = chooseBrowser(family);
  console.log('Building the extension …');
  await build(browser);
  await using site = await startSite();
  const page = url ?? `${site.address}${personPath}`;
  if (headless || !hasDisplay()) await tour(browser, page);
  else await showInWindow(browser, page);
}

try {
  await main();
} catch (error) {
  const isForUser = [WrongUse, MissingBrowser, TourFailure].some((kind) => error instanceof kind);
  console.error(isForUser && error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
