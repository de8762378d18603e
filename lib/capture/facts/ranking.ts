/** The order facts are offered in: how citable each is. A letter cites one or two, so the first few matter most. */
import type { FactKind } from '../reading.ts';
import { wordsOf } from '../text/phrases.ts';
import type { Finding } from './finding.ts';
import type { Dates } from './fields.ts';

/** How well each kind opens a conversation about someone's path. */
const kindWeights: Readonly<Record<FactKind, number>> = {
  position: 1,
  education: 0.85,
  award: 0.8,
  project: 0.8,
  service: 0.75,
  talk: 0.75,
  publication: 0.75,
  grant: 0.65,
  statement: 0.7,
  volunteer: 0.7,
  teaching: 0.65,
  certificate: 0.55,
  interest: 0.5,
  language: 0.25,
  other: 0.3,
};

/** Words in a quote that reads well: long enough to say something, short enough to cite. */
const fewest = 5;
const most = 40;

function readsWell(quote: string): number {
  const count = quote.length / Math.max(1, wordsOf(quote).length) < 2.5 ? quote.length / 2 : wordsOf(quote).length;
  if (count < fewest) return count * 0.06;
  return count <= most ? 0.4 : Math.max(0, 0.4 - (count - most) * 0.01);
}

/** Years after which a fact is half as recent. */
const halfRecent = 10;

/** How recent, against the year of the reading: what goes on counts most, what is older ever less. */
function recency({ start, end, ongoing }: Dates, year: number): number {
  if (ongoing === true) return 0.4;
  const latest = Number((end ?? start ?? '').slice(0, 4));
  return latest > 0 ? 0.4 / (1 + Math.max(0, year - latest) / halfRecent) : 0.1;
}

/** Best to cite first; equal ones in the order of the page. Many of one kind in a row give way to other kinds. */
export function ranked(findings: readonly Finding[], text: string, year: number): Finding[] {
  const perKind = new Map<FactKind, number>();
  const scored = findings
    .map((finding) => {
      const specific = (finding.title === undefined ? 0 : 0.15) + (finding.organization === undefined ? 0 : 0.2);
      const quote = text.slice(finding.start, finding.end);
      const score =
        kindWeights[finding.kind] +
        specific +
        readsWell(quote) +
        recency(finding.dates, year) +
        finding.confidence * 0.4;
      return { finding, score };
    })
    .toSorted((a, b) => b.score - a.score);
  return scored
    .map(({ finding, score }) => {
      const before = perKind.get(finding.kind) ?? 0;
      perKind.set(finding.kind, before + 1);
      return { finding, score: score - Math.min(0.8, before * 0.08) };
    })
    .toSorted((a, b) => b.score - a.score)
    .map(({ finding }) => finding);
}
