/**
 * Whether a person who looks at the page can see an element's text. What they cannot see they must not cite: text hidden
 * by style, clipped away, moved off the page, shrunk to nothing or painted in the colour of its ground.
 *
 * Each reading of a computed style costs, so an element is asked little, and only one with text of its own is asked more.
 */

/** What browsers paint behind everything when the page sets nothing. */
const canvas = 'rgb(255, 255, 255)';
const smallestReadableFont = 2;

const isTransparent = (color: string): boolean =>
  color === 'transparent' || (color.startsWith('rgba') && color.endsWith(', 0)'));

/** Clipped to nothing, or wholly left of or above the page: the ways that text is kept for screen readers only. */
function isOutOfSight(element: Element, style: CSSStyleDeclaration): boolean {
  const clip = style.clip;
  if (clip && clip !== 'auto' && /^rect\((?:0|1)(?:px)?[ ,]+(?:0|1)(?:px)?[ ,]/.test(clip)) return true;
  const path = style.clipPath;
  if (path && (path.startsWith('inset(50%') || path.startsWith('inset(100%') || path.startsWith('circle(0')))
    return true;
  const box = element.getBoundingClientRect();
  if (box.width === 0 && box.height === 0) return false;
  if (box.width <= 1 && box.height <= 1) return style.overflow !== 'visible';
  const view = element.ownerDocument.defaultView;
  return box.right + (view?.scrollX ?? 0) <= 0 || box.bottom + (view?.scrollY ?? 0) <= 0;
}

export type Sight =
  /** Neither the element nor anything in it is visible. */
  | 'nothing'
  /** Its own text is not visible, though a descendant's may be. */
  | 'inner'
  | 'all';

const visibly = { opacityProperty: true, visibilityProperty: true };

/** What of an element can be seen, its ancestors being visible. */
export function sightOf(element: Element, style: CSSStyleDeclaration, display: string): Sight {
  if (display === 'none') return 'nothing';
  const seen = element.checkVisibility?.(visibly) ?? (style.visibility !== 'hidden' && style.opacity !== '0');
  const position = style.position;
  if ((position === 'absolute' || position === 'fixed') && isOutOfSight(element, style)) return 'nothing';
  if (seen || display === 'contents') return 'all';
  if (style.opacity === '0' || style.visibility === 'visible') return 'nothing';
  return 'inner';
}

/** Remembers what is painted behind each element, so that every ancestor is asked once. */
export class Grounds {
  readonly #known = new Map<Element, string | null>();

  /** The colour behind an element's text as computed style words it; null when an image or a gradient is there. */
  behind(element: Element, style: CSSStyleDeclaration): string | null {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const ground = this.#ownGround(element, style);
    this.#known.set(element, ground);
    return ground;
  }

  #ownGround(element: Element, style: CSSStyleDeclaration): string | null {
    if (style.backgroundImage && style.backgroundImage !== 'none') return null;
    const color = style.backgroundColor;
    if (color && !isTransparent(color)) return color;
    const parent = element.parentElement;
    const parentStyle = parent?.ownerDocument.defaultView?.getComputedStyle(parent);
    return parent && parentStyle ? this.behind(parent, parentStyle) : canvas;
  }
}

/** Whether the text right inside a visible element can be read by its size, its place and its colour. */
export function isReadable(element: Element, style: CSSStyleDeclaration, fontSize: number, grounds: Grounds): boolean {
  if (fontSize < smallestReadableFont) return false;
  const indent = style.textIndent;
  if (indent.startsWith('-') && Number.parseFloat(indent) < -500) return false;
  const color = style.color;
  return color === '' || (!isTransparent(color) && color !== grounds.behind(element, style));
}
