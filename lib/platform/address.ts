/** The part of a page's own address after its `#`, by which the way back and a copied address lead to what is shown. */

/** Puts it there without loading anything; as one more step on the way, or in the place of the one before. */
export function showAddress(address: string, isStep: boolean): void {
  if (location.hash.slice(1) === address) return;
  if (isStep) history.pushState(null, '', `#${address}`);
  else history.replaceState(null, '', `#${address}`);
}
