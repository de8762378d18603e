/**
 * How elements are rendered, so far as reading needs to know. Reading a computed style costs more than all else that the walk
 * does with an element, so each is asked for no more than is wanted. On a page larger than any profile, elements that nothing
 * tells apart that style sheets usually go by are asked once for all.
 */

/** What browsers paint behind everything when the page sets nothing. */
const canvas = 'rgb(255, 255, 255)';
/** Font weights from here on look bold. */
const boldest = 600;
/** Pixels. */
const smallestReadableFont = 2;
/** Pixels to the left from which indented text is off its line for good. */
const farthestIndent = -500;

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= boldest;

const isTransparent = (color: string): boolean =>
  color === '' || color === 'transparent' || (color.startsWith('rgba') && color.endsWith(', 0)'));

/** The rendering of an element, or of many alike. What is asked once is remembered. */
export class Rendering {
  readonly style: CSSStyleDeclaration;
  /** That of what the element is in; null at the top of a document. */
  readonly parent: Rendering | null;
  readonly display: string;
  readonly isPositioned: boolean;
  /** Whether what does not fit into it is cut off. */
  readonly clips: boolean;
  #fontSize: number | undefined;
  #bold: boolean | undefined;
  #preformatted: boolean | undefined;
  #ground: string | undefined;
  #readable: boolean | undefined;

  constructor(style: CSSStyleDeclaration, parent: Rendering | null) {
    this.style = style;
    this.parent = parent;
    this.display = style.display;
    // What is positioned or clips is never inline (CSS Positioned Layout 3, section 2.1; CSS Overflow 3, section 3), so that
    // most elements need no second question.
    const isInline = this.display === 'inline';
    const position = isInline ? '' : style.position;
    this.isPositioned = position === 'absolute' || position === 'fixed';
    this.clips = !isInline && style.overflow !== 'visible';
  }

  /** Pixels. */
  get fontSize(): number {
    return (this.#fontSize ??= Number.parseFloat(this.style.fontSize));
  }

  get bold(): boolean {
    return (this.#bold ??= isBold(this.style.fontWeight));
  }

  /** Whether line feeds in its text are line breaks. */
  get preformatted(): boolean {
    return (this.#preformatted ??= this.style.whiteSpace.startsWith('pre'));
  }

  /** The background colour behind its text, as computed style words it, whatever picture lies over it. */
  get ground(): string {
    return (this.#ground ??= this.#ownGround() ?? this.parent?.ground ?? canvas);
  }

  /** Whether its text can be read by its size, its place in its line and its colour. */
  get readable(): boolean {
    return (this.#readable ??= this.#isReadable());
  }

  #isReadable(): boolean {
    if (this.fontSize < smallestReadableFont) return false;
    const indent = this.style.textIndent;
    if (indent.startsWith('-') && Number.parseFloat(indent) < farthestIndent) return false;
    const color = this.style.color;
    return color === '' || (!isTransparent(color) && (color !== this.ground || this.#isOverPicture()));
  }

  #ownGround(): string | undefined {
    const color = this.style.backgroundColor;
    return isTransparent(color) ? undefined : color;
  }

  /** Whether an image or a gradient lies between its text and the nearest background colour. */
  #isOverPicture(): boolean {
    const image = this.style.backgroundImage;
    if (image && image !== 'none') return true;
    return this.#ownGround() === undefined && this.parent !== null && this.parent.#isOverPicture();
  }
}

/** What style sheets usually tell elements in one place apart by. */
function distinction(element: Element): string {
  const place = `${element.previousElementSibling ? '' : '<'}${element.localName}${element.nextElementSibling ? '' : '>'}`;
  if (!element.hasAttributes()) return place;
  return `${place}|${element.getAttribute('class')}|${element.id}|${element.getAttribute('style')}`;
}

/** Asks elements how they are rendered. */
export class Renderings {
  /** How many elements are asked each for itself. */
  readonly #each: number;
  #asked = 0;
  readonly #alike = new WeakMap<Rendering, Map<string, Rendering>>();

  constructor(each: number) {
    this.#each = each;
  }

  of(element: Element, view: Window, parent: Rendering | null): Rendering {
    this.#asked += 1;
    return this.#asked > this.#each && parent
      ? this.#shared(element, view, parent)
      : new Rendering(view.getComputedStyle(element), parent);
  }

  #shared(element: Element, view: Window, parent: Rendering): Rendering {
    const siblings = this.#alike.get(parent) ?? new Map<string, Rendering>();
    const key = distinction(element);
    const known = siblings.get(key);
    // Whatever tells this one apart, text must not go missing for how another is shown.
    if (known && known.display !== 'none' && known.readable) return known;
    const asked = new Rendering(view.getComputedStyle(element), parent);
    siblings.set(key, asked);
    this.#alike.set(parent, siblings);
    return asked;
  }
}
