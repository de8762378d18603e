/** What many rows say alike, kept once: rows come from the store with words of their own, and there may be 100,000 of them. */
import type { PersonRow } from './person-row.ts';

export interface Sharing {
  /** The row with the words and lists that an earlier one has too; the row itself is changed. */
  share: (row: PersonRow) => PersonRow;
}

export function createSharing(): Sharing {
  const words = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const word = <Word extends string>(said: Word): Word => {
    const known = words.get(said);
    if (known === undefined) words.set(said, said);
    return (known ?? said) as Word;
  };
  const list = (said: string[]): string[] => {
    const name = said.join('\n');
    const known = lists.get(name);
    if (!known) lists.set(name, said);
    return known ?? said;
  };
  return {
    share: (row) => {
      if (row.headline !== undefined) row.headline = word(row.headline);
      if (row.organization !== undefined) row.organization = word(row.organization);
      if (row.restsFrom !== undefined) row.restsFrom = word(row.restsFrom);
      if (row.name === row.sortName) row.sortName = row.name;
      if (row.savedAt === row.touchedAt) row.touchedAt = row.savedAt;
      row.stage = word(row.stage);
      row.purpose = word(row.purpose);
      row.fields = list(row.fields);
      row.tags = list(row.tags);
      row.sources = list(row.sources);
      return row;
    },
  };
}
