import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSelectionMenu, createSelectionMenu, takeChosenWords } from '../../../lib/platform/index.ts';

type Clicked = (info: { menuItemId: string; selectionText?: string }, tab?: { id: number }) => void;

const menus = vi.hoisted(() => ({
  entries: [] as { id: string }[],
  listeners: [] as Clicked[],
  opened: 0,
}));

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser: fake } = await import('wxt/testing/fake-browser');
  const contextMenus = {
    removeAll: async () => void menus.entries.splice(0),
    create: (entry: { id: string }) => menus.entries.push(entry),
    onClicked: { addListener: (listener: Clicked) => menus.listeners.push(listener) },
  };
  const action = { ...fake.action, openPopup: async () => void (menus.opened += 1) };
  return { default: { ...fake, contextMenus, action } };
});

const click: Clicked = (...args) => menus.listeners.forEach((listener) => listener(...args));

beforeEach(() => {
  fakeBrowser.reset();
  menus.listeners.splice(0);
  menus.opened = 0;
  answerSelectionMenu();
});

describe('the entry in the menu of selected text', () => {
  it('is there once, however often it is put there', async () => {
    await createSelectionMenu();
    await createSelectionMenu();
    expect(menus.entries.map((entry) => entry.id)).toEqual(['keep-as-fact']);
  });

  it('opens the popup in the turn of the click, which takes the words once', async () => {
    click({ menuItemId: 'keep-as-fact', selectionText: 'Archivist since 2014' }, { id: 7 });
    expect(menus.opened).toBe(1);
    expect(await takeChosenWords(7)).toBe('Archivist since 2014');
    expect(await takeChosenWords(7)).toBeUndefined();
  });

  it('gives no words to the popup of another tab', async () => {
    click({ menuItemId: 'keep-as-fact', selectionText: 'Archivist' }, { id: 7 });
    expect(await takeChosenWords(8)).toBeUndefined();
    expect(await takeChosenWords(7)).toBe('Archivist');
  });

  it('gives none that were chosen a while ago', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    click({ menuItemId: 'keep-as-fact', selectionText: 'Archivist' }, { id: 7 });
    vi.setSystemTime(Date.now() + 31_000);
    expect(await takeChosenWords(7)).toBeUndefined();
    vi.useRealTimers();
  });

  it.each([
    ['another entry', { menuItemId: 'other', selectionText: 'Archivist' }, { id: 7 }],
    ['no tab', { menuItemId: 'keep-as-fact', selectionText: 'Archivist' }, undefined],
  ])('does nothing for %s', async (_what, info, tab) => {
    click(info, tab);
    expect(menus.opened).toBe(0);
    expect(await takeChosenWords(7)).toBeUndefined();
  });

  it.each([null, 'Archivist', { tab: 7 }, { tab: 7, text: 3, at: 0 }])(
    'takes no words where the browser gives back %j',
    async (stored) => {
      await fakeBrowser.storage.session.set({ chosenWords: stored });
      expect(await takeChosenWords(7)).toBeUndefined();
    },
  );
});
