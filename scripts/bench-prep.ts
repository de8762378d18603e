/**
 * `npm run bench:prep [-- FACTS…]`: how long a prep sheet takes from its address to where it stands, laid out, in both browsers on
 * the built extension: for someone of whom so many facts are kept (60 and 500 when not said). "first" draws the questions and keeps the new
 * sheet; "again" finds it there. Twelve people each, median and slowest, in milliseconds. It judges nothing by the clock.
 */
import { launch } from '../tests/e2e/drivers/launch.ts';
import type { Driver } from '../tests/e2e/drivers/driver.ts';
import { putRows } from '../tests/e2e/store.ts';
import type { Capture, Contact, Fact } from '../lib/contacts/index.ts';
import { newId, type CaptureId, type ContactId, type FactId } from '../lib/ids.ts';
import { factRowsOf } from '../lib/store/fact-rows.ts';
import type { Put } from '../lib/store/index.ts';
import { runTool } from './tools.ts';

const people = 12;
const at = '2026-03-02T09:30:00Z';

const posts = ['Curator', 'Head of Collections', 'Staff Nurse', 'Policy Officer', 'Second Violin', 'Judge', 'Farmer'];
const houses = ['Halden Museum', 'Weir County Court', 'University of Ridgefield', 'Portwick Council', 'The Tern'];
const others = [
  ['talk', 'Keynote “Who may touch”, Halden Museum Days'],
  ['service', 'Chair, State Consortium Budget Committee'],
  ['statement', 'I read every file twice, the second time as if I were the one who will lose, in'],
  ['publication', 'Sound in thin ice. Annals of Cold Matter'],
] as const;

const of = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

function factOf({ id, contact }: Capture, index: number): Fact {
  const year = 1980 + (index % 44);
  const [title, organization] = [of(posts, index), of(houses, index * 3 + 1)];
  const [kind, line] = of(others, index);
  const isPost = index % 2 === 0;
  const quote = isPost ? `${title}, ${organization}, ${year}–${year + 2}` : `${line} ${year}`;
  return {
    id: newId<FactId>(),
    contact,
    capture: id,
    quote,
    selector: {
      quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: quote.length },
    },
    updatedAt: at,
    start: String(year),
    ...(isPost ? { kind: 'position', title, organization, end: String(year + 2) } : { kind }),
  };
}

/** Someone of whom so many facts are kept; their id. */
async function keep(driver: Driver, facts: number): Promise<string> {
  const origin = { by: 'user', at } as const;
  const contact: Contact = {
    id: newId<ContactId>(),
    name: { value: 'Adaeze Okafor', origin },
    headline: { value: 'Dean of Libraries', origin },
    emails: [],
    links: [],
    purpose: 'learn',
    createdAt: at,
    updatedAt: at,
  };
  const capture: Capture = {
    id: newId<CaptureId>(),
    contact: contact.id,
    format: 'html',
    url: 'https://www.example.org/~okafor/',
    page: 'example.org/~okafor',
    title: 'Adaeze Okafor',
    readAt: at,
    updatedAt: at,
  };
  await putRows(driver, 'contacts', [contact]);
  await putRows(driver, 'captures', [capture]);
  const puts = Array.from({ length: facts }, (_, index): Put => ({ put: 'facts', record: factOf(capture, index) }));
  await putRows(driver, 'facts', factRowsOf(puts));
  return contact.id;
}

/** Runs in the page: goes to an address, and says how long it took until `selector` stood there, laid out. */
const timeUntil = (address: string, selector: string): Promise<number> =>
  new Promise((resolve) => {
    const start = performance.now();
    const look = (): void => {
      const found = document.querySelector(selector);
      if (!found) return;
      observer.disconnect();
      // Asked for its place, the browser has to have laid everything out.
      found.getBoundingClientRect();
      resolve(performance.now() - start);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    location.hash = address;
    // It may be there already: then nothing will change.
    look();
  });

const spread = (all: readonly number[]): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0]
    .map((value) => value.toFixed(0).padStart(7))
    .join('');
};

for (const args of [['build'], ['build', '-b', 'firefox']]) {
  const { status, output } = await runTool('wxt', args);
  if (status !== 0) throw new Error(output);
}
const asked = process.argv.slice(2).map(Number);
console.log('browser     facts   first (slowest)  again (slowest)');
for (const family of ['chromium', 'firefox'] as const) {
  const driver = await launch({ family });
  try {
    await driver.showExtensionPage('prep.html');
    for (const facts of asked.length > 0 ? asked : [60, 500]) {
      const [first, again]: [number[], number[]] = [[], []];
      for (let person = 0; person < people; person += 1) {
        const id = await keep(driver, facts);
        for (const times of [first, again]) {
          await driver.inExtension(timeUntil, '', 'main:not(:has(.sheet)) #own-questions');
          times.push(await driver.inExtension(timeUntil, id, '.sheet .sheet-questions li'));
        }
      }
      console.log(`${family.padEnd(9)}${String(facts).padStart(8)}  ${spread(first)}  ${spread(again)}`);
    }
  } finally {
    await driver.close();
  }
}
