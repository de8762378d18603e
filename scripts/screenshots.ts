/** `npm run screenshots`: takes the README's pictures of the real popup, light and dark, into docs/images. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Popup } from '../tests/e2e/drivers/popup.ts';
import { agree, clickOn, fillProfile, personPath, setUp } from '../tests/e2e/flows.ts';
import { otherSource, otherSourceLater, staffList } from '../tests/e2e/pages.ts';
import { letDaysPass } from '../tests/e2e/store.ts';
import { runTool } from './tools.ts';

const folder = join(import.meta.dirname, '../docs/images');

/** Takes the popup as it stands, in both schemes: `name-light.png` and `name-dark.png`. */
async function shoot(popup: Popup, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await popup.pane.prefer(scheme);
    // Neither a colour on its way nor a blinking caret is to be in the picture.
    await popup.pane.evaluate(async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    });
    writeFileSync(join(folder, `${name}-${scheme}.png`), await popup.screenshot());
  }
  await popup.pane.prefer('light');
}

const { status, output } = await runTool('wxt', ['build']);
if (status !== 0) throw new Error(output);
mkdirSync(folder, { recursive: true });

await using bench = await setUp({ family: 'chromium', scale: 2 });
const popup = await clickOn(bench, personPath);
await popup.find('button', 'Agree and start');
await shoot(popup, 'first-run');
await agree(popup);
await popup.find('button', 'Save');
await shoot(popup, 'page');
await popup.click('button', 'Save');
await popup.find('button', 'Write the request');
await shoot(popup, 'saved');
await popup.click('button', 'Write the request');
await fillProfile(popup);
await popup.click('button', 'Write the letter');
await popup.find('textbox', 'Letter');
await shoot(popup, 'letter');
await popup.click('button', 'I sent it');
await popup.says('Noted as sent');
await popup.close();

await letDaysPass(bench.driver, 14);
const later = await bench.driver.clickToolbar();
await later.click('button', /^Due today/);
await later.find('button', 'Write a follow-up');
await shoot(later, 'today');
await later.click('button', 'Something else happened');
await later.find('button', 'They said yes');
await shoot(later, 'happened');
await later.click('button', 'We set a time to talk');
await later.fill('Day and hour', 'Thursday at 15:00');
await later.says('Thursday');
await shoot(later, 'scheduled');
await later.click('button', 'Back');
await later.find('button', 'Not today');
await later.close();

// A second source, its changes, and a list of people.
bench.site.serve('/society/lindqvist/', otherSource);
bench.site.serve('/staff/', staffList);
const second = await clickOn(bench, '/society/lindqvist/');
await second.says('Is this someone you saved?');
await shoot(second, 'same-person');
await second.click('button', 'Yes, same person');
await second.says('The pages do not agree.');
await shoot(second, 'two-sources');
await second.close();
bench.site.serve('/society/lindqvist/', otherSourceLater);
const changed = await clickOn(bench, '/society/lindqvist/');
await changed.says('Changed since');
await shoot(changed, 'changed');
await changed.close();
const list = await clickOn(bench, '/staff/');
await list.says('Who is it?');
await shoot(list, 'people');
