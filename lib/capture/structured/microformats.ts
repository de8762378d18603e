/** Reads people from microformats: h-card, its older form vcard, and the contact of an hResume. */
import { clean, mostPeople, person, type StructuredPerson } from './person.ts';

/** Class names of the two generations, by property. */
const properties = {
  name: ['.p-name', '.fn'],
  headline: ['.p-job-title', '.p-role', '.title', '.role'],
  organization: ['.p-org', '.organization-name', '.org'],
  email: ['.u-email', '.email'],
  url: ['.u-url', '.url'],
} as const;

/** Cards inside these are of authors and commenters, not of whom the page is about. */
const asides = '.h-entry, .hentry, .hreview, .h-review, .comment, .h-feed, .experience, .vevent';

function textOf(card: Element, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const found = card.matches(selector) ? card : card.querySelector(selector);
    const value = clean(found?.textContent);
    if (value !== undefined) return value;
  }
  return undefined;
}

function addressesOf(card: Element, selectors: readonly string[]): (string | undefined)[] {
  return selectors.flatMap((selector) =>
    [...card.querySelectorAll(selector)]
      .slice(0, 20)
      .map((each) => clean(each.getAttribute('href') ?? each.textContent)),
  );
}

export function readMicroformats(document: Document): StructuredPerson[] {
  const people: StructuredPerson[] = [];
  for (const card of document.querySelectorAll('.h-card, .vcard')) {
    if (people.length >= mostPeople) break;
    people.push(
      person('h-card', card.closest(asides) === null, {
        name: textOf(card, properties.name),
        headline: textOf(card, properties.headline),
        organization: textOf(card, properties.organization),
        emails: addressesOf(card, properties.email),
        urls: addressesOf(card, properties.url),
      }),
    );
  }
  return people;
}
