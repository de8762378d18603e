/** Candidates for what someone is and where, with what speaks for each. */
import type { Finding } from '../facts/finding.ts';
import type { Section } from '../facts/outline.ts';
import type { Block } from '../page/block.ts';
import type { EvidenceSource } from '../reading.ts';
import type { Said } from '../sites/site.ts';
import type { StructuredData } from '../structured/person.ts';
import { beginsCaseless } from '../text/characters.ts';
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
  /** Hosts of the page and of the person's e-mail addresses. */
  hosts: readonly string[];
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
  readonly headlines: Weighed[] = [];
  readonly organizations: Weighed[] = [];
  readonly #lexicon: Lexicon;
  readonly #name: string | undefined;
  readonly #hosts: readonly string[];

  constructor({ lexicon, name, hosts }: Pick<PostView, 'lexicon' | 'name' | 'hosts'>) {
    this.#lexicon = lexicon;
    this.#name = name;
    this.#hosts = hosts;
  }

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

  /** A whole institution says more than a part of one, and one whose address the page or the e-mail has, more still. */
  organization(value: string, source: EvidenceSource, weight: number, block?: Block): void {
    const text = tidy(value);
    const words = wordsOf(text);
    if (!isSane(text) || this.#isOwnName(text, words) || !this.#isNameLike(text, words)) return;
    const known = weight + sizeOf(words) + (this.#hosts.some((host) => isHostOf(host, text)) ? hostBonus : 0);
    this.organizations.push({ value: text, source, weight: known, ...(block && { block }) });
  }

  /**
   * Names of organisations have capitals: most of their words, or the word that says what they are. "Distributed systems" and
   * "Wrote the company's policy" name none.
   */
  #isNameLike(text: string, words: readonly Word[]): boolean {
    if (beginsCaseless(text)) return true;
    const isCapital = (word: Word): boolean => /[A-Z\u00C0-\u00DE\u0391-\u042F0-9]/.test(text.charAt(word.start));
    const content = words.filter((word) => word.text.length > 3);
    if (content.length > 2 && content.filter(isCapital).length * 2 < content.length) {
      return this.#lexicon.organizations.at(words, 0) !== undefined;
    }
    const [first, ...later] = words;
    const kinds = this.#lexicon.organizations.find(words);
    const isLate =
      kinds.length > 0 && kinds.every((hit) => hit.from > 0 && !later.slice(hit.from - 1, hit.to - 1).some(isCapital));
    return !(first && isCapital(first) && isLate);
  }

  /** "Bragantino, Moura & Teles Advogados" is a firm, "Leocádia Bragantino" is not. */
  #isOwnName(text: string, words: readonly Word[]): boolean {
    if (this.#name === undefined || !hasName(words, this.#name)) return false;
    const own = new Set(wordsOf(this.#name).map((word) => word.text));
    const others = words.filter((word) => word.text.length > 2 && !own.has(word.text));
    return others.length < 2 || !(text.includes('&') || this.#lexicon.organizations.has(words));
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

/**
 * Seats on committees and boards, editing a journal and internships are held beside or before the post that someone is known
 * by.
 */
export const sideline =
  /\b(?:internship|intern|trainee|stage|stagiaire|praktikum|praktikant\w*|werkstudent\w*|tirocinio|tirocinante|estágio|estagiári[oa]|prácticas|becari[oa]|stagiair|インターン|实习生?|實習生?|인턴|متدربة?|کارآموز|member|trustee|mitglied|membre|miembro|membro|lid|committee|comit[ée]|commission|kommission|\w*commissie|comissão|comisión|board|jury|council|editor|editorial|herausgeber\w*|éditeur|éditrice|editora?|redattore|redattrice|redacteur|reviewer|referee|gutachter\w*|委員|编委|編集委員|위원)(?![a-z])/i;

/** What an institution gains whose address the page or the e-mail has. */
const hostBonus = 0.3;
/** Letters of a word that is taken for the same in a host's name; and of an abbreviation. */
const longWord = 5;
const shortestAbbreviation = 3;

/** Hosts where people of every institution are. */
const sharedHosts =
  /(?:^|\.)(?:github|gitlab|gmail|googlemail|google|yahoo|hotmail|outlook|live|icloud|me|gmx|web|mail|proton|protonmail|wordpress|blogspot|wixsite|weebly|squarespace|substack|medium|notion|linkedin|researchgate|academia|orcid|twitter|facebook|netlify|vercel|pages|example)\.[a-z]{2,}(?:\.[a-z]{2})?$/;

/** "uvaldemora.example" of "Universidad de Valdemora", "ucm.es" of "Universidad Complutense de Madrid". */
function isHostOf(host: string, organization: string): boolean {
  if (sharedHosts.test(host)) return false;
  const labels = host.split('.').slice(0, -1);
  const words = wordsOf(organization);
  const own = words.filter(
    (word) => word.text.length >= longWord && /^[a-z]+$/.test(word.text) && sizeOf([word]) === 0,
  );
  if (own.some((word) => labels.some((label) => label.includes(word.text)))) return true;
  const initials = words
    .filter((word) => /[A-Z\u00C0-\u00DE]/.test(organization.charAt(word.start)))
    .map((word) => word.text.charAt(0))
    .join('');
  return initials.length >= shortestAbbreviation && labels.includes(initials);
}
