/**
 * Whether a person who looks at the page can see an element's text. What they cannot see they must not cite: text hidden
 * by style, clipped away, moved off the page, shrunk to nothing or painted in the colour of its ground.
 */

/** What an element's text inherits from its ancestors. */
export interface Ground {
  /** The colour behind the text as computed style words it; null when an image or a gradient is there. */
  background: string | null;
}

export interface Seen {
  /** False: neither the element nor anything in it is visible. */
  subtree: boolean;
  /** False: its own text is not, though a descendant's may be. */
  own: boolean;
  ground: Ground;
}

/** What browsers paint behind everything when the page sets nothing. */
const canvas = 'rgb(255, 255, 255)';
const smallestReadableFont = 2;

export const initialGround: Ground = { background: canvas };

const hidden = (ground: Ground): Seen => ({ subtree: false, own: false, ground });

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

function groundOf(style: CSSStyleDeclaration, inherited: Ground): Ground {
  if (style.backgroundImage && style.backgroundImage !== 'none') return { background: null };
  const color = style.backgroundColor;
  return color && !isTransparent(color) ? { background: color } : inherited;
}

/** Looks at one element whose ancestors are visible; `ground` is its parent's. */
export function look(element: Element, style: CSSStyleDeclaration, ground: Ground): Seen {
  if (style.display === 'none' || style.opacity === '0') return hidden(ground);
  if (style.display !== 'contents' && element.checkVisibility?.() === false) return hidden(ground);
  const position = style.position;
  if ((position === 'absolute' || position === 'fixed') && isOutOfSight(element, style)) return hidden(ground);
  if (style.textIndent.startsWith('-') && Number.parseFloat(style.textIndent) < -500) return hidden(ground);
  const under = groundOf(style, ground);
  const visible = style.visibility === 'visible' || style.visibility === '';
  const painted = !isTransparent(style.color) && (under.background === null || style.color !== under.background);
  const readable = !(Number.parseFloat(style.fontSize) < smallestReadableFont);
  return { subtree: true, own: visible && painted && readable, ground: under };
}
