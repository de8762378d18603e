/**
 * `npm run --silent read -- PAGES.json --out READINGS.jsonl`: reads every page of a list in a real Chromium with the built
 * capture script, as the extension runs it: in an isolated world of the page, at the page's own address. The page's bytes
 * come from the list's files; every other request is refused. PDFs are read in Node. The formats stand in docs/measuring.md.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import type { CaptureOutcome, Reading } from '../lib/capture/index.ts';
import { builtCaptures, type CaptureScripts } from './built-capture.ts';
import { inIsolatedWorld, isPdf, launchForPages, listedPages, withPage, type ListedPage } from './listed-pages.ts';
import { readPdfFile } from './read-pdf.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

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

/** Runs the first script, and the eastern one where the first asks for it. */
async function captureIn(page: Page, { first, eastern }: CaptureScripts): Promise<CaptureOutcome> {
  const outcome = (await inIsolatedWorld(page, first)) as CaptureOutcome;
  const isOther = 'error' in outcome && outcome.error === 'other-script';
  return isOther ? ((await inIsolatedWorld(page, eastern)) as CaptureOutcome) : outcome;
}

async function readOne(browser: Browser, listed: ListedPage, scripts: CaptureScripts): Promise<object> {
  const { id, file, url } = listed;
  if (isPdf(listed)) {
    const read = await readPdfFile(file, url);
    return read.ok ? lineFor(id, read.value) : unread(id, read.problem);
  }
  const outcome = await withPage(browser, listed, (page) => captureIn(page, scripts));
  return 'error' in outcome ? unread(id, `${outcome.error}: ${outcome.detail}`) : lineFor(id, outcome);
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

const scripts = builtCaptures(root);
const browser = await launchForPages();
const lines: string[] = [];
try {
  for (const listed of listedPages(list)) {
    try {
      lines.push(JSON.stringify(await readOne(browser, listed, scripts)));
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
