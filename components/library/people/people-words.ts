/** The words of the list of people: its columns, what it is filtered by, and each value of that. */
import type { IsoDate } from '../../../lib/clock.ts';
import type { ReminderType, Stage } from '../../../lib/contacts/index.ts';
import { purposes } from '../../../lib/contacts/index.ts';
import type { DueSpan, Facet, PeopleView, Sorting, Touch } from '../../../lib/models/people-query.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { purposeWords } from '../../letter/plan-words.ts';
import { dayWords } from '../../words.ts';

/** Where the user is with someone, as a heading over several. */
export const stageHeadings: Record<Stage, string> = {
  saved: 'Not asked yet',
  drafted: 'Letter begun',
  asked: 'Asked',
  talking: 'In conversation',
  scheduled: 'Time agreed',
  met: 'Talked',
  thanked: 'Thanked',
  'in-touch': 'In touch',
  resting: 'At rest',
};

export const sortingWords: Record<Sorting, string> = {
  name: 'Name',
  organization: 'Organisation',
  stage: 'Stage',
  due: 'Due',
  tag: 'Tags',
  saved: 'Saved',
  touched: 'Latest',
};

export const viewWords: Record<PeopleView, string> = { table: 'Table', board: 'Board' };

export const facetWords: Record<Facet, string> = {
  stage: 'Stage',
  due: 'Due',
  tag: 'Tag',
  organization: 'Organisation',
  field: 'Field',
  source: 'Saved from',
  purpose: 'What you came for',
  touch: 'In touch',
};

const spanWords: Record<DueSpan, string> = {
  today: 'Now',
  week: 'Within a week',
  later: 'Later',
  nothing: 'Nothing',
};

const touchWords: Record<Touch, string> = { yes: 'You keep in touch', no: 'Not, or not yet' };

const wordsOf: Partial<Record<Facet, Readonly<Record<string, string>>>> = {
  stage: stageHeadings,
  due: spanWords,
  purpose: Object.fromEntries(purposes.map((each) => [each, purposeWords[each]])),
  touch: touchWords,
};

/** A value of a facet; the user's and the pages' own words stay as they are. */
export const valueWords = (facet: Facet, value: string): string => wordsOf[facet]?.[value] ?? value;

/** What is due with someone, in a word or two. */
const dueTypeWords: Record<ReminderType, string> = {
  widen: 'Someone else',
  'follow-up': 'Follow-up',
  'ask-again': 'Ask again',
  'questions-ahead': 'Send questions',
  prepare: 'Prepare',
  meeting: 'Talk',
  log: 'Write it down',
  thank: 'Thank',
  advice: 'Their advice',
  'report-back': 'Report back',
  'tell-referrer': 'Say how it went',
  'keep-in-touch': 'Keep in touch',
  own: 'Your reminder',
};

export interface DueWords {
  what: string;
  when: string;
}

export const dueWords = ({ due }: PersonRow, today: IsoDate): DueWords | undefined =>
  due && { what: dueTypeWords[due.type], when: due.on <= today ? 'now' : dayWords(due.on) };

const number = new Intl.NumberFormat('en');

export const countWords = (count: number): string => (count === 1 ? '1 person' : `${number.format(count)} people`);

export const partWords = (part: number, all: number): string => `${number.format(part)} of ${number.format(all)}`;
