/** Renders assets/icon.svg into the sizes that the manifest names: `npm run icons`, after the drawing has changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { requireBrowser } from './browsers.ts';

/** Toolbar, extension list, store; in CSS pixels of the two browsers. */
const sizes = [16, 32, 48, 96, 128];

const drawing = readFileSync('assets/icon.svg', 'utf8');
const folder = 'public/icon';
mkdirSync(folder, { recursive: true });

const chromium = requireBrowser('chromium');
const browser = await launch({ executablePath: chromium.path, headless: true, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;inline-size:${size}px}</style>${drawing}`);
    writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
console.log(`${sizes.length} icons in ${folder}`);
