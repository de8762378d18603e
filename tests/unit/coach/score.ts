/** Holds what the coach finds in a letter against what a careful person would find in it. */
import { coach } from '../../../lib/coach/index.ts';
import type { Finding } from '../../../lib/coach/index.ts';
import { tokens } from '../../../lib/wording/index.ts';
import type { CorpusCase, Expectation } from './corpus.ts';

export interface Score {
  id: string;
  file: string;
  right: Expectation[];
  missed: Expectation[];
  /** Found and not expected, one for each rule and severity. */
  extra: Finding[];
}

const nameOf = ({ rule, severity }: Finding): string => `${rule} ${severity}`;

/** Whether two marks are about the same place: one may take in more of it than the other. */
function sameWords(found: string | null, expected: string): boolean {
  const said = new Set(tokens(expected).map(({ folded }) => folded));
  return found === null || found.includes(expected) || tokens(found).some(({ folded }) => said.has(folded));
}

export function score({ id, file, input, expect }: CorpusCase): Score {
  const { findings } = coach(input);
  const isFound = ({ finding, words }: Expectation): boolean =>
    findings.some((each) => nameOf(each) === finding && (words === undefined || sameWords(each.words, words)));
  const extra = findings.filter(
    (each, index) =>
      !expect.some(({ finding }) => finding === nameOf(each)) &&
      findings.findIndex((other) => nameOf(other) === nameOf(each)) === index,
  );
  return {
    id,
    file,
    right: expect.filter(isFound),
    missed: expect.filter((each) => !isFound(each)),
    extra,
  };
}

export interface Rates {
  right: number;
  missed: number;
  extra: number;
  /** Of what was found, the share that is right; 1 where nothing was. */
  precision: number;
  /** Of what there is to find, the share that was found; 1 where there is nothing. */
  recall: number;
}

const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));

export function ratesOf(scores: readonly Score[], severity: Finding['severity']): Rates {
  const ofSeverity = (all: readonly Expectation[]): number =>
    all.filter(({ finding }) => finding.endsWith(` ${severity}`)).length;
  const right = scores.reduce((sum, each) => sum + ofSeverity(each.right), 0);
  const missed = scores.reduce((sum, each) => sum + ofSeverity(each.missed), 0);
  const extra = scores.reduce((sum, each) => sum + each.extra.filter((found) => found.severity === severity).length, 0);
  return { right, missed, extra, precision: share(right, extra), recall: share(right, missed) };
}
