// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { followTheme, showTheme } from '../../lib/theme.ts';

const worn = (): string | undefined => document.documentElement.dataset['theme'];

beforeEach(() => {
  localStorage.clear();
  showTheme('system');
});

it('a page opens in the theme that was chosen last', () => {
  showTheme('dark');
  delete document.documentElement.dataset['theme'];
  followTheme();
  expect(worn()).toBe('dark');
});

it('a page is as the system has it where nothing was chosen, or nothing that is a theme', () => {
  showTheme('dark');
  showTheme('system');
  followTheme();
  expect(worn()).toBeUndefined();
  localStorage.setItem('theme', 'plaid');
  followTheme();
  expect(worn()).toBeUndefined();
});

it('a page that is open follows what is chosen on another', () => {
  followTheme();
  dispatchEvent(new StorageEvent('storage', { key: 'theme', newValue: 'light' }));
  expect(worn()).toBe('light');
  dispatchEvent(new StorageEvent('storage', { key: 'other', newValue: 'dark' }));
  expect(worn()).toBe('light');
});

it.each(globSync('entrypoints/*/index.html'))('%s takes its theme before anything of it is painted', (file) => {
  const [head = ''] = readFileSync(file, 'utf8').split('</head>');
  expect(head.indexOf('<script src="/theme.js"></script>')).toBeGreaterThan(0);
  expect(head).not.toMatch(/<(?:link|style)/);
});
