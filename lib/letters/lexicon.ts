/** A language's words, made ready to look up, with the names that this letter may use freely. */
import type { LetterContact } from './case.ts';
import type { SenderProfile, Target } from './letter.ts';
import { fold, languageWords, mainLanguage, tokens } from '../wording/index.ts';
import type { LanguageWords } from '../wording/index.ts';

/** What the letter may name without stating anything about the person it is for. */
export interface SupportContext {
  /** BCP 47 tag of the letter; English by default. */
  language?: string;
  /** Texts whose names are no statement: the writer's own school and role, the person's own name, a referrer's. */
  known?: readonly string[];
}

type WordSets = {
  [
    List in Exclude<
      keyof LanguageWords,
      'nounsAreCapital' | 'frames' | 'otherForms' | 'greetings' | 'closings' | 'abbreviations'
    >
  ]: Set<string>;
};

export interface Lexicon extends WordSets {
  language: string;
  nounsAreCapital: boolean;
  frames: ReadonlyMap<string, Set<string>>;
  /** Folded words, and the folded word that each says the same as. */
  otherForms: ReadonlyMap<string, string>;
  /** Folded words of names that are known and state nothing. */
  known: Set<string>;
}

const foldedSet = (words: readonly string[]): Set<string> => new Set(words.map(fold));

/** The language's part is the same for every letter, and the editor asks at every keystroke. */
const prepared = new Map<string, Omit<Lexicon, 'known'>>();

function prepare(language: string): Omit<Lexicon, 'known'> {
  const words = languageWords(language);
  return {
    language,
    nounsAreCapital: words.nounsAreCapital,
    frames: new Map(Object.entries(words.frames).map(([kind, list]) => [kind, foldedSet(list)])),
    otherForms: new Map(Object.entries(words.otherForms).map(([word, other]) => [fold(word), fold(other)])),
    secondPerson: foldedSet(words.secondPerson),
    firstPerson: foldedSet(words.firstPerson),
    functionWords: foldedSet(words.functionWords),
    factVerbs: foldedSet(words.factVerbs),
    talkVerbs: foldedSet(words.talkVerbs),
    factNouns: foldedSet(words.factNouns),
    askingWords: foldedSet(words.askingWords),
    choosingWords: foldedSet(words.choosingWords),
    plainAdverbs: foldedSet(words.plainAdverbs),
    plainCapitals: foldedSet(words.plainCapitals),
  };
}

/** All that a writer says of themselves, and the names of those whom the letter may address: the `known` of a context. */
export const knownTexts = (
  sender: SenderProfile,
  contact: Pick<LetterContact, 'name' | 'honorific' | 'headline' | 'organization' | 'referredBy'>,
  target?: Target,
): string[] =>
  [
    sender.name,
    sender.role,
    sender.affiliation,
    sender.turningPoint,
    ...(sender.goals ?? []),
    ...(sender.interests ?? []),
    contact.name,
    contact.honorific,
    contact.headline,
    contact.organization,
    contact.referredBy,
    target?.name,
    target?.post,
    target?.organization,
  ].filter((text) => text !== undefined);

export function lexiconFor(context: SupportContext): Lexicon {
  const language = mainLanguage(context.language ?? 'en');
  const shared = prepared.get(language) ?? prepare(language);
  prepared.set(language, shared);
  return {
    ...shared,
    known: new Set((context.known ?? []).flatMap((text) => tokens(text)).map((token) => token.folded)),
  };
}
