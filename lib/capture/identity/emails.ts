/**
 * The person's own e-mail addresses: from mailto links, from text, and from the ways people write them to keep robots off.
 * An address is only ever read, never guessed; those of an office or of someone else are left out.
 */
import type { Block } from '../page/block.ts';
import { lexiconData, phrasesOf } from '../text/lexicon.ts';
import { fold } from '../text/phrases.ts';
import { nameKey } from '../text/names.ts';

export interface FoundEmail {
  value: string;
  source: 'mailto' | 'text' | 'link';
  /** Offset in the reading text. */
  at: number;
}

const longestSide = 64;
const localEnd = /[\w.%+-]+$/;
const domainStart = /^[\w-]+(?:\.[\w-]+)+/;
const addressForm = /^[a-z0-9._%+'-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+){1,6}$/i;

/** An address in lower case if it has an address's form; undefined otherwise. */
export function checkedEmail(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^[.'-]+|[.,;:'-]+$/g, '')
    .toLowerCase();
  if (!addressForm.test(address) || address.includes('..')) return undefined;
  const top = address.slice(address.lastIndexOf('.') + 1);
  return /^(?:[a-z]{2,18}|xn--[a-z0-9-]{2,18})$/.test(top) ? address : undefined;
}

const plain = (text: string): string => text.replaceAll(/[(){}<>[\]（）＜＞【】«»"'“”|_\s-]+/g, ' ').trim();

let sets: { at: Set<string>; dot: Set<string> } | undefined;
/** How "at" and "dot" are written out, in every language at once. */
function wordsForSigns(): { at: Set<string>; dot: Set<string> } {
  sets ??= {
    at: new Set(lexiconData.flatMap((each) => phrasesOf(each.at)).map(fold)),
    dot: new Set(lexiconData.flatMap((each) => phrasesOf(each.dot)).map(fold)),
  };
  return sets;
}

/** Bracketed signs are unmistakable: "(at)", "[dot]", "{AT}", "<at>", "-at-", "_at_". */
const bracketed =
  /\s*(?:[[({<（【＜]\s*|(?<=\w)[-_*]+|\s[-_*]+)([^\s()[\]{}<>（）【】＜＞*_-]{1,12})(?:\s*[\])}>）】＞]|[-_*]+(?=\w)|[-_*]+\s)\s*/g;

/** Writes signs that were put into words or brackets as signs again. */
function withSigns(text: string): string {
  const { at, dot } = wordsForSigns();
  const unbracketed = text.replaceAll(bracketed, (whole: string, word: string) => {
    const sign = fold(word);
    if (sign === '@' || sign === '＠' || at.has(sign) || /^a+t+$/.test(sign)) return '@';
    return sign === '.' || dot.has(sign) ? '.' : whole;
  });
  return unbracketed.replaceAll('＠', '@').replaceAll(/\s?@\s?/g, '@');
}

const dotWord = '(?:dot|DOT|punkt|punto|point|ponto)';
const written = new RegExp(
  `(\\w[\\w.+-]*(?:\\s${dotWord}\\s[\\w.+-]+){0,3})(?:\\s(at|AT|arroba|chiocciola|arobase)\\s|@)` +
    `([\\w-]+(?:(?:\\s(?:${dotWord}|\\.)\\s|\\.)[\\w-]+){1,5})`,
  'g',
);

const joined = (part: string): string =>
  part.replaceAll(/\s(?:dot|punkt|punto|point|ponto|\.)\s/gi, '.').replaceAll(' ', '');

/** "jane dot doe at uni dot example" as an address. */
function spelledOut(text: string): { value: string; at: number }[] {
  const found: { value: string; at: number }[] = [];
  for (const match of text.matchAll(written)) {
    const [, local = '', , domain = ''] = match;
    const value = checkedEmail(`${joined(local)}@${joined(domain)}`);
    // "look at example.org" is a sentence, not an address; written dots or a label make it one.
    const spaced = match[0].includes(' ');
    const meant =
      !spaced || /\s(?:dot|punkt|punto|point|ponto)\s/i.test(match[0]) || labelled.test(text.slice(0, match.index));
    if (value !== undefined && meant) found.push({ value, at: match.index });
  }
  return found;
}

const labelled = /(?:e-?mail|mail|correo|courriel|m[ée]l|contact|posta|邮箱|メール|이메일)[^:：]{0,20}[:：]?\s*$/iu;

/** Addresses in plain sight: around each @, at most 64 characters to either side. */
function aroundSigns(text: string): { value: string; at: number }[] {
  const found: { value: string; at: number }[] = [];
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const local = localEnd.exec(text.slice(Math.max(0, sign - longestSide), sign))?.[0];
    const domain = domainStart.exec(text.slice(sign + 1, sign + 1 + longestSide * 2))?.[0];
    const value = local && domain ? checkedEmail(`${local}@${domain}`) : undefined;
    if (value !== undefined && local) found.push({ value, at: sign - local.length });
  }
  return found;
}

const mostAddresses = 200;

/** The address of a mailto link, decoded once; its text may only repeat it. */
function fromMailto(url: string): string[] {
  const target = url.slice('mailto:'.length).split('?')[0] ?? '';
  let decoded = target;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    // A stray percent sign: the address is read as it stands.
  }
  return decoded.split(/[,;]/).flatMap((each) => {
    const signs = withSigns(each);
    return checkedEmail(signs) ?? spelledOut(plain(signs))[0]?.value ?? [];
  });
}

/** Every address the page shows, and those that a script was to show. */
export function emailsIn(blocks: readonly Block[], encoded: readonly string[]): FoundEmail[] {
  const found: FoundEmail[] = encoded.flatMap((each) => {
    const value = checkedEmail(each);
    return value === undefined ? [] : [{ value, source: 'link' as const, at: 0 }];
  });
  for (const block of blocks) {
    if (found.length >= mostAddresses) break;
    for (const link of block.links) {
      if (!link.url.toLowerCase().startsWith('mailto:')) continue;
      for (const value of fromMailto(link.url)) found.push({ value, source: 'mailto', at: block.start + link.start });
    }
    if (!mayHoldAddress(block.text)) continue;
    const text = block.text.length > 3_000 ? block.text.slice(0, 3_000) : block.text;
    for (const { value, at } of textAddresses(text)) found.push({ value, source: 'text', at: block.start + at });
  }
  return distinct(found);
}

/** Cheap test before the costly ones: a sign, or a word for it. */
const mayHoldAddress = (text: string): boolean =>
  /[@＠]|\b(?:at|dot|arroba|arobase|chiocciola|punkt)\b|アットマーク|골뱅이|\(a\)|mail.{0,24}[%#*_A]/i.test(text);

function textAddresses(text: string): { value: string; at: number }[] {
  const direct = aroundSigns(text);
  if (direct.length > 0) return direct;
  const signs = withSigns(text);
  const signed = aroundSigns(signs);
  if (signed.length > 0) return signed;
  const spelled = spelledOut(signs);
  if (spelled.length > 0) return spelled;
  const disguised = withOtherSign(text);
  return disguised.length > 0 ? disguised : reversed(text);
}

/** Another sign, or a word in capitals, where the @ should be: "doe%uni.example", "doeATuniDOTexample". */
const otherSign = /([\w.+-]{2,40}?)(?:[%#*]|AT|_at_)([a-z\d-]{2,40}(?:(?:\.|DOT)[a-z\d-]{2,40}){1,4})/g;

/** Such a sign stands in many texts; only after a word for e-mail does it make an address. */
function withOtherSign(text: string): { value: string; at: number }[] {
  return [...text.matchAll(otherSign)].flatMap((match) => {
    const [, local = '', domain = ''] = match;
    const value = labelled.test(text.slice(0, match.index))
      ? checkedEmail(`${local}@${domain}`.replaceAll('DOT', '.'))
      : undefined;
    return value === undefined ? [] : [{ value, at: match.index }];
  });
}

/** "gro.elpmaxe@eod.enaj": written backwards, to be turned by style. */
function reversed(text: string): { value: string; at: number }[] {
  const backwards = /\b(?:moc|gro|ude|ten|ku\.ca|ed|rf|ti|se|pj)\.[a-z0-9.-]{2,40}@[a-z0-9._-]{2,40}/i.exec(text);
  const value = backwards ? checkedEmail(backwards[0].split('').toReversed().join('')) : undefined;
  return backwards && value !== undefined ? [{ value, at: backwards.index }] : [];
}

function distinct(found: readonly FoundEmail[]): FoundEmail[] {
  const seen = new Map<string, FoundEmail>();
  for (const each of found) if (!seen.has(each.value)) seen.set(each.value, each);
  return [...seen.values()];
}

/** "x.y@uni.example (x=jane, y=doe)": what is written is not the address, and the address is not written. */
const riddle = /^[^()]{0,60}\([^()=]{0,12}\w\s?=\s?\w/;
const isRiddle = (each: FoundEmail, pageText: string): boolean =>
  each.source === 'text' && riddle.test(pageText.slice(each.at, each.at + 90));

/** Patterns that stand for an address ("firstname.lastname@…"), and examples. */
const placeholders =
  /^(?:first_?name|last_?name|x\.y|f\.?last|first\.last|prenom|vorname|nome|nombre|name|your_?name|you|user(?:name)?|someone|me|email|example|test|abc)\b|@(?:example|domain|email|yourdomain)\./i;

/** Local parts of offices and machines. */
const offices = new Set(
  'info contact office webmaster admin administrator support sales help helpdesk press media secretary secretariat sekretariat reception noreply no-reply postmaster editor hello enquiries inquiries feedback marketing jobs careers privacy abuse registrar library news newsletter hr team service services mail kontakt contacto contato contatti info-request subscribe unsubscribe bounce accounts billing root security dpo datenschutz'.split(
    ' ',
  ),
);

/** How much an address agrees with a name: its local part holds a word of it, or its initials. */
export function agreesWithName(email: string, name: string): boolean {
  const local = fold(email.split('@')[0] ?? '').replaceAll(/[^a-z0-9]/g, '');
  const words = nameKey(name).map((word) => word.replaceAll(/[^a-z0-9]/g, ''));
  if (words.some((word) => word.length >= 3 && local.includes(word.slice(0, 6)))) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  return initials.length >= 2 && local.startsWith(initials);
}

/** Of a page's addresses, those that are the person's. */
export function ownEmails(found: readonly FoundEmail[], name: string | undefined, pageText: string): FoundEmail[] {
  const possible = found.filter(
    (each) => !placeholders.test(each.value) && !isRiddle(each, pageText) && !isOfSomeoneElse(each, pageText),
  );
  const agreeing = name === undefined ? [] : possible.filter((each) => agreesWithName(each.value, name));
  const others = possible.filter((each) => !agreeing.includes(each));
  const personal = others.filter((each) => !isOffice(each.value));
  if (agreeing.length > 0) {
    // Beside an address with their name, others are theirs only when written right next to it.
    return [...agreeing, ...personal.filter((each) => agreeing.some((own) => Math.abs(own.at - each.at) < 80))];
  }
  if (personal.length > 0) return personal.length <= 3 ? personal : [];
  return others.length === 1 && isOfPerson(others[0], pageText) ? others : [];
}

const isOffice = (email: string): boolean => offices.has(email.split('@')[0] ?? '');

/** An office's address is the person's when the page offers it right as "contact me". */
const isOfPerson = (each: FoundEmail | undefined, pageText: string): boolean =>
  each !== undefined && pageText.length < 20_000 && each.value.split('@')[0] !== 'webmaster';

const elsewhere =
  /\b(?:webmaster|maintained by|site by|designed by|assistant|secretary|advisor|reference|editor|co-?author|finger)\b[^.]{0,40}$/i;
const isOfSomeoneElse = (each: FoundEmail, pageText: string): boolean =>
  elsewhere.test(pageText.slice(Math.max(0, each.at - 60), each.at));
