/** Reads schema.org people from JSON-LD. Only named keys are ever looked at, and nothing is merged into an object. */
import { clean, mostPeople, person, type StructuredPerson } from './person.ts';

/** Longer scripts are catalogues; parsing them would cost more than they tell. */
const longestScript = 500_000;
const deepest = 12;
/** Keys under which the thing a page is about stands. */
const aboutKeys = new Set(['@graph', 'mainEntity', 'about', 'mainEntityOfPage']);

const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Readonly<Record<string, unknown>>)[key] : undefined;

const many = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function typesOf(node: object): string[] {
  return many(own(node, '@type')).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^.*[/:#]/, '').toLowerCase()] : [],
  );
}

/** A plain string, or the `name` of the thing that stands for it, or the value of a language map's entry. */
function text(value: unknown): string | undefined {
  for (const each of many(value)) {
    const direct = clean(each);
    if (direct !== undefined) return direct;
    if (typeof each === 'object' && each !== null) {
      const named = clean(own(each, 'name')) ?? clean(own(each, 'roleName')) ?? clean(own(each, '@value'));
      if (named !== undefined) return named;
    }
  }
  return undefined;
}

function fullName(node: object): string | undefined {
  const given = clean(own(node, 'givenName'));
  const family = clean(own(node, 'familyName'));
  return text(own(node, 'name')) ?? (given && family ? `${given} ${family}` : undefined);
}

export function readJsonLd(document: Document): { people: StructuredPerson[]; types: Set<string> } {
  const people: StructuredPerson[] = [];
  const types = new Set<string>();

  const visit = (value: unknown, main: boolean, depth: number): void => {
    if (depth > deepest || people.length >= mostPeople || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value.slice(0, 500)) visit(each, main, depth + 1);
      return;
    }
    const kinds = typesOf(value);
    if (main) for (const kind of kinds) types.add(kind);
    if (kinds.includes('person')) {
      people.push(
        person('json-ld', main, {
          name: fullName(value),
          headline: text(own(value, 'jobTitle')),
          organization: text(own(value, 'worksFor')) ?? text(own(value, 'affiliation')),
          emails: many(own(value, 'email')).map(clean),
          urls: [...many(own(value, 'sameAs')), ...many(own(value, 'url'))].map(clean),
        }),
      );
    }
    for (const key of Object.keys(value).slice(0, 100)) {
      if (aboutKeys.has(key)) visit(own(value, key), main, depth + 1);
      else if (key !== '@context') visit(own(value, key), false, depth + 1);
    }
  };

  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > longestScript) continue;
    try {
      visit(JSON.parse(source), true, 0);
    } catch {
      // Malformed JSON-LD is common; the page's text is read all the same.
    }
  }
  return { people, types };
}
