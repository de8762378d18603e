import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agree, clickOn, families, personPath, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

const cvPath = `${personPath}cv.pdf`;

it('reads a PDF in Chromium’s own viewer, by the click alone', async () => {
  await using bench = await setUp({ family: 'chromium' });
  const popup = await clickOn(bench, cvPath);
  await agree(popup);
  await popup.find('button', 'Save');
  expect(await popup.value(/^Name/)).toBe('Amara Lindqvist');
  await popup.click('button', 'Save');
  await popup.says('Saved Amara Lindqvist');
  expect(await records(bench.driver, 'captures')).toMatchObject([{ format: 'pdf', url: bench.site.origin + cvPath }]);
  const facts = (await records(bench.driver, 'facts')) as { quote: string; selector: { page?: number } }[];
  expect(facts.map(({ quote }) => quote).join('\n')).toContain('Data Librarian, Northmoor University Library');
  expect(new Set(facts.map(({ selector }) => selector.page))).toEqual(new Set([1]));
});

it('says that a PDF is damaged, and still saves someone by hand', async () => {
  await using bench = await setUp({ family: 'chromium' });
  bench.site.serve('/damaged.pdf', '%PDF-1.7\n1 0 obj << /Type /Catalog >>\n%%EOF', 'application/pdf');
  const popup = await clickOn(bench, '/damaged.pdf');
  await agree(popup);
  await popup.says('This PDF is damaged and could not be opened.');
  await popup.fill(/^Name/, 'Ada Merrow');
  await popup.click('button', 'Save');
  await popup.says('Saved Ada Merrow');
  expect(await records(bench.driver, 'contacts')).toHaveLength(1);
});

it('says in Firefox, whose viewer is closed to extensions, how to read the file instead', async () => {
  await using bench = await setUp({ family: 'firefox' });
  const popup = await clickOn(bench, cvPath);
  await agree(popup);
  await popup.says('does not let extensions read its PDF viewer');
});

describe.each(families)('a PDF chosen in the reader in %s', (family) => {
  let bench: Bench;
  const says = (): Promise<string> => bench.driver.inExtension(() => document.body.innerText);
  const press = (name: string): Promise<void> =>
    bench.driver.inExtension((words) => {
      const buttons = Array.from(document.querySelectorAll('button'));
      buttons.find((button) => button.textContent.trim() === words)?.click();
    }, name);
  beforeAll(async () => {
    bench = await setUp({ family });
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('is read and saved, with the address that its content gives it', async () => {
    await bench.driver.showExtensionPage('reader.html');
    await expect.poll(says).toContain('Agree and start');
    await press('Agree and start');
    await expect.poll(says).toContain('Read a PDF');
    const file = readFileSync(`demo${cvPath}`).toString('base64');
    await bench.driver.inExtension((base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'cv.pdf', { type: 'application/pdf' }));
      const input = document.querySelector('input');
      if (!input) return;
      input.files = dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    await expect.poll(says, { timeout: 8_000 }).toContain('Data Librarian, Northmoor University Library');
    await press('Save');
    await expect.poll(says).toContain('Saved Amara Lindqvist');
    const captures = await records(bench.driver, 'captures');
    expect(captures).toMatchObject([{ format: 'pdf', url: expect.stringMatching(/^ni:\/\/\/sha-256;/) as string }]);
  });
});
