/** Who is addressed and who signs: R17, R32. */
import { fold, tokens } from '../../wording/index.ts';
import type { Range } from '../../wording/index.ts';
import type { Found } from '../finding.ts';
import { doesWork, isNamedIn } from '../reading.ts';
import type { LetterReading } from '../reading.ts';
import { change } from './fixes.ts';
import { block, hint, kinds, warn } from './rule.ts';
import type { Rule } from './rule.ts';
import { honorific, isGendered, isHonorific, isTheirName, savedName, titlesOf, trimmed } from './saved-name.ts';

/** The salutation without its greeting and punctuation: "Dr. Okafor". */
const addressed = (letter: LetterReading): string => {
  const words = letter.salutation.replace(/[,:;.!،，、\s]+$/u, '');
  const greeting = letter.find('greeting', letter.parts.salutation ?? { start: 0, end: 0 })[0];
  return greeting === undefined || letter.parts.salutation === undefined
    ? words
    : letter.body
        .slice(greeting.end, letter.parts.salutation.end)
        .replace(/[,:;.!،，、\s]+$/u, '')
        .trim();
};

interface Address {
  honorifics: string[];
  /** The name's words as written. */
  names: string[];
}

function readAddress(letter: LetterReading, text: string): Address {
  const { genericName, greetingFill } = letter.words;
  // "Anjali ji" is polite, "Ji Hoon" is a name.
  const own = new Set(tokens(letter.input.contact.name).map(({ folded }) => folded));
  const words = text
    .replace(/\([^()]*\)/u, '')
    .split(/\s+/u)
    .map(trimmed)
    .filter((word) => word !== '' && (own.has(fold(word)) || !greetingFill.has(fold(word))));
  // "M. Lefèvre" is Monsieur, "M. García" may be María.
  const isInitial = (word: string): boolean =>
    word.length === 1 && letter.input.contact.name.split(/\s+/u).some((part) => part.startsWith(word));
  const titles = words.filter((word) => isHonorific(letter, word) && !isInitial(word));
  const rest = words.filter((word) => !titles.includes(word));
  // "Dear Director Hope": what someone is, before who.
  const roles = rest.findIndex((word) => !genericName.has(fold(word)));
  const named = roles > 0 ? rest.slice(roles) : rest;
  return {
    honorifics: [...titles.flatMap((word) => word.split(/[.-]+/u)), ...(roles > 0 ? rest.slice(0, roles) : [])].map(
      (word) => honorific(fold(word)),
    ),
    names: named,
  };
}

/** Another saved person's name in the letter: in full, or alone in the salutation. */
function otherName(letter: LetterReading): Range | undefined {
  const { contact, target, others = [] } = letter.input;
  const own = new Set(tokens([contact.name, contact.referredBy, target?.name].join(' ')).map((token) => token.folded));
  for (const { name } of others) {
    const words = name.trim();
    const at = letter.body.indexOf(words);
    const isOwn = tokens(words).every((token) => own.has(token.folded));
    if (words.includes(' ') && at !== -1 && !isOwn) return { start: at, end: at + words.length };
  }
  return undefined;
}

function salutationProblem(letter: LetterReading): Found | undefined {
  const { contact } = letter.input;
  const range = letter.parts.salutation;
  if (range === undefined) return warn('no-salutation');
  const text = addressed(letter);
  const { honorifics, names } = readAddress(letter, text);
  const saved = savedName(letter, contact.name);
  const generic =
    names.length === 0 ||
    letter.words.genericName.has(fold(text)) ||
    names.every((name) => letter.words.genericName.has(fold(name)));
  const posts = new Set(contact.facts.flatMap(({ title = '' }) => tokens(title).map(({ folded }) => folded)));
  const isPost = names.length > 0 && names.every((name) => posts.has(fold(name)));
  if ((generic || isPost) && !names.some((name) => saved.words.includes(name))) return warn('generic', { range });
  // What stands in a bracket is a gap, which is said elsewhere.
  if (/[[{<]/u.test(text)) return undefined;
  if (!isTheirName(names, saved)) return block('mismatch', { range });
  const captured = titlesOf(letter, saved, contact);
  const wrong = honorifics.filter((word) => !captured.has(word));
  if (wrong.length === 0) return undefined;
  // "Dear Mr. Ana": such a title goes before a surname.
  const isGiven =
    saved.words.length > 1 && names.length === 1 && saved.words.slice(0, saved.given).includes(names[0] ?? '');
  const onGivenName = isGiven && wrong.some((word) => isGendered(letter, word));
  const hasTitle = contact.honorific !== undefined || saved.titles.length > 0;
  return hasTitle || onGivenName ? block('wrong-title', { range }) : warn('title-not-captured', { range });
}

/** The salutation with the name as it was saved, and the title that a page gives them. */
function byName(letter: LetterReading): Pick<Found, 'fix'> {
  const { name, honorific: title = '' } = letter.input.contact;
  if (name.trim() === '') return {};
  const saved = savedName(letter, name);
  const said = name.includes(',') ? saved.words.join(' ') : name;
  const range = letter.parts.salutation ?? { start: 0, end: 0 };
  const greeting = letter.parts.salutation && letter.find('greeting', range)[0];
  const opening = greeting && greeting.start === range.start ? letter.body.slice(greeting.start, greeting.end) : '';
  // "Hi there" greets nobody in particular, "Good morning" anybody.
  const word = /^(?:dear|hello|hi|good \S+)$/iu.test(opening) ? opening : letter.phrases.greeting;
  const replacement = `${[word, saved.titles.length > 0 ? '' : title, said].filter((part) => part !== '').join(' ')},`;
  return change('by-name', [{ range, replacement: letter.parts.salutation ? replacement : `${replacement}\n\n` }]);
}

const rightName: Rule = {
  id: 'R17',
  kinds: kinds.all,
  byWords: true,
  check(letter): Found[] {
    const other = otherName(letter);
    const problem = letter.input.kind === 'introduction' ? undefined : salutationProblem(letter);
    return [
      ...(problem === undefined ? [] : [{ ...problem, ...byName(letter) }]),
      ...(other === undefined || problem?.message === 'mismatch' ? [] : [block('other-person', { range: other })]),
    ];
  },
};

const freeMail =
  /@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|gmx|web|proton|protonmail|aol|mail|yandex|qq|163)\./iu;

const whoSigns: Rule = {
  id: 'R32',
  kinds: kinds.firstAsk,
  byWords: true,
  check(letter): Found[] {
    const { name, affiliation, role, email } = letter.input.sender;
    const end = letter.signature === '' ? letter.body.trimEnd().split('\n').slice(-4).join('\n') : letter.signature;
    const signed = new Set(tokens(end).map((token) => token.folded));
    const whole = tokens(name).every((token) => signed.has(token.folded));
    if (name.trim() === '' || !whole) return [warn('no-full-name')];
    const placed =
      [affiliation, role].some((text) => isNamedIn(letter, letter.body, text)) ||
      (affiliation.trim() === '' && letter.sentences.some((sentence) => doesWork(letter, sentence)));
    if (!placed) return [warn('no-affiliation')];
    return email !== undefined && freeMail.test(email) && affiliation.trim() === '' ? [hint('free-mail')] : [];
  },
};

export const nameRules: readonly Rule[] = [rightName, whoSigns];
