/** The end of a page of the extension, which comes without asking. */

/**
 * Calls `flush` when the page is hidden or closes. What was typed has to begin its way to the disk in that same turn: a
 * message would not arrive.
 */
export function onLeaving(flush: () => void): void {
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
}
