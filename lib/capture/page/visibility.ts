/**
 * Whether a person who looks at the page can see an element. What they cannot see they must not cite: what style hides, clips
 * away or moves off the page. Whether its text can be read besides, its rendering tells.
 */
import type { Rendering } from './rendering.ts';

/**
 * Whether an element is folded up, clipped to nothing, or placed wholly left of or above the page: the ways that text is kept
 * for screen readers, or for later. What is in it is out of sight with it.
 */
export function isOutOfSight(element: Element, { style, isPositioned, clips }: Rendering): boolean {
  if (!isPositioned && !clips) return false;
  if (isPositioned && isClipped(style)) return true;
  const box = element.getBoundingClientRect();
  // Documents without a browser have no layout; and what has no box at all may still hold what has one.
  if (box.width === 0 && box.height === 0) return false;
  if (clips && (box.width <= 1 || box.height <= 1)) return true;
  const view = element.ownerDocument.defaultView;
  return isPositioned && (box.right + (view?.scrollX ?? 0) <= 0 || box.bottom + (view?.scrollY ?? 0) <= 0);
}

function isClipped({ clip, clipPath }: CSSStyleDeclaration): boolean {
  if (clip && clip !== 'auto' && /^rect\((?:0|1)(?:px)?[ ,]+(?:0|1)(?:px)?[ ,]/.test(clip)) return true;
  return ['inset(50%', 'inset(100%', 'circle(0'].some((nothing) => clipPath?.startsWith(nothing));
}

const visibly = { opacityProperty: true, visibilityProperty: true };

/** Where `checkVisibility` is not: in documents without a browser. */
function isVisibleByStyle(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || view.getComputedStyle(element).visibility === 'hidden') return false;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { opacity, display } = view.getComputedStyle(at);
    if (opacity === '0' || display === 'none') return false;
  }
  return true;
}

/** Whether an element is neither hidden nor transparent, by itself or by what it is in. */
export function isVisible(element: Element, { style, display, parent }: Rendering): boolean {
  if (display !== 'contents') return element.checkVisibility?.(visibly) ?? isVisibleByStyle(element);
  // It has no box of its own that could be asked.
  if (style.visibility === 'hidden') return false;
  const { parentElement } = element;
  return !parentElement || !parent || isVisible(parentElement, parent);
}
