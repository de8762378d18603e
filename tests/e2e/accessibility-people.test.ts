import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import type { Popup } from './drivers/popup.ts';
import { clickOn, savePerson, setUp, type Bench } from './flows.ts';
import { otherSource, otherSourceLater, staffList } from './pages.ts';

describe('axe finds no fault, in light or dark, with', () => {
  let bench: Bench;
  let popup: Popup;
  beforeAll(async () => {
    bench = await setUp({ family: 'chromium' });
    bench.site.serve('/society/lindqvist/', otherSource);
    bench.site.serve('/staff/', staffList);
    popup = await savePerson(bench);
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('where each value comes from', async () => {
    await popup.pane.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await popup.says('What they do “');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('a fact that is being corrected, and a date that is none', async () => {
    await popup.click('button', /^Correct: 2014–2019/);
    await popup.fill('From', '20014');
    await popup.says('Write a year');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.fill('From', '2013');
    await popup.click('button', 'Done');
    await popup.says('Corrected by you');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('the question whether someone is saved already', async () => {
    popup = await clickOn(bench, '/society/lindqvist/');
    await popup.says('Is this someone you saved?');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('pages that do not agree', async () => {
    await popup.click('button', 'Yes, same person');
    await popup.says('The pages do not agree.');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('a page that changed since it was captured', async () => {
    bench.site.serve('/society/lindqvist/', otherSourceLater);
    popup = await clickOn(bench, '/society/lindqvist/');
    await popup.says('Changed since');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });

  it('a list of people, whole and filtered to nobody', async () => {
    popup = await clickOn(bench, '/staff/');
    await popup.says('Who is it?');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.fill('Find by name', 'xyz');
    await popup.says('Nobody of that name');
    expect.soft(await violations(popup)).toEqual([]);
  });

  it('one who was picked from the list', async () => {
    await popup.fill('Find by name', 'petra');
    await popup.click('button', /^Petra Holm/);
    await popup.find('button', 'Everyone on this page');
    expect.soft(await violations(popup)).toEqual([]);
    await popup.close();
  });
});
