/** Puts text nodes together to blocks: folds white space, drops characters nobody sees, and keeps runs of links and weight. */
import type { Block, Box, LinkRun, Run } from './block.ts';

/** What a piece of text stands in. */
export interface Setting {
  box: Box;
  level: number;
  language: string;
  fontSize: number;
}

/** Marks where inline elements opened, to be handed back when they close. */
export interface Opened {
  start: number;
  link: string;
  bold: boolean;
  italic: boolean;
}

/**
 * Characters without a shape of their own that hide or reorder text: soft hyphen, zero-width space, bidirectional
 * controls, word joiners, tags, control characters. The joiners U+200C and U+200D stay, since Persian and emoji need them.
 */
export const unseen = new RegExp(
  String.raw`[\0-\x08\x0E-\x1F\x7F-\x9F\xAD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]`,
  'g',
);

export class TextGatherer {
  readonly blocks: Block[] = [];
  /** UTF-16 units taken so far. */
  length = 0;
  readonly #parts: string[] = [];
  #text = '';
  #setting: Setting | null = null;
  #links: LinkRun[] = [];
  #bold: Run[] = [];
  #italic: Run[] = [];
  readonly #open: Opened[] = [];
  #spaceBefore = false;
  #continues = false;

  /** The reading text of all closed blocks. */
  get readingText(): string {
    return this.#parts.join('\n');
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
    const folded = data.replace(unseen, '').replaceAll(/\s+/g, ' ');
    if (folded === '') return;
    if (folded === ' ') {
      this.#spaceBefore = true;
      return;
    }
    const leading = folded.startsWith(' ');
    const trailing = folded.endsWith(' ');
    if ((leading || this.#spaceBefore) && this.#text !== '') this.#text += ' ';
    if (!this.#setting) {
      this.#setting = setting;
      for (const each of this.#open) each.start = 0;
    }
    this.#text += folded.slice(leading ? 1 : 0, trailing ? -1 : undefined);
    this.#spaceBefore = trailing;
  }

  open(link: string, bold: boolean, italic: boolean): Opened {
    const opened = { start: this.#text.length, link, bold, italic };
    this.#open.push(opened);
    return opened;
  }

  leave(opened: Opened): void {
    this.#open.pop();
    this.#mark(opened);
  }

  #mark({ start, link, bold, italic }: Opened): void {
    if (this.#text.length <= start) return;
    const from = this.#text.charAt(start) === ' ' ? start + 1 : start;
    const run = { start: from, end: this.#text.length };
    if (run.end <= run.start) return;
    if (link) this.#links.push({ ...run, url: link });
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
    const setting = this.#setting;
    if (!setting) {
      for (const each of this.#open) each.start = 0;
      return;
    }
    for (const each of this.#open) this.#mark(each);
    const start = this.length + (this.blocks.length > 0 ? 1 : 0);
    const end = start + this.#text.length;
    this.blocks.push({
      index: this.blocks.length,
      text: this.#text,
      start,
      end,
      continues: this.#continues,
      links: this.#links,
      bold: this.#bold,
      italic: this.#italic,
      ...setting,
    });
    this.#parts.push(this.#text);
    this.length = end;
    this.#text = '';
    this.#setting = null;
    this.#links = [];
    this.#bold = [];
    this.#italic = [];
    for (const each of this.#open) each.start = 0;
  }
}

/** Keeps runs apart: one within or touching the last widens it. */
function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && run.start <= last.end) {
    last.start = Math.min(last.start, run.start);
    last.end = Math.max(last.end, run.end);
  } else runs.push(run);
}
