/** Reads people from microdata (`itemscope`) and RDFa Lite (`typeof`): both name a type and properties on elements. */
import { clean, mostPeople, person, type StructuredPerson } from './person.ts';

interface Vocabulary {
  source: 'microdata' | 'rdfa';
  /** Attribute that opens a typed thing, and the one that names a property. */
  type: 'itemtype' | 'typeof';
  property: 'itemprop' | 'property';
}

const vocabularies: Vocabulary[] = [
  { source: 'microdata', type: 'itemtype', property: 'itemprop' },
  { source: 'rdfa', type: 'typeof', property: 'property' },
];

/** Properties by which a page says who wrote or owns a thing: not whom the page is about. */
const asides = /\b(?:author|creator|publisher|reviewer|contributor|member|employee|review|comment)\b/i;

function valueOf(element: Element): string | undefined {
  const content = element.getAttribute('content');
  if (content) return clean(content);
  const href = element.getAttribute('href');
  if (href && !element.textContent?.trim()) return clean(href);
  return clean(element.textContent);
}

function addressOf(element: Element): string | undefined {
  return clean(element.getAttribute('href') ?? element.getAttribute('content') ?? element.textContent);
}

export function readMicrodata(document: Document): { people: StructuredPerson[]; types: Set<string> } {
  const people: StructuredPerson[] = [];
  const types = new Set<string>();
  for (const { source, type, property } of vocabularies) {
    for (const thing of [...document.querySelectorAll(`[${type}]`)].slice(0, 500)) {
      const kind = (thing.getAttribute(type) ?? '').replace(/^.*[/:#]/, '').toLowerCase();
      const role = thing.getAttribute(property) ?? '';
      const nested = thing.parentElement?.closest(`[${type}]`) != null;
      if (!nested) types.add(kind);
      if (kind !== 'person' || people.length >= mostPeople) continue;
      const first = (name: string): Element | undefined =>
        [...thing.querySelectorAll(`[${property}~="${name}"]`)].find(
          (each) => each.closest(`[${type}]`) === thing || each.hasAttribute(type),
        );
      const value = (name: string): string | undefined => {
        const element = first(name);
        return element && valueOf(element.querySelector(`[${property}~="name"]`) ?? element);
      };
      const all = (name: string): (string | undefined)[] =>
        [...thing.querySelectorAll(`[${property}~="${name}"]`)].slice(0, 20).map(addressOf);
      people.push(
        person(source, !asides.test(role), {
          name: value('name'),
          headline: value('jobTitle'),
          organization: value('worksFor') ?? value('affiliation'),
          emails: all('email'),
          urls: all('sameAs'),
        }),
      );
    }
  }
  return { people, types };
}
