/** Steps that many tests take, each as a person takes them. */
import type { BrowserFamily } from '../../scripts/browsers.ts';
import type { Driver, LaunchOptions } from './drivers/driver.ts';
import { launch } from './drivers/launch.ts';
import type { Popup } from './drivers/popup.ts';
import { startSite, type Site } from './drivers/site.ts';

export const families: BrowserFamily[] = ['chromium', 'firefox'];

/** The invented librarian's page in demo/. */
export const personPath = '/people/amara-lindqvist/';

/** A browser with the extension, and the site that is all of its network. */
export interface Bench extends AsyncDisposable {
  site: Site;
  driver: Driver;
}

export async function setUp(options: LaunchOptions): Promise<Bench> {
  await using stack = new AsyncDisposableStack();
  const site = stack.use(await startSite());
  const driver = await launch({ proxy: site.proxy, ...options });
  stack.defer(() => driver.close());
  const whole = stack.move();
  return { site, driver, [Symbol.asyncDispose]: () => whole.disposeAsync() };
}

/** As `setUp`, with the first run behind: what is kept was agreed to, and the popup closed. */
export async function setUpAgreed(options: LaunchOptions): Promise<Bench> {
  const bench = await setUp(options);
  const popup = await clickOn(bench, personPath);
  await agree(popup);
  await popup.close();
  return bench;
}

/** Opens a page of the site and the popup on it. */
export async function clickOn({ site, driver }: Bench, path: string): Promise<Popup> {
  await driver.open(site.origin + path);
  return driver.clickToolbar();
}

/** Opens a profile on what the browser takes for LinkedIn, and the popup on it. */
export async function clickOnLinkedIn({ driver }: Bench): Promise<Popup> {
  const url = 'https://www.linkedin.com/in/jonas-vale/';
  await driver.pretend(url, '<!doctype html><title>Jonas Vale</title><h1>Jonas Vale</h1><p>Archivist at Northmoor</p>');
  await driver.open(url);
  return driver.clickToolbar();
}

/** The first run: agrees to what is kept. */
export const agree = (popup: Popup): Promise<void> => popup.click('button', 'Agree and start');

/** From the first click to the person saved. */
export async function savePerson(bench: Bench): Promise<Popup> {
  const popup = await clickOn(bench, personPath);
  await agree(popup);
  await popup.click('button', 'Save');
  await popup.find('button', 'Write the request');
  return popup;
}

/** Someone who asks. */
export const sender = {
  name: 'Lena Marsh',
  role: 'second-year library student',
  affiliation: 'University of Eastvale',
  goal: 'how data librarians decide what to keep',
  turningPoint: 'after three years in a bookshop',
  email: 'lena.marsh@eastvale.example',
};

export async function fillProfile(popup: Popup): Promise<void> {
  await popup.fill('Your name', sender.name);
  await popup.fill('What you are', sender.role);
  await popup.fill('Where', sender.affiliation);
  await popup.fill('What you would like to understand', sender.goal);
  await popup.fill('What brought you to ask', sender.turningPoint);
  await popup.fill('Your e-mail, for the signature', sender.email);
}

/** From the first click to a drafted request. */
export async function draftLetter(bench: Bench): Promise<Popup> {
  const popup = await savePerson(bench);
  await popup.click('button', 'Write the request');
  await fillProfile(popup);
  await popup.click('button', 'Write the letter');
  await popup.find('textbox', 'Letter');
  return popup;
}

/** From the first click to the letter noted as sent. */
export async function sendLetter(bench: Bench): Promise<Popup> {
  const popup = await draftLetter(bench);
  await popup.click('button', 'I sent it');
  await popup.says('Noted as sent');
  return popup;
}
