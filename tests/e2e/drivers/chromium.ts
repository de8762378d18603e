/** Drives Chromium, Chrome or Edge through the DevTools protocol, which has a genuine toolbar click for extensions. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, TargetType, type Browser, type Extension, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.ts';
import {
  builds,
  papers,
  readBadge,
  readManifest,
  selectText,
  soundAlarm,
  type Badge,
  type Driver,
  type InPage,
  type Key,
  type LaunchOptions,
  type Paper,
  type Pane,
} from './driver.ts';
import { Popup } from './popup.ts';

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,NetworkTimeServiceQuerying',
];

/** Room for a popup of full height: the screen that headless Chromium makes up is 800 by 600 device pixels. */
const screen = (scale: number): string[] => [
  `--force-device-scale-factor=${scale}`,
  `--screen-info={${1600 * scale}x${1200 * scale}}`,
  '--window-size=1280,1000',
];

/** Chromium's own sandbox refuses to start as root, which is what a container runs as. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Running as the proxy's client for loopback too, so that nothing passes beside it. */
const through = (proxy: string): string[] => [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'];

const argumentsFor = ({ proxy, scale = 1, visible, collects }: LaunchOptions): string[] => [
  ...quiet,
  ...sandbox,
  ...(visible === true ? [] : screen(scale)),
  ...(proxy === undefined ? [] : through(proxy)),
  ...(collects === true ? ['--js-flags=--expose-gc', '--enable-precise-memory-info'] : []),
];

/** One run of the browser on a profile. */
interface Running {
  browser: Browser;
  extension: Extension;
  /** The tab that the toolbar belongs to. */
  tab: Page;
  /** A page of the extension that none of its code runs in; opened when first asked for. */
  backstage: () => Promise<Page>;
  /** Installs the extension once more. */
  update: () => Promise<void>;
}

/** The id that Chromium gives to the extension in a folder: the first half of the hash of its path, in letters a to p. */
function unpackedId(folder: string): string {
  const path = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return Array.from(digits, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16))).join('');
}

/** Has the button stand beside the address bar, as after a click on the pin in Chromium's menu of extensions. */
function putOnToolbar(profile: string, folder: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [unpackedId(folder)] } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}

async function openBackstage(browser: Browser, id: string): Promise<Page> {
  const page = await browser.newPage({ type: 'tab', background: true });
  await page.goto(`chrome-extension://${id}/manifest.json`);
  return page;
}

/** Puppeteer's own types map arguments to handles, which nothing here passes. */
const run = <Args extends unknown[], Value>(page: Page, fn: InPage<Args, Value>, args: Args): Promise<Value> =>
  page.evaluate(fn as (...all: unknown[]) => unknown, ...args) as Promise<Value>;

/** Whether a popup still stands. One that closes by itself, as when its tab goes, is gone before its page knows. */
async function isOpen(popup: Page): Promise<boolean> {
  if (popup.isClosed() || !popup.browser().connected) return false;
  return popup.evaluate(() => true).catch(() => false);
}

function paneOf(popup: Page): Pane {
  const pressKey = async (key: Key): Promise<void> => {
    const { keyboard } = popup;
    if (key === 'SelectAll' || key === 'DocumentEnd' || key === 'DoMain') {
      await keyboard.down('Control');
      if (key === 'DoMain') await keyboard.press('Enter');
      else if (key === 'SelectAll') await keyboard.press('KeyA', { commands: ['SelectAll'] });
      else await keyboard.press('End', { commands: ['MoveToEndOfDocument'] });
      await keyboard.up('Control');
    } else {
      await keyboard.press(key);
    }
  };
  return {
    evaluate: (fn, ...args) => run(popup, fn, args),
    addScript: async (source) => {
      await popup.evaluate(source);
    },
    clickAt: (x, y) => popup.mouse.click(x, y),
    press: pressKey,
    type: (text) => popup.keyboard.type(text),
    prefer: (scheme) => popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    screenshot: () => popup.screenshot(),
    isOpen: () => isOpen(popup),
    close: async () => {
      if (await isOpen(popup)) await popup.close();
    },
  };
}

async function stop(browser: Browser, profile: string, abruptly: boolean): Promise<void> {
  const child = browser.process();
  if (!abruptly || !child) return browser.close();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  // A killed Chromium leaves its lock, and the next one would take the profile for one in use.
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, lock), { force: true });
  }
}

const inInches = (paper: Paper): { width: string; height: string } => ({
  width: `${papers[paper].width}in`,
  height: `${papers[paper].height}in`,
});

class Chromium implements Driver {
  readonly family = 'chromium';
  readonly closed: Promise<void>;
  readonly #start: () => Promise<Running>;
  readonly #profile: string;
  readonly #popupPath: string;
  #running: Running;
  #popup: Page | undefined;

  constructor(start: () => Promise<Running>, running: Running, profile: string, popupPath: string) {
    this.#start = start;
    this.#running = running;
    this.#profile = profile;
    this.#popupPath = popupPath;
    const { promise, resolve } = Promise.withResolvers<void>();
    running.browser.once('disconnected', () => resolve());
    this.closed = promise;
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#running.extension.id}/${path}`;
  }

  async open(url: string): Promise<void> {
    await this.#running.tab.goto(url, { waitUntil: 'load' });
    await this.#running.tab.bringToFront();
  }

  async pretend(url: string, html: string): Promise<void> {
    const { tab } = this.#running;
    tab.on('request', (request) => {
      const answer =
        request.url() === url ? request.respond({ contentType: 'text/html', body: html }) : request.continue();
      answer.catch(() => undefined);
    });
    await tab.setRequestInterception(true);
  }

  inPage<Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args): Promise<Value> {
    return run(this.#running.tab, fn, args);
  }

  async inExtension<Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args): Promise<Value> {
    return run(await this.#running.backstage(), fn, args);
  }

  async showExtensionPage(path: string): Promise<void> {
    await (await this.#running.backstage()).goto(this.extensionUrl(path));
  }

  async addExtensionScript(source: string): Promise<void> {
    await (await this.#running.backstage()).evaluate(source);
  }

  async pressInExtension(key: Key): Promise<void> {
    const page = await this.#running.backstage();
    await page.bringToFront();
    await paneOf(page).press(key);
  }

  async typeInExtension(text: string): Promise<void> {
    await (await this.#running.backstage()).keyboard.type(text);
  }

  async printExtensionPage(paper: Paper): Promise<Uint8Array> {
    return (await this.#running.backstage()).pdf({ ...inInches(paper) });
  }

  async clickToolbar(): Promise<Popup> {
    if (this.#popup && (await isOpen(this.#popup))) await this.#popup.close();
    const { browser, tab, extension } = this.#running;
    const url = this.extensionUrl(this.#popupPath);
    const opened = browser.waitForTarget((target) => target.url().startsWith(url), { timeout: 10_000 });
    await tab.triggerExtensionAction(extension);
    this.#popup = await (await opened).asPage();
    return Popup.attach(paneOf(this.#popup));
  }

  /**
   * Menus are drawn by the desktop, where nothing here reaches: the background is told what it would be told. The right to
   * read the tab that the click gives must have been given before, by a click on the toolbar.
   */
  async chooseInMenu(selector: string): Promise<Popup> {
    const { text } = await this.inPage(selectText, selector);
    const { browser, extension } = this.#running;
    const isOurs = (url: string): boolean => url.startsWith(`chrome-extension://${extension.id}/`);
    await this.wakeBackground();
    const target = await browser.waitForTarget(
      (each) => each.type() === TargetType.SERVICE_WORKER && isOurs(each.url()),
    );
    const worker = await target.worker();
    const url = this.extensionUrl(this.#popupPath);
    const opened = browser.waitForTarget((each) => each.url().startsWith(url), { timeout: 10_000 });
    await worker?.evaluate(async (selectionText) => {
      interface Api {
        tabs: { query(of: object): Promise<unknown[]> };
        contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
      }
      const { tabs, contextMenus } = Reflect.get(globalThis, 'chrome') as Api;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      contextMenus.onClicked.dispatch({ menuItemId: 'keep-as-fact', selectionText }, tab);
    }, text);
    this.#popup = await (await opened).asPage();
    return Popup.attach(paneOf(this.#popup));
  }

  badge(): Promise<Badge> {
    return this.inExtension(readBadge);
  }

  async clipboard(): Promise<string> {
    if (!this.#popup) throw new Error('The clipboard is read through the popup, which is not open.');
    const permission = { permission: { name: 'clipboard-read' }, state: 'granted' } as const;
    const { browser, extension } = this.#running;
    await browser.setPermission(`chrome-extension://${extension.id}`, permission);
    return this.#popup.evaluate(() => navigator.clipboard.readText());
  }

  async killBackground(): Promise<boolean> {
    // On a session of the browser's own: closing a worker through a target that is attached to leaves a dead one behind.
    const session = await this.#running.browser.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(({ type }) => type === 'service_worker');
    let killed = 0;
    for (const { targetId } of workers) {
      try {
        await session.send('Target.closeTarget', { targetId });
        killed += 1;
      } catch (error) {
        // One that has ended by itself meanwhile was not killed.
        if (!String(error).includes('No target with given id')) throw error;
      }
    }
    await session.detach();
    return killed > 0;
  }

  updateExtension(): Promise<void> {
    return this.#running.update();
  }

  wakeBackground(): Promise<void> {
    return this.inExtension(soundAlarm);
  }

  async restart({ abruptly } = { abruptly: false }): Promise<void> {
    await stop(this.#running.browser, this.#profile, abruptly);
    this.#popup = undefined;
    this.#running = await this.#start();
  }

  async close(): Promise<void> {
    await stop(this.#running.browser, this.#profile, false);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts Chromium with the built extension on a profile of its own, which `close` deletes. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const executablePath = options.executable ?? requireBrowser('chromium').path;
  const folder = options.extension ?? builds.chromium;
  const { action } = readManifest(folder);
  const profile = mkdtempSync(join(tmpdir(), 'groundwork-chromium-'));
  if (options.visible === true) putOnToolbar(profile, folder);
  const start = async (): Promise<Running> => {
    const browser = await launch({
      executablePath,
      headless: options.visible !== true,
      // Without this switch no bar says that the browser is remote-controlled: in a window, it is the person's.
      ignoreDefaultArgs: options.visible === true ? ['--enable-automation'] : [],
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: null,
      args: argumentsFor(options),
    });
    const id = await browser.installExtension(folder);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('Chromium did not take the extension.');
    const tab = (await browser.pages())[0] ?? (await browser.newPage());
    let page: Page | undefined;
    const backstage = async (): Promise<Page> => {
      // Closed with the extension's other pages when it is reloaded.
      if (!page || page.isClosed()) page = await openBackstage(browser, id);
      return page;
    };
    const update = async (): Promise<void> => void (await browser.installExtension(folder));
    return { browser, extension, tab, backstage, update };
  };
  return new Chromium(start, await start(), profile, action.default_popup);
}
