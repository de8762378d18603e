/** What was found in a file of people: who is new, who joins whom and why, what is odd in which line. All of it, before any is kept. */
import { Check } from 'lucide';
import type { Columns } from '../../lib/exchange/index.ts';
import type { FoundPeople, FoundPerson, ImportingModel } from '../../lib/models/importing.ts';
import { Icon } from '../Icon.tsx';
import { maybeWords } from '../popup/same-person-words.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { FoundList } from './FoundList.tsx';
import { additionWords, joinedByWords, lineProblemWords } from './import-words.ts';
import { numbered } from './numbered.ts';

interface FoundProps {
  importing: ImportingModel;
  found: FoundPeople;
}

/** Without a name nobody can be kept. */
const hasNames = (columns: Columns): boolean =>
  columns.some((field) => field === 'name' || field === 'given-name' || field === 'family-name');

export function FoundInFile({ importing, found }: FoundProps) {
  const { table, columns = [], encoding, fresh, joining, doubtful } = found;
  const isAnything = fresh.length + joining.length + doubtful.length > 0;
  const choices = table && <ColumnChoices importing={importing} table={table} columns={columns} isOpen={!isAnything} />;
  if (choices && !hasNames(columns)) {
    return (
      <div class="stack">
        <p>Say which column has their names, and you will see who is in the file.</p>
        {choices}
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
      <FoundLists importing={importing} found={found} />
      {choices}
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

function FoundLists({ importing, found: { fresh, joining, doubtful, held, again, notAgain, problems } }: FoundProps) {
  return (
    <>
      <FoundList title={numbered(fresh.length, 'person is new', 'people are new')} all={fresh} lines={2}>
        {(each) => (
          <>
            <Who person={each} />
            <span class="small">Line {each.line}</span>
          </>
        )}
      </FoundList>
      <FoundList
        title={numbered(joining.length, 'is saved already and gets more', 'are saved already and get more')}
        all={joining}
        lines={3}
      >
        {(each) => (
          <>
            <Who person={each} />
            <span class="small">
              Line {each.line}: <Whom person={each} />, known by {joinedByWords[each.by]}. Gets{' '}
              {new Intl.ListFormat('en').format(each.adds.map((added) => additionWords[added]))}.
            </span>
          </>
        )}
      </FoundList>
      <FoundList
        title={numbered(doubtful.length, 'may be someone you saved', 'may be people you saved')}
        all={doubtful}
        lines={4}
      >
        {(each) => <Doubt importing={importing} person={each} />}
      </FoundList>
      <FoundList
        title={`${numbered(held.length, 'person is', 'people are')} saved already, with all that the file says`}
        all={held}
        lines={2}
        isFolded
      >
        {(each) => (
          <>
            <Who person={each} />
            <span class="small">
              Line {each.line}: <Whom person={each} />, known by {joinedByWords[each.by]}.
            </span>
          </>
        )}
      </FoundList>
      <FoundList
        title={`${numbered(again.length, 'entry is', 'entries are')} about someone who stands in the file before, and kept as one`}
        all={again}
        lines={2}
        isFolded
      >
        {(each) => (
          <>
            <Who person={each} />
            <span class="small">
              Line {each.line}, as in line {each.first}: {joinedByWords[each.by]}.
            </span>
          </>
        )}
      </FoundList>
      <FoundList
        title={`${numbered(notAgain.length, 'person is', 'people are')} not to be contacted again, as you said, and left out`}
        all={notAgain}
        lines={2}
        isFolded
      >
        {(each) => (
          <>
            <Who person={each} />
            <span class="small">Line {each.line}</span>
          </>
        )}
      </FoundList>
      <FoundList title={numbered(problems.length, 'thing is odd', 'things are odd')} all={problems} lines={2}>
        {(problem) => <span>{lineProblemWords(problem)}</span>}
      </FoundList>
    </>
  );
}

const Who = ({ person: { name, post } }: { person: FoundPerson }) => (
  <span class="one-line">
    <bdi>{name}</bdi>
    {post !== '' && (
      <span class="small">
        {' · '}
        <bdi>{post}</bdi>
      </span>
    )}
  </span>
);

const Whom = ({ person: { whom } }: { person: { whom: string } }) => <bdi>{whom}</bdi>;

function Doubt({ importing, person }: { importing: ImportingModel; person: FoundPeople['doubtful'][number] }) {
  const { place, line } = person;
  return (
    <>
      <Who person={person} />
      <span class="small">
        Line {line}: {maybeWords(person)}
      </span>
      <label class="row">
        <input
          type="checkbox"
          checked={importing.same.value.has(place)}
          onChange={(event) => importing.decide(place, event.currentTarget.checked)}
        />
        <span class="one-line">
          This is <Whom person={person} />, whom I saved
        </span>
      </label>
    </>
  );
}
