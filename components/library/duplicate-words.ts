/** Why two people may be one, in plain words, and who says what. */
import { purposes, type LikeReason, type SingleField } from '../../lib/contacts/index.ts';
import type { FoundPair } from '../../lib/models/duplicate-search.ts';
import type { Offered, Said, Weight } from '../../lib/models/merge-form.ts';
import { purposeWords } from '../letter/plan-words.ts';
import { likenessWords, reasonWords } from '../popup/same-person-words.ts';
import { dayWords } from '../words.ts';

/** Of two who are saved, a page is neither's more than the other's. */
const ofTwo = (reason: LikeReason): string =>
  reason.is === 'own-page' || reason.is === 'page' ? 'the same page of their own' : reasonWords(reason);

export const pairWords = ({ names, reasons }: FoundPair): string => likenessWords(names, reasons.map(ofTwo));

export const fieldWords: Record<SingleField, string> = {
  name: 'Name',
  transliteration: 'In another script',
  honorific: 'Title',
  headline: 'What they do',
  organization: 'Organisation',
  purpose: 'What you came for',
  referral: 'Who suggested them',
};

export function offeredWords(field: SingleField, { value }: Offered): string {
  const purpose = purposes.find((each) => each === value);
  return field === 'purpose' && purpose ? purposeWords[purpose] : value;
}

export function saidWords(said: Said): string {
  if (said.by === 'page') return `${said.capture.title || said.capture.url}, ${dayWords(said.capture.readAt)}`;
  return said.at === undefined ? 'Said by you' : `Written by you, ${dayWords(said.at)}`;
}

const numbered = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const weightWords = ({ facts, letters, interactions }: Weight): string =>
  [
    numbered(facts, 'fact', 'facts'),
    numbered(letters, 'letter', 'letters'),
    numbered(interactions, 'thing that happened', 'things that happened'),
  ].join(', ');
