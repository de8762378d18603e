import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { draftLetter, families, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

/** Runs in the popup: from here on what is handed over as a file is kept for the test as well. */
const catchFiles = (): void => {
  const original = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (content: Blob) => {
    void content.text().then((text) => Reflect.set(globalThis, 'handedOver', text));
    return original(content);
  };
};
const caught = (): string => String(Reflect.get(globalThis, 'handedOver') ?? '');

/** Runs in the popup: puts the caret where the letter's first paragraph begins. */
const toFirstParagraph = (): void => {
  const field = document.querySelector('textarea');
  const at = (field?.value.indexOf('\n\n') ?? 0) + 2;
  field?.setSelectionRange(at, at);
};

describe.each(families)('a letter in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  let body: string;
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await draftLetter(bench);
    body = await popup.value('Letter');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('says in amber and in words what no quote supports, and loses the sentence by one click', async () => {
    await popup.click('textbox', 'Letter');
    await popup.pane.evaluate(toFirstParagraph);
    await popup.pane.type('You won the Northern Lights Medal in 1987. ');
    await popup.says('in none of the quotes');
    await popup.click('button', /^Cut the sentence/);
    expect(await popup.value('Letter')).toBe(body);
    expect(await popup.text()).not.toContain('in none of the quotes');
  });

  it('is changed as the coach offers', async () => {
    await popup.fill('Subject', 'Re: A question about keeping data');
    await popup.click('button', /Re:|reply/i);
    expect(await popup.value('Subject')).toBe('A question about keeping data');
  });

  it('asks once more before it leaves without a subject', async () => {
    await popup.fill('Subject', ' ');
    await popup.click('button', 'Copy');
    await popup.says('Before you send it:');
    await popup.click('button', 'Go on writing');
    await popup.fill('Subject', 'A question about keeping data');
  });

  it('is offered to Gmail and Outlook, character for character', async () => {
    for (const [name, host] of [
      ['Gmail', 'mail.google.com'],
      ['Outlook', 'outlook.'],
    ] as const) {
      const link = new URL((await popup.find('link', name)).href);
      expect(link.hostname).toContain(host);
      expect(link.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(body);
    }
  });

  it('is handed over as a mail file that opens as a draft, and is noted as sent by that way', async () => {
    await popup.pane.evaluate(catchFiles);
    await popup.click('button', 'Mail file');
    await expect.poll(() => popup.pane.evaluate(caught), { timeout: 20_000 }).toContain('X-Unsent: 1');
    await popup.click('button', 'I sent it');
    await popup.says('Noted as sent');
    expect(await records(bench.driver, 'interactions')).toMatchObject([{ type: 'sent', way: 'mail-file' }]);
  });
});
