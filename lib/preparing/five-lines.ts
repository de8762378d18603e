/** Who they are in five lines at most, each in the words of a source: what they do now, the way there, what they made. */
import type { Contact, Origin, StandingFact } from '../contacts/index.ts';
import type { FactId } from '../ids.ts';
import { fold, proposeFacts } from '../wording/index.ts';
import type { CitableFact, Wishes } from '../wording/index.ts';

export interface Line {
  text: string;
  origin: Origin;
  /** The fact that these words are the quote of; absent for what stands at the head of the page. */
  fact?: FactId;
}

const mostLines = 5;

/** What a line tells of: where they worked, where they learnt, or what they made and said. */
type Part = 'work' | 'learning' | 'doing';
const partOf = ({ kind }: CitableFact): Part =>
  kind === 'position' ? 'work' : kind === 'education' ? 'learning' : 'doing';

/** In the order in which lines are given to them, while there are lines; then come the best of what is left. */
const wanted: readonly Part[] = ['work', 'doing', 'work', 'learning', 'doing'];

/** What they do now, as the head of their page says it. */
function headline({ headline: post, organization }: Contact): Line[] {
  const said = post ?? organization;
  if (!said) return [];
  const text = post && organization ? `${post.value} · ${organization.value}` : said.value;
  return [{ text, origin: said.origin }];
}

/** Whether the head of the page says what a post says. */
const isSaid = ([head]: readonly Line[], { title, ongoing }: CitableFact): boolean =>
  head !== undefined && ongoing === true && title !== undefined && fold(head.text).startsWith(fold(title));

const order: readonly Part[] = ['work', 'learning', 'doing'];

/** Posts first, the latest before the earlier ones, then learning, then all else in the order in which it tells most. */
const byPart = (a: CitableFact, b: CitableFact): number =>
  order.indexOf(partOf(a)) - order.indexOf(partOf(b)) ||
  (partOf(a) === 'work' ? (b.start ?? '').localeCompare(a.start ?? '') : 0);

/** The facts that make the lines, from those that tell most to those that tell least. */
function chosen(telling: readonly CitableFact[], most: number): CitableFact[] {
  const taken = new Set<CitableFact>();
  for (const part of wanted.slice(0, most)) {
    const next = telling.find((each) => !taken.has(each) && partOf(each) === part);
    if (next) taken.add(next);
  }
  for (const each of telling) if (taken.size < most) taken.add(each);
  return [...taken];
}

/**
 * The lines in the order in which they are read. Nothing private, nothing that two pages date differently.
 * @param facts those that stand, and `citable` the same as letters use them.
 */
export function fiveLines(
  contact: Contact,
  facts: readonly StandingFact[],
  citable: readonly CitableFact[],
  wishes: Wishes,
  now: Temporal.Instant,
): Line[] {
  const head = headline(contact);
  const captureOf = new Map(facts.map(({ id, capture }) => [id, capture]));
  // What stands at the head of the page need not be said again.
  const telling = proposeFacts(citable, wishes, now).flatMap((each) =>
    each.telling && !isSaid(head, each.fact) ? [each.fact] : [],
  );
  const lines = chosen(telling, mostLines - head.length)
    .toSorted(byPart)
    .flatMap(({ id, quote }): Line[] => {
      const capture = captureOf.get(id);
      return capture === undefined ? [] : [{ text: quote, origin: { by: 'capture', capture }, fact: id }];
    });
  return [...head, ...lines];
}
