import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  activePage,
  alarmTime,
  claim,
  createChanges,
  readStoreMark,
  runCapture,
  setAlarm,
  showOnToolbar,
  underLock,
  writeStoreMark,
} from '../../../lib/platform/index.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('the mark outside the store', () => {
  it('is not there at first', async () => {
    expect(await readStoreMark()).toBeUndefined();
  });

  it('reads as it was written', async () => {
    const mark = { contacts: 12, seenAt: '2026-03-05T12:00:00Z' };
    await writeStoreMark(mark);
    expect(await readStoreMark()).toEqual(mark);
  });

  it.each([
    ['text', 'twelve'],
    ['nothing', null],
    ['a list', []],
    ['no count', { seenAt: '2026-03-05T12:00:00Z' }],
    ['a negative count', { contacts: -1, seenAt: '2026-03-05T12:00:00Z' }],
    ['a count that is none', { contacts: Number.NaN, seenAt: '2026-03-05T12:00:00Z' }],
    ['a count with a fraction', { contacts: 1.5, seenAt: '2026-03-05T12:00:00Z' }],
    ['a count in words', { contacts: '12', seenAt: '2026-03-05T12:00:00Z' }],
    ['no time', { contacts: 12 }],
    ['a time that is none', { contacts: 12, seenAt: 'yesterday' }],
  ])('is none where the browser gives back %s', async (_what, stored) => {
    await fakeBrowser.storage.local.set({ storeMark: stored });
    expect(await readStoreMark()).toBeUndefined();
  });

  it('never throws, whatever was stored, and holds nothing but a count and a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (stored) => {
        await fakeBrowser.storage.local.set({ storeMark: stored });
        const mark = await readStoreMark();
        expect(Object.keys(mark ?? { contacts: 0, seenAt: '' })).toEqual(['contacts', 'seenAt']);
      }),
    );
  });
});

describe('the alarm', () => {
  it('is the time it was set for, and none before it was set or after it was cleared', async () => {
    expect(await alarmTime()).toBeUndefined();
    await setAlarm(1_772_700_000_000);
    expect(await alarmTime()).toBe(1_772_700_000_000);
    await setAlarm(undefined);
    expect(await alarmTime()).toBeUndefined();
  });

  it('is one, however often it is set', async () => {
    await setAlarm(1_772_700_000_000);
    await setAlarm(1_772_800_000_000);
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    expect(await alarmTime()).toBe(1_772_800_000_000);
  });
});

describe('the toolbar button', () => {
  it('shows the text and the title it is given', async () => {
    await showOnToolbar({ text: '3', title: 'Groundwork: 3 people to follow up today' });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('3');
    expect(await fakeBrowser.action.getTitle({})).toBe('Groundwork: 3 people to follow up today');
    await showOnToolbar({ text: '', title: 'Groundwork' });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
  });
});

describe('the page in front', () => {
  it('is the active tab of this window, and none where there is no tab', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValueOnce([] as never);
    expect(await activePage()).toBeUndefined();
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValueOnce([
      { id: 7, url: 'https://example.org/', title: 'Ana' },
    ] as never);
    expect(await activePage()).toEqual({ tab: 7, url: 'https://example.org/', title: 'Ana' });
  });

  it('has an empty address where the browser does not tell it', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValueOnce([{ id: 7 }] as never);
    expect(await activePage()).toEqual({ tab: 7, url: '', title: '' });
  });

  it('gives what the capture script returned, and nothing where it returned nothing', async () => {
    const execute = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    execute.mockResolvedValueOnce([{ frameId: 0, result: { title: 'Ana' } }] as never);
    expect(await runCapture(7)).toEqual({ title: 'Ana' });
    expect(execute).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/capture.js'] });
    execute.mockResolvedValueOnce([] as never);
    expect(await runCapture(7)).toBeUndefined();
  });
});

describe('a lock', () => {
  it('lets one work at a time under one name, in the order asked for', async () => {
    const steps: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await new Promise(setImmediate);
      steps.push(`${name} ends`);
    };
    await Promise.all([underLock('test', work('first')), underLock('test', work('second'))]);
    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});

describe('a claim', () => {
  it('is held by one until it is released', async () => {
    const first = await claim('a letter', false, () => {});
    expect(first).toBeDefined();
    expect(await claim('a letter', false, () => {})).toBeUndefined();
    expect(await claim('another letter', false, () => {})).toBeDefined();
    first?.release();
    await vi.waitFor(async () => expect(await claim('a letter', false, () => {})).toBeDefined());
  });

  it('tells who had it when another takes it', async () => {
    const lost = vi.fn<() => void>();
    await claim('a taken letter', false, lost);
    expect(await claim('a taken letter', true, () => {})).toBeDefined();
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
  });
});

/** Time for a broadcast to arrive, if there was one. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe('the broadcast of changes', () => {
  it('is heard by every other context and not by the one that changed something', async () => {
    const [popup, library, background] = [createChanges(), createChanges(), createChanges()];
    const heard: string[] = [];
    popup.listen(() => heard.push('popup'));
    library.listen(() => heard.push('library'));
    background.listen(() => heard.push('background'));
    popup.announce();
    await settle();
    expect(heard.toSorted()).toEqual(['background', 'library']);
  });

  it('is no longer heard by who stopped listening', async () => {
    const [popup, library] = [createChanges(), createChanges()];
    let heard = 0;
    const stop = library.listen(() => (heard += 1));
    popup.announce();
    await settle();
    stop();
    popup.announce();
    await settle();
    expect(heard).toBe(1);
  });
});
