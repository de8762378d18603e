/** Where the user hesitates, told from what lies there and what happened: nobody is asked how they feel. */
import type { Clock } from '../clock.ts';
import { happenedOn, standing, unansweredAsks, type Interaction } from '../contacts/index.ts';
import type { Letter, LetterKind } from '../letters/index.ts';
import type { Moment } from './cards.ts';

/** A letter that was left alone for so many days lies unsent. */
const unsentAfter = 3;
/** So many letters, each without an answer for so many days, are a silence. */
const [silentLetters, silentDays] = [2, 14];

const asks: ReadonlySet<LetterKind> = new Set(['request', 'introduction', 'answer-by-email', 'follow-up']);
const gives: ReadonlySet<LetterKind> = new Set(['thank-you', 'report-back', 'check-in']);

function momentOfDraft({ kind }: Letter): Moment | undefined {
  if (asks.has(kind)) return 'unsent-ask';
  return gives.has(kind) ? 'unsent-thanks' : undefined;
}

const wasLeft = ({ updatedAt }: Letter, clock: Clock): boolean =>
  Date.parse(updatedAt) <= clock.now().subtract({ hours: 24 * unsentAfter }).epochMilliseconds;

/** Where a user who has this letter open hesitates over it; undefined where they do not. */
export const overLetter = (letter: Letter, clock: Clock): Moment | undefined =>
  letter.status === 'draft' && wasLeft(letter, clock) ? momentOfDraft(letter) : undefined;

/** Where a user hesitates over all. `histories` are those of the people written to, each as it was written down. */
export function overall(
  letters: readonly Letter[],
  histories: readonly (readonly Interaction[])[],
  clock: Clock,
): Moment | undefined {
  const left = letters
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .flatMap((letter) => overLetter(letter, clock) ?? [])[0];
  if (left) return left;
  if (histories.every((history) => standing(history).every(({ type }) => type !== 'sent'))) return 'first-use';
  const since = clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate().subtract({ days: silentDays });
  const silent = histories.filter((history) => {
    const [first] = unansweredAsks(standing(history));
    return first !== undefined && Temporal.PlainDate.compare(happenedOn(first), since) <= 0;
  });
  return silent.length >= silentLetters ? 'unanswered' : undefined;
}
