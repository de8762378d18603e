import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { mergeConfig, type UserConfig } from 'vite';
import { defineConfig } from 'wxt';

/**
 * What an extension page may do: run our own script and style, and nothing else. `connect-src 'none'` is the promise
 * that nothing leaves the browser, kept by the browser itself.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A digest of the code that computes what is kept beside the records, such as reminders: what it computed is not kept when it has changed. */
export function engineName(): string {
  const digest = createHash('sha256');
  for (const file of globSync('lib/{contacts,overview,reminders,search,wording}/**/*').toSorted())
    if (/\.(ts|json)$/.test(file)) digest.update(readFileSync(file));
  return digest.digest('base64url').slice(0, 12);
}

/**
 * Code that several pages or views share, below this many bytes of source, is in each of their files instead of a file of its own;
 * it runs once in a page all the same. A page asks for some ten files then, and not for eighty (docs/decisions/0040-few-files.md).
 */
const mostToRepeat = 30_000;

const fewFiles: UserConfig = {
  build: {
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: { codeSplitting: { experimentalInlineCommonChunks: { maxSize: mostToRepeat } } },
    },
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    define: { __ENGINE__: JSON.stringify(engineName()) },
    plugins: [preact({ devToolsEnabled: false })],
    // The oldest browsers that the manifest allows: they know light-dark() and :dir(), which else would become lists of languages.
    build: { modulePreload: false, target: 'es2023', cssTarget: ['chrome144', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: 'Groundwork',
    description: 'Ask for an informational interview with a letter that cites what they made public, and follow up.',
    // docs/permissions.md says why each is needed and which were refused.
    permissions: ['activeTab', 'scripting', 'contextMenus', 'storage', 'alarms', 'unlimitedStorage'],
    optional_permissions: ['notifications'],
    action: { default_title: 'Groundwork' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' }, description: 'Open Groundwork on this page' },
    },
    content_security_policy: { extension_pages: contentSecurityPolicy },
    // Private browsing keeps nothing, so there is nothing to do for us in it. In Firefox "not_allowed" would also take the
    // button away where history is never remembered, without a word; there the user decides, and the popup says what is up.
    incognito: browser === 'firefox' ? 'spanning' : 'not_allowed',
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '144' }),
    // Chromium passes over these; with them, and the hook below, either build satisfies the linter of Firefox's shop.
    browser_specific_settings: {
      gecko: {
        id: 'groundwork@groundwork.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, vite) => {
      const arePages = entrypoints.every(({ type }) => type === 'popup' || type === 'unlisted-page');
      if (arePages) Object.assign(vite, mergeConfig(vite, fewFiles));
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      const { background } = manifest;
      if (background && 'service_worker' in background) {
        manifest.background = { ...background, scripts: [background.service_worker] };
      }
    },
  },
  zip: {
    includeSources: [
      'components/**',
      'entrypoints/**',
      'lib/**',
      'public/**',
      'package*.json',
      '*.config.ts',
      'tsconfig.json',
    ],
  },
});
