/** Every page of tests/fixtures/pages is read as the expectation beside it says. */
import { basename, join } from 'node:path';
import { describe } from 'vitest';
import { pagesIn, testPage } from './fixture-page.ts';

const pages = pagesIn(join(import.meta.dirname, '../../fixtures/pages')).map((page) => ({
  name: basename(page.file),
  page,
}));

describe.each(pages)('$name', ({ page }) => {
  testPage(page);
});
