import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { agree, clickOn, families, setUp, type Bench } from './flows.ts';
import { records } from './store.ts';

const words = 'She chaired the regional records committee from 2016 to 2019.';

/** An article: nobody's own page, so that nothing but the selection is offered. */
const article = `<!doctype html><html lang="en"><head><title>Archives open their doors</title></head><body><article>
  <h1>Archives open their doors</h1><p>By our reporter, 3 May 2025</p>
  <p>The county's archives were open to all last weekend, and many came to look.</p>
  <p id="about">${words}</p><p>The next open day is in autumn, and everybody is welcome to come.</p>
  </article></body></html>`;

describe.each(families)('selected words, in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    bench.site.serve('/news/', article);
    popup = await clickOn(bench, '/news/');
    await agree(popup);
    await popup.says('You can also save someone by hand.');
    await popup.close();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('are kept as a fact from their menu, with the kind guessed', async () => {
    popup = await bench.driver.chooseInMenu('#about');
    await popup.says(words);
    await popup.says('Service · 2016 to 2019');
    await popup.fill('Name', 'Petra Holm');
    await popup.click('button', 'Save');
    await popup.says('Saved Petra Holm with 1 fact.');
    const [fact] = await records(bench.driver, 'facts');
    expect(fact).toMatchObject({ quote: words, kind: 'service', start: '2016', end: '2019' });
    await popup.close();
  });

  it('are offered to whoever was saved from the page', async () => {
    popup = await bench.driver.chooseInMenu('h1');
    await popup.says('You saved them from this page.');
    await popup.click('button', 'Add these facts');
    await popup.says('Added 1 fact to Petra Holm.');
    await popup.close();
  });
});
