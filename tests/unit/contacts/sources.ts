/** Pages about invented people and what was captured from them, for tests of how sources are held together. */
import type { ReadFact } from '../../../lib/capture/index.ts';
import { joinContact, newContact, type Identity, type Source } from '../../../lib/contacts/index.ts';

export const at = '2026-03-02T09:30:00Z';
export const later = '2026-03-09T18:00:00Z';

export const nobody: Identity = {
  name: '',
  transliteration: '',
  honorific: '',
  headline: '',
  organization: '',
  emails: [],
  links: [],
};

export const source = (url: string, readAt = at): Source => ({ format: 'html', url, title: url, readAt });

export const fact = (quote: string, rest: Partial<ReadFact> = {}): ReadFact => ({
  kind: 'position',
  quote,
  selector: {
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: quote.length },
  },
  ...rest,
});

/** One person's post as a page dates it. */
export const post = (title: string, organization: string, dates: Partial<ReadFact>): ReadFact =>
  fact(`${title}, ${organization}, ${dates.start ?? ''}–${dates.end ?? ''}`, { title, organization, ...dates });

/** Someone saved from a first page, then a second one joined to them. */
export function twoSources(
  first: { said: Identity; url: string; facts: readonly ReadFact[] },
  second: { said: Identity; url: string; facts: readonly ReadFact[] },
) {
  const saved = newContact(first.said, first.said, source(first.url), first.facts, at);
  const joined = joinContact(saved.contact, second.said, second.said, source(second.url, later), second.facts, later);
  return {
    contact: joined.contact,
    before: saved.contact,
    captures: [saved.capture, joined.capture] as const,
    facts: [...saved.facts, ...joined.facts],
  };
}
