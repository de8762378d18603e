/** Files dropped on a page. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * Takes a file dropped anywhere on the page, which the browser would open in its place. True while one is held over it.
 * @param choose called with the first, and with how many were dropped beside it.
 */
export function useDrop(choose: (file: File, others: number) => void): boolean {
  const over = useSignal(false);
  useEffect(() => {
    const page = new AbortController();
    const { signal } = page;
    const held = (event: DragEvent): void => {
      event.preventDefault();
      over.value = true;
    };
    const left = (): boolean => (over.value = false);
    const dropped = (event: DragEvent): void => {
      event.preventDefault();
      left();
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (file) choose(file, others.length);
    };
    addEventListener('dragover', held, { signal });
    addEventListener('dragleave', left, { signal });
    addEventListener('drop', dropped, { signal });
    return () => page.abort();
  }, [choose, over]);
  return over.value;
}
