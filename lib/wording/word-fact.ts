/** Puts a fact into the words of a language, as it is said to the person it is about. */
import type { CitableFact } from './fact.ts';
import { oneLine } from './grammar/noun-phrase.ts';
import type { FactWording, Grammar } from './grammar/wording.ts';
import { fold } from './tokens.ts';

/** The field without the person's own name, which a page sets beside a title, or in a title's place. */
function withoutName(text: string, name: string): string | undefined {
  const at = name.length < 3 ? -1 : fold(text).indexOf(fold(name));
  if (at === -1 || fold(text).length !== text.length) return text;
  const rest = `${text.slice(0, at)} ${text.slice(at + name.length)}`.replaceAll(/\s+/gu, ' ').trim();
  return /\p{L}/u.test(rest) ? rest : undefined;
}

/** A fact in words; what the page says of a post is said to the person. `name` is the person's, as saved. */
export function wordFact(
  { title, ...fact }: CitableFact,
  name: string,
  now: Temporal.Instant,
  grammar: Grammar,
): FactWording {
  const own = oneLine(name);
  const said = title === undefined ? undefined : withoutName(title, own);
  const worded = grammar.word(said === undefined ? fact : { ...fact, title: said }, now, own);
  return { ...worded, fact: title === undefined ? fact : { ...fact, title } };
}
