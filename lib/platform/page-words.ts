/**
 * Shows words where they stand on the page. The injected function reads the document, selects the words as a hand would and
 * scrolls to them; it writes nothing to the page. Going to a text fragment instead adds to the tab's history, and tells the
 * page by its navigation events what was looked for; it is used for pages that are not open yet.
 */
import { browser } from './browser.ts';

/** Words with what stands around them, as in a fact's selector. */
export interface SoughtWords {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Runs in the tab, so it must not use anything outside itself: selects the words and scrolls to them. White space counts
 * for nothing, since a quote's is folded. False where the words are not to be seen.
 */
function showInPage({ exact, prefix, suffix }: SoughtWords): boolean {
  const spaces = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
  const bare = (text: string): string => Array.from(text, (one) => (spaces.test(one) ? '' : one)).join('');

  const nodes: { node: Text; at: number }[] = [];
  let all = '';
  const take = (node: Text): void => {
    if (node.parentElement?.checkVisibility({ visibilityProperty: true }) === false) return;
    const text = bare(node.data);
    if (text !== '') nodes.push({ node, at: all.length });
    all += text;
  };
  const walk = (root: Node): void => {
    for (let node = root.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) take(node as Text);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA'].includes(element.tagName)) continue;
      walk(element.shadowRoot ?? element);
      // A frame of another origin keeps its document to itself.
      const framed = 'contentDocument' in element ? (element.contentDocument as Document | null) : null;
      if (framed?.body) walk(framed.body);
    }
  };
  walk(document.body);

  const [sought, before, after] = [bare(exact), bare(prefix), bare(suffix)];
  if (sought === '') return false;
  const around = (at: number): number => {
    let [left, right] = [0, 0];
    while (left < before.length && before.at(-1 - left) === all[at - 1 - left]) left += 1;
    while (right < after.length && after[right] === all[at + sought.length + right]) right += 1;
    return left + right;
  };
  // A name that the page sets in capitals is shown without them; some letters have no counterpart of the same length.
  const lower = all.toLowerCase();
  const isSpelled = all.includes(sought) || lower.length !== all.length;
  const [text, needle] = isSpelled ? [all, sought] : [lower, sought.toLowerCase()];
  let best = -1;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (best < 0 || around(at) > around(best)) best = at;
  }
  if (best < 0) return false;

  /** The place in the document of a character of `all`, counted from its end where `isEnd`. */
  const placeOf = (at: number, isEnd: boolean): [Text, number] => {
    const found = nodes.findLast((each) => each.at <= at) ?? nodes[0];
    if (!found) throw new Error('No text');
    let [seen, offset] = [found.at, 0];
    for (const one of found.node.data) {
      if (!spaces.test(one) && seen + one.length > at) return [found.node, isEnd ? offset + one.length : offset];
      if (!spaces.test(one)) seen += one.length;
      offset += one.length;
    }
    return [found.node, offset];
  };
  const [start, startOffset] = placeOf(best, false);
  const [end, endOffset] = placeOf(best + sought.length - 1, true);
  const own = start.ownerDocument;
  const range = own.createRange();
  range.setStart(start, startOffset);
  if (end.getRootNode() === start.getRootNode()) range.setEnd(end, endOffset);
  start.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const view = own.defaultView;
  const { top, bottom } = range.getBoundingClientRect();
  // The words may stand far down in a long block.
  if (view && (top < 0 || bottom > view.innerHeight)) {
    view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
  }
  own.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}

/** Shows words in a tab; false where they are not there, or the browser lets no script look. */
export async function showWords(tab: number, words: SoughtWords): Promise<boolean> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: showInPage,
      args: [words],
    });
    return injection?.result === true;
  } catch {
    return false;
  }
}
