/** A PDF in the tab in front, and the page that reads one from a file where the browser keeps its viewer to itself. */
import { browser } from './browser.ts';

/**
 * Runs in the tab, so it must not use anything outside itself: fetches the tab's own document once more, by no other right
 * than the page's own, and returns it as a data URL, which is the smallest form that a script's result can carry.
 */
async function fetchDocument(mostBytes: number): Promise<string | null> {
  const response = await fetch(location.href);
  const blob = await response.blob();
  if (blob.size > mostBytes) return 'too-large';
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => resolve(typeof reader.result === 'string' ? reader.result : null));
    reader.readAsDataURL(blob);
  });
}

/**
 * The bytes of the PDF that a tab shows. Undefined where the browser lets no script run in its viewer (Firefox) or no
 * script fetch the address (local files).
 */
export async function pdfInTab(
  tab: number,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | undefined> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: fetchDocument,
    args: [mostBytes],
  });
  const received: unknown = injection?.result;
  if (received === 'too-large') return received;
  if (typeof received !== 'string') return undefined;
  const encoded = received.slice(received.indexOf(',') + 1);
  return Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
}
