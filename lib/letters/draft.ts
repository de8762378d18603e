/** Writes a letter: the phrases of its kind, filled with what is known of the writer, the person and their facts. */
import type { FactId } from '../ids.ts';
import type { CitableFact, Draft, DraftInput } from './case.ts';
import { capitalised, concat, fill, plain } from './cited.ts';
import type { Cited, Slots } from './cited.ts';
import { english } from './grammar/en.ts';
import type { FactWording, Grammar } from './grammar/wording.ts';
import { oneLine } from './grammar/noun-phrase.ts';
import { englishPhrases } from './phrases/index.ts';
import type { Alternatives, KindPhrases, Phrases } from './phrases/index.ts';
import { citable, proposeFacts } from './propose.ts';
import { fold } from './tokens.ts';
import { chooseWording, hash } from './wordings.ts';
import type { Band, Option } from './wordings.ts';

/** Minutes asked for unless the user says otherwise: within the 15 to 30 that all sources accept. */
const usualMinutes = 20;

/**
 * Words between salutation and signature, from the narrowest band to none. Shorter requests were answered more often in
 * the one large experiment (127 words against 49: 2.7 % against 4.8 %), below 75 there is no room to say why them.
 */
const bands: readonly Band[] = [
  { least: 75, most: 98 },
  { least: 75, most: 110 },
  { least: 65, most: 130 },
  { least: 0, most: Infinity },
];

const text = (value: string): Cited | undefined => (value === '' ? undefined : plain(value));

/** Two posts in the order they were held, where the dates leave no doubt that one followed the other. */
function change(facts: readonly FactWording[]): { from: FactWording; to: FactWording } | undefined {
  const [a, b] = facts.filter(({ fact, slots }) => fact.kind === 'position' && slots['post'] !== undefined);
  if (a?.fact.start === undefined || b?.fact.start === undefined || a.fact.start === b.fact.start) return undefined;
  const [from, to] = a.fact.start < b.fact.start ? [a, b] : [b, a];
  // Two posts held at once are no move.
  return from.fact.end === undefined || from.fact.end > (to.fact.start ?? '') ? undefined : { from, to };
}

interface Telling {
  shapes: string[];
  slots: Slots;
}

/** What the chosen facts give to the phrases. */
function telling(facts: readonly FactWording[], grammar: Grammar): Telling {
  const [first, second] = facts;
  if (first === undefined) return { shapes: ['none'], slots: {} };
  if (second === undefined) return { shapes: first.shapes, slots: { ...first.slots, it: first.it } };
  const moved = change(facts);
  if (moved !== undefined) {
    const { from, to } = moved;
    const same = fold(from.fact.organization ?? '') === fold(to.fact.organization ?? ' ');
    return {
      shapes: [same ? 'promotion' : 'move', 'any'],
      slots: { from: from.slots['post'], to: to.slots['post'] },
    };
  }
  return {
    shapes: [...first.shapes, ...second.shapes],
    slots: { first: first.it, second: second.it, it: grammar.both(first.it, second.it) },
  };
}

/** The goal nearest to the facts, else the first. */
function wantedGoal(input: DraftInput, facts: readonly CitableFact[], grammar: Grammar): string | undefined {
  const goals = (input.sender.goals ?? []).map((each) => grammar.goal(each)).filter((each) => each !== '');
  const said = fold(facts.map(({ quote }) => quote).join(' '));
  const nearness = (goal: string): number =>
    fold(goal)
      .split(' ')
      .filter((word) => word.length > 4 && said.includes(word)).length;
  return goals.toSorted((a, b) => nearness(b) - nearness(a))[0];
}

const pick = <Item>(items: readonly Item[], by: number): Item | undefined => items[by % items.length];

/** Everything that the phrases of a letter may name. */
function slotsFor(
  input: DraftInput,
  facts: readonly FactWording[],
  told: Telling,
  phrases: Phrases,
  grammar: Grammar,
): Slots {
  const { sender, contact } = input;
  const by = hash(contact.name + (input.seed ?? 0));
  const question = told.shapes.flatMap((shape) => phrases.questions[shape] ?? []);
  const interest = grammar.goal(sender.interests?.[0] ?? '');
  const goal =
    wantedGoal(
      input,
      facts.map(({ fact }) => fact),
      grammar,
    ) ?? (interest === '' ? pick(question, by) : interest);
  const name = oneLine(sender.name);
  const role = grammar.role(sender.role);
  const at = grammar.at(sender.affiliation);
  const who = [role, at].filter((each) => each !== '').join(' ');
  return {
    ...told.slots,
    addressee: text(grammar.addressee(contact.name, contact.honorific)),
    name: text(name),
    role: text(role),
    'role-plain': text(oneLine(sender.role)),
    who: text(who),
    turning: text(grammar.turningPoint(sender.turningPoint ?? '')),
    goal: text(goal ?? ''),
    minutes: plain(String(input.minutes ?? usualMinutes)),
    media: text(pick(phrases.media[input.medium ?? 'any'] ?? [], by) ?? ''),
    referrer: contact.permissionToUseName === true ? text(oneLine(contact.referredBy ?? '')) : undefined,
  };
}

/** The templates of a part that suit any of the shapes, each once. */
const templates = (alternatives: Alternatives, shapes: readonly string[]): string[] =>
  [...new Set(shapes)].flatMap((shape) => alternatives[shape] ?? []);

const ownWords = (template: string): string => template.replaceAll(/\{[A-Za-z-]+\}/g, '').trim();

/** The usable ways to say a part. */
function optionsFor(part: string, kind: KindPhrases, shapes: readonly string[], slots: Slots): Option[] {
  const name = part.replace('?', '');
  const usable = templates(kind.parts[name] ?? {}, shapes).flatMap((template): Option[] => {
    const filled = fill(template, slots);
    return filled === undefined ? [] : [{ text: capitalised(filled), own: ownWords(template) }];
  });
  const nothing: Option = { text: plain(''), own: '' };
  return part.endsWith('?') || usable.length === 0 ? [...usable, nothing] : usable;
}

function signature(input: DraftInput, closing: string): string {
  const { sender } = input;
  const place = [oneLine(sender.role), oneLine(sender.affiliation)].filter((each) => each !== '').join(', ');
  return [closing, oneLine(sender.name), place, oneLine(sender.link ?? '')].filter((each) => each !== '').join('\n');
}

function assemble(kind: KindPhrases, said: readonly Option[], opening: Cited, ending: string): Cited {
  let next = 0;
  const paragraphs = kind.paragraphs.map((parts) => {
    const sentences = said
      .slice(next, next + parts.length)
      .map(({ text: each }) => each)
      .filter((each) => each.text !== '');
    next += parts.length;
    return concat(sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [' ', sentence])));
  });
  const whole = [opening, ...paragraphs, plain(ending)].filter((each) => each.text !== '');
  return concat(whole.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['\n\n', paragraph])));
}

/** A subject that says what it is about and is not cut on a telephone. */
const longestSubject = 60;

function subjectOf(kind: KindPhrases, slots: Slots, seed: number): string {
  const usable = kind.subject
    .flatMap((template) => fill(template, slots)?.text ?? [])
    .map((each) => capitalised(plain(each)).text);
  const short = usable.filter((each) => each.length <= longestSubject);
  return pick(short, Math.abs(seed)) ?? usable.at(-1) ?? '';
}

/** The facts that this letter cites: the user's choice, else the first proposed. */
function factsToCite(input: DraftInput, proposed: readonly FactId[]): CitableFact[] {
  const fit = citable(input.contact.facts);
  const wanted = input.chosen?.length ? input.chosen : proposed;
  return wanted.flatMap((id) => fit.find((fact) => fact.id === id) ?? []).slice(0, 2);
}

/**
 * Drafts a letter. The same input gives the same letter; another seed, another wording. With no fact fit to be cited it
 * is plain and honest and says nothing about the person.
 */
export function draft(input: DraftInput): Draft {
  const phrases = englishPhrases;
  const grammar = english;
  const kind = phrases.kinds[input.kind] ?? phrases.kinds['request'];
  if (kind === undefined) throw new Error('The phrases have no request letter.');
  const seed = input.seed ?? 0;
  const proposed = proposeFacts(input.contact.facts, input.sender, input.now)
    .slice(0, 2)
    .map(({ fact }) => fact.id);
  const worded = factsToCite(input, proposed).map((fact) => grammar.word(fact, input.now));
  const told = telling(worded, grammar);
  const slots = slotsFor(input, worded, told, phrases, grammar);
  const options = kind.paragraphs
    .flat()
    .map((part) => optionsFor(part, kind, [...told.shapes, input.purpose, 'any'], slots));
  const start = hash(input.contact.name + input.sender.name);
  const said = chooseWording(options, bands, seed, start);
  const opening = fill(phrases.salutation, slots) ?? plain('');
  const closing = pick(phrases.closings, start + Math.abs(seed)) ?? '';
  const { text: body, citations } = assemble(kind, said, opening, signature(input, closing));
  return { subject: subjectOf(kind, slots, seed), body, citations, proposed };
}
