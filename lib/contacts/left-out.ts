/**
 * What the user chose not to keep of someone, so that the next capture does not offer it as new. Only a digest is kept of
 * it: enough to know the words again, too little to read them.
 */
import type { Contact } from './contact.ts';
import { quoteKey } from './fact-subject.ts';

/** FNV-1a in 64 bits. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(36);
}

const digestOf = (quote: string): string => digest(quoteKey(quote));

/** The contact with these quotes among those that the user did not want. */
export function leavingOut(contact: Contact, quotes: readonly string[]): Contact {
  const leftOut = [...new Set([...(contact.leftOut ?? []), ...quotes.map(digestOf)])];
  return leftOut.length === 0 ? contact : { ...contact, leftOut };
}

export const isLeftOut = ({ leftOut }: Contact, quote: string): boolean => leftOut?.includes(digestOf(quote)) ?? false;
