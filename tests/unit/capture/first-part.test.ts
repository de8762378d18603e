/** A page longer than any profile is read in part, and says so. */
import { JSDOM } from 'jsdom';
import { expect, it, vi } from 'vitest';
import { firstPart, mostBlocks, mostCharacters } from '../../../lib/capture/engine/first-part.ts';
import { readContent } from '../../../lib/capture/engine/index.ts';
import type { PageContent } from '../../../lib/capture/page/content.ts';
import { contentOf } from './read-document.ts';

/** Milliseconds: pages of this size take a busy machine its time. */
vi.setConfig({ testTimeout: 60_000 });

const document = new JSDOM('<title>Jane Doe</title><h1>Jane Doe</h1><p>Professor of Drawing, Eastmere College</p>', {
  url: 'https://long.example/',
}).window.document;
const short = contentOf(document);
const last = 'In 2011 she received her PhD from Eastmere College.';

/** The page with so many lines more, and a last one. */
function longer(lines: number): PageContent {
  const more = [...Array.from({ length: lines }, (_, at) => `Drawing number ${at}`), last];
  const [first] = short.page.blocks;
  if (!first) throw new Error('The page has no text.');
  let start = short.page.text.length + 1;
  const blocks = more.map((text, at) => {
    const block = { ...first, index: short.page.blocks.length + at, text, start, end: start + text.length, level: 0 };
    start = block.end + 1;
    return block;
  });
  const text = [short.page.text, ...more].join('\n');
  return { ...short, page: { ...short.page, blocks: [...short.page.blocks, ...blocks], text } };
}

it('leaves a page that is not too long as it is', () => {
  const content = longer(100);
  expect(firstPart(content)).toBe(content);
});

it('reads the first part of a longer one, whose offsets stay what they are', () => {
  const { page } = firstPart(longer(mostBlocks));
  expect(page.truncated).toBe(true);
  expect(page.blocks).toHaveLength(mostBlocks);
  expect(page.blocks.every((block) => page.text.slice(block.start, block.end) === block.text)).toBe(true);
});

it('finds who it is about, and what the user selected far down', () => {
  const reading = readContent({ ...longer(mostBlocks), selected: last }, '2026-03-02T09:30:00Z');
  expect(reading.truncated).toBe(true);
  expect(reading.person.name?.value).toBe('Jane Doe');
  expect(reading.selection).toMatchObject({ kind: 'education', quote: last });
});

it('cuts a paragraph that is longer than what is read', () => {
  const body = `<h1>Jane Doe</h1><p>${'She taught at Eastmere College and wrote on tides; '.repeat(22_000)}</p>`;
  const content = contentOf(new JSDOM(body, { url: 'https://long.example/' }).window.document);
  const { page } = firstPart(content);
  expect(page.text).toHaveLength(mostCharacters);
  expect(page.blocks.map((block) => block.text).join('\n')).toBe(page.text);
  const reading = readContent(content, '2026-03-02T09:30:00Z');
  expect(reading.truncated).toBe(true);
  expect(reading.facts.length).toBeGreaterThan(0);
});
