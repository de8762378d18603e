/**
 * Does the main job on one page without a person, by genuine toolbar click, trusted clicks and keys, and prints what came
 * of it: the contact, each fact with its quote, the letter with its citations, the badge.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contact, Fact } from '../lib/contacts/index.ts';
import type { Letter } from '../lib/letters/index.ts';
import type { Driver } from '../tests/e2e/drivers/driver.ts';
import { launch } from '../tests/e2e/drivers/launch.ts';
import type { Popup } from '../tests/e2e/drivers/popup.ts';
import { agree, fillProfile } from '../tests/e2e/flows.ts';
import { letDaysPass, records } from '../tests/e2e/store.ts';
import type { FoundBrowser } from './browsers.ts';

const folder = 'artifacts/start';

/** The main job could not be done on this page; the message is for whoever asked. */
export class TourFailure extends Error {
  override name = 'TourFailure';
}

/** Days after which a request that was not answered has a follow-up due, whatever weekends and holidays lie between. */
const untilFollowUp = 14;

type Shoot = (popup: Popup, name: string) => Promise<void>;

/** Numbers the screenshots in the order they are taken. */
function camera(): Shoot {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let count = 0;
  return async (popup, name) => {
    count += 1;
    writeFileSync(join(folder, `${count}-${name}.png`), await popup.screenshot());
  };
}

async function savePerson(driver: Driver, url: string, shoot: Shoot): Promise<Popup> {
  await driver.open(url).catch((error: unknown) => {
    throw new TourFailure(`${url} could not be opened.`, { cause: error });
  });
  const popup = await driver.clickToolbar();
  await popup.find('button', 'Agree and start');
  await shoot(popup, 'first-run');
  await agree(popup);
  await popup.find('button', 'Save');
  await shoot(popup, 'this-page');
  if ((await popup.value(/^Name/)) === '')
    throw new TourFailure(`No person was found on ${url}. The popup says:\n${await popup.text()}`);
  await popup.click('button', 'Save');
  await popup.find('button', 'Write the request');
  await shoot(popup, 'saved');
  return popup;
}

async function writeLetter(popup: Popup, shoot: Shoot): Promise<void> {
  await popup.click('button', 'Write the request');
  await fillProfile(popup);
  await shoot(popup, 'about-you');
  await popup.click('button', 'Write the letter');
  await popup.find('textbox', 'Letter');
  await shoot(popup, 'letter');
}

function printContact({ name, honorific, headline, organization, emails, links }: Contact): void {
  console.log(`\nContact\n  ${[honorific?.value, name.value].filter(Boolean).join(' ')}`);
  for (const line of [headline?.value, organization?.value, ...emails.map((each) => each.value)]) {
    if (line !== undefined) console.log(`  ${line}`);
  }
  for (const { value } of links) console.log(`  ${value.kind}: ${value.url}`);
}

function printFacts(facts: readonly Fact[]): void {
  console.log('\nFacts, each with the words on the page');
  for (const { kind, quote } of facts) console.log(`  ${kind}: “${quote}”`);
}

function printLetter({ subject, body, citations }: Letter, facts: readonly Fact[]): void {
  console.log(`\nLetter\n  Subject: ${subject}\n`);
  for (const line of body.split('\n')) console.log(`  ${line}`.trimEnd());
  console.log('\nCitations, and the words they stand on');
  for (const { start, end, fact } of citations) {
    const source = facts.find(({ id }) => id === fact);
    console.log(`  “${body.slice(start, end)}” ← “${source?.quote ?? ''}”`);
  }
}

const printBadge = async (driver: Driver, when: string): Promise<void> => {
  const { text, title } = await driver.badge();
  console.log(`  ${when}: ${text === '' ? 'empty' : text} (${title})`);
};

async function sendAndWait(driver: Driver, popup: Popup, shoot: Shoot): Promise<void> {
  await popup.click('button', 'I sent it');
  await popup.says('Noted as sent');
  await shoot(popup, 'sent');
  await popup.close();
  console.log('\nBadge');
  await printBadge(driver, 'when it was sent');
  await letDaysPass(driver, untilFollowUp);
  const later = await driver.clickToolbar();
  await later.click('button', /^Due today/);
  await later.find('button', 'Write a follow-up');
  await shoot(later, 'due-today');
  await driver.wakeBackground();
  await later.until('a number on the badge', async () => (await driver.badge()).text !== '');
  await printBadge(driver, `${untilFollowUp} days later`);
}

/**
 * Does the main job on a page and prints it. Screenshots are left in artifacts/start.
 * @throws {TourFailure} where the page does not open, nobody is found on it, or the letter cites nothing.
 */
export async function tour(browser: FoundBrowser, url: string): Promise<void> {
  console.log(`Doing the main job in ${browser.name} on ${url}`);
  const shoot = camera();
  const driver = await launch({ family: browser.family, executable: browser.path });
  try {
    const popup = await savePerson(driver, url, shoot);
    const [contact] = (await records(driver, 'contacts')) as unknown as Contact[];
    const facts = (await records(driver, 'facts')) as unknown as Fact[];
    if (!contact) throw new TourFailure('Nobody was saved.');
    printContact(contact);
    printFacts(facts);
    await writeLetter(popup, shoot);
    const [letter] = (await records(driver, 'letters')) as unknown as Letter[];
    if (!letter || letter.citations.length === 0) throw new TourFailure('The letter cites nothing.');
    printLetter(letter, facts);
    await sendAndWait(driver, popup, shoot);
  } finally {
    await driver.close();
  }
  console.log(`\nScreenshots: ${folder}`);
}
