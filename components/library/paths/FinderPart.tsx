/** Who may open a door to someone: those saved who share something with them, and where people of a field are listed. */
import { PenLine } from 'lucide';
import type { ContactId } from '../../../lib/ids.ts';
import type { LetterStart } from '../../../lib/models/drafting.ts';
import {
  commonDirectories,
  directoriesOf,
  directoryFields,
  type CommonGround,
  type Directory,
} from '../../../lib/paths/index.ts';
import { Choice } from '../../Choice.tsx';
import { Icon } from '../../Icon.tsx';
import { anyOr, type PartProps } from './CareersPart.tsx';
import { PersonPicker } from './PersonPicker.tsx';

export interface FinderPartProps extends PartProps {
  /** Begins a letter to someone, and shows it. */
  onWrite: (contact: ContactId, kind: 'introduction', start: LetterStart) => void;
}

export function FinderPart({ paths, onWrite }: FinderPartProps) {
  return (
    <>
      <Introductions paths={paths} onWrite={onWrite} />
      <Directories paths={paths} />
    </>
  );
}

const list = (items: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(items);

/** What two share: "both were at Halden Bank at the same time and both are in finance". */
function commonWords(grounds: readonly CommonGround[]): string {
  const fields = grounds.flatMap((each) => (each.is === 'field' ? each.field : []));
  const places = grounds.flatMap((each) =>
    each.is === 'field'
      ? []
      : `both ${each.is === 'school' ? 'studied' : 'were'} at ${each.organization}${each.together ? ' at the same time' : ''}`,
  );
  return list([...places, ...(fields.length > 0 ? [`both are in ${list(fields)}`] : [])]);
}

function Introductions({ paths, onWrite }: Omit<FinderPartProps, 'popup'>) {
  const { person, shown } = paths.finder;
  const { found } = shown.value ?? {};
  return (
    <section class="stack" aria-labelledby="paths-finder">
      <h2 id="paths-finder">Who may introduce you</h2>
      <p class="small">
        People you have saved who share an employer, a school or a field with someone. They may know each other; ask
        kindly.
      </p>
      <PersonPicker label="Whom you would like to reach" picking={person} />
      {shown.value && (
        <p class="small" aria-live="polite">
          {found === undefined
            ? 'Looking through everyone you have saved…'
            : found.length === 0
              ? 'Nobody you have saved is known to share an employer, a school or a field with them.'
              : found.length === 1
                ? '1 person shares something with them.'
                : `${found.length} people share something with them.`}
        </p>
      )}
      <ul class="stack">
        {found?.map(({ career: { contact }, common, start }) => (
          <li key={contact.id} class="paths-person">
            <span class="stack-tight">
              <a href={`#${contact.id}`}>
                <bdi>{contact.name.value}</bdi>
              </a>
              <span class="small" dir="auto">
                {commonWords(common)}
              </span>
            </span>
            <button
              type="button"
              class="button-quiet"
              aria-label={`Ask for an introduction from ${contact.name.value}`}
              onClick={() => onWrite(contact.id, 'introduction', start)}
            >
              <Icon of={PenLine} />
              Ask for an introduction
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Directories({ paths }: Pick<PartProps, 'paths'>) {
  const { field } = paths.finder;
  const own = directoriesOf(field.value);
  return (
    <section class="stack" aria-labelledby="paths-directories">
      <h2 id="paths-directories">Where people of a field are listed</h2>
      <div class="paths-choices">
        <Choice
          label="Field"
          value={field.value}
          options={anyOr('Any field', directoryFields)}
          onChoose={(value) => (field.value = value)}
        />
      </div>
      {own.length > 0 && <DirectoryList label={`In ${field.value}`} directories={own} />}
      <DirectoryList label="In any field" directories={commonDirectories} />
    </section>
  );
}

function DirectoryList({ label, directories }: { label: string; directories: readonly Directory[] }) {
  return (
    <div class="stack-tight">
      <h3>{label}</h3>
      <ul class="bullets">
        {directories.map(({ name, search }) => (
          <li key={search}>
            {name}.{' '}
            <span class="small">
              Look for: <q>{search}</q>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
