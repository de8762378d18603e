/** Drives Firefox: WebDriver BiDi for its tabs, and its own window (firefox-window.js) for the toolbar and the popup. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireBrowser } from '../../../scripts/browsers.ts';
import { Bidi } from './bidi.ts';
import {
  builds,
  papers,
  readBadge,
  readManifest,
  selectText,
  reloadExtension,
  soundAlarm,
  type Badge,
  type Driver,
  type InPage,
  type Key,
  type LaunchOptions,
  type Paper,
  type Pane,
} from './driver.ts';
import { extensionUuid, preferences } from './firefox-preferences.ts';
import { Popup } from './popup.ts';

const origin = `moz-extension://${extensionUuid}`;

const windowScript = readFileSync(join(import.meta.dirname, 'firefox-window.js'), 'utf8')
  .replace(/^\/\*.*?\*\/$/gms, '')
  .trim()
  .replace(/;$/, '');

/** Keys as Firefox's text input processor wants them. */
const keys: Record<Key, { key: string; code: string; keyCode: number; control?: true }> = {
  Tab: { key: 'Tab', code: 'Tab', keyCode: 9 },
  Enter: { key: 'Enter', code: 'Enter', keyCode: 13 },
  Space: { key: ' ', code: 'Space', keyCode: 32 },
  DocumentEnd: { key: 'End', code: 'End', keyCode: 35, control: true },
  DoMain: { key: 'Enter', code: 'Enter', keyCode: 13, control: true },
  SelectAll: { key: 'a', code: 'KeyA', keyCode: 65, control: true },
};

/** Keys as WebDriver writes them, where they are no character. */
const webDriverKeys: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  End: '\uE010',
  Control: '\uE009',
};

/** Calls a method of firefox-window.js. */
type InWindow = (method: string, ...args: unknown[]) => Promise<unknown>;

interface Running {
  child: ChildProcess;
  bidi: Bidi;
  inWindow: InWindow;
  /** The tab that the toolbar belongs to. */
  tab: string;
  /** A page of the extension that none of its code runs in; opened when first asked for. */
  backstage: () => Promise<string>;
  isOpen: (context: string) => Promise<boolean>;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

/** Waits until `condition` holds. */
async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await sleep(40);
  }
}

async function startProcess(executable: string, profile: string, visible: boolean): Promise<[ChildProcess, Bidi]> {
  const child = spawn(
    executable,
    [
      ...(visible ? [] : ['--headless']),
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    // Without this variable Firefox ignores the preference that keeps it from asking its maker for settings.
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' } },
  );
  let said = '';
  const address = await new Promise<string>((found, fail) => {
    child.once('exit', () => fail(new Error(`Firefox ended at its start:\n${said}`)));
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const match = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (match?.[1] !== undefined) found(match[1]);
    });
  });
  return [child, await Bidi.connect(address)];
}

function paneOf(inWindow: InWindow): Pane {
  return {
    evaluate: async <Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args) => {
      const json = await inWindow('inPopup', fn.toString(), JSON.stringify(args));
      return (typeof json === 'string' ? JSON.parse(json) : undefined) as Value;
    },
    addScript: async (source) => {
      await inWindow('addScript', source);
    },
    clickAt: async (x, y) => {
      await inWindow('clickAt', x, y);
    },
    press: async (key) => {
      await inWindow('press', [keys[key]]);
    },
    type: async (text) => {
      await inWindow(
        'press',
        Array.from(text, (key) => (key === '\n' ? keys.Enter : { key, code: '', keyCode: 0 })),
      );
    },
    prefer: async (scheme) => {
      await inWindow('prefer', scheme);
    },
    screenshot: async () => Buffer.from(String(await inWindow('screenshot')), 'base64'),
    isOpen: async () => (await inWindow('popupUrl')) !== '',
    close: async () => {
      await inWindow('closePopup');
    },
  };
}

/** Goes to a page of the extension. The promise of that never settles, so its arrival is looked for instead. */
async function goToExtension(bidi: Bidi, context: string, url: string): Promise<void> {
  bidi.send('browsingContext.navigate', { context, url, wait: 'none' }).catch(() => undefined);
  await until(url, async () => {
    const { contexts } = (await bidi.send('browsingContext.getTree', { root: context })) as Tree;
    return contexts[0]?.url === url && (await bidi.call(context, '() => document.readyState', [])) === 'complete';
  });
}

/** Opens a page of the extension in a tab behind. */
async function openBackstage(bidi: Bidi): Promise<string> {
  const opened = await bidi.send('browsingContext.create', { type: 'tab', background: true });
  const { context } = opened as { context: string };
  await goToExtension(bidi, context, `${origin}/manifest.json`);
  return context;
}

async function stop({ child, bidi }: Running, abruptly: boolean): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  if (abruptly) child.kill('SIGKILL');
  else await bidi.send('browser.close', {}).catch(() => child.kill());
  await gone;
  bidi.close();
}

class Firefox implements Driver {
  readonly family = 'firefox';
  readonly closed: Promise<void>;
  readonly #start: () => Promise<Running>;
  readonly #profile: string;
  readonly #id: string;
  readonly #popupUrl: string;
  #running: Running;

  constructor(start: () => Promise<Running>, running: Running, profile: string, id: string, popupPath: string) {
    this.#start = start;
    this.#running = running;
    this.#profile = profile;
    this.#id = id;
    this.#popupUrl = this.extensionUrl(popupPath);
    this.closed = once(running.child, 'exit').then(() => undefined);
  }

  extensionUrl(path: string): string {
    return `${origin}/${path}`;
  }

  async open(url: string): Promise<void> {
    const { bidi, tab } = this.#running;
    await bidi.send('browsingContext.activate', { context: tab });
    await bidi.send('browsingContext.navigate', { context: tab, url, wait: 'complete' });
  }

  async pretend(url: string, html: string): Promise<void> {
    const { bidi, tab } = this.#running;
    const pattern = { type: 'string', pattern: url };
    await bidi.send('session.subscribe', { events: ['network.beforeRequestSent'], contexts: [tab] });
    await bidi.send('network.addIntercept', { phases: ['beforeRequestSent'], urlPatterns: [pattern], contexts: [tab] });
    bidi.on('network.beforeRequestSent', ({ isBlocked, request }) => {
      if (isBlocked !== true) return;
      const type = { name: 'content-type', value: { type: 'string', value: 'text/html' } };
      const answer = { statusCode: 200, headers: [type], body: { type: 'string', value: html } };
      bidi.send('network.provideResponse', { request: request.request, ...answer }).catch(() => undefined);
    });
  }

  async inPage<Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args): Promise<Value> {
    return (await this.#running.bidi.call(this.#running.tab, fn.toString(), args)) as Value;
  }

  async inExtension<Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args): Promise<Value> {
    const { bidi, backstage } = this.#running;
    return (await bidi.call(await backstage(), fn.toString(), args)) as Value;
  }

  async showExtensionPage(path: string): Promise<void> {
    const { bidi, backstage } = this.#running;
    await goToExtension(bidi, await backstage(), this.extensionUrl(path));
  }

  async addExtensionScript(source: string): Promise<void> {
    const { bidi, backstage } = this.#running;
    const target = { context: await backstage() };
    await bidi.send('script.evaluate', { expression: source, target, awaitPromise: false });
  }

  async #keys(actions: readonly { type: 'keyDown' | 'keyUp'; value: string }[]): Promise<void> {
    const { bidi, backstage } = this.#running;
    const context = await backstage();
    await bidi.send('browsingContext.activate', { context });
    await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
  }

  pressInExtension(key: Key): Promise<void> {
    const { control } = keys[key];
    const value = webDriverKeys[keys[key].key] ?? keys[key].key;
    const held = control ? [webDriverKeys['Control'] ?? ''] : [];
    return this.#keys([
      ...held.map((each) => ({ type: 'keyDown', value: each }) as const),
      { type: 'keyDown', value },
      { type: 'keyUp', value },
      ...held.map((each) => ({ type: 'keyUp', value: each }) as const),
    ]);
  }

  typeInExtension(text: string): Promise<void> {
    return this.#keys(
      Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async printExtensionPage(paper: Paper): Promise<Uint8Array> {
    const { bidi, backstage } = this.#running;
    const { width, height } = papers[paper];
    const inCentimetres = { width: width * 2.54, height: height * 2.54 };
    const printed = await bidi.send('browsingContext.print', { context: await backstage(), page: inCentimetres });
    return Buffer.from((printed as { data: string }).data, 'base64');
  }

  async clickToolbar(): Promise<Popup> {
    const { inWindow } = this.#running;
    const isClosed = async (): Promise<boolean> => (await inWindow('popupUrl')) === '';
    if (!(await isClosed())) {
      await inWindow('closePopup');
      await until('the popup to close', isClosed);
    }
    await inWindow('clickToolbar', this.#id);
    return this.#opened();
  }

  /** The popup, once it has opened. */
  async #opened(): Promise<Popup> {
    const { inWindow } = this.#running;
    await until('the popup to open', async () => {
      const url = String(await inWindow('popupUrl'));
      return url.startsWith(this.#popupUrl) && (await inWindow('isLoaded')) === true;
    });
    return Popup.attach(paneOf(inWindow));
  }

  async chooseInMenu(selector: string): Promise<Popup> {
    const { bidi, tab, inWindow } = this.#running;
    const { x, y } = await this.inPage(selectText, selector);
    const pointer = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 2 },
      { type: 'pointerUp', button: 2 },
    ];
    await bidi.send('input.performActions', {
      context: tab,
      actions: [{ type: 'pointer', id: 'mouse', actions: pointer }],
    });
    await until('the entry in the menu', async () => (await inWindow('chooseInMenu', this.#id)) === true);
    return this.#opened();
  }

  badge(): Promise<Badge> {
    return this.inExtension(readBadge);
  }

  async clipboard(): Promise<string> {
    return String(await this.#running.inWindow('clipboard'));
  }

  async killBackground(): Promise<boolean> {
    return (await this.#running.inWindow('killBackground', this.#id)) === true;
  }

  async updateExtension(): Promise<void> {
    const before = await this.#running.backstage();
    await this.inExtension(reloadExtension);
    await until('the extension to be loaded anew', async () => !(await this.#running.isOpen(before)));
  }

  wakeBackground(): Promise<void> {
    return this.inExtension(soundAlarm);
  }

  async restart({ abruptly } = { abruptly: false }): Promise<void> {
    await stop(this.#running, abruptly);
    this.#running = await this.#start();
  }

  async close(): Promise<void> {
    await stop(this.#running, false);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts Firefox with the built extension on a profile of its own, which `close` deletes. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const executable = options.executable ?? requireBrowser('firefox').path;
  const folder = resolve(options.extension ?? builds.firefox);
  const manifest = readManifest(folder);
  const id = manifest.browser_specific_settings?.gecko.id ?? '';
  const profile = mkdtempSync(join(tmpdir(), 'groundwork-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(options, id));

  const start = async (): Promise<Running> => {
    const [child, bidi] = await startProcess(executable, profile, options.visible === true);
    const chrome = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
    const window = chrome.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context ?? '';
    const inWindow: InWindow = (method, ...args) =>
      bidi.call(window, `(method, args) => ${windowScript}[method](...args)`, [method, args]);
    if ((await inWindow('isActive', id)) !== true) {
      const stays = await inWindow('install', folder, join(profile, 'groundwork.xpi')).catch(() => false);
      if (stays !== true) await inWindow('installTemporarily', folder);
      if (options.neverRemember === true) await inWindow('allowInPrivate', id);
    }
    const content = (await bidi.send('browsingContext.getTree', {})) as Tree;
    const tab = content.contexts[0]?.context ?? '';
    if (options.visible === true) await inWindow('putOnToolbar', id);
    const isOpen = async (which: string): Promise<boolean> => {
      const { contexts } = (await bidi.send('browsingContext.getTree', { maxDepth: 0 })) as Tree;
      return contexts.some(({ context }) => context === which);
    };
    let page: string | undefined;
    const backstage = async (): Promise<string> => {
      // Closed with the extension's other pages when it is reloaded.
      if (page === undefined || !(await isOpen(page))) page = await openBackstage(bidi);
      return page;
    };
    return { child, bidi, inWindow, tab, backstage, isOpen };
  };
  return new Firefox(start, await start(), profile, id, manifest.action.default_popup);
}
