/** Undo and redo by the keys that every text field takes, where the way back leads through more than one field's words. */

/** Ctrl or Command with Z or Y. */
function wayOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : undefined;
}

/** Listens on a field, in place of the browser's own undo. */
export const historyKeys =
  (history: Record<'undo' | 'redo', () => void>) =>
  (event: KeyboardEvent): void => {
    const way = wayOf(event);
    if (!way) return;
    event.preventDefault();
    history[way]();
  };
