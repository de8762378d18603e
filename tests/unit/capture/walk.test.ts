/** What the walk takes of a document, and what it leaves because nobody can see it. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { VisiblePage } from '../../../lib/capture/page/block.ts';
import { Walk } from '../../../lib/capture/page/walk.ts';

const page = (body: string, style = ''): Document =>
  new JSDOM(`<style>${style}</style><body>${body}</body>`, { url: 'https://walk.example/' }).window.document;

const walked = (document: Document, askedEach = 1_000): VisiblePage =>
  new Walk({ elements: 1e6, characters: 1e6, askedEach, deadline: 1, now: () => 0 }).read(document);

const texts = (document: Document, askedEach?: number): string[] =>
  walked(document, askedEach).blocks.map((block) => block.text);

describe('runs', () => {
  it('cover what is linked, bold or italic, and a link of several pieces once', () => {
    const [block] = walked(
      page('<p>See <a href="/cv"><b>my</b> <i>own</i> CV</a> or <b>the other</b> <b>one</b>.</p>'),
    ).blocks;
    const words = (runs: readonly { start: number; end: number }[]): string[] =>
      runs.map(({ start, end }) => block?.text.slice(start, end) ?? '');
    expect(block?.text).toBe('See my own CV or the other one.');
    expect(words(block?.links ?? [])).toEqual(['my own CV']);
    expect(block?.links.map((link) => link.url)).toEqual(['https://walk.example/cv']);
    expect(words(block?.bold ?? [])).toEqual(['my', 'the other one']);
    expect(words(block?.italic ?? [])).toEqual(['own']);
  });

  it('tell two links that touch apart', () => {
    const [block] = walked(page('<p><a href="/a">one</a><a href="/b">two</a></p>')).blocks;
    expect(block?.links.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 6],
    ]);
  });
});

describe('text that cannot be seen', () => {
  it.each([
    ['display: none', 'display: none'],
    ['hidden visibility', 'visibility: hidden'],
    ['no opacity', 'opacity: 0'],
    ['no size', 'font-size: 0'],
    ['the colour of its ground', 'color: rgb(255, 255, 255)'],
    ['no colour', 'color: transparent'],
    ['an indent off its line', 'text-indent: -9999px'],
    ['a clip to nothing', 'position: absolute; clip: rect(0 0 0 0)'],
  ])('is left out: %s', (_what, style) => {
    expect(texts(page(`<p>Before</p><p style="${style}">Unseen</p><p>After</p>`))).toEqual(['Before', 'After']);
  });

  it('parts the text around it, so that no quote runs across', () => {
    expect(texts(page('<p>She <span style="display: none">never </span>taught.</p>'))).toEqual(['She', 'taught.']);
  });

  it('is seen inside hidden visibility where it is made visible again', () => {
    const body = '<div style="visibility: hidden">Unseen<p style="visibility: visible">Seen</p></div>';
    expect(texts(page(body))).toEqual(['Seen']);
  });

  it('is seen in the colour of the page over a ground of its own', () => {
    const body = '<div style="background-color: rgb(0, 0, 0)"><p style="color: rgb(255, 255, 255)">Seen</p></div>';
    expect(texts(page(body))).toEqual(['Seen']);
  });
});

describe('on a page too large to ask each element', () => {
  const items = Array.from({ length: 20 }, (_, at) => `<li>Item ${at + 1}</li>`).join('');

  it('what stands alike is asked once, and read all the same', () => {
    const document = page(`<ul>${items}</ul>`);
    let asked = 0;
    const view = document.defaultView;
    if (!view) throw new Error('There is no window.');
    const original = view.getComputedStyle.bind(view);
    view.getComputedStyle = (element) => {
      if (element.localName === 'li') asked += 1;
      return original(element);
    };
    // Where a document has no browser, whether an element is visible is asked of its style.
    Object.defineProperty(view.Element.prototype, 'checkVisibility', { value: () => true });
    expect(texts(document, 2)).toHaveLength(20);
    expect(asked).toBe(3);
  });

  it('what is hidden by its place alone stays out, and hides no other', () => {
    const style = 'li:nth-child(2), li:nth-child(5) { display: none }';
    expect(texts(page(`<ul>${items}</ul>`, style), 1)).toEqual(
      Array.from({ length: 20 }, (_, at) => `Item ${at + 1}`).filter((_, at) => ![1, 4].includes(at)),
    );
  });
});

describe('links without words', () => {
  it('are kept with the block that follows, where they can be seen and lead somewhere', () => {
    const { icons, blocks } = walked(
      page(
        '<p>Jane Doe</p><a href="mailto:jane@doe.example"><i class="icon"></i></a><a name="top"><i></i></a>' +
          '<a href="/cv" style="display:none"><i></i></a><a href="https://orcid.org/0000-0000-0000-0000"><svg></svg></a><p>Botanist</p>',
      ),
    );
    expect(icons).toEqual([
      { url: 'mailto:jane@doe.example', before: 1 },
      { url: 'https://orcid.org/0000-0000-0000-0000', before: 1 },
    ]);
    expect(blocks.map((block) => block.links)).toEqual([[], []]);
  });
});
