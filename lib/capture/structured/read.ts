/** All that a page states in data beside its text: JSON-LD, microdata, RDFa, microformats, head. */
import { readJsonLd } from './json-ld.ts';
import { readMicrodata } from './microdata.ts';
import { readMicroformats } from './microformats.ts';
import { decodedEmail } from './encoded-email.ts';
import { clean, type StructuredData } from './person.ts';

/** The head's `name` and `property` values that say something about a person or the page. */
const metaNames = new Set(
  'author description og:title og:type og:site_name og:description profile:first_name profile:last_name profile:username twitter:title twitter:creator citation_author citation_title citation_journal_title dc.creator article:author article:published_time'.split(
    ' ',
  ),
);

function readMeta(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const each of [...document.querySelectorAll('meta')].slice(0, 300)) {
    const name = (each.getAttribute('property') ?? each.getAttribute('name') ?? '').toLowerCase();
    const content = clean(each.getAttribute('content')?.slice(0, 300));
    if (metaNames.has(name) && content !== undefined && !found.has(name)) found.set(name, content);
  }
  return found;
}

function readEncodedEmails(document: Document): string[] {
  const marked = [...document.querySelectorAll('[data-cfemail]')].slice(0, 50);
  return marked.flatMap((each) => decodedEmail(each.getAttribute('data-cfemail') ?? '') ?? []);
}

export function readStructured(document: Document): StructuredData {
  const jsonLd = readJsonLd(document);
  const microdata = readMicrodata(document);
  const own = [...document.querySelectorAll<HTMLAnchorElement>('a[rel~="me"], link[rel~="me"]')].slice(0, 50);
  return {
    people: [...jsonLd.people, ...microdata.people, ...readMicroformats(document)],
    types: new Set([...jsonLd.types, ...microdata.types]),
    title: clean(document.title.slice(0, 2_000)) ?? document.title.slice(0, 300),
    meta: readMeta(document),
    encodedEmails: readEncodedEmails(document),
    own: own.map((each) => each.href).filter((href) => typeof href === 'string'),
  };
}
