/** People brought in from a file: it is looked into, what would change is shown, and one click keeps it. */
import { Check, FileUp } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Columns, Entry } from '../../lib/exchange/index.ts';
import type { Doubtful, FoundPeople, ImportingModel, ImportWork } from '../../lib/models/importing.ts';
import { Icon } from '../Icon.tsx';
import { maybeWords } from '../popup/same-person-words.ts';
import { Remark } from '../Remark.tsx';
import { ColumnChoices } from './ColumnChoices.tsx';
import { additionWords, joinedByWords, lineProblemWords, refusalWords } from './import-words.ts';

export function ImportView({ importing }: { importing: ImportingModel }) {
  const [work, refusal, found, chosen] = [
    importing.work.value,
    importing.refusal.value,
    importing.found.value,
    importing.chosen.value,
  ];
  return (
    <section class="stack" aria-labelledby="bring-in">
      <div class="stack-tight">
        <h2 id="bring-in">Bring people in</h2>
        <p>
          From a table (CSV), LinkedIn’s Connections.csv, an address book (vCard) or a JSON Resume. You see who is in it
          before anything changes.
        </p>
      </div>
      <p class="row">
        <label class="button">
          <Icon of={FileUp} />
          {chosen === undefined ? 'Choose a file of people' : 'Choose another'}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.vcf,.vcard,.json,text/csv,text/vcard,application/json"
            class="visually-hidden"
            onChange={(event) => {
              const [first] = event.currentTarget.files ?? [];
              if (first) void importing.choose(first);
              // The same file chosen once more is a choice again.
              event.currentTarget.value = '';
            }}
          />
        </label>
        {chosen !== undefined && <bdi>{chosen}</bdi>}
      </p>
      {work && <Working work={work} onCancel={importing.cancel} />}
      {refusal && (
        <Remark urgent>
          <p>{refusalWords(refusal)} Nothing was changed.</p>
        </Remark>
      )}
      {found && !work && <Found importing={importing} found={found} />}
    </section>
  );
}

const workWords: Record<ImportWork['is'], string> = {
  reading: 'Reading the file',
  comparing: 'Looking who is here already',
  keeping: 'Keeping them',
};

function Working({ work, onCancel }: { work: ImportWork; onCancel: () => void }) {
  return (
    <output class="row">
      {workWords[work.is]}
      <progress aria-label={workWords[work.is]} value={work.done} />
      <button type="button" class="button-quiet" onClick={onCancel}>
        Cancel
      </button>
    </output>
  );
}

const numbered = (count: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;

function Found({ importing, found }: { importing: ImportingModel; found: FoundPeople }) {
  const { file, encoding, fresh, joining, doubtful, held, again } = found;
  const isAnything = fresh.length + joining.length + doubtful.length > 0;
  const columns = file.table && (
    <ColumnChoices importing={importing} table={file.table} columns={file.columns ?? []} isOpen={!isAnything} />
  );
  if (columns && !hasNames(file.columns ?? [])) {
    return (
      <div class="stack">
        <p>Say which column has their names, and you will see who is in the file.</p>
        {columns}
        <LeaveIt importing={importing} />
      </div>
    );
  }
  return (
    <div class="stack">
      {encoding === 'windows-1252' && (
        <p>This file is in an older encoding. Look whether the names read well before you keep them.</p>
      )}
      {!isAnything && <p>Nobody in this file is new, and nobody would get anything more.</p>}
      <Group title={numbered(fresh.length, 'person is new', 'people are new')} all={fresh} keyOf={lineOf}>
        {({ entry }) => <Who entry={entry} />}
      </Group>
      <Group
        title={numbered(joining.length, 'is saved already and gets more', 'are saved already and get more')}
        all={joining}
        keyOf={lineOf}
      >
        {({ entry, by, adds }) => (
          <>
            <Who entry={entry} />
            <span class="small">
              Known by {joinedByWords[by]}. Gets{' '}
              {new Intl.ListFormat('en').format(adds.map((each) => additionWords[each]))}.
            </span>
          </>
        )}
      </Group>
      <Group
        title={numbered(doubtful.length, 'may be someone you saved', 'may be people you saved')}
        all={doubtful}
        keyOf={lineOf}
        most={mostDoubtful}
      >
        {(each) => <Doubt importing={importing} doubtful={each} />}
      </Group>
      {held > 0 && <p>{numbered(held, 'person is', 'people are')} saved already, with all that the file says.</p>}
      {again > 0 && (
        <p>
          {numbered(again, 'entry is', 'entries are')} about someone who stands in the file before; they are kept as
          one.
        </p>
      )}
      <Group
        title={numbered(file.problems.length, 'thing is odd', 'things are odd')}
        all={file.problems}
        keyOf={({ line, is, words }) => `${line} ${is} ${words ?? ''}`}
        most={mostProblems}
      >
        {(problem) => <span>{lineProblemWords(problem)}</span>}
      </Group>
      {columns}
      <p class="row">
        {isAnything && (
          <button type="button" class="button-primary" onClick={() => void importing.keep()}>
            <Icon of={Check} />
            Keep them
          </button>
        )}
        <LeaveIt importing={importing} />
      </p>
    </div>
  );
}

const LeaveIt = ({ importing }: { importing: ImportingModel }) => (
  <button type="button" class="button-quiet" onClick={importing.letGo}>
    Leave it
  </button>
);

/** Without a name nobody can be kept. */
const hasNames = (columns: Columns): boolean =>
  columns.some((field) => field === 'name' || field === 'given-name' || field === 'family-name');

/** As many as tell whether the file was understood. */
const mostShown = 5;
/** As many as someone would decide about, or look into. */
const mostDoubtful = 100;
const mostProblems = 20;

interface GroupProps<Item> {
  title: string;
  all: readonly Item[];
  /** How many are shown. */
  most?: number;
  /** What no other of them has. */
  keyOf: (item: Item) => string | number;
  children: (item: Item) => ComponentChildren;
}

/** Entries begin on different lines. */
const lineOf = ({ entry }: { entry: Entry }): number => entry.line;

function Group<Item>({ title, all, most = mostShown, keyOf, children }: GroupProps<Item>) {
  if (all.length === 0) return null;
  return (
    <div class="stack-tight">
      <h3>{title}</h3>
      <ul class="import-group">
        {all.slice(0, most).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {all.length > most && <p class="small">and {numbered(all.length - most, 'more', 'more')}</p>}
    </div>
  );
}

function Who({ entry: { identity } }: { entry: Entry }) {
  const post = [identity.headline, identity.organization].filter(Boolean).join(', ');
  return (
    <span>
      <bdi>{identity.name}</bdi>
      {post !== '' && (
        <span class="small">
          {' · '}
          <bdi>{post}</bdi>
        </span>
      )}
    </span>
  );
}

function Doubt({ importing, doubtful }: { importing: ImportingModel; doubtful: Doubtful }) {
  const { index, contact } = doubtful;
  return (
    <>
      <Who entry={doubtful.entry} />
      <span class="small">{maybeWords(doubtful)}</span>
      <label class="row">
        <input
          type="checkbox"
          checked={importing.same.value.has(index)}
          onChange={(event) => importing.decide(index, event.currentTarget.checked)}
        />
        <span>
          This is <bdi>{contact.name.value}</bdi>, whom I saved
        </span>
      </label>
    </>
  );
}
