/**
 * The one walk of a document: visible text in reading order, as blocks. It reads and never writes, goes into open shadow
 * roots and same-origin frames, and stops at its budgets, so that its time is linear in the page and bounded.
 */
import type { Box, Region, VisiblePage } from './block.ts';
import { TextGatherer, type Setting } from './gatherer.ts';
import { Renderings, type Rendering } from './rendering.ts';
import { isOutOfSight, isVisible } from './visibility.ts';

export interface Budget {
  /** Elements to look at before stopping. */
  elements: number;
  /** UTF-16 units of text to take. */
  characters: number;
  /** Elements to ask each for itself how they are rendered; those after are asked once for all that are alike. */
  askedEach: number;
  /** Time to stop at, by `now`. */
  deadline: number;
  now: () => number;
}

const italicTags = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** Deeper than a parser nests elements (512); only scripts build such trees. */
const deepest = 600;

/** Elements whose text is not the page's text: code, data, form values, graphics. */
const passedOver = new Set(
  'script style noscript template svg canvas audio video object embed head title meta link select datalist textarea input progress meter map area'.split(
    ' ',
  ),
);
const headingLevels: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
/** Elements that have landmark meaning by name or by role. */
const regionsByTag: Readonly<Record<string, Region>> = { main: 'main', nav: 'nav', footer: 'footer', aside: 'aside' };
const regionsByRole: Readonly<Record<string, Region>> = {
  main: 'main',
  navigation: 'nav',
  contentinfo: 'footer',
  complementary: 'aside',
  banner: 'header',
  menu: 'nav',
  menubar: 'nav',
};
const tagsByRole: Readonly<Record<string, string>> = {
  listitem: 'li',
  list: 'ul',
  row: 'tr',
  cell: 'td',
  table: 'table',
};
const items = new Set(['li', 'tr', 'dt', 'dd']);
const sectioning = new Set(['main', 'article', 'section']);

interface Context {
  box: Box;
  language: string;
  level: number;
  link: Setting['link'];
  preformatted: boolean;
  italic: boolean;
  rendering: Rendering | null;
}

/** More links without words than a person has profiles are a gallery's. */
const mostIcons = 300;

const isBlank = (data: string): boolean => data.length < 200 && data.trim() === '';

export class Walk {
  readonly #budget: Budget;
  readonly #text = new TextGatherer();
  readonly #renderings: Renderings;
  readonly #images: VisiblePage['images'] = [];
  readonly #icons: VisiblePage['icons'] = [];
  #elements = 0;
  #boxes = 0;
  #stopped = false;
  #asksPassword = false;
  /** The window of the document that the walk is in. */
  #view: Window | null = null;

  constructor(budget: Budget) {
    this.#budget = budget;
    this.#renderings = new Renderings(budget.askedEach);
  }

  /** Walks the document once and returns what it saw. */
  read(document: Document): VisiblePage {
    const box: Box = { id: this.#boxes++, parent: null, depth: 0, tag: 'body', region: 'main' };
    const top: Element | null = document.body ?? document.documentElement;
    const language = languageOf(document.documentElement) || '';
    const preformatted = document.contentType === 'text/plain';
    this.#view = document.defaultView;
    if (top)
      this.#element(top, { box, language, level: 0, link: null, preformatted, italic: false, rendering: null }, 0);
    this.#text.close();
    return {
      blocks: this.#text.blocks,
      text: this.#text.readingText,
      images: this.#images,
      icons: this.#icons,
      truncated: this.#stopped,
      asksPassword: this.#asksPassword,
    };
  }

  #spent(): boolean {
    if (this.#stopped) return true;
    const { elements, characters, deadline, now } = this.#budget;
    const late = this.#elements % 256 === 0 && now() > deadline;
    this.#stopped = late || this.#elements > elements || this.#text.length > characters;
    return this.#stopped;
  }

  #element(element: Element, context: Context, depth: number): void {
    this.#elements++;
    if (this.#spent() || depth > deepest) return;
    const tag = element.localName;
    if (passedOver.has(tag)) {
      this.#formField(element, tag);
      return;
    }
    if (tag === 'br') {
      this.#text.breakLine();
      return;
    }
    if (!this.#view) return;
    const rendering = this.#renderings.of(element, this.#view, context.rendering);
    if (rendering.display === 'none' || isOutOfSight(element, rendering)) {
      // Text goes on past something hidden, but not in one piece: a quote across it would not stand on the page.
      if (element.firstChild !== null) this.#text.breakLine();
      return;
    }
    if (tag === 'img') this.#image(element, rendering);
    else if (tag === 'iframe' || tag === 'frame') this.#frame(element, rendering, context, depth);
    else this.#inside(element, tag, rendering, context, depth);
  }

  #inside(element: Element, tag: string, rendering: Rendering, outer: Context, depth: number): void {
    const { display } = rendering;
    const role = element.getAttribute('role') ?? '';
    const isBlock = !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby');
    const level = role === 'heading' ? Number(element.getAttribute('aria-level')) || 2 : (headingLevels[tag] ?? 0);
    // An item whose own box a grid does without is an item all the same.
    const isItem = display === 'contents' && items.has(tagsByRole[role] ?? tag);
    const isOwnBlock = isBlock || isItem || level > 0 || tag === 'button';
    if (isOwnBlock) this.#text.close();
    const context: Context = {
      box: isOwnBlock ? this.#box(outer.box, tag, role) : outer.box,
      language: languageOf(element) || outer.language,
      level: level || outer.level,
      link: (tag === 'a' && linkOf(element)) || outer.link,
      preformatted: tag === 'pre' || outer.preformatted,
      italic: italicTags.has(tag) || outer.italic,
      rendering,
    };
    const taken = this.#text.taken;
    this.#children(element, rendering, context, depth);
    if (context.link && context.link !== outer.link && this.#text.taken === taken)
      this.#icon(element, context.link.url, rendering);
    if (isOwnBlock) this.#text.close();
  }

  /** A link that shows a picture or a sign of a font for icons. */
  #icon(element: Element, url: string, rendering: Rendering): void {
    if (this.#icons.length < mostIcons && /^(?:mailto|https?):/i.test(url) && isVisible(element, rendering))
      this.#icons.push({ url, before: this.#text.blocks.length });
  }

  #children(element: Element, rendering: Rendering, context: Context, depth: number): void {
    // Asked at the first text of its own, if there is any.
    let setting: Setting | null | undefined;
    const shown = shownInstead(element);
    for (let node = shown ? shown.next() : element.firstChild; node; node = shown ? shown.next() : node.nextSibling) {
      if (this.#stopped) return;
      if (node.nodeType === 1) this.#element(node as Element, context, depth + 1);
      else if (node.nodeType === 3) {
        const { data } = node as Text;
        if (isBlank(data)) {
          this.#text.space();
          continue;
        }
        if (setting === undefined) setting = this.#setting(element, rendering, context);
        // Line feeds are asked about only where there are any.
        const isLines = context.preformatted || (data.includes('\n') && rendering.preformatted);
        if (setting) this.#text.add(data, setting, isLines);
        else this.#text.breakLine();
      }
    }
  }

  /** What text right inside an element stands in; null when nobody can see or read it. */
  #setting(element: Element, rendering: Rendering, context: Context): Setting | null {
    if (!rendering.readable || !isVisible(element, rendering)) return null;
    return {
      box: context.box,
      level: context.level,
      language: context.language,
      fontSize: rendering.fontSize || 16,
      bold: rendering.bold,
      italic: context.italic,
      link: context.link,
    };
  }

  #box(parent: Box, tag: string, role: string): Box {
    const named = regionsByRole[role] ?? regionsByTag[tag];
    const isPageHeader = tag === 'header' && !sectioning.has(parent.tag) && parent.region === 'main';
    const region = named ?? (isPageHeader ? 'header' : parent.region);
    return { id: this.#boxes++, parent, depth: parent.depth + 1, tag: tagsByRole[role] ?? tag, region };
  }

  #image(element: Element, rendering: Rendering): void {
    const alt = element.getAttribute('alt')?.trim();
    if (alt && alt.length <= 200 && isVisible(element, rendering))
      this.#images.push({ alt, before: this.#text.blocks.length });
  }

  #formField(element: Element, tag: string): void {
    if (tag === 'input' && element.getAttribute('type') === 'password' && (element.checkVisibility?.() ?? true)) {
      this.#asksPassword = true;
    }
  }

  #frame(element: Element, rendering: Rendering, context: Context, depth: number): void {
    const inner = documentOf(element);
    const body = inner?.body;
    if (!body || !isVisible(element, rendering)) return;
    this.#text.close();
    const outerView = this.#view;
    this.#view = inner.defaultView;
    this.#element(
      body,
      { ...context, box: this.#box(context.box, 'iframe', ''), link: null, rendering: null },
      depth + 1,
    );
    this.#view = outerView;
    this.#text.close();
  }
}

/** A frame's document where the browser lets us have it: frames of the same origin only. */
function documentOf(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** A link with an address. Longer ones than any page's are cut. */
function linkOf(element: Element): Setting['link'] {
  const href = (element as HTMLAnchorElement).href;
  return typeof href === 'string' && href !== '' ? { url: href.slice(0, 4_000) } : null;
}

/** BCP 47 tag that an element states, or empty; no tag is longer. */
const languageOf = (element: Element | null): string => element?.getAttribute('lang')?.slice(0, 35) ?? '';

/** What is shown in place of an element's children, one node a call: its open shadow tree, or what its slot was given. */
function shownInstead(element: Element): { next: () => Node | null } | null {
  const shadow = element.shadowRoot;
  const slot = element.localName === 'slot' ? (element as HTMLSlotElement) : null;
  if (!shadow && !slot) return null;
  const assigned = slot?.assignedNodes?.({ flatten: true }) ?? [];
  const nodes = shadow ? [...shadow.childNodes] : assigned.length > 0 ? assigned : [...element.childNodes];
  let at = 0;
  return { next: () => nodes[at++] ?? null };
}
