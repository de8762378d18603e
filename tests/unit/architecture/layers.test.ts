import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenRules } from './arrows.ts';

const files = globSync('{entrypoints,components,lib}/**/*.{ts,tsx}').map((file) => file.split(sep).join('/'));

describe('the layers', () => {
  it('are kept by every file of the extension', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => brokenRules(file, readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('the checker of the layers', () => {
  it.each([
    ['lib/letters/draft.ts', `import { openStore } from '../store/index.ts';`, 'domain must not know store'],
    ['lib/letters/draft.ts', `import type { Store } from '../store/index.ts';`, 'domain must not know store'],
    ['lib/letters/draft.ts', `export * from '../models/index.ts';`, 'domain must not know models'],
    ['lib/letters/draft.ts', `const later = () => import('../platform/index.ts');`, 'domain must not know platform'],
    ['lib/letters/words/en.ts', `import { x } from '../../coach/rules.ts';`, 'lib/coach/rules.ts is not an index.ts'],
    [
      'lib/store/schema.ts',
      `import { contact } from '../contacts/contact.ts';`,
      'lib/contacts/contact.ts is not an index',
    ],
    ['lib/store/schema.ts', `import { popup } from '../models/popup.ts';`, 'store must not know models'],
    ['lib/platform/badge.ts', `import { due } from '../reminders/index.ts';`, 'platform must not know domain'],
    ['lib/models/popup.ts', `import { browser } from '../platform/index.ts';`, 'models must not know platform'],
    ['lib/models/popup.ts', `import { Popup } from '../../components/Popup.tsx';`, 'models must not know components'],
    ['lib/clock.ts', `import { newContact } from './contacts/index.ts';`, 'base must not know domain'],
    [
      'components/Fact.tsx',
      `import { createIdbStore } from '../lib/store/index.ts';`,
      'components must not know store',
    ],
    [
      'components/Fact.tsx',
      `import main from '../entrypoints/popup/main.tsx';`,
      'components must not know entrypoints',
    ],
    ['entrypoints/popup/main.tsx', `import { open } from '../../lib/store/schema.ts';`, 'is not an index.ts'],
    ['components/Fact.tsx', `import { popupDeps } from '../lib/wiring/pages.ts';`, 'components must not know wiring'],
    ['lib/contacts/index.ts', `import '../../scripts/start.ts';`, 'domain must not know outside'],
    ['lib/models/popup.ts', `import { openDB } from 'idb';`, 'idb belongs to store'],
    ['lib/store/schema.ts', `import { browser } from '#imports';`, '#imports belongs to platform'],
    [
      'entrypoints/background.ts',
      `import { defineBackground, browser } from '#imports';`,
      '#imports belongs to platform',
    ],
    ['entrypoints/background.ts', `import browser from 'webextension-polyfill';`, 'belongs to platform'],
    ['lib/capture/read.ts', `import { signal } from '@preact/signals';`, '@preact/signals belongs to'],
    ['lib/store/store.ts', `import { render } from 'preact';`, 'preact belongs to'],
  ])('refuses, in %s: %s', (path, source, because) => {
    expect(brokenRules(path, source)).toEqual([expect.stringContaining(because)]);
  });

  it.each([
    ['entrypoints/capture.ts', `import { capture } from '../lib/capture/page/index.ts';`],
    ['entrypoints/background.ts', `import { defineBackground } from '#imports';`],
    ['lib/coach/coach.ts', `import type { Letter } from '../letters/index.ts';`],
    ['lib/letters/draft.ts', `import phrases from './words/en.json' with { type: 'json' };`],
    ['components/words.ts', `import type { StoreProblem } from '../lib/store/index.ts';`],
    ['lib/models/today.ts', `import { signal } from '@preact/signals';\nimport { open } from '../store/index.ts';`],
    ['lib/platform/browser.ts', `export { default as browser } from 'webextension-polyfill';`],
  ])('accepts, in %s: %s', (path, source) => {
    expect(brokenRules(path, source)).toEqual([]);
  });
});
