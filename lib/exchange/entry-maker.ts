/** Gathers what a file says of one person, and what of it is wrong. */
import type { LinkKind } from '../capture/index.ts';
import type { Identity, Purpose } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';
import { emailFrom, isGarbled, linkFrom, longest, longestNote, oneLine, severalLines } from './cleaning.ts';
import { report, type LineProblem } from './file-problems.ts';
import { nobody, type Entry, type FactSource } from './person.ts';

type Single = Exclude<keyof Identity, 'emails' | 'links'>;

/** Nobody has more e-mail addresses, or more links; each is compared with all others. */
const mostAddresses = 100;

/** How much of what is wrong is said again. */
const mostWords = 80;

export class EntryMaker {
  readonly #line: number;
  readonly #problems: LineProblem[];
  readonly #identity: Identity = { ...nobody, emails: [], links: [] };
  readonly #saidFull = new Set<unknown>();
  #notes: string[] = [];
  #more: Partial<Pick<Entry, 'id' | 'purpose'>> = {};
  readonly #sources: FactSource[] = [];

  /** @param problems where what is wrong is noted. */
  constructor(line: number, problems: LineProblem[]) {
    this.#line = line;
    this.#problems = problems;
  }

  report(is: LineProblem['is'], words = ''): void {
    const said = oneLine(words.slice(0, 2 * longest)).slice(0, mostWords);
    report(this.#problems, { line: this.#line, is, ...(said !== '' && { words: said }) });
  }

  /** The first value stands; what comes later is another way to say it. */
  say(field: Single, text: string): void {
    const value = oneLine(text);
    if (value.length > longest) this.report('too-long', value);
    else if (this.#identity[field] === '') {
      this.#identity[field] = value;
      if (isGarbled(value)) this.report('garbled', value);
    }
  }

  email(text: string): void {
    const said = oneLine(text);
    if (said === '') return;
    const email = emailFrom(said);
    const { emails } = this.#identity;
    if (this.#isFull(emails)) return;
    if (email === undefined) this.report('bad-email', said);
    else if (!emails.some((each) => each.toLowerCase() === email.toLowerCase())) emails.push(email);
  }

  link(text: string, kind?: LinkKind): void {
    const said = oneLine(text);
    if (said === '') return;
    const link = said.length > longest ? undefined : linkFrom(said, kind);
    const { links } = this.#identity;
    if (this.#isFull(links)) return;
    if (link === undefined) this.report('bad-link', said);
    else if (!links.some((each) => each.url === link.url)) links.push(link);
  }

  /** Whether there are as many addresses of a kind as one person can have, which is said once. */
  #isFull(addresses: readonly unknown[]): boolean {
    if (addresses.length < mostAddresses) return false;
    if (!this.#saidFull.has(addresses)) this.report('too-many');
    this.#saidFull.add(addresses);
    return true;
  }

  note(text: string): void {
    const said = severalLines(text);
    if (said.length > longestNote) this.report('too-long', said);
    else if (said !== '') this.#notes.push(said);
  }

  from(id: ContactId | undefined): void {
    if (id !== undefined) this.#more = { ...this.#more, id };
  }

  meant(purpose: Purpose): void {
    this.#more = { ...this.#more, purpose };
  }

  source(source: FactSource): void {
    this.#sources.push(source);
  }

  /** The person; undefined, and said, where there is no name. */
  made(): Entry | undefined {
    if (this.#identity.name === '') {
      this.report('no-name', this.#identity.emails[0] ?? this.#identity.organization);
      return undefined;
    }
    return {
      line: this.#line,
      identity: this.#identity,
      note: this.#notes.join('\n\n'),
      sources: this.#sources,
      ...this.#more,
    };
  }
}
