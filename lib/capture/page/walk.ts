/**
 * The one walk of a document: visible text in reading order, as blocks. It reads and never writes, goes into open shadow
 * roots and same-origin frames, and stops at its budgets, so that its time is linear in the page and bounded.
 */
import type { Block, Box, Region, VisiblePage } from './block.ts';
import { TextGatherer, type Setting } from './gatherer.ts';
import { Grounds, isReadable, sightOf } from './visibility.ts';

export interface Budget {
  /** Elements to look at before stopping. */
  elements: number;
  /** UTF-16 units of text to take. */
  characters: number;
  /** Time to stop at, by `now`. */
  deadline: number;
  now: () => number;
}

/** Font weights from here on look bold. */
const boldest = 600;
const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= boldest;
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
const sectioning = new Set(['main', 'article', 'section']);

interface Context {
  box: Box;
  language: string;
  level: number;
  link: string;
  preformatted: boolean;
  depth: number;
  /** False inside what is there but cannot be seen. */
  visible: boolean;
}

interface Styled {
  style: CSSStyleDeclaration;
  display: string;
}

const isBlank = (data: string): boolean => data.length < 200 && data.trim() === '';

/** Line feeds count only where style says so, which is rare and asked only where there are any. */
const isPreformatted = (data: string, style: CSSStyleDeclaration): boolean =>
  data.includes('\n') && style.whiteSpace.startsWith('pre');

export class Walk {
  readonly #budget: Budget;
  readonly #text = new TextGatherer();
  readonly #grounds = new Grounds();
  readonly #images: VisiblePage['images'] = [];
  #elements = 0;
  #boxes = 0;
  #stopped = false;
  #asksPassword = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Walks the document once and returns what it saw. */
  read(document: Document): VisiblePage {
    const root: Box = { id: this.#boxes++, parent: null, depth: 0, tag: 'body', region: 'main' };
    const top: Element | null = document.body ?? document.documentElement;
    const language = document.documentElement?.getAttribute('lang') ?? '';
    if (top) {
      this.#element(top, {
        box: root,
        language,
        level: 0,
        link: '',
        preformatted: document.contentType === 'text/plain',
        depth: 0,
        visible: true,
      });
    }
    this.#text.close();
    const blocks: Block[] = this.#text.blocks;
    return {
      blocks,
      text: this.#text.readingText,
      images: this.#images,
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

  #element(element: Element, context: Context): void {
    this.#elements++;
    if (this.#spent() || context.depth > deepest) return;
    const tag = element.localName;
    if (passedOver.has(tag)) {
      this.#formField(element, tag);
      return;
    }
    if (tag === 'br') {
      this.#text.breakLine();
      return;
    }
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (!style) return;
    const display = style.display;
    const sight = sightOf(element, style, display);
    if (sight === 'nothing') {
      // Text goes on past something hidden, but not in one piece: a quote across it would not stand on the page.
      if (element.firstChild !== null) this.#text.breakLine();
      return;
    }
    if (tag === 'img') this.#image(element);
    else if (tag === 'iframe' || tag === 'frame') this.#frame(element, context);
    else this.#inside(element, tag, { style, display }, { ...context, visible: sight === 'all' });
  }

  #inside(element: Element, tag: string, { style, display }: Styled, outer: Context): void {
    const role = element.getAttribute('role') ?? '';
    const isBlock = !display.startsWith('inline') && display !== 'contents' && !display.startsWith('ruby');
    const level = role === 'heading' ? Number(element.getAttribute('aria-level')) || 2 : (headingLevels[tag] ?? 0);
    const context: Context = {
      ...outer,
      depth: outer.depth + 1,
      level: level || outer.level,
      language: element.getAttribute('lang') || outer.language,
      link: tag === 'a' ? linkOf(element) : outer.link,
      preformatted: tag === 'pre' || outer.preformatted,
    };
    if (isBlock || level > 0 || tag === 'button') {
      context.box = this.#box(outer.box, tag, role);
      this.#text.close();
    }
    const bold = isBold(style.fontWeight);
    const opened = this.#text.open(context.link === outer.link ? '' : context.link, bold, italicTags.has(tag));
    this.#children(element, style, context);
    this.#text.leave(opened);
    if (context.box !== outer.box) this.#text.close();
  }

  #children(element: Element, style: CSSStyleDeclaration, context: Context): void {
    // Asked at the first text of its own, if there is any.
    let setting: Setting | null | undefined;
    for (const node of childNodes(element)) {
      if (this.#stopped) return;
      if (node.nodeType === 1) this.#element(node as Element, context);
      else if (node.nodeType === 3 && context.visible) {
        const { data } = node as Text;
        if (isBlank(data)) {
          this.#text.space();
          continue;
        }
        setting ??= this.#setting(element, style, context);
        if (setting) this.#text.add(data, setting, context.preformatted || isPreformatted(data, style));
      }
    }
  }

  /** What text right inside an element stands in; null when nobody can read it. */
  #setting(element: Element, style: CSSStyleDeclaration, { box, level, language }: Context): Setting | null {
    const fontSize = Number.parseFloat(style.fontSize);
    if (!isReadable(element, style, fontSize, this.#grounds)) return null;
    return { box, level, language, fontSize: fontSize || 16 };
  }

  #box(parent: Box, tag: string, role: string): Box {
    const named = regionsByRole[role] ?? regionsByTag[tag];
    const isPageHeader = tag === 'header' && !sectioning.has(parent.tag) && parent.region === 'main';
    const region = named ?? (isPageHeader ? 'header' : parent.region);
    return { id: this.#boxes++, parent, depth: parent.depth + 1, tag: tagsByRole[role] ?? tag, region };
  }

  #image(element: Element): void {
    const alt = element.getAttribute('alt')?.trim();
    if (alt && alt.length <= 200) this.#images.push({ alt, before: this.#text.blocks.length });
  }

  #formField(element: Element, tag: string): void {
    if (tag === 'input' && element.getAttribute('type') === 'password' && (element.checkVisibility?.() ?? true)) {
      this.#asksPassword = true;
    }
  }

  #frame(element: Element, context: Context): void {
    const inner = documentOf(element);
    const body = inner?.body;
    if (!body) return;
    this.#text.close();
    this.#element(body, { ...context, box: this.#box(context.box, 'iframe', ''), depth: context.depth + 1, link: '' });
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

function linkOf(element: Element): string {
  const href = (element as HTMLAnchorElement).href;
  return typeof href === 'string' ? href.slice(0, 4_000) : '';
}

/** What is shown inside an element: its shadow tree where it has an open one, what a slot was given, else its children. */
function childNodes(element: Element): Iterable<Node> {
  const shadow = element.shadowRoot;
  if (shadow) return shadow.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true });
    if (assigned && assigned.length > 0) return assigned;
  }
  return element.childNodes;
}
