/** Second opinions: who was asked about something, and what each of them said of it. */
import { isTalk, type Contact, type Interaction } from '../contacts/index.ts';
import type { IsoInstant } from '../clock.ts';
import type { InteractionId } from '../ids.ts';
import { fold, isUnspaced, stem, tokens } from '../wording/index.ts';
import { workOf } from './work.ts';

/** What is asked about: words that what was said has, the field of whoever said it, or both. */
export interface Topic {
  words: string;
  field?: string;
}

/** One thing that someone said, or that the user wrote down of what they said. */
export type Said = {
  id: InteractionId;
  /** Empty where a question was put and no answer written down. */
  text: string;
  at: IsoInstant;
} & ({ is: 'advice' | 'note' } | { is: 'answer'; question: string });

export interface Opinion {
  contact: Contact;
  said: readonly Said[];
}

/** Someone saved, with what happened as it stands, oldest first. */
export interface Heard {
  contact: Contact;
  history: readonly Interaction[];
}

/** What shows that someone was asked: a talk, an answer in writing, a question put to them, advice. */
const isHearing = (each: Interaction): boolean => isTalk(each) || each.type === 'advised' || each.type === 'asked';

/** The types of records that may show it. */
export const hearingTypes = ['met', 'replied', 'advised', 'asked'] as const;

export const isHeard = ({ history }: Heard): boolean => history.some(isHearing);

function saidIn(history: readonly Interaction[]): Said[] {
  const talk = history.findIndex(isHearing);
  return history.flatMap((each, at): Said[] => {
    const { id } = each;
    if (each.type === 'advised') return [{ id, is: 'advice', text: each.advice, at: each.at }];
    if (each.type === 'asked') return [{ id, is: 'answer', question: each.text, text: each.answer ?? '', at: each.at }];
    // What was noted before anything was said is the user's own.
    return each.type === 'note' && at > talk ? [{ id, is: 'note', text: each.text, at: each.at }] : [];
  });
}

const stems = (text: string): string[] =>
  tokens(text).map(({ folded }) => (isUnspaced(folded) ? folded : stem(folded)));

/** All of its words: an answer is found by its question as well. */
const wordsOf = (said: Said): string => (said.is === 'answer' ? `${said.question}\n${said.text}` : said.text);

/** Whether a text has every word sought, each by its beginning, as it is while it is being typed. */
function speaksOf(text: string, sought: readonly string[]): boolean {
  const said = stems(text);
  const whole = fold(text);
  return sought.every((word) =>
    isUnspaced(word)
      ? whole.includes(word)
      : said.some((each) => each.startsWith(word) || (word.length > 4 && word.startsWith(each) && each.length > 4)),
  );
}

/**
 * What each of those who were asked said on a topic, whoever said most first. Without a topic it is all that anyone said. Of a
 * field alone, those are told as well of whom nothing was written down.
 * @param fieldsOf the fields that someone is in, where more is known of them than their contact tells.
 */
export function opinionsOn(
  { words, field }: Topic,
  people: readonly Heard[],
  fieldsOf: (contact: Contact) => ReadonlySet<string> = (contact) => workOf(contact).fields,
): Opinion[] {
  const sought = stems(words);
  return people
    .filter(isHeard)
    .filter(({ contact }) => field === undefined || fieldsOf(contact).has(field))
    .map(({ contact, history }) => ({
      contact,
      said: saidIn(history).filter((each) => speaksOf(wordsOf(each), sought)),
    }))
    .filter(({ said }) => said.length > 0 || (sought.length === 0 && field !== undefined))
    .toSorted((a, b) => b.said.length - a.said.length);
}
