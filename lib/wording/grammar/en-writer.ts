/** English for what a writer says of themselves: role, place, turning point, what they want to learn. */
import words from './en.json' with { type: 'json' };
import { bare } from './noun-phrase.ts';

const firstWord = (text: string): string => (text.split(' ')[0] ?? '').toLowerCase();

/** "a" or "an" by the sound of what follows: "an hour", "a university", "an MLIS student", "a UX designer". */
export function indefinite(phrase: string): 'a' | 'an' {
  const word = firstWord(phrase).replace(/^[^\p{L}\p{N}]+/u, '');
  const spoken = word.split(/[-/]/u)[0] ?? word;
  if (words.vowelSounds.includes(spoken) || /^(?:hour|honest|heir)/u.test(spoken)) return 'an';
  if (words.consonantSounds.some((start) => (start.length > 2 ? spoken.startsWith(start) : spoken === start)))
    return 'a';
  if (/^(?:8|11|18|80)/u.test(spoken)) return 'an';
  // Letters read one by one: "an NGO worker", but "a NASA engineer" cannot be told and is listed if it matters.
  const original = phrase.split(/[\s/-]/u)[0] ?? '';
  if (/^[BCDFGHJKLMNPQRSTVWXZ]{2,4}$/u.test(original)) return /^[FHLMNRSX]/u.test(original) ? 'an' : 'a';
  return /^[aeiou]/u.test(spoken.normalize('NFD')) ? 'an' : 'a';
}

/** "Bayesian", "Spanish", "Markov": words that keep their capital, by list or by an ending that names have. */
const isProper = (word: string): boolean =>
  words.keepCapital.includes(word.toLowerCase()) ||
  (/(?:ian|ese|esque)$/u.test(word) && !/(?:cian|tarian|librarian|historian|guardian|custodian|civilian)$/u.test(word));

/** Lower case for a first letter that only opened the line: not for names, acronyms, or where other words have capitals. */
export function lowerFirst(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  const isCommon =
    /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)*(?:[’']s)?$/u.test(first) &&
    !rest.some((word) => /^\p{Lu}/u.test(word)) &&
    !isProper(first);
  return isCommon ? first.toLowerCase() + text.slice(first.length) : text;
}

/** "a second-year library student"; what already has an article, or takes none, stays. */
export function role(text: string): string {
  const said = bare(text).replace(/^(?:i am|i'm|i’m)\s+/iu, '');
  if (said === '') return '';
  const lowered = lowerFirst(said);
  // "retired" stands alone, "retired from teaching" too, but it is "a retired bus driver".
  const next = lowered.split(' ')[1] ?? '';
  const isBefore = words.conditions.includes(firstWord(lowered)) && next !== '' && !words.links.includes(next);
  return words.articleless.includes(firstWord(lowered)) && !isBefore ? lowered : `${indefinite(lowered)} ${lowered}`;
}

export function roleNoun(text: string): string {
  const named = role(text);
  return /^an? /u.test(named) ? named.replace(/^an? /u, '') : '';
}

/** With "the" where English says it: "the University of Ridge", "the Budget Committee", but "Ridge State". */
export function withThe(organization: string): string {
  const [first = '', ...rest] = organization.toLowerCase().split(' ');
  const all = [first, ...rest];
  const link = all.findIndex((word, index) => index > 0 && ['of', 'for', 'on', 'in', 'to'].includes(word));
  const named = all.slice(0, Math.max(0, link));
  // "the Ridge School of Law", but "Ridge University School of Law": that one begins with a name of its own.
  const isPart = named.slice(0, -1).some((word) => ['university', 'college', 'hospital'].includes(word));
  const takes =
    link > 0
      ? !isPart && (words.theBefore.includes(first) || words.theBefore.includes(named.at(-1) ?? ''))
      : words.theWithEnding.includes(rest.at(-1) ?? '') && !rest.some((word) => word === 'and' || word === '&');
  return takes && first !== 'the' && !first.endsWith("'s") && !first.endsWith('’s')
    ? `the ${organization}`
    : organization;
}

export function at(affiliation: string): string {
  const said = bare(affiliation);
  if (said === '') return '';
  return /^(?:at|in|with|freelance|self-employed|independent|none)\b/iu.test(said) ? said : `at ${withThe(said)}`;
}

/** "moving" of "move", "getting" of "get", "working" of "work". */
const isGerundOf = (gerund: string, verb: string): boolean =>
  [`${verb}ing`, `${verb.replace(/e$/u, '')}ing`, `${verb}${verb.slice(-1)}ing`].includes(gerund);

/** A wish to learn, as something that can be understood or asked about. */
export function goal(text: string): string {
  let said = lowerFirst(bare(text)).replace(/^(?:i (?:want|would like|hope) to|i’d like to|i'd like to|to)\s+/iu, '');
  const lowered = said.toLowerCase();
  const learning = words.learningVerbs.find((verb) => lowered.startsWith(`${verb} `));
  if (learning !== undefined) {
    const asks = learning.split(' ').at(-1) ?? '';
    said = said.slice(['how', 'what', 'why'].includes(asks) ? learning.length - asks.length : learning.length + 1);
  }
  const first = firstWord(said);
  if (words.actionVerbs.includes(first)) return `what it takes to ${said}`;
  // "moving into data": an act with its object, which one understands by what it takes.
  const isAct =
    first.endsWith('ing') && said.includes(' ') && words.actionVerbs.some((verb) => isGerundOf(first, verb));
  return isAct ? `what ${said} really takes` : said;
}

/** What made the writer ask, as a sentence; empty where nothing is said. */
export function turningPoint(text: string): string {
  const said = bare(text);
  if (said === '') return '';
  if (/^(?:i|i'm|i’m|i've|i’ve|my)\s/iu.test(said)) return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`;
  const lowered = lowerFirst(said);
  const first = firstWord(lowered);
  if (words.adjuncts.includes(first)) return `I came to this ${lowered}.`;
  // "moving into data" may be over or only planned, so neither is said.
  if (first.endsWith('ing')) return `What brings me to this is ${lowered}.`;
  if (words.pastVerbs.includes(first) || /^[a-z]{3,}ed$/u.test(first)) return `I ${lowered}.`;
  return `What brought me to this was ${lowered}.`;
}
