/** The words for what a file of people gives: what stands in its way, what is wrong in a line, what becomes of whom. */
import type { Addition, ColumnField, FileRefusal, JoinedBy, LineProblem, Refusal } from '../../lib/exchange/index.ts';

const fileWords: Record<FileRefusal, string> = {
  empty: 'This file is empty.',
  'too-large':
    'This file is larger than 100 MB, more than can be held at a time. Split it, and bring in its parts one by one.',
  'not-text': 'This file is no text, so there are no people to read in it. Choose a CSV, a vCard or a JSON file.',
  packed: 'This is a packed file or a workbook. Open it first, then choose the CSV in it or save its sheet as CSV.',
  pdf: 'This is a PDF. Click Groundwork’s button where you opened it, to read it like a page.',
  backup: 'This is a Groundwork backup. Choose it under “Bring back”.',
  'broken-json': 'This file is damaged or cut off',
  'other-json': 'This JSON is neither a résumé, which has “basics”, nor people that Groundwork handed over.',
  'newer-json': 'A newer Groundwork wrote this file. Update Groundwork, then bring it in.',
  nobody: 'There is nobody in this file: no line has a name.',
};

export const refusalWords = ({ is, line }: Refusal): string =>
  is === 'broken-json'
    ? `${fileWords[is]}${line === undefined ? '' : `; line ${line} cannot be read`}. Export it once more.`
    : fileWords[is];

const lineWords: Record<LineProblem['is'], string> = {
  'no-name': 'nobody’s name is in it, so it is left out',
  'bad-email': 'this is no e-mail address, and is left out',
  'bad-link': 'this is no web address, and is left out',
  'too-long': 'this is too long, and is left out',
  'open-quote': 'a quotation mark is not closed, so the line is left out',
  'given-up': 'so many lines cannot be told apart that nothing after this one was read',
  'too-many': 'it has more addresses than one person has; the first hundred are kept',
  garbled: 'this may have been garbled before; export the file once more as UTF-8 where names read oddly',
  'extra-cells': 'it has more cells than there are columns; look whether they are in their places',
  'broken-line': 'this is no line of a card, and is left out',
  'open-card': 'a card begins here and does not end, so it is left out',
  'broken-card': 'the card that begins here cannot be read, and is left out',
  'old-card': 'this card is of vCard 2.1, which cannot be read; export it as 3.0 or 4.0',
  'not-a-person': 'this card is of a group or an organisation, and is left out',
  private: 'this looks private, and is left out',
  'broken-person': 'the person here is not as Groundwork writes them, and is left out',
  twice: 'this name is there twice for different things, and the last counts',
};

export const lineProblemWords = ({ line, is, words }: LineProblem): string =>
  `Line ${line}: ${words === undefined ? '' : `“${words}”: `}${lineWords[is]}.`;

export const joinedByWords: Record<JoinedBy, string> = {
  id: 'exported from here',
  page: 'you saved them from this page',
  'own-page': 'the same page of their own',
  email: 'the same e-mail address',
  orcid: 'the same ORCID',
  linkedin: 'the same LinkedIn profile',
  github: 'the same GitHub profile',
  scholar: 'the same Scholar profile',
};

export const additionWords: Record<Addition, string> = {
  email: 'an e-mail address',
  link: 'a link',
  headline: 'a title',
  organization: 'an organization',
  honorific: 'a form of address',
  transliteration: 'the name in another script',
  facts: 'facts',
  note: 'a note',
};

export const columnWords: Record<ColumnField, string> = {
  name: 'Name',
  'given-name': 'First name',
  'family-name': 'Last name',
  transliteration: 'Name in another script',
  honorific: 'Form of address',
  headline: 'Title',
  organization: 'Organization',
  email: 'E-mail',
  link: 'Link',
  'link-orcid': 'ORCID',
  'link-scholar': 'Google Scholar',
  'link-linkedin': 'LinkedIn',
  'link-github': 'GitHub',
  'link-personal': 'Website',
  'link-cv': 'CV',
  'link-other': 'Other link',
  note: 'Note',
  id: 'Groundwork id',
};
