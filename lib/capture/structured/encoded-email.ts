/** Cloudflare's e-mail protection: hexadecimal pairs, the first of which is the key that the others were combined with. */

const pairs = /^(?:[0-9a-f]{2}){4,120}$/i;

/** The address, or undefined when the text is no such code. */
export function decodedEmail(code: string): string | undefined {
  if (!pairs.test(code)) return undefined;
  const bytes = code.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  return String.fromCharCode(...rest.map((byte) => byte ^ key));
}
