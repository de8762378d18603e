/** What is in the library goes round: in from a file, found, made one and two again, out as files, wiped, and back record by record. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tables } from '../../lib/store/index.ts';
import { families, savePerson, setUp, type Bench } from './flows.ts';
import { catchFiles, caught, giveFile, press, words } from './in-library.ts';
import { emptyStore, records } from './store.ts';

const patience = { timeout: 30_000 };

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Amara Lindqvist once more, without anything that is hers alone, and two whom nobody saved yet. */
const people = `Name,Email,Company,Title,Notes
Amara Lindqvist,amara.l@maps.example,Ridgefield University,Dean of Libraries,
Bao Trần,bao@halden.example,Halden GmbH,"Cartographer; ""maps""",=Met in May
Zoé Éclair,,Halden GmbH,Archivist,
`;

/** Presses a button by the beginning of its accessible name. */
const pressNamed = (name: string): void => {
  const button = Array.from(document.querySelectorAll('button')).find((each) =>
    (each.ariaLabel ?? each.textContent).trim().startsWith(name),
  );
  if (!button) throw new Error(`There is no button ${name}.`);
  button.click();
};

/** Drops a file, as base64, on the page. */
const dropFile = (content: string, name: string): void => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], name));
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
};

/** Settings but for when a backup was written last, which is noted after it. */
const withoutHabit = (all: readonly Record<string, unknown>[] = []) => all.filter(({ id }) => id !== 'backups');

describe.each(families)('what is kept, in %s,', (family) => {
  let bench: Bench;
  const says = (expected: string) =>
    vi.waitFor(async () => expect(await bench.driver.inExtension(words)).toContain(expected), patience);
  const kept = async () => Promise.all(tables.map((table) => records(bench.driver, table)));
  const names = async () =>
    (await records(bench.driver, 'contacts')).map(({ name }) => (name as { value: string }).value).toSorted();
  /** Another page first: an address that differs in its place alone would not load the page anew. */
  const show = async (place: string) => {
    await bench.driver.showExtensionPage('reader.html');
    await bench.driver.showExtensionPage(`library.html#${place}`);
  };
  const handedOver = async (button: string): Promise<string> => {
    await bench.driver.inExtension(catchFiles);
    await bench.driver.inExtension(press, button);
    await expect.poll(() => bench.driver.inExtension(caught), patience).not.toBe('');
    return bench.driver.inExtension(caught);
  };
  beforeAll(async () => {
    bench = await setUp({ family });
    const popup = await savePerson(bench);
    await popup.close();
    await show('data');
    await says('1 person');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('comes in from a file that is dropped, and is taken back and brought in again', async () => {
    const before = await kept();
    await bench.driver.inExtension(dropFile, base64(people), 'people.csv');
    await says('2 people are new');
    await says('1 may be someone you saved');
    expect(await kept()).toEqual(before);
    await bench.driver.inExtension(press, 'Keep them');
    await says('Kept: 3 new.');
    await bench.driver.inExtension(press, 'Undo');
    await expect.poll(names, patience).toEqual(['Amara Lindqvist']);
    await bench.driver.inExtension(giveFile, 'bring-in', base64(people), 'people.csv');
    await says('2 people are new');
    await bench.driver.inExtension(press, 'Keep them');
    await says('Kept: 3 new.');
    expect(await names()).toEqual(['Amara Lindqvist', 'Amara Lindqvist', 'Bao Trần', 'Zoé Éclair']);
  });

  it('is found by its words', async () => {
    await show('people?q=cartographer');
    await says('Bao Trần');
    expect(await bench.driver.inExtension(words)).not.toContain('Zoé Éclair');
  });

  it('is made one where it is there twice, and two again', async () => {
    const before = await kept();
    await show('duplicates');
    await says('Perhaps one person');
    await bench.driver.inExtension(pressNamed, 'Compare');
    await says('Make one of two');
    await bench.driver.inExtension(press, 'Make them one');
    await says('is kept once now');
    expect(await names()).toEqual(['Amara Lindqvist', 'Bao Trần', 'Zoé Éclair']);
    await bench.driver.inExtension(press, 'Undo');
    await says('Perhaps one person');
    expect(await kept()).toEqual(before);
  });

  it('goes out as files, and all of it comes back from them after it was wiped', async () => {
    await show('data');
    await says('4 people');
    const table = Buffer.from(await handedOver('Table (CSV)'), 'base64').toString();
    expect(table).toContain('"Cartographer; ""maps"""');
    const data = await handedOver('Data (JSON)');
    const before = await kept();
    const backup = await handedOver('Back up');
    // Only then is it noted when it was written, too.
    await says('is whole');
    await emptyStore(bench.driver);
    await show('data');
    await says('0 people');
    await bench.driver.inExtension(dropFile, data, 'groundwork-people.json');
    await says('4 people are new');
    await bench.driver.inExtension(press, 'Leave it');
    await bench.driver.inExtension(giveFile, 'bring-in', backup, 'groundwork.jsonl.gz');
    await says('groundwork.jsonl.gz looks like a backup, so it is under “Bring back”');
    await says('not here');
    await bench.driver.inExtension(press, 'Replace everything here');
    await says('Now here is what was in the backup');
    const settings = tables.indexOf('settings');
    const after = await kept();
    expect(after.toSpliced(settings, 1)).toEqual(before.toSpliced(settings, 1));
    expect(withoutHabit(after[settings])).toEqual(withoutHabit(before[settings]));
  });
});
