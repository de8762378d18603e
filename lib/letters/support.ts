/**
 * Whether a letter's words about someone stand on captured facts: those that a citation binds, and those that none does.
 * The editor asks at every keystroke, so it is linear in the letter.
 */
import { lexiconFor } from './lexicon.ts';
import type { Lexicon, SupportContext } from './lexicon.ts';
import { uncitedStatements } from './statements.ts';
import type { UncitedStatement } from './statements.ts';
import { isUnspaced, stem, tokens } from '../wording/index.ts';
import type { CitableFact, Citation, Range, Token } from '../wording/index.ts';

export interface CitationSupport {
  citation: Citation;
  supported: boolean;
  /** The cited words that the fact does not hold. Empty when supported, and when the whole fact or its words are gone. */
  unsupported: Range[];
}

export interface Support {
  /** One for each citation, in their order. */
  citations: CitationSupport[];
  /** Statements about the person that no citation binds, in order. */
  uncited: UncitedStatement[];
}

interface Vocabulary {
  words: Set<string>;
  stems: Set<string>;
  /** All words run together, for scripts that do not space them. */
  run: string;
}

function vocabularyOf(fact: CitableFact): Vocabulary {
  const fields = [fact.quote, fact.title, fact.organization, fact.place, fact.start, fact.end];
  const words = new Set(tokens(fields.join(' ')).map((token) => token.folded));
  return { words, stems: new Set(Array.from(words, stem)), run: [...words].join('') };
}

function holds(vocabulary: Vocabulary, { folded }: Token, { otherForms }: Lexicon): boolean {
  if (vocabulary.words.has(folded) || (folded.endsWith('s') && vocabulary.words.has(folded.slice(0, -1)))) return true;
  // Numbers are true to the digit or not at all.
  if (/\p{N}/u.test(folded)) return false;
  const other = otherForms.get(folded);
  if (other !== undefined && vocabulary.stems.has(stem(other))) return true;
  return vocabulary.stems.has(stem(folded)) || (isUnspaced(folded) && vocabulary.run.includes(folded));
}

function citationSupport(
  body: string,
  citation: Citation,
  fact: CitableFact | undefined,
  lexicon: Lexicon,
): CitationSupport {
  if (fact === undefined) return { citation, supported: false, unsupported: [] };
  const vocabulary = vocabularyOf(fact);
  const frame = lexicon.frames.get(fact.kind);
  const telling = tokens(body, citation).filter((token) => !lexicon.functionWords.has(token.folded));
  const strange = telling.filter((token) => !holds(vocabulary, token, lexicon) && frame?.has(token.folded) !== true);
  // A range that has lost every word of its fact says nothing that the fact supports.
  const bound = telling.some((token) => holds(vocabulary, token, lexicon));
  return {
    citation,
    supported: bound && strange.length === 0,
    unsupported: strange.map(({ start, end }) => ({ start, end })),
  };
}

/**
 * Reads the citations of a letter against the facts they are bound to, and the rest of it for statements about the
 * person that no citation binds. `facts` are all facts of the contact; a citation of any other is unsupported.
 */
export function support(
  body: string,
  citations: readonly Citation[],
  facts: readonly CitableFact[],
  context: SupportContext = {},
): Support {
  const lexicon = lexiconFor(context);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return {
    citations: citations.map((citation) => citationSupport(body, citation, byId.get(citation.fact), lexicon)),
    uncited: uncitedStatements(body, citations, facts, lexicon),
  };
}
