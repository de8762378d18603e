/** The words for what the models name: one place for each sentence that more than one screen may say. */
import type { EvidenceSource, FactKind, Reading, Refusal } from '../lib/capture/index.ts';
import type { LetterKind } from '../lib/letters/index.ts';
import type { KnownBy } from '../lib/models/known-contact.ts';
import type { Unreadable } from '../lib/models/page-state.ts';

export const refusalWords: Record<Refusal, string> = {
  'no-text': 'This page has no text to read yet. Wait until it has loaded, or select some text and open this again.',
  'not-a-person': 'This does not look like one person’s page.',
  'several-people':
    'This page is about several people. Open one person’s own page, or select what is about one of them.',
  article: 'This reads like an article, not like a person’s own page.',
  product: 'This looks like a product’s page, not a person’s.',
  'search-results': 'These are search results. Open one person’s own page.',
  'login-wall': 'This page asks to log in first, so there is nothing about a person to read.',
  'out-of-time': 'This page is too long to read in one go. Select the part you need and open this again.',
};

type Unread = NonNullable<Reading['unread']>;

/** Labels of a page's links or buttons, as many as one line can hold. */
const quoted = (labels: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(
    [...new Set(labels)].slice(0, mostLabels).map((label) => `“${label}”`),
  );
const mostLabels = 3;

/** What the page keeps back, and what to do to have it read; empty where nothing is known to be missing. */
export function unreadWords(unread: Unread = []): string {
  const labelled = (how: 'page' | 'button'): string[] =>
    unread.flatMap((each) => (each.how === how ? [each.label] : []));
  const [pages, buttons] = [labelled('page'), labelled('button')];
  const sentences = [
    unread.some((each) => each.how === 'scroll') &&
      'More of this page appears as you scroll. Scroll to its end, then open this again.',
    pages.length > 0 && `There is more behind ${quoted(pages)}; what opens there can be read as well.`,
    buttons.length > 0 && `Some text is cut off: press ${quoted(buttons)} on the page, then open this again.`,
    unread.some((each) => each.how === 'login') && 'The site shows the rest only to those who have logged in.',
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** A PDF without text is made of pictures. */
export const picturesOnlyWords =
  'This PDF holds pictures of pages and no text, as scanners make them. Have its text recognised first, or type in who it is about.';

export const unreadableWords: Record<Unreadable, string> = {
  'browser-page': 'The browser does not let extensions read this page. Open someone’s own page on the web.',
  pdf: 'This browser does not let extensions read its PDF viewer. Save the PDF, then open the file in Groundwork.',
  'not-a-pdf': 'This file is not a PDF. Choose a PDF, or open their page on the web.',
  damaged: 'This PDF is damaged and could not be opened. Download it again, and choose the new file.',
  encrypted:
    'This PDF is locked with a password. Open it elsewhere, save it without the password, and choose that file.',
  'too-large': 'This PDF is larger than 20 MB. Save the pages about them as a PDF of their own, and choose that file.',
  failed: 'This page could not be read. Reload it and open this again, or type in who it is about.',
};

export const factKindWords: Record<FactKind, string> = {
  position: 'Position',
  education: 'Education',
  publication: 'Publication',
  award: 'Award',
  grant: 'Grant',
  service: 'Service',
  teaching: 'Teaching',
  talk: 'Talk',
  project: 'Project',
  certificate: 'Certificate',
  interest: 'Interest',
  statement: 'In their words',
  language: 'Language',
  volunteer: 'Volunteering',
  other: 'Other',
};

export const evidenceWords: Record<EvidenceSource, string> = {
  'json-ld': 'from the page’s data',
  microdata: 'from the page’s data',
  rdfa: 'from the page’s data',
  'h-card': 'from the page’s data',
  'open-graph': 'from the page’s description',
  meta: 'from the page’s description',
  title: 'from the title',
  heading: 'from a heading',
  text: 'from the text',
  mailto: 'from a mail link',
  link: 'from a link',
  'image-alt': 'from a picture’s description',
  url: 'from the address',
};

export const knownByWords: Record<KnownBy, string> = {
  'just-saved': 'Saved just now.',
  page: 'You saved them from this page.',
  email: 'You saved someone with this e-mail address.',
  orcid: 'You saved someone with this ORCID.',
  linkedin: 'You saved someone with this LinkedIn profile.',
  github: 'You saved someone with this GitHub profile.',
  scholar: 'You saved someone with this Scholar profile.',
  'own-page': 'This page and the one you saved are linked as theirs.',
  told: 'You said that this is them.',
  chosen: '',
};

/** What the button that begins a letter says. */
export const writeWords: Record<LetterKind, string> = {
  request: 'Write the request',
  introduction: 'Ask for an introduction',
  'answer-by-email': 'Ask in writing',
  'follow-up': 'Write a follow-up',
  scheduling: 'Write about a time',
  'decline-reply': 'Thank them for their answer',
  'questions-ahead': 'Send your questions',
  'thank-you': 'Write a thank-you',
  'report-back': 'Write what came of it',
  'check-in': 'Write a few lines',
};

/** "2004", "2004 to 2009", "since 2019": a fact's time, as precise as the page is. */
export function timeWords(fact: { kind: FactKind; start?: string; end?: string; ongoing?: boolean }): string {
  const { kind, start, end, ongoing } = fact;
  if (start && end && start !== end) return `${start} to ${end}`;
  if (start && ongoing) return `since ${start}`;
  // The one date of a degree is the day it was given on.
  return start ?? (end && kind !== 'education' ? `until ${end}` : (end ?? ''));
}

/** A civil date or an instant as a short day in the user's own locale: "3 Mar", with the year where it is not this one. */
export function dayWords(iso: string): string {
  const day = new Date(iso.length === 10 ? `${iso}T12:00` : iso);
  const thisYear = day.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(!thisYear && { year: 'numeric' }),
  }).format(day);
}

/** A civil date with its weekday, and the hour on it: "Thursday 12 March, 15:00", with the year where it is not this one. */
export function wholeDayWords(date: string, time?: string): string {
  const moment = new Date(`${date}T${time ?? '12:00'}`);
  const thisYear = moment.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!thisYear && { year: 'numeric' }),
    ...(time !== undefined && { hour: 'numeric', minute: '2-digit' }),
  }).format(moment);
}

export const factCountWords = (count: number): string => (count === 1 ? '1 fact' : `${count} facts`);
