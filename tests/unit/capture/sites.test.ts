/**
 * Every folder of tests/fixtures/sites is a site, with its pages in the states that it has; every file of lib/capture/sites
 * that holds an adapter is in the registry and has pages. Both are found here, so that a site is added without touching this.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../lib/capture/engine/index.ts';
import { siteOf, sites } from '../../../lib/capture/sites/index.ts';
import type { Site } from '../../../lib/capture/sites/site.ts';
import { domOf, pagesIn, testPage } from './fixture-page.ts';
import { contentOf } from './read-document.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/sites');
const adapters = join(import.meta.dirname, '../../../lib/capture/sites');

const pages = readdirSync(fixtures).flatMap((folder) =>
  pagesIn(join(fixtures, folder)).map((page) => ({ name: `${folder}/${basename(page.file)}`, page })),
);

const isSite = (value: unknown): value is Site =>
  typeof value === 'object' && value !== null && 'matches' in value && 'refine' in value;

describe('the registry', () => {
  it('holds every adapter that there is', async () => {
    const files = readdirSync(adapters).filter((name) => name.endsWith('.ts'));
    const modules = (await Promise.all(files.map((name) => import(join(adapters, name))))) as Record<string, unknown>[];
    const found = modules.flatMap((module) => Object.values(module).filter(isSite));
    expect(found.map((site) => site.name).toSorted()).toEqual(sites.map((site) => site.name).toSorted());
  });

  it.each(sites.map((site) => [site.name, site]))('has pages of %s', (_name, site) => {
    expect(pages.filter(({ page }) => siteOf(page.expected.url) === site)).not.toEqual([]);
  });

  it('has pages in every folder', () => {
    expect(readdirSync(fixtures).filter((folder) => pagesIn(join(fixtures, folder)).length === 0)).toEqual([]);
  });
});

describe.each(pages)('$name', ({ page }) => {
  testPage(page);

  it('is known for whose it is without the adapter as well', () => {
    const { expected } = page;
    if (expected.alone === false || !expected.isProfile) return;
    const { person, isProfile } = readContent(contentOf(domOf(page).window.document), '2026-03-02T09:30:00Z', {
      sites: [],
    });
    expect({ isProfile, name: person.name?.value }).toEqual({ isProfile: expected.isProfile, name: expected.name });
  });
});

/** One page of each folder. */
const samples = readdirSync(fixtures)
  .flatMap((folder) => pagesIn(join(fixtures, folder)).slice(0, 1))
  .map((page) => contentOf(domOf(page).window.document));

describe.each(sites.map((site) => [site.name, site]))('on pages that are not as it knows them, %s', (_name, site) => {
  const anywhere: Site = { ...site, matches: () => true };

  it('quotes nothing but the page', () => {
    for (const content of samples) {
      const { facts } = readContent(content, '2026-03-02T09:30:00Z', { sites: [anywhere] });
      const strange = facts.filter(({ quote, selector: { position } }) => {
        const words = content.page.text.slice(position.start, position.end);
        return words.replaceAll('\n', ' ') !== quote;
      });
      expect(strange).toEqual([]);
    }
  });
});
