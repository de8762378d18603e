/** The introduction of half a minute: thanks first, then name, study or work, interests, and why them. */
import type { SenderProfile } from '../letters/index.ts';
import { countWords, fill, grammarFor, mainLanguage, oneLine, plain, wantedGoal } from '../wording/index.ts';
import type { CitableFact, Cited, Slots } from '../wording/index.ts';
import { spokenIn } from './spoken/index.ts';

/** Words that are said in half a minute. */
export const mostIntroductionWords = 75;

/** As many as are said in one breath. */
const mostInterests = 3;

const text = (value: string | undefined): Cited | undefined =>
  value === undefined || value === '' ? undefined : plain(value);

/**
 * The introduction as the profile gives it, at most 75 words where that can be: what brought the writer goes first, then
 * interests, the last first. Thanks, the name and why them always stay.
 * @param language BCP 47 tag; a language that no talk is prepared in is spoken as English.
 * @param facts the person's, so that the wish nearest to them is said.
 */
export function introduction(sender: SenderProfile, language: string, facts: readonly CitableFact[]): string {
  const spoken = spokenIn(language);
  const grammar = grammarFor(mainLanguage(language)) ?? grammarFor('en');
  const [comma = ', ', and = ', '] = spoken.list;
  const listed = (all: readonly string[]): string =>
    all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(comma)}${and}${all.at(-1) ?? ''}`;
  const interests = (sender.interests ?? []).map(oneLine).filter((each) => each !== '');
  const turning = grammar.turningPoint(sender.turningPoint ?? '');

  const said = (isTurningSaid: boolean, most: number): string => {
    const slots: Slots = {
      name: text(oneLine(sender.name)),
      who: text(grammar.who(grammar.role(sender.role), grammar.at(sender.affiliation))),
      interests: text(listed(interests.slice(0, most))),
      goal: text(wantedGoal(sender.goals ?? [], facts, grammar)),
    };
    const first = (ways: readonly string[]): string => ways.flatMap((way) => fill(way, slots)?.text ?? [])[0] ?? '';
    return [
      spoken.thanks,
      first(spoken.who),
      isTurningSaid ? turning : '',
      first(spoken.interests),
      first(spoken.because),
    ]
      .filter((part) => part !== '')
      .join(' ');
  };

  const ways = [
    said(true, mostInterests),
    ...Array.from({ length: mostInterests + 1 }, (_, left) => said(false, mostInterests - left)),
  ];
  return ways.find((way) => countWords(way) <= mostIntroductionWords) ?? said(false, 0);
}
