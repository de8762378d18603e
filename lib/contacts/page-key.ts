/** The form of an address that two visits to one page share, so that a saved page is known again. */

/**
 * Query parameters that say how a visitor came, not which page this is. A plain `ref` is not among them: there are
 * directories that number people by it, and two people must never be taken for one.
 */
const trackingParameter =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|trk|trackingid|lipi|ref_src|originalsubdomain)$/i;

/** A fragment that routes within a single-page application names a page; any other only scrolls. */
const routes = (hash: string): boolean => /^#!?\//.test(hash);

/** The letters that need no code in an address (RFC 3986, section 2.3). */
const unreserved = /[\w.~-]/;

/** A path with codes only where they are needed, in capitals (RFC 3986, section 6.2.2): `/%7Eana` is `/~ana`. */
const plainly = (path: string): string =>
  path.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return unreserved.test(letter) ? letter : code.toUpperCase();
  });

/**
 * Whether an address names a page that can be someone's: on the web, on disk, or a file known by what is in it (`ni:`, RFC
 * 6920), and not one of the browser's own.
 */
export const isPage = (address: string): boolean =>
  ['http:', 'https:', 'file:', 'ni:'].includes(URL.parse(address)?.protocol ?? '');

/**
 * Canonical form of a page's address: host in lower case without `www.`, no default port, no fragment that only scrolls,
 * no tracking parameters, the rest of the query sorted, no needless codes, no slash at the end. `http` and `https` count as one page.
 * An address that cannot be parsed is its own key.
 */
export function pageKey(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  if (!['http:', 'https:'].includes(url.protocol)) return address;
  const query = [...url.searchParams]
    .filter(([name]) => !trackingParameter.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const host = url.host.replace(/^www\./, '');
  const path = plainly(url.pathname).replace(/\/+$/, '');
  const search = query.length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
  return `${host}${path}${search}${routes(url.hash) ? url.hash : ''}`;
}
