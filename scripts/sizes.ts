/** `npm run sizes`: what each file of both builds weighs, in bytes, as it is and packed as a download is. Build first. */
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const files = globSync('.output/{chrome,firefox}-mv3/**/*.{js,css,html}').toSorted();
if (files.length === 0) throw new Error('There is no build yet: run npm run build, npm run build:firefox or both.');
for (const file of files) {
  const content = readFileSync(file);
  console.log(`${String(content.length).padStart(8)} ${String(gzipSync(content).length).padStart(8)}  ${file}`);
}
