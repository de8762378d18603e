/**
 * Whether a letter asks for work, in whatever words: R1, A7. A hundred ways to ask have four things in common: a word of employment or of a
 * place to fill, someone who would get it, a house that would give it, and a wish. They are weighed clause by clause.
 */
import { tokens } from '../../wording/index.ts';
import type { Range, Token } from '../../wording/index.ts';
import { overlap, speaksOf, telling } from '../reading.ts';
import type { LetterReading, Sentence } from '../reading.ts';

/** Words about work that are not denied, not cited, and not about the reader's own work or the writer's past. */
export function unguarded(letter: LetterReading, ranges: readonly Range[]): Range[] {
  const guards = [...letter.find('jobGuard'), ...letter.input.citations];
  return ranges.filter((range) => !letter.isDenied(range) && !guards.some((guard) => overlap(guard, range)));
}

interface Clause extends Range {
  /** What a question word opens: how they choose people is their craft, unless the writer is one of them. */
  isTopic: boolean;
  words: Token[];
}

/** Words before "which", "who", "where", "when" that make a question of what follows. */
const asksAfter = (letter: LetterReading, before: Token | undefined): boolean =>
  before === undefined || letter.words.topicVerbs.has(before.folded);

/** The parts of a sentence that a question word or a mark divides. */
function clausesOf(letter: LetterReading, sentence: Sentence): Clause[] {
  const { topicOpeners, relativeOpeners } = letter.words;
  const clauses: Clause[] = [];
  for (const [index, token] of sentence.tokens.entries()) {
    const before = sentence.tokens[index - 1];
    const isTopic = topicOpeners.has(token.folded) || (relativeOpeners.has(token.folded) && asksAfter(letter, before));
    const isApart = /[;:—–]/u.test(letter.body.slice(before?.end ?? token.start, token.start));
    const last = clauses.at(-1);
    if (last === undefined || isTopic || isApart) {
      clauses.push({ start: token.start, end: token.end, isTopic, words: [token] });
    } else {
      last.words.push(token);
      last.end = token.end;
    }
  }
  return clauses;
}

/** What is known of the house the addressee belongs to, of the writer, and what is not to be heard. */
interface Knowledge {
  /** Words of its name. */
  house: ReadonlySet<string>;
  /** Words of what the addressee does there. */
  field: ReadonlySet<string>;
  role: ReadonlySet<string>;
  guards: readonly Range[];
}

/** The addressee's house as the one that would give: "your unit", "the Courier", "under you", "do you have". */
function houseIn(letter: LetterReading, { house, field }: Knowledge, { words, ...clause }: Clause): Range | undefined {
  const { houseNouns, besideYou } = letter.words;
  const isNoun = ({ folded }: Token): boolean => houseNouns.has(folded) || houseNouns.has(folded.replace(/s$/u, ''));
  const isHouse = (token: Token, index: number): boolean => {
    // Where the one whom an introduction is asked to works, in the words that were saved.
    if (letter.isQuoted(token)) return false;
    const before = words.slice(Math.max(0, index - 4), index).map(({ folded }) => folded);
    if (isNoun(token) && before.includes('your')) return true;
    if (token.capital && (house.has(token.folded) || house.has(token.folded.replace(/s$/u, '')))) return true;
    // "The trust", "the trials unit", where that is how theirs is called.
    const isTheirs = [...before, token.folded].some((word) => house.has(word) || field.has(word));
    if (isNoun(token) && before.slice(-2).includes('the') && isTheirs) return true;
    return token.folded === 'you' && besideYou.has(before.at(-1) ?? '');
  };
  return words.find(isHouse) ?? letter.find('workGiver', clause)[0];
}

/** The writer as the one who would get it: in the first person, or as "one more junior", "a former teacher". */
function takerIn(letter: LetterReading, role: ReadonlySet<string>, { words, ...clause }: Clause): Range | undefined {
  const { firstPerson, anyOne } = letter.words;
  const isOneOfTheirKind = ({ folded }: Token, index: number): boolean =>
    role.has(folded) && words.slice(Math.max(0, index - 3), index).some((before) => anyOne.has(before.folded));
  return (
    words.find((token, index) => firstPerson.has(token.folded) || isOneOfTheirKind(token, index)) ??
    letter.find('workTaker', clause)[0]
  );
}

/** What weighs: words that are of work alone, and those of places and beginnings that may be of anything. */
const [plainWeight, placeWeight, most] = [2, 1, 2];
/** Weight from which a clause asks. */
const asks = 4;

interface Said {
  weight: number;
  ranges: Range[];
  /** Whether the clause arranges a talk. */
  isMeeting: boolean;
}

function workIn(letter: LetterReading, { guards }: Knowledge, clause: Clause): Said {
  const isMeant = (range: Range): boolean => !letter.isDenied(range) && !guards.some((guard) => overlap(guard, range));
  const plain = letter.find('workWord', clause).filter(isMeant);
  // "A place to talk": where a meeting is arranged, only what comes after "whether" is of work.
  const meeting = [...letter.find('arranging', clause), ...letter.find('minutes', clause)];
  const doubt = clause.words.find(({ folded }) => letter.words.doubting.has(folded))?.start ?? clause.end;
  const places = letter
    .find('workPlace', clause)
    .filter((range) => isMeant(range) && (meeting.length === 0 || range.start > doubt));
  return {
    weight: Math.min(most, plain.length * plainWeight + places.length * placeWeight),
    ranges: [...plain, ...places],
    isMeeting: meeting.length > 0,
  };
}

/** Words between "in" and the house: "in some corner of your budget office". */
const reachOfHouse = 6;
/** Words between "I" and what the writer would do: "I'd be glad to". */
const wishAtMost = 7;

/** "I'd sweep the floor of your stores": something other than talking that the writer would do for the house or in it. */
function offerIn(letter: LetterReading, { words }: Clause, house: Range | undefined): Range | undefined {
  const { wishFill, wishModal, wishTo, talking, intoHouse, writerActs } = letter.words;
  const place = words.findIndex(({ start }) => start === house?.start);
  const before = words.slice(Math.max(0, place - reachOfHouse), place).map(({ folded }) => folded);
  // "With you" is where a talk is held.
  if (place < 1 || words[place]?.folded === 'you' || !before.some((word) => intoHouse.has(word))) return undefined;
  for (const [index, { folded }] of words.slice(0, place).entries()) {
    if (!writerActs.has(folded)) continue;
    const rest = words.slice(index + 1, place);
    const skip = rest.findIndex((word) => !wishFill.has(word.folded));
    const doing = rest[skip];
    if (doing === undefined || skip > wishAtMost) continue;
    const fill = words.slice(Math.max(0, index - 1), index + 1 + skip);
    // "I hope all is well": a wish leads to what is done by "to" alone.
    const isDeed = !wishTo.has(fill.at(-1)?.folded ?? '') && !talking.has(doing.folded);
    if (isDeed && fill.some((word) => wishModal.has(word.folded))) return doing;
  }
  return undefined;
}

/** The words by which a clause asks for work, where it does. */
function askedIn(letter: LetterReading, known: Knowledge, sentence: Sentence, clause: Clause): Range | undefined {
  const house = houseIn(letter, known, clause);
  const said = workIn(letter, known, clause);
  const offer = said.weight > 0 || said.isMeeting ? undefined : offerIn(letter, clause, house);
  const work = offer === undefined || letter.isDenied(offer) ? said : { weight: placeWeight, ranges: [offer] };
  if (work.weight === 0) return undefined;
  const taker = takerIn(letter, known.role, clause);
  const sought = letter.find('workSought', clause).find((range) => !letter.isDenied(range));
  const doubts = speaksOf({ ...sentence, tokens: clause.words }, letter.words.doubting);
  const wishes = sentence.isQuestion || doubts || letter.find('workWish', clause).length > 0;
  if (!wishes || (house ?? sought) === undefined) return undefined;
  // "Is your museum recruiting?" needs nobody to get it; "how your museum recruits" asks for nothing.
  if (taker === undefined && (clause.isTopic || !(sentence.isQuestion || doubts))) return undefined;
  const weight =
    work.weight + 1 + (taker ? 1 : 0) + (house || sought ? 1 : 0) + (letter.find('workWhen', clause)[0] ? 1 : 0);
  if (weight < asks) return undefined;
  const marked = [...work.ranges, house ?? sought].filter((range) => range !== undefined);
  return {
    start: Math.min(...marked.map(({ start }) => start)),
    end: Math.max(...marked.map(({ end }) => end)),
  };
}

/** Whether words about work stand in a question about the reader's craft: "which vacancy is hardest to fill". */
export function isOfCraft(letter: LetterReading, range: Range): boolean {
  const sentence = letter.sentenceAt(range.start);
  return (
    sentence !== undefined &&
    clausesOf(letter, sentence).some(
      (clause) =>
        letter.words.questionOpeners.has(clause.words[0]?.folded ?? '') && clause.isTopic && overlap(clause, range),
    )
  );
}

/** Every place where the letter asks for work, at most one a sentence. */
export function workAsked(letter: LetterReading): Range[] {
  const { contact, sender, citations } = letter.input;
  const own = new Set(telling(`${sender.affiliation} ${sender.role}`));
  const today = contact.facts.filter(({ kind, end }) => kind === 'position' && end === undefined);
  const wordsOf = (texts: readonly string[]): Set<string> =>
    new Set(telling(texts.join(' ')).filter((word) => !own.has(word)));
  const known: Knowledge = {
    house: wordsOf([contact.organization ?? '', ...today.map(({ organization = '' }) => organization)]),
    field: wordsOf(today.map(({ title = '' }) => title)),
    role: new Set(
      tokens(sender.role)
        .map(({ folded }) => folded)
        .filter((word) => !letter.words.vague.has(word)),
    ),
    guards: [...letter.find('jobGuard'), ...letter.find('workGuard'), ...citations],
  };
  return letter.sentences.flatMap((sentence) => {
    const [phrase] = unguarded(letter, letter.find('jobAsk', sentence));
    if (phrase !== undefined) return [phrase];
    for (const clause of clausesOf(letter, sentence)) {
      const asked = askedIn(letter, known, sentence, clause);
      if (asked !== undefined) return [asked];
    }
    return [];
  });
}
