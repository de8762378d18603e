/** Workers of our own, whose file the build puts beside the pages. */

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** The pages' policy takes no plain string for the address of a script, so this one address is vouched for. */
function vouchedFor(url: string): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = trusted?.createPolicy('own-worker', { createScriptURL: () => url });
  return policy ? policy.createScriptURL(url) : url;
}

/** Starts the worker that is written in a file of the extension. */
export const startWorker = (url: string, type: WorkerType = 'classic'): Worker => new Worker(vouchedFor(url), { type });
