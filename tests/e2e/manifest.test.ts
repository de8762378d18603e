import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builds } from './drivers/driver.ts';

/** What both builds say, word for word: a change here is a change of what the extension may do (docs/permissions.md). */
const pinned = {
  manifest_version: 3,
  name: 'Groundwork',
  description: expect.any(String) as string,
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
  icons: expect.any(Object) as object,
  permissions: ['activeTab', 'scripting', 'contextMenus', 'storage', 'alarms', 'unlimitedStorage'],
  optional_permissions: ['notifications'],
  action: { default_title: 'Groundwork', default_popup: 'popup.html' },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+G' }, description: 'Open Groundwork on this page' },
  },
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  },
  browser_specific_settings: {
    gecko: {
      id: 'groundwork@groundwork.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

const manifests = {
  chromium: {
    ...pinned,
    incognito: 'not_allowed',
    minimum_chrome_version: '144',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
  },
  firefox: { ...pinned, incognito: 'spanning', background: { scripts: ['background.js'] } },
};

describe.each(['chromium', 'firefox'] as const)('the built manifest for %s', (family) => {
  it('is the pinned one: no content scripts, hosts, accessible resources or outside connections', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(builds[family], 'manifest.json'), 'utf8'));
    expect(manifest).toEqual(manifests[family]);
  });

  it('asks for nothing that docs/permissions.md does not explain', () => {
    const explained = readFileSync('docs/permissions.md', 'utf8').matchAll(/^### `(\w+)`$/gm);
    expect(Array.from(explained, ([, name]) => name)).toEqual([...pinned.permissions, ...pinned.optional_permissions]);
  });
});
