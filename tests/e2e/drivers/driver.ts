/**
 * What a test can do with a browser that has the extension: the same words for Chromium and Firefox, so that a flow is
 * written once. The popup's own words are in popup.ts; how each browser does it, in chromium.ts and firefox.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserFamily } from '../../../scripts/browsers.ts';
import type { Popup } from './popup.ts';

/** Where the build of each family puts the extension, from the root of the repository. */
export const builds: Record<BrowserFamily, string> = {
  chromium: resolve(import.meta.dirname, '../../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../../.output/firefox-mv3'),
};

/** The part of a built manifest that driving needs. */
interface Manifest {
  action: { default_popup: string };
  browser_specific_settings?: { gecko: { id: string } };
}

export function readManifest(folder: string): Manifest {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Error(`There is no build in ${folder}: npm run build && npm run build:firefox`);
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
}

export interface LaunchOptions {
  family: BrowserFamily;
  /** Executable; absent, the first of the family on this computer, installed if need be. */
  executable?: string;
  /** Folder of the built extension; absent, the one that the build of the family writes. */
  extension?: string;
  /** `host:port` of a proxy that all the browser's requests go through, those to this computer too. */
  proxy?: string;
  /** Shows the window; it needs a display. */
  visible?: boolean;
  /** Chromium only: device pixels to a CSS pixel, for sharp screenshots. */
  scale?: number;
  /** Chromium only: pages can have their garbage collected, by `gc()`, and are told exactly what memory they use. */
  collects?: boolean;
  /** Firefox only: set to never remember history, where IndexedDB is refused. */
  neverRemember?: boolean;
}

export interface Badge {
  text: string;
  title: string;
}

/** Papers by name, each with its size in inches. */
export const papers = { A4: { width: 8.27, height: 11.69 }, Letter: { width: 8.5, height: 11 } } as const;
export type Paper = keyof typeof papers;

/** A key, or what keys together do: go to the end of a text, select all of it, do the main thing on a screen. */
export type Key = 'Tab' | 'Enter' | 'Space' | 'DocumentEnd' | 'SelectAll' | 'DoMain';

/** A function that runs in a page: it sees nothing but its arguments, which are copied as JSON, as its result is. */
export type InPage<Args extends unknown[], Value> = (...args: Args) => Value | Promise<Value>;

export interface Driver {
  family: BrowserFamily;
  /** Opens an address in the one tab that the toolbar belongs to, and waits for its load event. */
  open(url: string): Promise<void>;
  /** From now on that tab gets this page for an address, of an encrypted site of someone else's too. */
  pretend(url: string, html: string): Promise<void>;
  /** Runs a function in that tab's page. */
  inPage<Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args): Promise<Value>;
  /** Presses the extension's toolbar button as a person does, and waits for the popup to have loaded; closes an open one. */
  clickToolbar(): Promise<Popup>;
  /** Selects the text of an element of that tab's page and chooses the extension's entry in the menu that a right click opens. */
  chooseInMenu(selector: string): Promise<Popup>;
  /** Runs a function in a page of the extension that none of its code runs in: it has its store and its `browser`. */
  inExtension<Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args): Promise<Value>;
  /** Puts a page of the extension, with its code, in the place of the one that `inExtension` runs in. */
  showExtensionPage(path: string): Promise<void>;
  /** Runs a script's text there, for its effect on the globals that `inExtension` sees. */
  addExtensionScript(source: string): Promise<void>;
  /** Puts that page in front, as if it were looked at, for the keys that follow. */
  pressInExtension(key: Key): Promise<void>;
  typeInExtension(text: string): Promise<void>;
  /** The PDF that the browser prints of that page. */
  printExtensionPage(paper: Paper): Promise<Uint8Array>;
  badge(): Promise<Badge>;
  /** What stands on the clipboard. The popup must be open. */
  clipboard(): Promise<string>;
  /** Ends the background worker (Chromium) or page (Firefox) at once, as the browser does when memory is short; false where none ran. */
  killBackground(): Promise<boolean>;
  /** Puts the extension anew in the place of itself, as an update does: all its pages close. */
  updateExtension(): Promise<void>;
  /** Has an alarm go off, which is what wakes the background when nothing else happens. */
  wakeBackground(): Promise<void>;
  /** Ends the browser and starts it again on the same profile; `abruptly` kills the process. */
  restart(how?: { abruptly: boolean }): Promise<void>;
  /** The address of a page of the extension. */
  extensionUrl(path: string): string;
  close(): Promise<void>;
  /** Resolves when the person closes the browser. */
  closed: Promise<void>;
}

/** What a browser must offer for its popup; popup.ts makes the rest of it. Coordinates are CSS pixels of the popup. */
export interface Pane {
  evaluate<Args extends unknown[], Value>(fn: InPage<Args, Value>, ...args: Args): Promise<Value>;
  /** Runs a script's text for its effect on the globals that `evaluate` sees. */
  addScript(source: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  press(key: Key): Promise<void>;
  /** Types characters one by one, as from a keyboard; a line feed is Enter. */
  type(text: string): Promise<void>;
  /** Shows the popup as to someone who prefers light or dark. */
  prefer(scheme: 'light' | 'dark'): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Uint8Array>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** Runs in a page: selects an element's text, scrolled into sight, and says where its first line's middle is. */
export function selectText(selector: string): { x: number; y: number; text: string } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  getSelection()?.selectAllChildren(element);
  const [line] = getSelection()?.getRangeAt(0).getClientRects() ?? [];
  if (!line) throw new Error(`${selector} has no text.`);
  return {
    x: Math.round(line.x + line.width / 2),
    y: Math.round(line.y + line.height / 2),
    text: getSelection()?.toString() ?? '',
  };
}

/** The part of the extension API that the functions below use. */
interface Api {
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  alarms: { create(name: string, info: { when: number }): Promise<void> };
  runtime: { reload(): void };
}

/** Runs in a page of the extension: what the toolbar button shows. */
export async function readBadge(): Promise<Badge> {
  const { action } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api;
  return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
}

/** Runs in a page of the extension: loads it anew, and is not waited for, since the page closes. */
export function reloadExtension(): void {
  const { runtime } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api;
  setTimeout(() => runtime.reload());
}

/** Runs in a page of the extension: sets an alarm for now. Its name is nobody's, since the extension asks none for it. */
export async function soundAlarm(): Promise<void> {
  const { alarms } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as Api;
  await alarms.create('test', { when: Date.now() });
}
