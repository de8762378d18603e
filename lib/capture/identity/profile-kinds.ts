/** Whose profiles an address is one of, by the host and the path that the sites themselves use. */
import type { LinkKind } from '../reading.ts';

/** The first match decides. */
const kinds: { kind: LinkKind; host: RegExp; path: RegExp }[] = [
  { kind: 'orcid', host: /(?:^|\.)orcid\.org$/, path: /^\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/ },
  { kind: 'scholar', host: /^scholar\.google\./, path: /^\/citations/ },
  { kind: 'linkedin', host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:in|pub)\/[^/]/ },
  { kind: 'github', host: /^(?:www\.)?github\.com$/, path: /^\/[\w-]+\/?$/ },
];

/** The kind of profile that this is; none where it is no profile that is known by its address. */
export const profileKind = ({ hostname, pathname }: URL): LinkKind | undefined =>
  kinds.find(({ host, path }) => host.test(hostname) && path.test(pathname))?.kind;
