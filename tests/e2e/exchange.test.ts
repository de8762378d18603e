import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { families, savePerson, setUp, type Bench } from './flows.ts';
import { catchFiles, caught, giveFile, press, words } from './in-library.ts';
import { records } from './store.ts';

const patience = { timeout: 20_000 };

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const connections = `Notes:
"Some addresses may be missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Bao,Trần,https://www.linkedin.com/in/bao-tran,,Halden GmbH,Cartographer,03 Mar 2024
Cleo,Diaz,,cleo at halden,"Halden Library, Maps",,04 Mar 2024
`;

describe.each(families)('people from and for other programs, in %s,', (family) => {
  let bench: Bench;
  const people = () => records(bench.driver, 'contacts');
  const says = (expected: string) => expect.poll(() => bench.driver.inExtension(words), patience).toContain(expected);
  beforeAll(async () => {
    bench = await setUp({ family });
    const popup = await savePerson(bench);
    await popup.close();
    await bench.driver.showExtensionPage('library.html#data');
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  it('are shown before anything is kept, kept in one click and taken back in one', async () => {
    await says('1 person');
    const before = await people();
    await bench.driver.inExtension(giveFile, 'bring-in', base64(connections), 'Connections.csv');
    await says('2 people are new');
    await says('Line 6: “cleo at halden”: this is no e-mail address');
    expect(await people()).toEqual(before);
    await bench.driver.inExtension(press, 'Keep them');
    await says('Kept: 2 new.');
    expect(await people()).toMatchObject(
      ['Amara Lindqvist', 'Bao Trần', 'Cleo Diaz'].map((value) => ({ name: { value } })),
    );
    await bench.driver.inExtension(press, 'Undo');
    await expect.poll(people, patience).toEqual(before);
  });

  it('leave as cards and are known again when they come back', async () => {
    const before = await people();
    await bench.driver.inExtension(catchFiles);
    await bench.driver.inExtension(press, 'Address book (vCard)');
    await expect.poll(() => bench.driver.inExtension(caught), patience).not.toBe('');
    const card = await bench.driver.inExtension(caught);
    expect(Buffer.from(card, 'base64').toString()).toContain('FN:Amara Lindqvist');
    await bench.driver.inExtension(giveFile, 'bring-in', card, 'people.vcf');
    await says('1 person is saved already, with all that the file says');
    await bench.driver.inExtension(press, 'Leave it');
    expect(await people()).toEqual(before);
  });

  it('are asked about without a fault that axe finds', async () => {
    await bench.driver.inExtension(giveFile, 'bring-in', base64('Wer,Wo\nAna,Halden\n'), 'wer.csv');
    await says('Say which column has their names');
    expect(await faults(bench.driver)).toEqual([]);
    await bench.driver.inExtension(giveFile, 'bring-in', base64(connections), 'Connections.csv');
    await says('2 people are new');
    expect(await faults(bench.driver)).toEqual([]);
  });
});
