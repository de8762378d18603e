/** Keeps the screen from going dark, where the browser can; it lets go whenever the page is hidden. */

let wanted = false;
let held: WakeLockSentinel | undefined;

async function renew(): Promise<void> {
  if (wanted && !held && document.visibilityState === 'visible') {
    // Refused where the battery is low, and absent in old browsers: the screen goes dark then, and nothing else.
    held = await navigator.wakeLock?.request('screen').catch(() => undefined);
    held?.addEventListener('release', () => (held = undefined));
  }
  if (!wanted) await held?.release();
}

let isListening = false;

export function keepAwake(isWanted: boolean): void {
  wanted = isWanted;
  if (!isListening) document.addEventListener('visibilitychange', () => void renew());
  isListening = true;
  void renew();
}
