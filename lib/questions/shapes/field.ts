/** Which field of work, and which kind of house, the words of a fact belong to; nothing where they leave a doubt. */
import { tokens } from '../../wording/index.ts';
import fields from './fields.json' with { type: 'json' };
import sectors from './sectors.json' with { type: 'json' };

/** The one name whose words are among those of the text; undefined where none or several have some. */
function only(text: string, lists: Readonly<Record<string, readonly string[]>>): string | undefined {
  const said = new Set(tokens(text).map(({ folded }) => folded));
  const found = Object.entries(lists).flatMap(([name, words]) => (words.some((word) => said.has(word)) ? [name] : []));
  return found.length === 1 ? found[0] : undefined;
}

export const fieldOf = (text: string): string | undefined => only(text, fields);

export const sectorOf = (text: string): string | undefined => only(text, sectors);
