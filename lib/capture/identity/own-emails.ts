/** Of a page's addresses, those that are the person's: never an office's, a referee's or an assistant's. */
import type { Block } from '../page/block.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { phrasesOf } from '../text/lexicon.ts';
import { nameKey, nameParts, nameScore, sameName } from '../text/names.ts';
import { fold } from '../text/phrases.ts';
import words from './email-words.json' with { type: 'json' };
import type { FoundEmail } from './emails.ts';

export interface EmailView {
  found: readonly FoundEmail[];
  name: string | undefined;
  blocks: readonly Block[];
  /** The reading text. */
  text: string;
  url: string;
  lexicon: Lexicon;
}

/** "x.y@uni.example (x=jane, y=doe)": what is written is not the address, and the address is not written. */
const riddle = /^[^()]{0,60}\([^()=]{0,12}\w\s?=\s?\w/;
const isRiddle = ({ source, at }: FoundEmail, text: string): boolean =>
  source === 'text' && at !== undefined && riddle.test(text.slice(at, at + 90));

/** Addresses of other networks have the form of mail's: "Jabber: jane@chat.example". */
const otherNetwork =
  /(?:finger|jabber|xmpp|skype|msn|matrix|sip|gtalk|hangouts|mastodon|fediverse|twitter|ssh|git)\W{0,4}$/i;
const isOfOtherNetwork = ({ at }: FoundEmail, text: string): boolean =>
  at !== undefined && otherNetwork.test(text.slice(Math.max(0, at - 20), at));

/** Patterns that stand for an address ("firstname.lastname@…"), and examples. */
const placeholders =
  /^(?:first_?name|last_?name|given_?name|sur_?name|family_?name|x\.y|f\.?last|first\.last|firstinitial|prenom|vorname|nachname|nome|cognome|sobrenome|nombre|apellido|voornaam|naam|name|your[._-]?(?:name|email)?|you|user(?:name)?|login|someone|somebody|me|email|example|sample|test|abc|xxx+)(?:[._@-]|$)|@(?:example|domain|email|yourdomain|your-domain|company)\./i;

const offices = new Set(words.offices.join(' ').split(' '));

/** "info", "info-biology", "biology-office": a local part with an office's word in it. */
const isOffice = (email: string): boolean =>
  (email.split('@')[0] ?? '').split(/[._+-]/).some((part) => offices.has(part));

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', æ: 'ae' };
/** "Müller" is written "mueller" in addresses. */
const spelledOut = (name: string): string =>
  name.toLowerCase().replaceAll(/[äöüßøåæ]/g, (letter) => umlauts[letter] ?? letter);

/** Letters of a word from which on it may stand anywhere in a local part. */
const longWord = 5;
const shortestWord = 3;

/** Whether the part before the @ (or a domain) is made of a name: holds a word of it, or is its initials. */
function isMadeOf(address: string, name: string): boolean {
  const parts = fold(address)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const whole = parts.join('');
  const own = [...nameKey(name), ...nameKey(spelledOut(name))].map((word) => word.replaceAll(/[^a-z]/g, ''));
  const holds = (word: string): boolean =>
    word.length >= longWord
      ? whole.includes(word.slice(0, longWord + 1))
      : word.length >= shortestWord && parts.some((part) => part.startsWith(word) || part.endsWith(word));
  return own.some(holds);
}

function isInitials(email: string, name: string): boolean {
  const local = fold(email.split('@')[0] ?? '').replaceAll(/[^a-z0-9]/g, '');
  const initials = nameKey(name).map((word) => word.charAt(0));
  const [first] = initials;
  const last = initials.at(-1);
  if (initials.length < 2 || first === undefined || last === undefined) return false;
  const forms = [initials.join(''), `${first}[a-z]?${last}`].filter((form) => /^[a-z?[\]-]+$/.test(form)).join('|');
  return forms !== '' && new RegExp(`^(?:${forms})(?:\\d+[a-z]{0,3})?$`).test(local);
}

/** How an address agrees with a name: its local part holds a word of it, or is its initials. */
export const agreesWithName = (email: string, name: string): boolean =>
  isMadeOf(email.split('@')[0] ?? '', name) || isInitials(email, name);

/** UTF-16 units before an address in which a word says that it is someone else's. */
const wordsBefore = 60;
let ofOthers: RegExp | undefined;

/** "Assistant: …", "Maintained by …": what stands right before the address, with no sentence between. */
function isSaidOfOther({ at }: FoundEmail, text: string): boolean {
  ofOthers ??= new RegExp(
    `(?:^|[\\s(:,;–—-]|[\\u3040-\\uD7A3])(?:${phrasesOf(words.ofOthers).join('|')})(?![a-zà-ÿ])[^.!?。@]{0,40}$`,
    'i',
  );
  return at !== undefined && ofOthers.test(text.slice(Math.max(0, at - wordsBefore), at));
}

/** Blocks above an address among which another's name may stand. */
const blocksAbove = 4;

/** The name nearest above the address, on a line of its own, is another's. */
function standsByOther({ block }: FoundEmail, { blocks, name, lexicon }: EmailView): boolean {
  if (block === undefined || name === undefined) return false;
  for (let at = block; at >= Math.max(0, block - blocksAbove); at--) {
    const line = blocks[at]?.text ?? '';
    const named = line.length > 80 ? '' : nameParts(line.split(/[,(|–:]|\s-\s/)[0] ?? '', lexicon).name;
    if (sameName(named, name)) return false;
    if (named.includes(' ') && nameScore(named, lexicon) >= 1) return true;
  }
  return false;
}

/** Addresses further apart than this do not stand together, in UTF-16 units. */
const together = 80;
/** More addresses without the name than this are a list of people. */
const mostUnnamed = 3;

/** The person's addresses, surest first. */
export function ownEmails(view: EmailView): FoundEmail[] {
  const { found, name, text } = view;
  const possible = found.filter(
    (each) => !placeholders.test(each.value) && !isRiddle(each, text) && !isOfOtherNetwork(each, text),
  );
  const agreeing = possible.filter(
    (each) => name !== undefined && agreesWithName(each.value, name) && !isOffice(each.value),
  );
  const others = possible.filter((each) => !agreeing.includes(each) && each.certain && !isSaidOfOther(each, text));
  const personal = others.filter((each) => !isOffice(each.value) && !standsByOther(each, view));
  if (agreeing.length > 0) {
    // Beside an address with their name, others are theirs only when written right next to it.
    const isNext = (each: FoundEmail): boolean =>
      agreeing.some(({ at }) => at !== undefined && each.at !== undefined && Math.abs(at - each.at) < together);
    return [...agreeing, ...personal.filter(isNext)];
  }
  if (personal.length > 0) return personal.length <= mostUnnamed ? personal : [];
  const offered = others.filter((each) => isOffice(each.value) && isOwnDomain(each.value, view));
  return offered.length === 1 ? offered : [];
}

/** "hello@janedoe.example": an office's word before the person's own domain. */
function isOwnDomain(email: string, { name, url }: EmailView): boolean {
  const domain = email.slice(email.indexOf('@') + 1);
  if (name !== undefined && isMadeOf(domain, name)) return true;
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  return hostname.replace(/^www\./, '') === domain && pathname.split('/').filter(Boolean).length <= 1;
}
