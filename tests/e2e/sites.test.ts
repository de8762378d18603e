/** A site with an adapter, from the page to the popup: what its habits tell, and what it keeps back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from './drivers/popup.ts';
import { agree, families, setUp, type Bench } from './flows.ts';

const profile = join(import.meta.dirname, '../fixtures/sites/linkedin/member.html');
const url = 'https://www.linkedin.com/in/ottilie-varga-7b10/';

describe.each(families)('a profile of a member, in %s', (family) => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family });
    await bench.driver.pretend(url, readFileSync(profile, 'utf8'));
    await bench.driver.open(url);
    popup = await bench.driver.clickToolbar();
    await agree(popup);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('shows who this is, by post and employer', async () => {
    expect(await popup.value(/^Name/)).toBe('Ottilie Varga');
    expect(await popup.value(/^What they do/)).toBe('Head of Collections');
    expect(await popup.value(/^Organisation/)).toBe('Harrowgate Seed Library');
  });

  it('says what is behind a link or a button of the page', async () => {
    await popup.says('There is more behind “Show all 7 experiences” and “Show all 21 skills”');
    await popup.says('press “…see more” on the page');
  });

  it('offers nothing of other people', async () => {
    expect(await popup.text()).not.toMatch(/Rufus Adair|Viktor Hale|Northmere/);
  });
});
