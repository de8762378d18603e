/** Opens the list of keys by `?`, which is loaded then. */
import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Where a question mark is a question mark. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The list while it is open. */
export function useShortcuts(): VNode | undefined {
  const [Dialog, show] = useState<ComponentType<{ onClose: () => void }>>();
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      void import('./ShortcutsDialog.tsx').then(({ ShortcutsDialog }) => show(() => ShortcutsDialog));
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  return Dialog && <Dialog onClose={() => show(undefined)} />;
}
