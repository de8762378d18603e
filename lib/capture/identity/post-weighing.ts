/** Candidates for what someone is and where, with what speaks for each. */
import type { Finding } from '../facts/finding.ts';
import type { Section } from '../facts/outline.ts';
import type { Block } from '../page/block.ts';
import type { EvidenceSource } from '../reading.ts';
import type { Said } from '../sites/site.ts';
import type { StructuredData } from '../structured/person.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { sizeOf } from '../text/organizations.ts';
import { wordsOf, type Word } from '../text/phrases.ts';

export interface Weighed {
  value: string;
  source: EvidenceSource;
  weight: number;
  /** The line by the name that says so, if one does. */
  block?: Block;
}

export interface Post {
  headline?: Weighed;
  organization?: Weighed;
}

/** What the post is weighed from. */
export interface PostView {
  /** The reading text. */
  text: string;
  blocks: readonly Block[];
  findings: readonly Finding[];
  /** Those that the findings give the positions of. */
  sections: readonly Section[];
  structured: StructuredData;
  name: string | undefined;
  nameBlock: Block | undefined;
  lexicon: Lexicon;
  /** What the site's adapter knows. */
  said?: { headline?: Said; organization?: Said };
}

/** UTF-16 units; anything longer is a sentence. */
export const longestHeadline = 110;

export class PostWeighing {
  /** Places by the posts they were said with. */
  readonly places = new Map<string, Weighed[]>();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  readonly headlines: Weighed[] = [];
  readonly organizations: Weighed[] = [];

  headline(value: string, source: EvidenceSource, weight: number, block?: Block): void {
    const text = this.#withoutSubject(tidy(value));
    if (isSane(text)) this.headlines.push({ value: text, source, weight, ...(block && { block }) });
  }

  /** A post and its place, said in one breath: where the post wins, its place is likely. */
  both(title: string, organization: string, weight: number, block?: Block): void {
    this.headline(title, 'text', weight, block);
    this.organization(organization, 'text', weight, block);
    const last = this.organizations.at(-1);
    const post = this.headlines.at(-1);
    if (last && post) this.places.set(post.value, [...(this.places.get(post.value) ?? []), last]);
  }

  /** "er Professor für Viola": the subject that stands between verb and post is no part of it. */
  #withoutSubject(text: string): string {
    const words = wordsOf(text);
    const [first, second] = words;
    const isSubject = first && (this.#lexicon.first.exactly([first]) || this.#lexicon.third.exactly([first]));
    return isSubject && second ? text.slice(second.start) : text;
  }

  organization(value: string, source: EvidenceSource, weight: number, block?: Block): void {
    const text = tidy(value);
    if (isSane(text)) this.organizations.push({ value: text, source, weight, ...(block && { block }) });
  }
}

const isSane = (text: string): boolean => text.length >= 2 && text.length <= longestHeadline;

const tidy = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,.;:–—|·•()-]+|[\s,.;:–—|·•(-]+$/g, '')
    .replace(/^(?:an?|the|ein|eine|un|une|una|der|die|den)\s(?=\S)/i, '');

/** Whether words hold a part of the name. */
export const hasName = (words: readonly Word[], name: string): boolean => {
  const own = new Set(
    wordsOf(name)
      .map((word) => word.text)
      .filter((word) => word.length > 2),
  );
  return words.some((word) => own.has(word.text));
};

/** The institution among the parts of a line that names one and what belongs to it; else the first part. */
export function firstPart(organization: string): string {
  const parts = organization.split(/[;|•·]|\s[-–—]\s|[.!?]\s|\s\(|,\s/).slice(0, 3);
  return parts.find((part) => sizeOf(wordsOf(part)) > 0) ?? parts[0] ?? organization;
}

/** "School of Computing at Northgate University": the institution, where a part of it is named with it. */
export function wholeOf(organization: string, lexicon: Lexicon): string {
  const parts = organization.split(/\s(?:at|in|of|an der|am|à l['’]|du|de la|della|da|van de)\s(?:the\s)?(?=\S)/);
  const last = parts.at(-1) ?? '';
  const isPart = sizeOf(wordsOf(parts[0] ?? '')) <= 0 && lexicon.organizations.has(wordsOf(parts[0] ?? ''));
  return parts.length > 1 && isPart && sizeOf(wordsOf(last)) > 0 ? last : organization;
}
