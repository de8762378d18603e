/** What the first sentences about the person say they are. */
import { nameRuns, withoutArticle } from '../facts/name-runs.ts';
import { sentenceFields } from '../facts/sentence-fields.ts';
import { beginsCaseless } from '../text/characters.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { PhraseTable, wordsOf } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';
import { hasName, sideline, wholeOf, type PostView, type PostWeighing } from './post-weighing.ts';
import times from './post-times.json' with { type: 'json' };

/** Paragraphs, and sentences in each, that introduce the person. */
const mostParagraphs = 8;
const mostSentences = 8;
/** Blocks after the name whose sentences need not say of whom they speak. */
const below = 2;

/** "She is a professor of history at the University of X": the first sentences about the person. */
export function addProse(weighing: PostWeighing, { blocks, lexicon, name, nameBlock }: PostView): void {
  let read = 0;
  for (const block of blocks) {
    if (read >= mostParagraphs) break;
    if (block.text.length < 40 || ['nav', 'footer'].includes(block.box.region)) continue;
    const sentences = sentencesOf(block.text.slice(0, 1_800), lexicon).slice(0, mostSentences);
    let told = false;
    for (const [index, run] of sentences.entries()) {
      const sentence = block.text.slice(run.start, run.end);
      const words = wordsOf(sentence);
      const isBelow =
        nameBlock !== undefined && block.index > nameBlock.index && block.index <= nameBlock.index + below;
      const isAbout =
        lexicon.first.has(words) || lexicon.third.has(words) || (name !== undefined && hasName(words, name));
      if (!isAbout && !(isBelow && (lexicon.roles.has(words) || tableOfTimes().has(words)))) continue;
      told = true;
      for (const clause of clausesOf(sentence)) {
        weighClause(weighing, clause, 1.05 - read * 0.08 - index * 0.03, lexicon);
      }
    }
    if (told) read++;
  }
}

let timesOf: PhraseTable<'now' | 'then'> | undefined;
/** Words that tell now from then, in every language at once: they are few, and pages mix languages. */
function tableOfTimes(): PhraseTable<'now' | 'then'> {
  if (!timesOf) {
    timesOf = new PhraseTable();
    timesOf.add(times.now, 'now');
    timesOf.add(times.then, 'then');
  }
  return timesOf;
}

/** Words before a word of time that belong to its clause: ", and previously". */
const clauseJoin =
  /(?:[,;，；、]|\s(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar))\s*(?:and|but|und|et|y|e|en)?\s*$/i;

/** Parts of a sentence that speak of different times: "I lead the lab at X, and previously I was with Y". */
function clausesOf(sentence: string): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (const hit of tableOfTimes().find(wordsOf(sentence))) {
    const join = clauseJoin.exec(sentence.slice(start, hit.start));
    if (!join) continue;
    clauses.push(sentence.slice(start, start + join.index));
    start = hit.start;
  }
  return [...clauses, sentence.slice(start)].filter((clause) => clause.trim() !== '');
}

/** What someone founded or runs is where they are, until they say otherwise. */
const ownVenture =
  /\b(?:[Ff]ounded|[Ff]ounder(?: and \w+)? of|[Cc]o-?founded|[Cc]o-?founder of|CEO of|CTO of|owner of|has run|runs|owns)\s((?:[A-Z][\w.&'-]*\s?|&\s){1,4})/;

/** Whether a heading speaks of now or of then: "Current position", "Previous positions". */
export function timeOf(heading: string): 'now' | 'then' | undefined {
  return heading.length > 60 ? undefined : tableOfTimes().find(wordsOf(heading))[0]?.value;
}

/** What speaks against a post in a sentence being held today; dates are weighed elsewhere. */
export function isOver(sentence: string, title: string): boolean {
  const clause = clausesOf(sentence).find((each) => each.includes(title)) ?? sentence;
  const at = clause.indexOf(title);
  // What stands before the post tells its time; a later clause may tell another's.
  const hits = tableOfTimes().find(wordsOf(at > 0 ? clause.slice(0, at + title.length) : clause));
  return hits.some((hit) => hit.value === 'then') && !hits.some((hit) => hit.value === 'now');
}

/** What speaks against a clause telling of today: its words, and dates that have passed. */
function pastness(clause: string): number {
  const dates = datesIn(clause);
  const isOngoing = dates.some((each) => each.ongoing);
  const hits = tableOfTimes().find(wordsOf(clause));
  const isNow = hits.some((hit) => hit.value === 'now');
  return (
    (hits.some((hit) => hit.value === 'then') && !isNow ? 0.4 : 0) +
    (dates.some((each) => each.to !== undefined) && !isOngoing ? 0.5 : 0) +
    (dates.some((each) => !each.isRange) && !isNow ? 0.25 : 0) -
    (isOngoing || isNow ? 0.25 : 0)
  );
}

/** A sentence weighs no more than the line right below the name. */
const mostWeight = 1.12;

/** UTF-16 units between a post and where it is held. */
const rightAfter = 20;

/** "developer at Marlin, near the office of the Harbour Association": the place that follows the post at once. */
function placeRightAfter(clause: string, title: string, lexicon: Lexicon): string | undefined {
  const at = clause.indexOf(title);
  if (at < 0 || beginsCaseless(clause)) return undefined;
  const end = at + title.length;
  const run = nameRuns(clause, lexicon).find((each) => each.start >= end);
  const follows = run !== undefined && run.isPlace && !run.isPerson && run.start - end <= rightAfter;
  return follows ? withoutArticle(run.text) : undefined;
}

function weighClause(weighing: PostWeighing, clause: string, weight: number, lexicon: Lexicon): void {
  const today = Math.min(mostWeight, weight - pastness(clause));
  const founded = ownVenture.exec(clause)?.[1];
  if (founded !== undefined) weighing.organization(founded, 'text', today);
  const { title, organization } = sentenceFields(clause, 'position', datesIn(clause), lexicon);
  const isBeside = title !== undefined && sideline.test(title);
  const said = today - (title === undefined || isSaidOf(clause, title) ? 0 : 0.4) - (isBeside ? 0.3 : 0);
  const named = (title === undefined ? undefined : placeRightAfter(clause, title, lexicon)) ?? organization;
  const place = named === undefined ? undefined : wholeOf(named, lexicon);
  const isNamed = named !== undefined && lexicon.organizations.has(wordsOf(named));
  if (title !== undefined && place !== undefined) weighing.both(title, place, said);
  else if (title !== undefined) weighing.headline(title, 'text', said);
  else if (place !== undefined) weighing.organization(place, 'text', today - (isNamed ? 0.35 : 0.45));
}

/** Words right before a post by which a sentence says that the person has it; articles and words of time may stand between. */
const saidBy =
  /^(?:(?:an?|the|une?|ein|eine|una?|uma?|een)\s)?$|[,:]\s(?:an?|the|une?|ein|eine|una?|uma?|een)\s$|(?:^|[\s'’])(?:is|am|was|m|as|are|were|be|become|became|been|ist|bin|als|zum|zur|est|suis|comme|métier|poste|es|soy|como|è|sono|come|é|sou|ben)\s(?:\S+\s){0,3}$/i;

/** Words; what goes on longer is no title any more. */
const longestTitle = 9;

const withoutTimes = (text: string): string => {
  const [hit] = tableOfTimes().find(wordsOf(text));
  return hit && hit.start === 0 ? text.slice(hit.end).trimStart() : text;
};

/** Whether a clause says that its person has the post. */
export const isSaidOf = (clause: string, title: string): boolean => {
  const at = clause.indexOf(title);
  return (
    wordsOf(title).length <= longestTitle &&
    (at <= 0 || beginsCaseless(title) || saidBy.test(withoutTimes(clause.slice(Math.max(0, at - 40), at))))
  );
};
