/**
 * An address for a file by what is in it (RFC 6920): browsers do not tell where a file lies, and a name like `cv.pdf` is
 * shared by many people.
 */
export async function addressOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const base64 = btoa(String.fromCharCode(...hash));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
