/**
 * The form that Europass had for a CV until 2012, which many still fill in: every part of a post or degree has a label in the
 * margin, "Dates" first. The labels tell the parts of an entry, in whichever language the form is.
 */
import type { Block, Box } from '../page/block.ts';
import type { PageContent } from '../page/content.ts';
import type { Site, SiteEntry } from '../sites/site.ts';
import { wordsOf } from '../text/phrases.ts';
import labels from './europass.json' with { type: 'json' };

type Part = keyof typeof labels;

/** A label's words alone: forms differ in "(from – to)" and in the apostrophe. */
const keyOf = (label: string): string =>
  wordsOf(label.replaceAll(/\([^)]*\)/g, ' '))
    .map((word) => word.text)
    .join(' ');

let parts: Map<string, Part> | undefined;
function partOf(label: string): Part | undefined {
  parts ??= new Map(
    (Object.keys(labels) as Part[]).flatMap((part) => labels[part].map((each): [string, Part] => [keyOf(each), part])),
  );
  return parts.get(keyOf(label));
}

interface Row {
  blocks: Block[];
  part?: Part | undefined;
}

const rowBox = ({ box }: Block): Box | null => (box.tag === 'td' ? box.parent : null);

/** Rows of the form; a heading, or what has no label, is a row of its own. */
function rowsOf(blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    const [first] = last?.blocks ?? [];
    if (last && first && rowBox(block) !== null && rowBox(block) === rowBox(first)) last.blocks.push(block);
    else rows.push({ blocks: [block], part: rowBox(block) ? partOf(block.text) : undefined });
  }
  return rows;
}

/** A label's value: what stands beside it. */
const valueOf = (rows: readonly Row[], part: Part): string | undefined => {
  const row = rows.find((each) => each.part === part);
  return row?.blocks
    .slice(1)
    .map((block) => block.text)
    .join(' ');
};

function entryOf(rows: readonly Row[]): SiteEntry | undefined {
  const [post, degree] = [valueOf(rows, 'title'), valueOf(rows, 'qualification')];
  const [employer, school] = [valueOf(rows, 'employer'), valueOf(rows, 'school')];
  const isStudy = (degree ?? school) !== undefined && (post ?? employer) === undefined;
  // The form asks for "name and address" in one.
  const [title, organization] = [isStudy ? degree : post, (isStudy ? school : employer)?.split(/[,;]/)[0]];
  if (!title && !organization) return undefined;
  return {
    blocks: rows.flatMap((row) => row.blocks),
    kind: isStudy ? 'education' : 'position',
    ...(title && { title }),
    ...(organization && { organization }),
  };
}

/** The entries of a form: from one "Dates" to the next, or to a heading. */
function entriesOf(blocks: readonly Block[]): SiteEntry[] {
  const groups: Row[][] = [];
  let open: Row[] | undefined;
  for (const row of rowsOf(blocks)) {
    if (row.blocks.some((block) => block.level > 0)) open = undefined;
    else if (row.part === 'dates') groups.push((open = [row]));
    else open?.push(row);
  }
  return groups.flatMap((rows) => entryOf(rows) ?? []);
}

/** Sharpens any document that holds such entries, and says nothing of one that does not. */
export const europass: Site = {
  name: 'Europass',
  matches: () => true,
  refine: ({ page }: PageContent) => ({ entries: entriesOf(page.blocks) }),
};
