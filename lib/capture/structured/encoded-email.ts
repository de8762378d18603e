/** Addresses that a site's own script writes in code into its links and attributes, and decodes when the page is shown. */

const pairs = /^(?:[0-9a-f]{2}){4,120}$/i;

/** Cloudflare's e-mail protection: hexadecimal pairs, the first of which is the key that the others were combined with. */
export function decodedEmail(code: string): string | undefined {
  if (!pairs.test(code)) return undefined;
  const bytes = code.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  return String.fromCharCode(...rest.map((byte) => byte ^ key));
}

const cloudflareLink = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)/i;
const typo3Link = /^javascript:linkTo_UnCryptMailto\((?:%27|'|%22|")([^'")]{8,400}?)(?:%27|'|%22|")/i;

/** The character ranges that TYPO3 turns, each within itself. */
const turnedRanges = [
  [0x2b, 0x3a],
  [0x40, 0x5a],
  [0x61, 0x7a],
] as const;

function turned(text: string, by: number): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const [from, to] = turnedRanges.find((range) => code >= range[0] && code <= range[1]) ?? [code, code];
    const size = to - from + 1;
    result += String.fromCharCode(from + ((((code - from + by) % size) + size) % size));
  }
  return result;
}

/** TYPO3's links turn "mailto:…" by some steps of the alphabet; its first letters tell by how many. */
function fromTypo3(code: string): string | undefined {
  for (let by = -13; by <= 13; by++) {
    const text = turned(code, by);
    if (text.startsWith('mailto:')) return text.slice('mailto:'.length);
  }
  return undefined;
}

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the text is read as it stands.
    return text;
  }
};

/** The address in code behind a link, or undefined when there is none. */
export function emailBehind(url: string): string | undefined {
  const cloudflare = cloudflareLink.exec(url)?.[1];
  if (cloudflare !== undefined) return decodedEmail(cloudflare);
  const typo3 = typo3Link.exec(url)?.[1];
  return typo3 === undefined ? undefined : fromTypo3(percentDecoded(typo3));
}
