/**
 * `npm run sizes`: what each file of both builds weighs, in bytes, as it is and packed as a download is; then what each page
 * loads before it can show anything, packed. Build first.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoad, packedSize } from './first-load.ts';

const files = globSync('.output/{chrome,firefox}-mv3/**/*.{js,css,html}').toSorted();
if (files.length === 0) throw new Error('There is no build yet: run npm run build, npm run build:firefox or both.');
for (const file of files) {
  const content = readFileSync(file);
  console.log(`${String(content.length).padStart(8)} ${String(gzipSync(content).length).padStart(8)}  ${file}`);
}
for (const file of files.filter((each) => each.endsWith('.html'))) {
  const size = packedSize(dirname(file), firstLoad(dirname(file), basename(file)));
  console.log(`${' '.repeat(8)} ${String(size).padStart(8)}  first load of ${file}`);
}
