/**
 * `npm run pdf-fixtures`: prints the HTML files of tests/fixtures/pdf to the PDFs beside them, with Chromium. The PDFs are
 * kept in the repository, since they depend on the fonts of the computer that prints them; print them anew after changing one.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { requireBrowser } from './browsers.ts';

/** Files that are printed with a running header and page numbers. */
const withHeader = new Set(['one-column']);
const header = '<p style="font: 8pt serif; width: 100%; text-align: center">Marta Ellingsen – Curriculum Vitae</p>';
const footer =
  '<p style="font: 8pt serif; width: 100%; text-align: center"><span class="pageNumber"></span>/<span class="totalPages"></span></p>';

const names = process.argv.slice(2);
const browser = await launch({
  executablePath: requireBrowser('chromium').path,
  headless: true,
  pipe: true,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const file of globSync('tests/fixtures/pdf/*.html')) {
    const name = file.replace(/^.*[\\/]/, '').replace(/\.html$/, '');
    if (names.length > 0 && !names.includes(name)) continue;
    const page = await browser.newPage();
    await page.setContent(readFileSync(file, 'utf8'), { waitUntil: 'load' });
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      ...(withHeader.has(name) && { displayHeaderFooter: true, headerTemplate: header, footerTemplate: footer }),
    });
    writeFileSync(file.replace(/\.html$/, '.pdf'), pdf);
    await page.close();
  }
} finally {
  await browser.close();
}
