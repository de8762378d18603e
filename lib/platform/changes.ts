/** How the extension's contexts hear that the store changed: a wordless broadcast; each then reads the store itself. */

export interface Changes {
  /** Tells every other context. The sender does not hear itself. */
  announce: () => void;
  /** Calls `listener` at each change elsewhere, until the returned function is called. */
  listen: (listener: () => void) => () => void;
}

export function createChanges(): Changes {
  const channel = new BroadcastChannel('groundwork-changes');
  return {
    announce: () => channel.postMessage('changed'),
    listen: (listener) => {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}
