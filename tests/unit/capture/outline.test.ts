/** Which lines of a page name its sections, and what stands under each. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../../../lib/capture/facts/outline.ts';
import { lexiconFor } from '../../../lib/capture/text/lexicon.ts';
import { contentOf } from './read-document.ts';

/** Sections with a topic, as "topic: block | block". */
function sections(html: string, language = 'en'): string[] {
  const { page } = contentOf(new JSDOM(html, { url: 'https://www.hollin.example/' }).window.document);
  return sectionsOf(page.blocks, lexiconFor([language]))
    .filter((section) => section.topics.length > 0)
    .map(({ topics, blocks }) => `${topics.join()}: ${blocks.map((block) => block.text).join(' | ')}`);
}

/** A field as content systems set it, its name in a line like any other. */
const field = (label: string, value: string): string => `<div><div>${label}</div><div><p>${value}</p></div></div>`;

describe('a line that names a section', () => {
  it('may look like any other where it is made of such words alone', () => {
    expect(
      sections(field('Research interests', 'Peat bogs') + field('Selected publications', 'Peat and Fire, 2019')),
    ).toEqual(['interest: Peat bogs', 'publication: Peat and Fire, 2019']);
    expect(sections(field('Research assistant', 'Peat bogs'))).toEqual([]);
  });

  it('may be numbered in Chinese', () => {
    const html = '<p><b>一、教育经历</b></p><p>南岭科技大学</p><p><b>（二）获奖情况</b></p><p>青年教师奖</p>';
    expect(sections(html, 'zh')).toEqual(['education: 南岭科技大学', 'award: 青年教师奖']);
  });
});

describe('a section', () => {
  it('keeps titles of entries that are headings like its own, down to the next section', () => {
    const html =
      '<h3>Prizes</h3><h3>Medal for Bridges</h3><p>2016</p><h3>Cup of Arches</h3><p>2019</p><h3>Talks</h3><p>Frost</p>';
    expect(sections(html)).toEqual(['award: Medal for Bridges | 2016 | Cup of Arches | 2019', 'talk: Frost']);
  });

  it('ends at a heading like its own once it holds text', () => {
    const html = '<h3>Prizes</h3><p>Medal for Bridges, 2016</p><h3>Opening hours</h3><p>Monday</p>';
    expect(sections(html)).toEqual(['award: Medal for Bridges, 2016']);
  });

  it('ends with the box that holds all sections', () => {
    const html =
      '<div><h2>Talks</h2><p>Frost, 2020</p><h2>Awards</h2><p>Medal, 2016</p></div><div><p>Hollin Hall, Weir Lane</p></div>';
    expect(sections(html)).toEqual(['talk: Frost, 2020', 'award: Medal, 2016']);
  });

  it('reaches beyond the box of its heading where all text does', () => {
    const html = '<div><h2>Talks</h2></div><p>Frost, 2020</p><div><h2>Awards</h2></div><p>Medal, 2016</p>';
    expect(sections(html)).toEqual(['talk: Frost, 2020', 'award: Medal, 2016']);
  });
});
