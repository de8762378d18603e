/**
 * Opens the pages of a list (docs/measuring.md) in a real Chromium at their own addresses, from their files, with every
 * other request refused; and runs scripts in them as the extension's are run.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { launch, type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { requireBrowser } from './browsers.ts';

export interface ListedPage {
  id: string;
  /** Absolute path; relative to the list in the list itself. */
  file: string;
  url: string;
  charset: string;
}

/** Milliseconds that a page may take to load. */
const longestLoad = 60_000;

export function listedPages(list: string): ListedPage[] {
  const folder = dirname(resolve(list));
  const pages = JSON.parse(readFileSync(list, 'utf8')) as ListedPage[];
  return pages.map(({ id, file, url, charset }) => ({
    id,
    file: resolve(folder, file),
    url: new URL(url).href,
    charset,
  }));
}

export const isPdf = ({ file }: ListedPage): boolean => file.toLowerCase().endsWith('.pdf');

export const launchForPages = (): Promise<Browser> =>
  launch({
    executablePath: requireBrowser('chromium').path,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });

/** Some hosts are only ever asked by https, whatever the list says. */
const sameAddress = (one: string, other: string): boolean =>
  one.replace(/^http:/, 'https:') === other.replace(/^http:/, 'https:');

/** Answers the page's own address with its bytes, and nothing else. */
function serve(page: Page, { url, charset }: ListedPage, body: Buffer): (request: HTTPRequest) => void {
  return (request) => {
    const isPage =
      request.frame() === page.mainFrame() && request.isNavigationRequest() && sameAddress(request.url(), url);
    const answer = isPage
      ? request.respond({ status: 200, contentType: `text/html; charset=${charset}`, body })
      : request.abort('blockedbyclient');
    // A page that is closed while it asks needs no answer.
    answer.catch(() => {});
  };
}

/** Milliseconds that a page may take to fade in. */
const longestFade = 1_000;

/** Nobody clicks on a page that has not appeared yet: waits, in the page, for what moves and will come to rest. */
const fadedIn = async (longest: number): Promise<void> => {
  const moving = document
    .getAnimations()
    .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime ?? Infinity));
  const rest = Promise.allSettled(moving.map((animation) => animation.finished));
  await Promise.race([rest, new Promise((late) => setTimeout(late, longest))]);
};

/** Opens a listed page, hands it to `look` once it has loaded, and closes it. `body` replaces the file's bytes. */
export async function withPage<Value>(
  browser: Browser,
  listed: ListedPage,
  look: (page: Page) => Promise<Value>,
  body: Buffer = readFileSync(listed.file),
): Promise<Value> {
  const page = await browser.newPage();
  try {
    await page.setRequestInterception(true);
    page.on('request', serve(page, listed, body));
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(listed.url, { waitUntil: 'load', timeout: longestLoad });
    await page.evaluate(fadedIn, longestFade);
    return await look(page);
  } finally {
    await page.close();
  }
}

/** Runs a script in an isolated world of its own and returns its completion value, as `scripting.executeScript` does. */
export async function inIsolatedWorld(page: Page, script: string): Promise<unknown> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'capture',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: script,
    contextId: executionContextId,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as unknown;
}
