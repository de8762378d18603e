/** The rows of a long list that are in sight, by TanStack Virtual: a list of any length costs no more than a screenful. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface Rows {
  /** Those to draw, each with its place. */
  rows: VirtualItem[];
  /** Height of all of them, in pixels. */
  height: number;
  scrollTo: (index: number) => void;
}

/**
 * @param rowHeight in pixels; every row is as high.
 * @param kept the one that is drawn wherever the list is scrolled to, so that the keyboard does not lose it.
 */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  kept?: number,
): Rows {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const inSight = defaultRangeExtractor(range);
      if (kept === undefined || kept >= count || inSight.includes(kept)) return inSight;
      return kept < (inSight[0] ?? 0) ? [kept, ...inSight] : [...inSight, kept];
    },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
