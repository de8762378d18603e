/**
 * The popup as a person meets it: controls found by role and accessible name with the Testing Library's queries, which run
 * inside the popup; clicks and keys that the browser itself makes (trusted events). Everything waits up to `patience`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Key, Pane } from './driver.ts';

/** Milliseconds to wait for what should come; the slowest of it is a first capture on two busy cores. */
const patience = 20_000;
const interval = 40;

const queries = readFileSync(
  createRequire(import.meta.url)
    .resolve('@testing-library/dom')
    .replace(/index\.js$/, '@testing-library/dom.umd.min.js'),
  'utf8',
);

/** A control: its ARIA role and its accessible name, whole; `nth` counts from 0 where several bear the name. */
export interface Control {
  role: string;
  name: string | RegExp;
  nth?: number;
}

/** What is known of a control in the popup. */
export interface Found {
  x: number;
  y: number;
  name: string;
  text: string;
  /** Of a field; empty for anything else. */
  value: string;
  /** Of a link, as written in the markup; empty for anything else. */
  href: string;
  enabled: boolean;
  /** Whether a click on its middle is a click on it. */
  reachable: boolean;
  focused: boolean;
  checked: boolean;
}

interface Sought {
  role: string;
  name: string;
  isPattern: boolean;
  nth: number;
  scroll: boolean;
}

/** Runs in the popup. The queries are those of the Testing Library, put there by `Popup.attach`. */
function look(sought: Sought): Found | null {
  type Query = (root: HTMLElement, role: string, options: { name: string | RegExp }) => HTMLElement[];
  const { queryAllByRole } = Reflect.get(globalThis, 'TestingLibraryDom') as { queryAllByRole: Query };
  const name = sought.isPattern ? new RegExp(sought.name, 'u') : sought.name;
  const body = document.querySelector('body');
  const element = body && queryAllByRole(body, sought.role, { name })[sought.nth];
  if (!element) return null;
  if (sought.scroll) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const held: unknown = Reflect.get(element, 'value');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  // A click on a field's label is one on the field.
  const label = hit?.closest('label');
  return {
    x,
    y,
    name: element.getAttribute('aria-label') ?? element.textContent.trim(),
    text: element.innerText,
    value: typeof held === 'string' ? held : '',
    href: element.getAttribute('href') ?? '',
    enabled: !element.matches(':disabled, [aria-disabled="true"]'),
    reachable: element.contains(hit) || (label instanceof HTMLLabelElement && label.control === element),
    focused: document.activeElement === element,
    checked: element.matches(':checked, [aria-checked="true"]'),
  };
}

const describe = (control: Control): string => `${control.role} “${String(control.name)}”`;

export class Popup {
  readonly pane: Pane;

  private constructor(pane: Pane) {
    this.pane = pane;
  }

  static async attach(pane: Pane): Promise<Popup> {
    await pane.addScript(queries);
    return new Popup(pane);
  }

  /** The visible text of the popup. */
  text(): Promise<string> {
    // A popup that has just opened may have no body yet.
    return this.pane.evaluate(() => document.querySelector('body')?.innerText ?? '');
  }

  /** The control, or nothing when the popup does not show it now. */
  async peek(control: Control, scroll = false): Promise<Found | undefined> {
    const { role, name, nth = 0 } = control;
    const isPattern = name instanceof RegExp;
    const sought = { role, name: isPattern ? name.source : name, isPattern, nth, scroll };
    return (await this.pane.evaluate(look, sought)) ?? undefined;
  }

  /** Waits until `condition` gives something; its error says what was waited for and what stood there instead. */
  async until<Value>(what: string, condition: () => Promise<Value | undefined | false>): Promise<Value> {
    const deadline = Date.now() + patience;
    for (;;) {
      const value = await condition();
      if (value !== undefined && value !== false) return value;
      if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. The popup says:\n${await this.text()}`);
      await sleep(interval);
    }
  }

  /** Waits for a control to be there. */
  find(role: string, name: string | RegExp, nth = 0): Promise<Found> {
    const control = { role, name, nth };
    return this.until(describe(control), () => this.peek(control));
  }

  /** Waits for words to be shown. */
  async says(words: string | RegExp): Promise<void> {
    await this.until(`the words ${String(words)}`, async () => {
      const text = await this.text();
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    });
  }

  /**
   * Waits until a control is there, enabled, standing still and under nothing else, scrolls to it and clicks its middle. A
   * person waits as well for a button that moves, as they do while the browser fits its window to a view that has come.
   */
  async click(role: string, name: string | RegExp, nth = 0): Promise<void> {
    const control = { role, name, nth };
    let before: Found | undefined;
    const { x, y } = await this.until(`${describe(control)} to be enabled, still and in reach`, async () => {
      const last = before;
      const found = (before = await this.peek(control, true));
      return found?.enabled === true && found.reachable && found.x === last?.x && found.y === last.y
        ? found
        : undefined;
    });
    await this.pane.clickAt(x, y);
  }

  /**
   * Replaces what a field holds by typing. A view that has just opened takes the focus to itself a frame later, which may
   * fall between click and keys; a person would see that nothing was typed, and click again.
   */
  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.until(`“${text}” to be typed`, async () => {
      await this.click('textbox', name);
      await this.pane.press('SelectAll');
      await this.pane.type(text);
      return (await this.value(name)) === text;
    });
  }

  async value(name: string | RegExp): Promise<string> {
    return (await this.find('textbox', name)).value;
  }

  press(key: Key): Promise<void> {
    return this.pane.press(key);
  }

  /** Presses Tab until a control has the focus; fails when the focus comes back to where it began without meeting it. */
  async tabTo(role: string, name: string | RegExp): Promise<void> {
    const control = { role, name };
    await this.find(role, name);
    for (let presses = 0; presses < 120; presses += 1) {
      if ((await this.peek(control))?.focused === true) return;
      await this.pane.press('Tab');
    }
    throw new Error(`Tab never came to ${describe(control)}.`);
  }

  screenshot(): Promise<Uint8Array> {
    return this.pane.screenshot();
  }

  async close(): Promise<void> {
    await this.pane.close();
    const deadline = Date.now() + patience;
    while (await this.pane.isOpen()) {
      if (Date.now() > deadline) throw new Error('The popup would not close.');
      await sleep(interval);
    }
  }
}
