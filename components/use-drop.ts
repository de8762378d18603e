/** Files dropped on a page. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Takes a file dropped anywhere on the page, which the browser would open in its place. True while one is held over it. */
export function useDrop(choose: (file: File) => void): boolean {
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
      const [file] = event.dataTransfer?.files ?? [];
      if (file) choose(file);
    };
    addEventListener('dragover', held, { signal });
    addEventListener('dragleave', left, { signal });
    addEventListener('drop', dropped, { signal });
    return () => page.abort();
  }, [choose, over]);
  return over.value;
}
