/** Items of a list dragged to other places by their grips. The keyboard has buttons for the same. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export interface Dragging {
  held: string;
  /** The item whose place it would take. */
  over?: string;
}

/**
 * Follows what is dragged over a list whose items have a `data-item` and a draggable `[data-grip]`.
 * @param onDrop is called with the item that was held and the one whose place it takes; the same function at every drawing.
 * @returns what is dragged, while something is.
 */
export function useDragging(
  list: { current: HTMLElement | null },
  onDrop: (held: string, over: string) => void,
): Dragging | undefined {
  const dragging = useSignal<Dragging | undefined>(undefined);
  useEffect(() => {
    const there = new AbortController();
    const itemAt = (event: Event): HTMLElement | undefined =>
      event.target instanceof Element ? (event.target.closest<HTMLElement>('[data-item]') ?? undefined) : undefined;
    const listen = <Type extends 'dragstart' | 'dragover' | 'drop' | 'dragend'>(
      type: Type,
      hear: (event: DragEvent) => void,
    ): void => list.current?.addEventListener(type, hear, { signal: there.signal });
    listen('dragstart', (event) => {
      const item = itemAt(event);
      const held = item?.dataset['item'];
      if (!item || held === undefined || !(event.target instanceof Element && event.target.matches('[data-grip]')))
        return;
      dragging.value = { held };
      event.dataTransfer?.setData('text/plain', item.textContent);
      event.dataTransfer?.setDragImage(item, 0, 0);
    });
    listen('dragover', (event) => {
      if (!dragging.value) return;
      event.preventDefault();
      const over = itemAt(event)?.dataset['item'];
      if (over !== undefined && over !== dragging.value.over) dragging.value = { held: dragging.value.held, over };
    });
    listen('drop', (event) => {
      if (!dragging.value) return;
      event.preventDefault();
      const { held, over } = dragging.value;
      dragging.value = undefined;
      if (over !== undefined && over !== held) onDrop(held, over);
    });
    listen('dragend', () => {
      dragging.value = undefined;
    });
    return () => there.abort();
  }, [list, onDrop, dragging]);
  return dragging.value;
}
