/** The built capture scripts' texts, built anew when a source is newer than they are. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['lib/capture', 'entrypoints/capture.ts', 'wxt.config.ts', 'package-lock.json'];

/** The latest change among files and folders, in milliseconds. */
function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * The script that is injected in every page. Builds the extension for Chromium if need be; throws with the build's own words
 * when that fails.
 */
export function builtCapture(root: string): string {
  const file = join(root, '.output/chrome-mv3/capture.js');
  const changed = Math.max(...sources.map((source) => newest(join(root, source))));
  if (!existsSync(file) || statSync(file).mtimeMs < changed) {
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  }
  return readFileSync(file, 'utf8');
}
