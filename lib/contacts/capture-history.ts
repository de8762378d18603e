/**
 * What became of a page from one capture to the next, as far as what was kept can tell: a capture keeps the facts that were
 * new and ticked, which facts of earlier ones the page no longer had, and who it said that this is.
 */
import type { Capture, Fact } from './contact.ts';
import { capturesOf, changedValues, type ChangedValue } from './changes.ts';
import { sameSubject, subjectOf } from './fact-subject.ts';

/** One capture, held against the one of the same page before it. */
export interface CaptureStep {
  capture: Capture;
  /** Undefined for the first of its page: everything it has came with it. */
  before: Capture | undefined;
  values: readonly ChangedValue[];
  /** Addresses and links that the page had not given before. */
  addresses: readonly string[];
  came: readonly Fact[];
  /** The page words or dates these anew. */
  reworded: readonly { before: Fact; now: Fact }[];
  /** Facts that the page had no more in any words; what was saved of them stays. */
  gone: readonly Fact[];
}

const addressesIn = ({ said }: Capture): string[] => [
  ...(said?.emails ?? []),
  ...(said?.links ?? []).map(({ url }) => url),
];

/** Facts that left with a capture, each with the one fact that came in its place, where there is one. */
function pairsOf(left: readonly Fact[], fresh: readonly Fact[]): { before: Fact; now: Fact | undefined }[] {
  const subjects = fresh.map((fact) => ({ fact, subject: subjectOf(fact) }));
  return left.map((before) => {
    const subject = subjectOf(before);
    const found = subjects.filter((each) => sameSubject(each.subject, subject));
    return { before, now: found.length === 1 ? found[0]?.fact : undefined };
  });
}

function stepOf(capture: Capture, earlier: readonly Capture[], facts: readonly Fact[]): CaptureStep {
  const before = earlier.at(-1);
  const fresh = facts.filter((fact) => fact.capture === capture.id);
  const left = new Set(capture.gone);
  const pairs = pairsOf(
    facts.filter(({ id }) => left.has(id)),
    fresh,
  );
  const reworded = pairs.flatMap(({ before: old, now }) => (now ? [{ before: old, now }] : []));
  const anew = new Set(reworded.map(({ now }) => now.id));
  const known = new Set(earlier.flatMap(addressesIn));
  return {
    capture,
    before,
    values: before?.said && capture.said ? changedValues(before.said, capture.said) : [],
    addresses: before ? addressesIn(capture).filter((address) => !known.has(address)) : [],
    came: fresh.filter(({ id }) => !anew.has(id)),
    reworded,
    gone: pairs.flatMap(({ before: old, now }) => (now ? [] : [old])),
  };
}

/** Every capture of someone, newest first, each held against the one of the same page before it. */
export function captureHistory(captures: readonly Capture[], facts: readonly Fact[]): CaptureStep[] {
  const pages = [...new Set(captures.map(({ page }) => page))];
  return pages
    .flatMap((page) => {
      const ofPage = capturesOf(page, captures);
      return ofPage.map((capture, index) => stepOf(capture, ofPage.slice(0, index), facts));
    })
    .toSorted((a, b) => (a.capture.readAt < b.capture.readAt ? 1 : -1));
}
