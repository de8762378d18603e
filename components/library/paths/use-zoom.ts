/** How far a drawing is zoomed into: by steps, and by the wheel with Ctrl around where the pointer is. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export interface Zoom {
  /** 1 where all of the drawing is seen. */
  factor: number;
  in: () => void;
  out: () => void;
  whole: () => void;
  /** Whether it can be drawn larger. */
  isMost: boolean;
}

const step = 1.3;
const most = 24;

const bounded = (factor: number): number => Math.min(most, Math.max(1, factor));

/** @param fixed how much at the beginning of a line is not zoomed, in pixels: the names. */
export function useZoom(scroller: RefObject<HTMLElement | null>, fixed: number): Zoom {
  const [factor, set] = useState(1);
  /** What is to stay where it is: its part of the drawing, and where it is seen. */
  const kept = useRef<{ part: number; at: number } | undefined>(undefined);

  const change = (by: (factor: number) => number, at?: number): void => {
    const box = scroller.current;
    if (box) {
      const place = at ?? fixed + (box.clientWidth - fixed) / 2;
      const whole = Math.max(1, box.scrollWidth - fixed);
      kept.current = { part: (box.scrollLeft + place - fixed) / whole, at: place };
    }
    set((before) => bounded(by(before)));
  };

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !kept.current) return;
    const { part, at } = kept.current;
    kept.current = undefined;
    box.scrollLeft = part * (box.scrollWidth - fixed) - at + fixed;
  }, [factor, fixed, scroller]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      // The browser would zoom the whole page.
      event.preventDefault();
      const at = event.clientX - box.getBoundingClientRect().left;
      change((before) => (event.deltaY < 0 ? before * step : before / step), at);
    };
    box.addEventListener('wheel', turn, { passive: false });
    return () => box.removeEventListener('wheel', turn);
  });

  return {
    factor,
    in: () => change((before) => before * step),
    out: () => change((before) => before / step),
    whole: () => change(() => 1),
    isMost: factor >= most,
  };
}
