/** Writing again to someone who has not answered: F1 to F5. */
import { countWords, fold, letterParts, tokens } from '../../wording/index.ts';
import type { LetterEvent, LetterKind } from '../../letters/index.ts';
import { addBusinessDays, calendarFor } from '../../reminders/index.ts';
import type { Found } from '../finding.ts';
import { overlap } from '../reading.ts';
import type { LetterReading, OtherPerson, SentLetter } from '../reading.ts';
import { reproach } from './reproach.ts';
import { block, hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';

/** Letters already sent to this person, oldest first. */
export const toThem = (letter: LetterReading): SentLetter[] => {
  const addresses = new Set(
    [...letter.input.letter.to, ...(letter.input.contact.emails ?? [])].map((address) => address.toLowerCase()),
  );
  return (letter.input.sentLog ?? [])
    .filter((sent) => addresses.has(sent.to.toLowerCase()))
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
};

/** Follow-ups after which one stops. */
const mostFollowUps = 2;
/** Business days that a letter is left in peace. */
const patience = 5;

const day = (instant: string | Temporal.Instant): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDate();

const patientFollowUp: Rule = {
  id: 'F1',
  kinds: kinds.followUp,
  byWords: false,
  check(letter) {
    if (letter.input.sentLog === undefined) return 'not-checked';
    const sent = toThem(letter);
    if (sent.filter(({ kind }) => kind === 'follow-up').length >= mostFollowUps) return [block('third')];
    const last = sent.at(-1);
    if (last === undefined) return [];
    const earliest = addBusinessDays(day(last.at), patience, calendarFor('en-GB'));
    return Temporal.PlainDate.compare(day(letter.input.now), earliest) < 0 ? [warn('early')] : [];
  },
};

const noGuilt: Rule = {
  id: 'F2',
  kinds: kinds.followUp,
  byWords: true,
  check(letter) {
    const range = reproach(letter);
    return range === undefined ? [] : [warn('guilt', { range })];
  },
};

/** Share of the first letter's words that a follow-up may have. */
const followUpShare = 0.6;

const shorterFollowUp: Rule = {
  id: 'F3',
  kinds: kinds.followUp,
  byWords: true,
  check(letter): Found[] | 'not-checked' {
    const first = toThem(letter).find((sent) => sent.kind !== 'follow-up' && sent.body !== undefined)?.body;
    const guards = letter.find('mediumGuard');
    const easier = letter.find('byEmail').filter((range) => !guards.some((guard) => overlap(guard, range)));
    const anew = letter.input.citations.length > 0 || easier.length > 0;
    if (!anew) return [hint('nothing-new')];
    if (first === undefined) return 'not-checked';
    const { core } = letterParts(first, letter.input.language);
    const [before, now] = [
      countWords(first.slice(core.start, core.end)),
      countWords(letter.body.slice(letter.parts.core.start, letter.parts.core.end)),
    ];
    return now > before * followUpShare ? [hint('long')] : [];
  },
};

/** What happens only once they have answered. */
const answers: ReadonlySet<LetterEvent['type']> = new Set(['replied', 'scheduled', 'met', 'advised', 'referred']);
/** Letters that are written only to someone who has answered. */
const afterAnswer: ReadonlySet<LetterKind> = new Set([
  'scheduling',
  'questions-ahead',
  'thank-you',
  'report-back',
  'decline-reply',
]);

/** Whether they have said no, or answered otherwise; undefined where neither log nor letters tell. */
function answered(letter: LetterReading): 'declined' | 'answered' | 'silent' | undefined {
  const { log } = letter.input;
  const asked = toThem(letter).findLast(({ kind }) => kind === 'request' || kind === 'answer-by-email')?.at;
  // What happened before the last asking was an answer to another.
  const since = (at: string): boolean => asked === undefined || Temporal.PlainDate.compare(dateOf(at), day(asked)) >= 0;
  if (log?.some(({ type, at }) => type === 'declined' && since(at))) return 'declined';
  if (log?.some(({ type, at }) => answers.has(type) && since(at))) return 'answered';
  if (toThem(letter).some(({ kind, at }) => afterAnswer.has(kind) && since(at))) return 'answered';
  return log === undefined ? undefined : 'silent';
}

/** The day of an instant, or of a date alone where the hour is not known. */
const dateOf = (at: string): Temporal.PlainDate => (at.length === 10 ? Temporal.PlainDate.from(at) : day(at));

const stopsOnAnswer: Rule = {
  id: 'F4',
  kinds: kinds.followUp,
  byWords: false,
  check(letter) {
    const answer = answered(letter);
    if (answer === undefined) return 'not-checked';
    return answer === 'silent' ? [] : [warn(answer)];
  },
};

/** Business days of silence after which one looks for someone else as well. */
const widenAfter = 3;

/** Whether someone else is of the same house or says of themselves what this person does. */
function isNear(letter: LetterReading, { organization, headline }: OtherPerson): boolean {
  const { contact } = letter.input;
  const house = fold(contact.organization ?? '');
  if (house !== '' && fold(organization ?? '') === house) return true;
  const telling = (text: string | undefined): string[] =>
    tokens(text ?? '')
      .map(({ folded }) => folded)
      .filter((word) => word.length > 3 && !letter.words.vague.has(word));
  const field = new Set(telling(contact.headline));
  return telling(headline).some((word) => field.has(word));
}

const isTold = ({ organization, headline }: OtherPerson): boolean => (organization ?? headline) !== undefined;

const widens: Rule = {
  id: 'F5',
  kinds: kinds.followUp,
  byWords: false,
  check(letter) {
    const { sentLog, others, now } = letter.input;
    if (sentLog === undefined || others === undefined) return 'not-checked';
    // Names alone do not tell who is near.
    if (others.length > 0 && !others.some(isTold)) return 'not-checked';
    const last = toThem(letter).at(-1);
    const answer = answered(letter);
    if (last === undefined || answer === 'declined' || answer === 'answered') return [];
    const waited = addBusinessDays(day(last.at), widenAfter, calendarFor('en-GB'));
    if (Temporal.PlainDate.compare(day(now), waited) < 0) return [];
    const written = new Set(sentLog.map(({ to }) => to.toLowerCase()));
    const unasked = others.some(
      (other) => isNear(letter, other) && other.emails?.some((email) => written.has(email.toLowerCase())) !== true,
    );
    return unasked ? [hint('widen')] : [];
  },
};

export const followingRules: readonly Rule[] = [patientFollowUp, noGuilt, shorterFollowUp, stopsOnAnswer, widens];
