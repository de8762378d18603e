/**
 * `npm run --silent read -- PAGES.json --out READINGS.jsonl`: reads every page of a list in a real Chromium with the built
 * capture script, as the extension runs it: in an isolated world of the page, at the page's own address. The page's bytes
 * come from the list's files; every other request is refused. PDFs are read in Node. The formats stand in docs/measuring.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type CDPSession, type HTTPRequest, type Page } from 'puppeteer-core';
import type { CaptureOutcome, Reading } from '../lib/capture/index.ts';
import { requireBrowser } from './browsers.ts';
import { builtCapture } from './built-capture.ts';
import { readPdfFile } from './read-pdf.ts';

interface ListedPage {
  id: string;
  /** Relative to the list. */
  file: string;
  url: string;
  charset: string;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const longestLoad = 20_000;

/** A reading in the form of docs/measuring.md: the facts offered by default, values without their evidence. */
function lineFor(id: string, { isProfile, ms, person, facts, refusal }: Reading): object {
  return {
    id,
    isProfile,
    ms,
    contact: {
      name: person.name?.value ?? null,
      headline: person.headline?.value ?? null,
      organization: person.organization?.value ?? null,
      emails: person.emails.map((email) => email.value),
      links: person.links,
    },
    facts: facts
      .filter((fact) => fact.sensitive === undefined)
      .map(({ kind, quote, title, organization, place, start, end }) => ({
        kind,
        quote,
        title,
        organization,
        place,
        start,
        end,
      })),
    ...(refusal && { reason: refusal }),
  };
}

const unread = (id: string, reason: string): object => ({
  id,
  isProfile: false,
  ms: 0,
  contact: { name: null, headline: null, organization: null, emails: [], links: [] },
  facts: [],
  reason,
});

/** Some hosts are only ever asked by https, whatever the list says. */
const sameAddress = (one: string, other: string): boolean =>
  one.replace(/^http:/, 'https:') === other.replace(/^http:/, 'https:');

/** Answers the page's own address with its bytes, and nothing else. */
function serve(page: Page, url: string, charset: string, body: Buffer): (request: HTTPRequest) => void {
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

/** Runs the script in an isolated world and returns its completion value, as `scripting.executeScript` does. */
async function inIsolatedWorld(session: CDPSession, script: string): Promise<CaptureOutcome> {
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
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as CaptureOutcome;
}

async function readOne(browser: Browser, listed: ListedPage, folder: string, script: string): Promise<object> {
  const { id, file, charset } = listed;
  const url = new URL(listed.url).href;
  if (file.toLowerCase().endsWith('.pdf')) {
    const read = await readPdfFile(resolve(folder, file), url);
    return read.ok ? lineFor(id, read.value) : unread(id, read.problem);
  }
  const page = await browser.newPage();
  try {
    const body = readFileSync(resolve(folder, file));
    await page.setRequestInterception(true);
    page.on('request', serve(page, url, charset, body));
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.goto(url, { waitUntil: 'load', timeout: longestLoad });
    const outcome = await inIsolatedWorld(await page.createCDPSession(), script);
    return 'error' in outcome ? unread(id, `${outcome.error}: ${outcome.detail}`) : lineFor(id, outcome);
  } finally {
    await page.close();
  }
}

const args = process.argv.slice(2);
const outAt = args.indexOf('--out');
const out = outAt < 0 ? undefined : args[outAt + 1];
const lists = args.filter((_, at) => outAt < 0 || (at !== outAt && at !== outAt + 1));
const [list] = lists;
if (list === undefined || lists.length > 1 || (outAt >= 0 && out === undefined)) {
  console.error('usage: npm run --silent read -- PAGES.json [--out READINGS.jsonl]');
  process.exit(2);
}

const pages = JSON.parse(readFileSync(list, 'utf8')) as ListedPage[];
const script = builtCapture(root);
const browser = await launch({
  executablePath: requireBrowser('chromium').path,
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
const lines: string[] = [];
try {
  for (const listed of pages) {
    try {
      lines.push(JSON.stringify(await readOne(browser, listed, dirname(resolve(list)), script)));
    } catch (error) {
      lines.push(JSON.stringify({ id: listed.id, error: error instanceof Error ? error.message : 'unknown' }));
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}
const text = lines.map((line) => `${line}\n`).join('');
if (out === undefined) process.stdout.write(text);
else writeFileSync(out, text);
