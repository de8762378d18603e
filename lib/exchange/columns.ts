/** What the columns of a table of people mean: those that Groundwork writes, and the names by which others call theirs. */
import { linkKinds } from '../capture/index.ts';
import { fold } from '../wording/index.ts';
import names from './column-names.json' with { type: 'json' };

/** What a column can be taken for. A `link` is of the kind that its address tells. */
export const columnFields = [
  'name',
  'given-name',
  'family-name',
  'transliteration',
  'honorific',
  'headline',
  'organization',
  'email',
  'link',
  ...linkKinds.map((kind) => `link-${kind}` as const),
  'note',
  'id',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** The columns that Groundwork writes, in order, with their headings. */
export const writtenColumns = [
  ['name', 'Name'],
  ['transliteration', 'Name in another script'],
  ['honorific', 'Form of address'],
  ['headline', 'Title'],
  ['organization', 'Organization'],
  ['email', 'E-mail'],
  ['link-orcid', 'ORCID'],
  ['link-scholar', 'Google Scholar'],
  ['link-linkedin', 'LinkedIn'],
  ['link-github', 'GitHub'],
  ['link-personal', 'Website'],
  ['link-cv', 'CV'],
  ['link-other', 'Other links'],
  ['id', 'Groundwork id'],
] as const satisfies readonly (readonly [ColumnField, string])[];

/** A heading without what programs write differently: case, accents, hyphens, numbers at its end. */
const headingKey = (heading: string): string =>
  fold(heading)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ \d+( value)?$/, '')
    .trim();

const known: ReadonlyMap<string, ColumnField> = new Map([
  ...columnFields.flatMap((field) =>
    field in names ? names[field].map((name) => [headingKey(name), field] as const) : [],
  ),
  ...writtenColumns.map(([field, heading]) => [headingKey(heading), field] as const),
]);

/** What a column of this heading holds, where that is known. */
export const fieldOfHeading = (heading: string): ColumnField | undefined => known.get(headingKey(heading));
