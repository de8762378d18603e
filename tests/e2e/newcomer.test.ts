/**
 * The promise of the first minute, by keyboard alone: from the first press of the extension's key on someone's page to a
 * letter worth sending, copied. What a person would need is counted in keys; reading and thinking come on top.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { clickOn, families, sender, setUp, type Bench } from './flows.ts';

/** At 0.28 s a key, an average typist's pace (Card, Moran and Newell 1980), 34 s: the rest of the minute is for reading. */
const mostKeys = 120;

/** Counts the keys that are pressed in a popup from here on. */
function countingKeys({ pane }: Popup): () => number {
  let keys = 0;
  const [press, type] = [pane.press.bind(pane), pane.type.bind(pane)];
  pane.press = (key) => {
    keys += 1;
    return press(key);
  };
  pane.type = (text) => {
    keys += text.length;
    return type(text);
  };
  return () => keys;
}

describe.each(families)('a newcomer in %s', (family) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await setUp({ family });
    const page = readFileSync(new URL('../fixtures/pages/museum-curator-en.html', import.meta.url), 'utf8');
    bench.site.serve('/staff/', page);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('has a letter worth sending within a minute, by keyboard alone', async () => {
    const popup = await clickOn(bench, '/staff/');
    const keys = countingKeys(popup);
    for (const button of ['Agree and start', 'Save', 'Write the request']) {
      await popup.find('button', button);
      await popup.press('DoMain');
    }
    for (const [label, text] of [
      ['Your name', sender.name],
      ['What you are', sender.role],
      ['What you would like to understand', 'how museums decide what to keep'],
    ] as const) {
      await popup.tabTo('textbox', label);
      await popup.pane.type(text);
    }
    await popup.press('DoMain');
    await popup.find('textbox', 'Letter');
    const shown = await popup.text();
    expect(shown).not.toContain('The coach points at');
    expect(shown).not.toContain('in none of the quotes');
    await popup.tabTo('button', 'Copy');
    await popup.press('Enter');
    await popup.says('Copied');
    const copied = await bench.driver.clipboard();
    expect(copied).toContain(sender.name);
    expect(copied).toContain('20 minutes');
    expect(copied.split(/\s+/).length).toBeGreaterThan(70);
    expect(keys()).toBeLessThanOrEqual(mostKeys);
  });
});
