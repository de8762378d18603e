/** The user's own bank of questions: asked of anyone they choose, so that answers can be laid side by side. */
import type { IsoInstant } from '../clock.ts';
import type { OwnQuestionId } from '../ids.ts';

export interface OwnQuestion {
  id: OwnQuestionId;
  text: string;
  createdAt: IsoInstant;
  updatedAt: IsoInstant;
}

/** As a cell of a table, one a line: in quotation marks only where it needs them, so that a plain list is a table too. */
const cellOf = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return /[",;]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
};

/** Questions as a file of text, one a line, which a spreadsheet opens as one column. */
export const questionsFile = (texts: readonly string[]): string => `${texts.map(cellOf).join('\n')}\n`;

/** What may stand before a question in a list: "1.", "2)", "-", "•". */
const bullet = /^(?:\d{1,3}[.)]|[-–•*])\s+/u;

/** The first cell of a line: all of it, unless it begins with a quotation mark. */
function firstCell(line: string): string {
  if (!line.startsWith('"')) return line;
  const end = /"(?:[;,\t]|$)/.exec(line.slice(1).replaceAll('""', '\0\0'));
  return end ? line.slice(1, end.index + 1).replaceAll('""', '"') : line;
}

/** Longer than any question that can be asked aloud. */
const longest = 500;
const mostInAFile = 500;

/** The questions of a file of text or a table, one a line, each once. */
export function questionsInFile(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028]/)
    .map((line) => firstCell(line.trim()).replaceAll(/\s+/gu, ' ').trim().replace(bullet, ''))
    .filter((line) => /\p{L}{2}/u.test(line) && !/^questions?$/iu.test(line) && line.length <= longest);
  return [...new Set(lines)].slice(0, mostInAFile);
}
