import { describe, expect, it, vi } from 'vitest';
import { mostPdfBytes, type Reading } from '../../../lib/capture/index.ts';
import { createReader, type ChosenFile, type PdfReading, type ReaderModel } from '../../../lib/models/reader.ts';
import { failed, ok } from '../../../lib/result.ts';
import { as, createWorld, reading, type World } from './world.ts';

const file = (name: string, content: string, size = content.length): ChosenFile => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(content).buffer),
});

/** What a PDF with this content says: `locked` is locked, any other is Amara's. */
function readingOf(content: string, page: { url: string; title: string }): PdfReading {
  if (content === 'locked') return failed('encrypted');
  const { facts } = reading();
  return ok<Reading>({ ...reading(page), format: 'pdf', facts: facts.slice(0, content.length) });
}

async function openedReader(world: World): Promise<ReaderModel & { read: string[] }> {
  const read: string[] = [];
  const model = createReader({
    ...world.deps,
    readPdf: (bytes, page) => {
      const content = new TextDecoder().decode(bytes);
      read.push(content);
      return Promise.resolve(readingOf(content, page));
    },
  });
  await model.open();
  if (model.popup.stage.value === 'welcome') await model.popup.agree();
  return { ...model, read };
}

describe('the page that reads a PDF from a file', () => {
  it('asks for a file first, and shows what the chosen one says', async () => {
    const reader = await openedReader(createWorld());
    expect(reader.file.value).toBeUndefined();
    await reader.choose(file('cv.pdf', 'two'));
    expect(reader.file.value).toBe('cv.pdf');
    const { form } = as(reader.popup.page.state.value, 'new');
    expect(form.name.value).toBe('Amara Lindqvist');
    expect(form.source).toMatchObject({ format: 'pdf', title: 'cv.pdf' });
  });

  it('reads a file once, and saves it without reading it again', async () => {
    const world = createWorld();
    const reader = await openedReader(world);
    await reader.choose(file('cv.pdf', 'two'));
    await reader.popup.page.save();
    expect(as(reader.popup.page.state.value, 'known').known.by).toBe('just-saved');
    expect(reader.read).toEqual(['two']);
    expect(await world.store.all('captures')).toMatchObject([{ format: 'pdf', title: 'cv.pdf' }]);
  });

  it('knows a file by what is in it, under whatever name', async () => {
    const world = createWorld();
    const reader = await openedReader(world);
    await reader.choose(file('cv.pdf', 'two'));
    await reader.popup.page.save();
    await reader.choose(file('profile (1).pdf', 'two'));
    expect(as(reader.popup.page.state.value, 'known').known.by).toBe('page');
    const [first] = await world.store.all('captures');
    expect(first?.url).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
  });

  it('says why a file cannot be read, and goes on with the next', async () => {
    const reader = await openedReader(createWorld());
    await reader.choose(file('cv.pdf', 'locked'));
    expect(as(reader.popup.page.state.value, 'unreadable').why).toBe('encrypted');
    await reader.choose(file('cv.pdf', 'two'));
    expect(reader.popup.page.state.value.is).toBe('new');
  });

  it('shows the file chosen last, whichever is read first', async () => {
    const world = createWorld();
    const slow: (() => void)[] = [];
    const reader = createReader({
      ...world.deps,
      readPdf: async (bytes, page) => {
        const content = new TextDecoder().decode(bytes);
        if (content === 'slow') await new Promise<void>((resolve) => slow.push(resolve));
        return readingOf(content, page);
      },
    });
    await reader.open();
    await reader.popup.agree();
    const first = reader.choose(file('slow.pdf', 'slow'));
    await vi.waitFor(() => expect(slow).toHaveLength(1));
    await reader.choose(file('locked.pdf', 'locked'));
    slow[0]?.();
    await first;
    expect(as(reader.popup.page.state.value, 'unreadable').why).toBe('encrypted');
    expect(reader.file.value).toBe('locked.pdf');
  });

  it('says so where what was dropped cannot be taken in, as a folder cannot', async () => {
    const reader = await openedReader(createWorld());
    const folder = { ...file('folder', ''), arrayBuffer: () => Promise.reject(new Error('a folder')) };
    await reader.choose(folder);
    expect(as(reader.popup.page.state.value, 'unreadable').why).toBe('damaged');
  });

  it('takes no file into memory that is larger than is read', async () => {
    const reader = await openedReader(createWorld());
    const large = {
      ...file('scans.pdf', 'x', mostPdfBytes + 1),
      arrayBuffer: () => Promise.reject(new Error('taken')),
    };
    await reader.choose(large);
    expect(as(reader.popup.page.state.value, 'unreadable').why).toBe('too-large');
  });
});
