/**
 * Texts as cells of a spreadsheet, which takes what begins like a formula for one and computes it (OWASP, "CSV injection").
 * An apostrophe before it makes it text. Programs that part cells elsewhere than we do see other beginnings, so what follows
 * a semicolon, a bar, a tab or a line feed within a text is made harmless too. What is done here can be undone exactly.
 */

/**
 * Where a program may see the beginning of a formula: at `=`, `+`, `-`, `@` and their wide forms, whatever spaces and
 * apostrophes stand before them, and at a tab, a line's end or a zero at the very beginning.
 */
const beginnings = /(?<=^|[;|\t\r\n])(?=(?:'|[^\S\t\r\n])*[=+\-@＝＋－＠])|^(?=(?:'|[^\S\t\r\n])*[\t\r\n\0])/g;

const harmless = new RegExp(beginnings.source.replaceAll('(?=', "'(?="), 'g');

export const asCell = (text: string): string => text.replaceAll(beginnings, "'");

export const fromCell = (cell: string): string => cell.replaceAll(harmless, '');
