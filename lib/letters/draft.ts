/** Writes a letter: the phrases of its kind, filled with what is known of the writer, the person and their facts. */
import { usualMinutes } from '../contacts/index.ts';
import type { Draft, DraftInput } from './case.ts';
import {
  capitalised,
  concat,
  countWords,
  fill,
  oneLine,
  plain,
  slotNames,
  themes,
  wantedGoal,
} from '../wording/index.ts';
import type { Cited, Grammar, Slots } from '../wording/index.ts';
import { occasionShapes, occasionSlots } from './occasion.ts';
import { languageFor } from './languages.ts';
import type { Language } from './languages.ts';
import type { KindPhrases, PhraseKind, Phrases } from './phrases/index.ts';
import { briefQuestions, numbered, questionsFor } from './questions.ts';
import { tell, tellingOf } from './telling.ts';
import type { Telling } from './telling.ts';
import { targetShapes, targetSlots } from './target.ts';
import { chooseWording, hash } from './wordings.ts';
import type { Band, Option } from './wordings.ts';

/** Questions sent ahead, or asked by e-mail: as many as are answered in a few lines. */
const questionsSent = 3;
/** Questions that a first request may carry beside the asking. */
const questionsInRequest = 2;

const text = (value: string | undefined): Cited | undefined =>
  value === undefined || value === '' ? undefined : plain(value);

const pick = <Item>(items: readonly Item[], by: number): Item | undefined => items[by % items.length];

/** What the writer's profile and the person's record give to the phrases. */
function peopleSlots(input: DraftInput, told: Telling, phrases: Phrases, grammar: Grammar): Slots {
  const { sender, contact } = input;
  const interest = text(grammar.goal(sender.interests?.[0] ?? ''));
  const question = [...told.shapes, 'any'].flatMap((shape) => phrases.questions[shape] ?? [])[0];
  const role = grammar.role(sender.role);
  return {
    addressee: text(grammar.addressee(contact.name, contact.honorific)),
    name: text(oneLine(sender.name)),
    'role-with-article': text(grammar.roleNoun(sender.role) === '' ? '' : role),
    'role-noun': text(grammar.roleNoun(sender.role)),
    who: text(grammar.who(role, grammar.at(sender.affiliation))),
    turning: text(grammar.turningPoint(sender.turningPoint ?? '')),
    goal:
      text(
        wantedGoal(
          sender.goals ?? [],
          told.facts.map(({ fact }) => fact),
          grammar,
        ),
      ) ??
      fill(phrases.interest, { interest }) ??
      text(question),
    minutes: plain(String(input.minutes ?? usualMinutes)),
    referrer: contact.permissionToUseName === true ? text(oneLine(contact.referredBy ?? '')) : undefined,
  };
}

function questionSlots(input: DraftInput, told: Telling, { phrases, tag }: Language): Slots {
  const turn = Math.abs(input.seed ?? 0);
  const wanted = input.kind !== 'request' || input.questions === true;
  const questions =
    input.kind === 'request'
      ? briefQuestions(told, questionsInRequest, turn, phrases)
      : questionsFor(input, told, questionsSent, turn, phrases, tag);
  return wanted && questions.length > 0 ? { question: questions[0], questions: numbered(questions) } : {};
}

const ownWords = (template: string): string => template.replaceAll(/\{[A-Za-z-]+\}/g, '').trim();

/** A template filled in every way that it can be: once, or once for each way to talk. */
const fillings = (template: string, slots: Slots, media: readonly string[]): Cited[] =>
  slotNames(template).includes('media')
    ? media.flatMap((way) => fill(template, { ...slots, media: plain(way) }) ?? [])
    : [fill(template, slots) ?? []].flat();

/** Words of a sentence that is read in one breath; the coach says the same. */
const longestSentence = 28;

const isEasilyRead = (said: string): boolean =>
  said.split(/[.?] /).every((sentence) => countWords(sentence) <= longestSentence);

/** Those that pass, or all where none does. */
const preferred = (options: readonly Option[], passes: (option: Option) => boolean): readonly Option[] => {
  const passing = options.filter(passes);
  return passing.length > 0 ? passing : options;
};

interface Material {
  kind: KindPhrases;
  /** Parts that kinds have in common. */
  shared: Phrases['parts'];
  shapes: readonly string[];
  slots: Slots;
  media: readonly string[];
  /** Letters already sent to the same house. */
  earlier: string;
}

/** Ways to say a part that are enough to choose among; then less fitting ones are not looked at. */
const enough = 3;

/** The sentences of what is said, as a reader tells them apart. */
const sentencesOf = (said: string): string[] => said.split(/(?<=[.?])\s+/u).filter((each) => each !== '');

/**
 * The usable ways to say a part: those written for what this letter is like before those for any, and of these the ones
 * in sentences that no earlier letter used.
 */
function optionsFor(part: string, { kind, shared, shapes, slots, media, earlier }: Material): readonly Option[] {
  const name = part.replace('?', '');
  const alternatives = kind.parts[name] ?? shared[name] ?? {};
  const isNew = ({ text: said }: Option): boolean => !sentencesOf(said.text).some((each) => earlier.includes(each));
  const usable: Option[] = [];
  for (const shape of new Set(shapes)) {
    if (usable.filter(isNew).length >= enough) break;
    for (const template of alternatives[shape] ?? [])
      for (const filled of fillings(template, slots, media)) usable.push({ text: filled, own: ownWords(template) });
  }
  // A part that the letter is whole without is left out rather than said again.
  const fresh = part.endsWith('?') ? usable.filter(isNew) : preferred(usable, isNew);
  const kept = preferred(fresh, ({ text: said }) => isEasilyRead(said.text));
  return part.endsWith('?') || kept.length === 0 ? [...kept, { text: plain(''), own: '' }] : kept;
}

function signature(input: DraftInput, closing: string): string {
  const { sender } = input;
  const place = [oneLine(sender.role), oneLine(sender.affiliation)].filter((each) => each !== '').join(', ');
  return [closing, oneLine(sender.name), place, oneLine(sender.link ?? '')].filter((each) => each !== '').join('\n');
}

/** The parts in their paragraphs, a blank line between. */
function assemble({ kind, phrases }: Language, said: readonly Option[], opening: Cited, ending: string): Cited {
  let next = 0;
  let isFirst = phrases.continuesSalutation;
  const paragraphs = kind.paragraphs.map((parts) => {
    const sentences = said
      .slice(next, next + parts.length)
      .map((option) => option.text)
      .filter((each) => each.text !== '')
      .map((sentence) => {
        const asIs = isFirst;
        isFirst = false;
        return asIs ? sentence : capitalised(sentence);
      });
    next += parts.length;
    return concat(sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [' ', sentence])));
  });
  const whole = [opening, ...paragraphs, plain(ending)].filter((each) => each.text !== '');
  return concat(whole.flatMap((paragraph, index) => (index === 0 ? [paragraph] : ['\n\n', paragraph])));
}

/** A subject that says what it is about and is not cut on a telephone, in characters. */
const subjectBand = { least: 25, most: 60 };

/** The last subject of the list is for when no other fits. */
function subjectOf(kind: KindPhrases, slots: Slots, turn: number): string {
  const filled = (template: string): string[] =>
    fill(template, slots) === undefined ? [] : [capitalised(fill(template, slots) ?? plain('')).text];
  const aboutNamed = kind.subject.filter((each) => slots['named'] && slotNames(each).includes('named'));
  const fitting = (aboutNamed.length > 0 ? aboutNamed : kind.subject.slice(0, -1))
    .flatMap(filled)
    .filter(({ length }) => length >= subjectBand.least && length <= subjectBand.most);
  return pick(fitting, turn) ?? kind.subject.slice(-1).flatMap(filled)[0] ?? '';
}

/** The bands of a kind's words, then any length rather than no letter. */
const bandsOf = (kind: KindPhrases): Band[] => [
  ...kind.words.map(([least = 0, most = Infinity]) => ({ least, most })),
  { least: 0, most: Infinity },
];

/** How they talk, for phrases written for one way; nothing where it is left open. */
const mediumShapes = ({ medium = 'any' }: DraftInput): string[] =>
  medium === 'any' ? [] : [medium === 'in-person' ? medium : `by-${medium}`];

/** 'near' where the facts and what the writer wants to learn have a theme in common, and a phrase may say so. */
function nearness({ facts }: Telling, slots: Slots): string[] {
  const wanted = themes([slots['goal']?.text ?? '']);
  const told = themes(facts.flatMap(({ fact }) => [fact.quote, fact.title ?? '']));
  return [...told].some((theme) => wanted.has(theme)) ? ['near'] : [];
}

interface Written {
  letter: Omit<Draft, 'proposed'>;
  /** Whether its length is one that the kind asks for. */
  isRightLength: boolean;
}

/** A letter that tells these facts. */
function write(input: DraftInput, told: Telling, language: Language): Written {
  const { kind, phrases, grammar } = language;
  const known = {
    ...told.slots,
    ...peopleSlots(input, told, phrases, grammar),
    ...occasionSlots(input, grammar),
    ...targetSlots(input, grammar),
  };
  const slots = { ...known, ...questionSlots(input, told, language) };
  const shapes = [
    ...nearness(told, slots),
    ...told.shapes,
    input.purpose,
    ...occasionShapes(slots),
    ...targetShapes(slots),
    ...mediumShapes(input),
    'any',
  ];
  const earlier = (input.earlier ?? []).join('\n');
  const material = {
    kind,
    shared: phrases.parts,
    shapes,
    slots,
    media: phrases.media[input.medium ?? 'any'] ?? [],
    earlier,
  };
  const seed = input.seed ?? 0;
  const start = hash(input.contact.name + input.sender.name);
  const options = kind.paragraphs.flat().map((part) => optionsFor(part, material));
  const full = options.map((each) => (each.length > 1 ? each.filter((option) => option.text.text !== '') : each));
  const bands = bandsOf(kind).map((band, number) => ({ band, number }));
  // What may be left out is left out only where there is no room for it, or where everything else has been said.
  const attempts = [bands.slice(0, 2), bands.slice(2)].flatMap((some) =>
    [full, options].flatMap((parts) => some.map((each) => ({ ...each, parts }))),
  );
  const said = chooseWording(attempts, seed, start);
  const opening = fill(phrases.salutation, slots) ?? plain('');
  const closing = pick(phrases.closings, start + Math.abs(seed)) ?? '';
  const { text: body, citations } = assemble(language, said.options, opening, signature(input, closing));
  return {
    letter: { subject: subjectOf(kind, slots, Math.abs(seed)), body, citations },
    isRightLength: said.band === 0 || said.band === 1,
  };
}

const phraseKind = ({ kind, target }: DraftInput): PhraseKind =>
  kind === 'introduction' && target !== undefined ? 'introduction-to' : kind;

/**
 * Drafts a letter. The same input gives the same letter; another seed, another wording. With no fact fit to be cited it
 * is plain and honest and says nothing about the person.
 */
export function draft(input: DraftInput): Draft {
  const language = languageFor(input.language, phraseKind(input));
  const { grammar } = language;
  const { told, proposed } = tellingOf(input, grammar);
  const whole = write(input, told, language);
  // Two facts that make the letter too long are one too many, unless the user chose both.
  if (whole.isRightLength || told.facts.length < 2 || (input.chosen ?? []).length > 0)
    return { ...whole.letter, proposed };
  const { letter } = write(input, tell(told.facts.slice(0, 1), grammar), language);
  return { ...letter, proposed: proposed.slice(0, 1) };
}
