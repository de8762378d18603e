/** The log of a person in plain words: where the user is with them, each thing that happened, and what is odd about one. */
import type { Interaction, InteractionOf, Meeting, Oddity, Recurrence, Stage } from '../../lib/contacts/index.ts';
import type { LetterKind } from '../../lib/letters/index.ts';
import { dayWords, wholeDayWords } from '../words.ts';
import { mediumWords } from './happening-words.ts';

export const stageWords: Record<Stage, string> = {
  saved: 'Not asked yet',
  drafted: 'A letter to them is begun',
  asked: 'Asked; no answer yet',
  talking: 'In conversation',
  scheduled: 'You have a time to talk',
  met: 'You have talked',
  thanked: 'Talked and thanked',
  'in-touch': 'In touch',
  resting: 'At rest; nothing is due',
};

const letterWords: Record<LetterKind, string> = {
  request: 'You sent your request',
  introduction: 'You asked for an introduction',
  'answer-by-email': 'You asked for an answer in writing',
  'follow-up': 'You sent a follow-up',
  scheduling: 'You wrote about a time',
  'decline-reply': 'You answered their no',
  'questions-ahead': 'You sent your questions',
  'thank-you': 'You sent your thanks',
  'report-back': 'You wrote what came of it',
  'check-in': 'You sent a sign of life',
};

/** The city that stands for a zone: "Lisbon". */
const zoneWords = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

export const meetingWords = ({ start, zone, minutes, medium, where }: Meeting): string =>
  [
    `${wholeDayWords(start.slice(0, 10), start.slice(11, 16))}, ${zoneWords(zone)} time`,
    `${minutes} minutes`,
    mediumWords[medium].toLowerCase(),
    ...(where === undefined ? [] : [where]),
  ].join(', ');

function answerWords(each: InteractionOf<'replied'>): string {
  if (each.answer === 'later') {
    return each.askAgainOn === undefined
      ? 'They said later'
      : `They said later; ask again on ${wholeDayWords(each.askAgainOn)}`;
  }
  if (each.answer === 'yes') return 'They said yes';
  return each.answer === 'by-email' ? 'They answered in writing' : 'They wrote back';
}

export const useNameWords: Record<InteractionOf<'referred'>['useName'], string> = {
  yes: 'you may use their name',
  no: 'not to be said who sent you',
  ask: 'ask before you use their name',
};

const recursWords = ({ every, unit }: Recurrence): string =>
  every === 1 ? `every ${unit}` : `every ${every} ${unit}s`;

/** What happened, in a sentence without its date. `adviceOf` finds the words of advice by its record. */
export function entryWords(each: Interaction, adviceOf: (id: Interaction['id']) => string | undefined): string {
  const words = (advised: Interaction['id']): string => adviceOf(advised) ?? 'taken back since';
  switch (each.type) {
    case 'sent':
      return letterWords[each.kind];
    case 'replied':
      return answerWords(each);
    case 'declined':
      return 'They said no';
    case 'out-of-office':
      return `They are away until ${wholeDayWords(each.until)}`;
    case 'scheduled':
      return `You agreed to talk: ${meetingWords(each.meeting)}`;
    case 'rescheduled':
      return `You moved the talk: ${meetingWords(each.meeting)}`;
    case 'met':
      return each.keptToTime === undefined
        ? 'You talked'
        : each.keptToTime
          ? 'You talked and kept to the time'
          : 'You talked and ran over the time';
    case 'asked':
      return each.answer === undefined
        ? `You asked: ${each.text}`
        : `You asked: ${each.text} They said: ${each.answer}`;
    case 'advised':
      return `They advised: ${each.advice}`;
    case 'decided':
      return `${each.to === 'do' ? 'You will take' : 'You chose not to take'} their advice: ${words(each.advised)}`;
    case 'followed':
      return `You took their advice: ${words(each.advised)}`;
    case 'came-of-it':
      return `What came of their advice (${words(each.advised)}): ${each.what}`;
    case 'referred':
      return `They named ${each.name}; ${useNameWords[each.useName]}`;
    case 'thanked':
      return 'You thanked them';
    case 'reported':
      return 'You told them what came of it';
    case 'gave':
      return `You gave them: ${each.what}`;
    case 'congratulated':
      return each.on === undefined ? 'You congratulated them' : `You congratulated them on ${each.on}`;
    case 'passed':
      return each.forGood === true ? 'Nothing is suggested for them any more' : '';
    case 'note':
      return each.text;
    case 'do-not-contact':
      return 'Not to be contacted again';
    case 'own-reminder':
      return `You set a reminder for ${wholeDayWords(each.on)}${each.recurs ? `, ${recursWords(each.recurs)}` : ''}: ${each.text}`;
    case 'done':
    case 'snoozed':
    case 'dropped':
    case 'resumed':
    case 'undone':
      return '';
  }
}

/** What cannot be quite right, as a question that can be answered by a correction. */
export function oddityWords(oddity: Oddity, about: Interaction): string {
  switch (oddity.is) {
    case 'impossible-date':
      return 'One record has a date that no calendar has, so nothing can be reckoned from it. It is kept as it is.';
    case 'unknown-zone':
      return `This browser does not know the time zone “${oddity.zone}”, so a time may be off by some hours.`;
    case 'before-any-letter':
      return `An answer is noted for ${dayWords(about.at)}, before any letter. Was it another day?`;
    case 'in-the-future':
      return `Something is noted for ${dayWords(about.at)}, which is still to come. Was it another day?`;
    case 'at-once':
      return 'Two talks are at the same time. Is one of them over, or at another hour?';
  }
}
