/** What a language's grammar gives to its phrases. */
import type { CitableFact } from '../fact.ts';
import type { Cited } from '../cited.ts';

/** A fact in words that fit into sentences. */
export interface FactWording {
  fact: CitableFact;
  /**
   * What the fact is good for saying, from the most to the least telling: 'position-past', 'long-stay', 'publication',
   * 'line' ... Phrases may be written for one of these.
   */
  shapes: string[];
  /** A noun phrase that names it: "your time as dean of libraries at Kestrel from 2014 to 2019", "the line “…” on your page". */
  it: Cited;
  /** The same as a clause, tense and all, where the page leaves no doubt of it: "you were dean of libraries at Kestrel from 2014 to 2019". */
  clause?: Cited;
  /** Further pieces that phrases may ask for by name. */
  slots: Record<string, Cited>;
}

export interface Grammar {
  /** Puts a fact into words, always: with its own words in quotation marks where nothing else is safe. `name` is the person's. */
  word(fact: CitableFact, now: Temporal.Instant, name: string): FactWording;
  /** "your time as … and your paper …". */
  both(first: Cited, second: Cited): Cited;
  /** A wish to learn as something that can be understood: "how budgets are decided", "what it takes to become a dean". */
  goal(text: string): string;
  /** "a second-year library student"; empty where nothing is said. */
  role(text: string): string;
  /** The role alone, "second-year library student"; empty where it is no noun, as in "studying law". */
  roleNoun(text: string): string;
  /** "the University of Ridge": a house as it stands in a sentence. */
  house(organization: string): string;
  /** "at the University of Ridge"; empty for an empty affiliation. */
  at(affiliation: string): string;
  /** Role and place as one: "a second-year library student at Ridge State". */
  who(role: string, place: string): string;
  /** What made the writer ask, as a sentence of its own. */
  turningPoint(text: string): string;
  /** A piece of advice as "to read X" (`phrase`) and "read X" (`plan`), or in quotation marks where it is neither. */
  advice(text: string): { phrase?: string; plan?: string; quoted?: string };
  /** A note of what was said: what it was about, or in quotation marks where it is a sentence of its own. */
  point(text: string): { about?: string; quoted?: string };
  /** What the writer did, as a sentence in the first person; empty where nothing is said. */
  deed(text: string): string;
  /** "Dr. Okafor", "Ana Reyes". */
  addressee(name: string, honorific: string | undefined): string;
}
