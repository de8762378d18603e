/** Finds what a letter states about the person it is for without a citation to bind it to a fact. */
import type { FactId } from '../ids.ts';
import type { Lexicon } from './lexicon.ts';
import { letterParts, sentences, tokens } from '../wording/index.ts';
import type { CitableFact, Citation, Range, Token } from '../wording/index.ts';

/** Something said about the person that no citation binds to a fact. */
export interface UncitedStatement extends Range {
  /** What makes it a statement about them: a proper name, a year, something done, something that is theirs. */
  about: 'name' | 'year' | 'deed' | 'thing';
  /** The fact that shares most words with it, to offer; absent when none shares any. */
  nearest?: FactId;
}

type Found = Omit<UncitedStatement, 'nearest'>;

/** A citation that begins at most this many words after a verb or noun says what it was. */
const reach = 8;

const isYear = (folded: string): boolean => /^(?:19|20)\d\d$/.test(folded);

const overlaps = (a: Range, b: Range): boolean => a.start < b.end && a.end > b.start;

/** Neighbouring words as one range, so that a name of three words is one statement. */
function joined(parts: readonly Token[]): Range[] {
  const found: Range[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last !== undefined && part.start - last.end <= 2) last.end = part.end;
    else found.push({ start: part.start, end: part.end });
  }
  return found;
}

/** Whether a citation takes up the words at `at`, at once or a few words on. */
function isTakenUp(all: readonly Token[], at: number, citations: readonly Citation[]): boolean {
  const from = all[at];
  const to = all[Math.min(at + reach, all.length - 1)];
  return (
    from !== undefined &&
    to !== undefined &&
    citations.some((each) => overlaps(each, { start: from.start, end: to.end }))
  );
}

/** "You led …": a verb of deeds whose subject is the person, stated rather than asked. */
function deeds(all: readonly Token[], citations: readonly Citation[], lexicon: Lexicon): Found[] {
  return all.flatMap((token, index): Found[] => {
    if (!lexicon.secondPerson.has(token.folded) || token.folded.startsWith('your')) return [];
    if (lexicon.askingWords.has(all[index - 1]?.folded ?? '')) return [];
    // "Which wells you stopped trusting".
    if (
      lexicon.choosingWords.has(all[index - 2]?.folded ?? '') ||
      lexicon.choosingWords.has(all[index - 3]?.folded ?? '')
    )
      return [];
    const skip = all.slice(index + 1, index + 4).findIndex((each) => !lexicon.plainAdverbs.has(each.folded));
    const at = index + 1 + skip;
    const verb = all[at];
    if (skip === -1 || verb === undefined || lexicon.talkVerbs.has(verb.folded)) return [];
    const states = lexicon.factVerbs.has(verb.folded) || (lexicon.language === 'en' && /^\w{3,}ed$/.test(verb.folded));
    if (!states || isTakenUp(all, at, citations)) return [];
    return [{ start: token.start, end: verb.end, about: 'deed' }];
  });
}

/** "Your paper …": a thing said to be theirs. */
function things(all: readonly Token[], citations: readonly Citation[], lexicon: Lexicon): Found[] {
  // "Where did you do your PhD?" asks for what it would state.
  const [first, second, third] = all.map(({ folded }) => folded);
  const asksWhether = third === 'you' && [first, second].every((word) => lexicon.askingWords.has(word ?? ''));
  return all.flatMap((token, index): Found[] => {
    if (!lexicon.secondPerson.has(token.folded) || !token.folded.startsWith('your')) return [];
    const at = all.slice(index + 1, index + 4).findIndex((each) => lexicon.factNouns.has(each.folded)) + index + 1;
    const noun = all[at];
    // "your time to talk", "your two worlds talk"
    const last = at - 1 > index ? (all[at - 1]?.folded ?? '') : '';
    if (last === 'to' || /[^us]s$/.test(last)) return [];
    if (at === index || noun === undefined || asksWhether || isTakenUp(all, index, citations)) return [];
    return [{ start: token.start, end: noun.end, about: 'thing' }];
  });
}

/** Whether the last person spoken of before a word is the writer. */
function belongsToWriter(all: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const { folded } = all[index] ?? { folded: '' };
    if (lexicon.secondPerson.has(folded)) return false;
    if (lexicon.firstPerson.has(folded)) return true;
  }
  return false;
}

/** A capital that opens a sentence, or what follows its number, a colon or a stop, is none of a name. */
function opensClause(
  body: string,
  sentence: Range,
  token: Token,
  before: Token | undefined,
  lexicon: Lexicon,
): boolean {
  if (!/\p{L}/u.test(body.slice(sentence.start, token.start))) return true;
  const mark = body.slice(Math.max(0, token.start - 3), token.start);
  if (/:\s*$/u.test(mark)) return true;
  // "Inc. Because" opens, "Dr. Okafor" and "J. Okafor" do not.
  const isTitle = before !== undefined && (lexicon.plainCapitals.has(before.folded) || before.folded.length === 1);
  return /[.!?]["”’)]?\s+$/u.test(mark) && !isTitle;
}

function uncitedIn(body: string, sentence: Range, citations: readonly Citation[], lexicon: Lexicon): Found[] {
  const all = tokens(body, sentence);
  const opens = (token: Token, index: number): boolean => opensClause(body, sentence, token, all[index - 1], lexicon);
  if (!all.some((token) => lexicon.secondPerson.has(token.folded))) return [];
  const capitals = new Set(
    lexicon.nounsAreCapital ? [] : all.filter((token, index) => token.capital && !opens(token, index)),
  );
  // "my years with Python" is about the writer, whatever else the sentence speaks of.
  const own = new Set(all.filter((_, index) => belongsToWriter(all, index, lexicon)));
  const open = all.filter(
    (token) => !own.has(token) && !lexicon.known.has(token.folded) && !citations.some((each) => overlaps(each, token)),
  );
  const years = open.filter((token) => isYear(token.folded));
  const names = open.filter((token) => capitals.has(token) && !lexicon.plainCapitals.has(token.folded));
  return [
    ...years.map(({ start, end }): Found => ({ start, end, about: 'year' })),
    ...joined(names).map(({ start, end }): Found => ({ start, end, about: 'name' })),
    ...deeds(all, citations, lexicon),
    ...things(all, citations, lexicon),
  ];
}

interface Known {
  id: FactId;
  words: Set<string>;
}

const known = ({ id, quote, title = '', organization = '', start = '', end = '' }: CitableFact): Known => ({
  id,
  words: new Set(tokens(`${quote} ${title} ${organization} ${start} ${end}`).map((each) => each.folded)),
});

/** The fact that shares most telling words with a statement. */
function nearestFact(body: string, statement: Range, facts: readonly Known[], lexicon: Lexicon): FactId | undefined {
  const said = tokens(body, statement).filter((token) => !lexicon.functionWords.has(token.folded));
  let nearest: { id: FactId; shared: number } | undefined;
  for (const { id, words } of facts) {
    const shared = said.filter((token) => words.has(token.folded)).length;
    if (shared > (nearest?.shared ?? 0)) nearest = { id, shared };
  }
  return nearest?.id;
}

const withNearest = (statement: Found, nearest: FactId | undefined): UncitedStatement =>
  nearest === undefined ? statement : { ...statement, nearest };

/** Whether a name or a year stands in a fact that the same sentence cites: “Why …?”, which won the prize. */
function isHeld(
  body: string,
  statement: Found,
  within: Range | undefined,
  citations: readonly Citation[],
  facts: readonly Known[],
): boolean {
  if (within === undefined || (statement.about !== 'name' && statement.about !== 'year')) return false;
  const cited = new Set(citations.filter((each) => overlaps(each, within)).map(({ fact }) => fact));
  const said = tokens(body, statement).map(({ folded }) => folded);
  return facts.some(({ id, words }) => cited.has(id) && said.every((word) => words.has(word)));
}

/** That they held a post, or have a degree, says nothing of what they did in it. */
const tellsNothingMore: ReadonlySet<CitableFact['kind']> = new Set(['position', 'education']);

/** Whether "your talk", "you argue" speak of a talk, a paper that the letter has cited before. */
function takesUp(
  body: string,
  statement: Found,
  citations: readonly Citation[],
  facts: readonly CitableFact[],
  lexicon: Lexicon,
): boolean {
  if (statement.about !== 'deed' && statement.about !== 'thing') return false;
  const word = tokens(body, statement).at(-1)?.folded ?? '';
  const before = new Set(citations.filter((each) => each.start < statement.start).map(({ fact }) => fact));
  return facts.some(
    ({ id, kind }) => before.has(id) && !tellsNothingMore.has(kind) && lexicon.frames.get(kind)?.has(word) === true,
  );
}

/** Statements about the person outside the citations, in order. Salutation and signature state nothing. */
export function uncitedStatements(
  body: string,
  citations: readonly Citation[],
  facts: readonly CitableFact[],
  lexicon: Lexicon,
): UncitedStatement[] {
  const { core } = letterParts(body, lexicon.language);
  const all = sentences(body, lexicon.language, core);
  const found = all
    .flatMap((sentence) => uncitedIn(body, sentence, citations, lexicon))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    // "Your 2018 book" is one statement, not two.
    .filter((statement, index, every) => !every.slice(0, index).some((earlier) => overlaps(earlier, statement)));
  const held = found.length === 0 ? [] : facts.map(known);
  return found
    .filter((statement) => {
      const within = all.find((sentence) => overlaps(sentence, statement));
      return !isHeld(body, statement, within, citations, held) && !takesUp(body, statement, citations, facts, lexicon);
    })
    .map((statement) => withNearest(statement, nearestFact(body, statement, held, lexicon)));
}
