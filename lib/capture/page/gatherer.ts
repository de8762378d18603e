/** Puts text nodes together to blocks: folds white space, drops characters nobody sees, and keeps runs of links and weight. */
import type { Block, Box, LinkRun, Run } from './block.ts';

/** What a piece of text stands in. */
export interface Setting {
  box: Box;
  level: number;
  language: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  /** The link it is part of; pieces of one link share the object. */
  link: { url: string } | null;
}

/**
 * Characters without a shape of their own that hide or reorder text: soft hyphen, zero-width space, bidirectional
 * controls, word joiners, tags, control characters. The joiners U+200C and U+200D stay, since Persian and emoji need them.
 */
export const unseen = new RegExp(
  String.raw`[\0-\x08\x0E-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]`,
  'g',
);

/** White space that is more than one plain space. */
const foldable = /[^\S ]\s*| \s+/g;

export class TextGatherer {
  readonly blocks: Block[] = [];
  /** UTF-16 units of all closed blocks. */
  length = 0;
  readonly #parts: string[] = [];
  #text = '';
  /** That of the block's first piece; null before there is one. */
  #setting: Setting | null = null;
  #links: LinkRun[] = [];
  /** The link that the last of `#links` is of. */
  #link: Setting['link'] = null;
  #bold: Run[] = [];
  #italic: Run[] = [];
  #spaceBefore = false;
  #continues = false;

  /** The reading text of all closed blocks. */
  get readingText(): string {
    return this.#parts.join('\n');
  }

  /** UTF-16 units taken so far, those of the block at hand among them. */
  get taken(): number {
    return this.length + this.#text.length;
  }

  /** White space alone: it parts words only if text follows. */
  space(): void {
    this.#spaceBefore = true;
  }

  add(data: string, setting: Setting, preformatted: boolean): void {
    if (preformatted && data.includes('\n')) {
      const lines = data.split('\n');
      for (const [at, line] of lines.entries()) {
        if (at > 0) this.breakLine();
        this.#append(line, setting);
      }
    } else this.#append(data, setting);
  }

  #append(data: string, setting: Setting): void {
    const folded = data.replace(unseen, '').replace(foldable, ' ');
    if (folded === '') return;
    if (folded === ' ') {
      this.#spaceBefore = true;
      return;
    }
    const leading = folded.startsWith(' ');
    const trailing = folded.endsWith(' ');
    if ((leading || this.#spaceBefore) && this.#text !== '') this.#text += ' ';
    this.#setting ??= setting;
    const start = this.#text.length;
    this.#text += leading || trailing ? folded.slice(leading ? 1 : 0, trailing ? -1 : undefined) : folded;
    this.#mark({ start, end: this.#text.length }, setting);
    this.#spaceBefore = trailing;
  }

  #mark(run: Run, { link, bold, italic }: Setting): void {
    if (link) {
      const last = this.#links.at(-1);
      if (last && this.#link === link) last.end = run.end;
      else this.#links.push({ ...run, url: link.url });
      this.#link = link;
    }
    if (bold) addRun(this.#bold, run);
    if (italic) addRun(this.#italic, run);
  }

  /** Ends the line, not the box: what follows continues the same paragraph, list item or cell. */
  breakLine(): void {
    this.#finish();
    this.#continues = true;
  }

  /** Ends the block at a box's edge. */
  close(): void {
    this.#finish();
    this.#continues = false;
  }

  #finish(): void {
    this.#spaceBefore = false;
    if (!this.#setting) return;
    const { box, level, language, fontSize } = this.#setting;
    const start = this.length + (this.blocks.length > 0 ? 1 : 0);
    const end = start + this.#text.length;
    this.blocks.push({
      index: this.blocks.length,
      text: this.#text,
      start,
      end,
      box,
      level,
      continues: this.#continues,
      language,
      links: this.#links,
      bold: this.#bold,
      italic: this.#italic,
      fontSize,
    });
    this.#parts.push(this.#text);
    this.length = end;
    this.#text = '';
    this.#setting = null;
    this.#links = [];
    this.#link = null;
    this.#bold = [];
    this.#italic = [];
  }
}

/** Adds a run; one that follows the last with no more than a space between looks like one with it. */
function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && run.start <= last.end + 1) last.end = run.end;
  else runs.push({ ...run });
}
