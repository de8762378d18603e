/**
 * `npm run --silent read -- PAGES.json --out READINGS.jsonl`: reads every page of a list in a real Chromium with the built
 * capture script, as the extension runs it: in an isolated world of the page, at the page's own address. The page's bytes
 * come from the list's files; every other request is refused. What the script takes is read here, as PDFs are; `ms` is the
 * time in the page. The formats stand in docs/measuring.md.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { readContent, receive } from '../lib/capture/engine/index.ts';
import type { Reading } from '../lib/capture/index.ts';
import { builtCapture } from './built-capture.ts';
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

async function readOne(browser: Browser, listed: ListedPage, script: string): Promise<object> {
  const { id, file, url } = listed;
  if (isPdf(listed)) {
    const read = await readPdfFile(file, url);
    return read.ok ? lineFor(id, read.value) : unread(id, read.problem);
  }
  const received = await withPage(browser, listed, (page) => inIsolatedWorld(page, script));
  const look = receive(received);
  if (!look) return unread(id, JSON.stringify(received));
  return lineFor(id, { ...readContent(look.content, new Date().toISOString()), ms: look.ms });
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

const script = builtCapture(root);
const browser = await launchForPages();
const lines: string[] = [];
try {
  for (const listed of listedPages(list)) {
    try {
      lines.push(JSON.stringify(await readOne(browser, listed, script)));
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
