/** The form of an address that two visits to one page share, so that a saved page is known again. */

/** Query parameters that say how a visitor came, not which page this is. */
const trackingParameter =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|trk|trackingid|lipi|ref|ref_src|originalsubdomain)$/i;

/** A fragment that routes within a single-page application names a page; any other only scrolls. */
const routes = (hash: string): boolean => /^#!?\//.test(hash);

/**
 * Canonical form of a page's address: host in lower case without `www.`, no default port, no fragment that only scrolls,
 * no tracking parameters, the rest of the query sorted, no slash at the end. `http` and `https` count as one page.
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
  const path = url.pathname.replace(/\/+$/, '');
  const search = query.length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
  return `${host}${path}${search}${routes(url.hash) ? url.hash : ''}`;
}
