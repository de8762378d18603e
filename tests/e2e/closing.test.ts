import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { agree, clickOn, draftLetter, families, personPath, setUp, type Bench } from './flows.ts';

/** Milliseconds of typing that closing at any moment may cost at most: the promise. */
const mostLost = 500;

/** Waits between the last key and the closing, spread over twice the time that a save is waited for. */
const waits = [0, 20, 60, 130, 240, 270, 350, 500];

interface Typed {
  text: string;
  at: number;
}

/** Types a sentence letter by letter at the end of the letter, and says when each stood there. */
async function typeAtEnd(popup: Popup, sentence: string): Promise<Typed[]> {
  await popup.click('textbox', 'Letter');
  await popup.press('DocumentEnd');
  const typed: Typed[] = [];
  for (const character of sentence) {
    await popup.pane.type(character);
    typed.push({ text: character, at: Date.now() });
  }
  return typed;
}

describe.each(families)('closing the popup while typing in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    popup = await draftLetter(bench);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it.each(waits)('loses at most half a second of it, %i ms after the last key', async (wait) => {
    const before = await popup.value('Letter');
    const typed = await typeAtEnd(popup, ` And one more thing, number ${wait}.`);
    await sleep(wait);
    const closing = Date.now();
    await popup.close();
    popup = await bench.driver.clickToolbar();
    const after = await popup.value('Letter');
    const safe = typed.filter(({ at }) => at < closing - mostLost).map(({ text }) => text);
    expect(before + typed.map(({ text }) => text).join('')).toContain(after);
    expect(after.slice(0, before.length)).toBe(before);
    expect(after.length - before.length).toBeGreaterThanOrEqual(safe.length);
  });

  it('loses nothing older than half a second when the whole browser is killed', async () => {
    await typeAtEnd(popup, ' The last words.');
    const body = await popup.value('Letter');
    await sleep(mostLost);
    const url = await bench.driver.inPage(() => location.href);
    await bench.driver.restart({ abruptly: true });
    await bench.driver.open(url);
    popup = await bench.driver.clickToolbar();
    expect(await popup.value('Letter')).toBe(body);
  });
});

describe.each(families)('closing the popup while filling in the form in %s', (family) => {
  it('loses nothing of what was typed, unticked and corrected half a second before', async () => {
    await using bench = await setUp({ family });
    let popup = await clickOn(bench, personPath);
    await agree(popup);
    await popup.click('checkbox', /^2014–2019/);
    await popup.click('button', /^Correct: 2012–2014/);
    await popup.fill('Title', 'Assistant for Digital Collections');
    await popup.press('Enter');
    await popup.fill('What they do', 'Looks after research data');
    await sleep(mostLost);
    await popup.close();
    popup = await bench.driver.clickToolbar();
    expect(await popup.value('What they do')).toBe('Looks after research data');
    expect((await popup.find('checkbox', /^2014–2019/)).checked).toBe(false);
    await popup.says('Corrected by you: Assistant for Digital Collections');
  });
});
