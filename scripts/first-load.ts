/** What a page of a build loads before it can show anything: itself, its styles, its script and all that this imports. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Scripts and styles that a page names. */
const named = /(?:src|href)="\/?([^"]+\.(?:js|css))"/g;

/** Modules that a module cannot run without; what it may load later is written `import(…)`. */
const imported = /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g;

/** @returns the files' names, the page's first. */
export function firstLoad(build: string, page: string): string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const content = readFileSync(join(build, file), 'utf8');
    if (file.endsWith('.html')) for (const [, name = ''] of content.matchAll(named)) add(name);
    if (file.endsWith('.js')) for (const [, name = ''] of content.matchAll(imported)) add(join(dirname(file), name));
  };
  add(page);
  return [...files];
}

/** Their weight in bytes, each packed as a download is. */
export const packedSize = (build: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file))).length, 0);
