/** The words by which the gates read a question, one JSON file per language. A star stands for any ending. */
import { fold } from '../../wording/index.ts';
import german from './de.json' with { type: 'json' };
import english from './en.json' with { type: 'json' };
import spanish from './es.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

export interface GateWords {
  /** What shows that a question asks for a judgement. */
  frames: readonly string[];
  /** First words of a question that yes or no would answer, where "you" follows. */
  closed: readonly string[];
  /** What a page or a search answers. */
  onThePage: readonly string[];
  /** What is about others, not about the one who is asked. */
  gossip: readonly string[];
  /** What is nobody's business. */
  private: readonly string[];
  askingWords: readonly string[];
  joiningWords: readonly string[];
  /** One of these says that the question is about the one who is asked. */
  you: readonly string[];
}

type Finders = Readonly<Record<keyof GateWords, (folded: string) => boolean>>;

const files: Readonly<Record<string, GateWords>> = { en: english, de: german, fr: french, es: spanish };

/** Finds any of the phrases in a folded text, at the borders of words. */
function finder(phrases: readonly string[]): (folded: string) => boolean {
  const each = phrases.map((phrase) => fold(phrase).replaceAll('*', String.raw`\p{L}*`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${each.join('|')})(?![\p{L}\p{N}])`, 'u');
  return (folded) => pattern.test(folded);
}

const prepared = new Map<string, { words: GateWords; has: Finders }>();

/** The words of a language, and whether a folded text has one of a list. */
export function gateWords(language: string): { words: GateWords; has: Finders } {
  const known = prepared.get(language);
  if (known !== undefined) return known;
  const words = files[language] ?? english;
  const has: Finders = {
    frames: finder(words.frames),
    closed: finder(words.closed),
    onThePage: finder(words.onThePage),
    gossip: finder(words.gossip),
    private: finder(words.private),
    askingWords: finder(words.askingWords),
    joiningWords: finder(words.joiningWords),
    you: finder(words.you),
  };
  const made = { words, has };
  prepared.set(language, made);
  return made;
}
