/** Facts that are entries of a list: a post, a degree, a paper; or a line that names its own topic ("Languages: …"). */
import { coverage, type Block, type Range } from '../page/block.ts';
import type { FactKind } from '../reading.ts';
import { datesIn, isOnlyDate, type DateSpan } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';
import { looksLikeReference } from './classify.ts';
import { bullet, proseLength, type Entry } from './entries.ts';
import { datesUnder } from './dating.ts';
import { entryFields } from './entry-fields.ts';
import { datesOf, withoutDates } from './fields.ts';
import {
  bounded,
  isForVisitors,
  isKind,
  marked,
  works,
  type DatedContext,
  type FactContext,
  type Finding,
} from './finding.ts';
import { topicsOf } from './outline.ts';
import { titleOfWork } from './works.ts';

/** Whether an entry is an item of its section's list, to be kept whole, rather than prose. */
export function isListed(entry: Entry, kind: FactKind, length: number, { lexicon }: FactContext): boolean {
  if (works.has(kind) && length <= 600) {
    const sentences = entry.length === 1 && entry[0] ? sentencesOf(entry[0].text, lexicon).length : 1;
    return sentences <= 2 || entry.some((block) => looksLikeReference(block.text)) || length <= 220;
  }
  if (length > 330) return false;
  const [first] = entry;
  if (entry.length > 1 || !first) return true;
  const sentences = sentencesOf(first.text, lexicon).length;
  return sentences <= 1 || (length < proseLength && !lexicon.third.has(wordsOf(first.text)));
}

export const textOf = (range: Range, { text }: FactContext): string =>
  text.slice(range.start, range.end).replaceAll('\n', ' ');

const emphasisedIn = (block: Block): string[] =>
  [...block.bold, ...block.italic, ...block.links].map((run) => block.text.slice(run.start, run.end));

/** The fact that an entry states; `labelled` is what stands after the label of its first line, which is no part of its fields. */
export function entryFact(
  entry: Entry,
  kind: FactKind,
  section: number,
  context: DatedContext,
  labelled?: string,
): Finding | undefined {
  const { lexicon } = context;
  const [first] = entry;
  const last = entry.at(-1);
  if (!first || !last) return undefined;
  const range = { start: first.start + bulletLength(first.text), end: last.end };
  const text = textOf(range, context);
  const spans = datesIn(text);
  const words = wordsOf(text);
  if (isOnlyDate(text, spans) || words.length === 0 || isMenu(entry) || isHeadingAgain(text, entry, lexicon))
    return undefined;
  if (isForVisitors(words, lexicon, text)) return undefined;
  const said = entry.map((block) => block.text);
  if (labelled !== undefined) said.splice(0, 1, ...(labelled === '' ? [] : [labelled]));
  const lines = said.map((line) => withoutDates(line, datesIn(line)));
  const emphasised = entry.flatMap(emphasisedIn);
  const title = works.has(kind) ? titleOfWork(said, lines, emphasised, context.nameWords) : undefined;
  const fields = works.has(kind) ? { ...(title && { title }) } : entryFields(lines, kind, lexicon);
  return marked(
    {
      kind,
      ...range,
      ...bounded(fields),
      dates: datesOf(datesOfEntry(entry, spans, context), kind),
      confidence: 1,
      section,
    },
    words,
    lexicon,
  );
}

/** An entry's dates: those of a line that gives nothing else, else its own under those that rule it. */
function datesOfEntry(entry: Entry, own: readonly DateSpan[], { ruled }: DatedContext): readonly DateSpan[] {
  const line = entry.find((block) => isOnlyDate(block.text));
  if (line) return datesIn(line.text);
  const ruling = entry.map((block) => ruled.get(block)).find((each) => each !== undefined);
  return datesUnder(own, ruling);
}

/** A bullet typed before an item is no part of what it says. */
function bulletLength(text: string): number {
  const typed = bullet.exec(text)?.[0].length ?? 0;
  if (typed > 0) return typed;
  const number = itemNumber.exec(text)?.[0].length ?? 0;
  return number > 0 && datesIn(text)[0]?.start !== 0 ? number : 0;
}

/** "[12] ", "3. ", "(4) ", and the middle dot that Japanese sets without a space. */
const itemNumber = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s+(?=\D)|^・/;

/** A lone link of a word or two in a list is a menu's item. */
function isMenu(entry: Entry): boolean {
  return entry.every((block) => coverage(block, block.links) > 0.95 && block.text.length < 16);
}

/** A short line that is itself the name of a section, as a menu beside the text has it. */
const isHeadingAgain = (text: string, entry: Entry, lexicon: Lexicon): boolean =>
  entry.length === 1 &&
  text.length < 30 &&
  (entry[0]?.links.length ?? 0) > 0 &&
  topicsOf(text, lexicon, true).length > 0;

const labelPattern = /^\s*([^:：.!?]{2,40})\s?[:：]\s?(\S.*)?$/u;

/** The label of an entry and its value: "Position: Lecturer" in one line, or a label's own block before the rest. */
function labelOf([first, ...rest]: Entry, lexicon: Lexicon): { label: string; value: string } | undefined {
  if (!first) return undefined;
  const match = labelPattern.exec(first.text);
  const isTerm = first.box.tag === 'dt' || first.box.tag === 'th';
  const alone = rest.length > 0 && (isTerm || lexicon.labels.exactly(wordsOf(first.text)) !== undefined);
  const label = alone ? first.text : match?.[1];
  if (label === undefined || (!alone && match?.[2] === undefined && rest.length === 0)) return undefined;
  return { label, value: alone ? '' : (match?.[2] ?? '') };
}

const longestLabelled = 500;

/** What a label says the value is: the kind of a fact, nothing that is one, or unknown. */
function kindOfLabel(label: string, lexicon: Lexicon): FactKind | 'none' | undefined {
  const said = lexicon.labels.exactly(wordsOf(label));
  if (said === 'headline' || said === 'organization') return 'position';
  const [topic] = topicsOf(label, lexicon, true);
  if (topic === 'contact' || topic === 'aside') return 'none';
  return topic !== undefined && isKind(topic) ? topic : undefined;
}

/** "Research interests: a, b, c" in one line, or a term and its definition. */
export function labelledFact(entry: Entry, section: number, context: DatedContext): Finding[] | undefined {
  const [first] = entry;
  const last = entry.at(-1);
  const labelled = labelOf(entry, context.lexicon);
  const kind = labelled && kindOfLabel(labelled.label, context.lexicon);
  if (!first || !last || !labelled || kind === undefined) return undefined;
  if (kind === 'none') return [];
  if (last.end - first.start > longestLabelled) return undefined;
  const fact = entryFact(entry, kind, section, context, labelled.value);
  return fact ? [{ ...fact, confidence: 0.9 }] : [];
}
