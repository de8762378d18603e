/** Everything that is here as one file, and such a file brought back. */
import { Download, LockOpen, Upload } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { FoundBackup } from '../../lib/models/backup-work.ts';
import type { BackupsModel } from '../../lib/models/backups.ts';
import type { Progress } from '../../lib/models/progress.ts';
import type { BackupDamage, Counts } from '../../lib/store/index.ts';
import { Field } from '../Field.tsx';
import { FileButton } from '../FileButton.tsx';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';
import { dayWords } from '../words.ts';
import { numbered } from './numbered.ts';
import { Working } from './Working.tsx';

export function BackupsView({ backups }: { backups: BackupsModel }) {
  useEffect(() => void backups.refresh(), [backups]);
  const held = backups.held.value;
  return (
    <div class="stack-wide">
      <div class="stack-tight">
        <h1>Your data</h1>
        <p>{held ? `In this browser: ${countWords(held)}. ` : ''}It is nowhere else unless you keep a backup.</p>
      </div>
      <BackUp backups={backups} />
      <BringBack backups={backups} />
    </div>
  );
}

const countWords = ({ contacts, facts, letters, interactions }: Counts): string =>
  new Intl.ListFormat('en').format([
    numbered(contacts, 'person', 'people'),
    numbered(facts, 'fact', 'facts'),
    numbered(letters, 'letter', 'letters'),
    numbered(interactions, 'thing that happened', 'things that happened'),
  ]);

const isWriting = ({ is }: Progress): boolean => is === 'writing' || is === 'locking' || is === 'checking';

function BackUp({ backups }: { backups: BackupsModel }) {
  const work = backups.work.value;
  return (
    <section class="stack" aria-labelledby="back-up">
      <div class="stack-tight">
        <h2 id="back-up">Back up</h2>
        <p>One file with everything. It is read again before you get it, so that it is whole.</p>
      </div>
      <Field
        label="Passphrase, if you want the file locked"
        hint="Without it nobody can open the file, and neither can you: write it down."
        value={backups.passphrase}
      />
      {work && isWriting(work) ? (
        <Working work={work} onCancel={backups.cancel} />
      ) : (
        <p>
          <button type="button" class="button-primary" onClick={() => void backups.backUp()}>
            <Icon of={Download} />
            Back up
          </button>
        </p>
      )}
      {backups.problem.value === 'not-whole' && <ProblemLine problem="not-whole" />}
    </section>
  );
}

function BringBack({ backups }: { backups: BackupsModel }) {
  const [work, problem, found, chosen] = [
    backups.work.value,
    backups.problem.value,
    backups.found.value,
    backups.chosen.value,
  ];
  const section = useRef<HTMLElement>(null);
  // A file may be dropped or chosen where this is out of sight.
  useEffect(() => {
    if (chosen !== undefined) section.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section ref={section} class="stack" aria-labelledby="bring-back">
      <div class="stack-tight">
        <h2 id="bring-back">Bring back</h2>
        <p>Choose a backup, or drop it here. You see what is in it before anything changes.</p>
      </div>
      <p class="row">
        <FileButton
          words={chosen === undefined ? 'Choose a backup' : 'Choose another'}
          accept=".gz,.age,.jsonl,application/gzip"
          onChoose={(file) => void backups.choose(file)}
        />
        {chosen !== undefined && <bdi>{chosen}</bdi>}
      </p>
      {work && !isWriting(work) && <Working work={work} onCancel={backups.cancel} />}
      {problem !== undefined && problem !== 'not-whole' && <ProblemLine problem={problem} />}
      {(problem === 'locked' || problem === 'wrong-passphrase') && <Unlock backups={backups} />}
      {found && !work && <Found backups={backups} found={found} />}
    </section>
  );
}

function Unlock({ backups }: { backups: BackupsModel }) {
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void backups.unlock();
      }}
    >
      <Field label="Passphrase of this file" value={backups.opensWith} />
      <p>
        <button type="submit">
          <Icon of={LockOpen} />
          Open
        </button>
      </p>
    </form>
  );
}

type Problem = NonNullable<BackupsModel['problem']['value']>;

const problemWords: Record<Problem, string> = {
  'not-a-backup':
    'This file is not a Groundwork backup, or its very beginning is damaged. Choose another; nothing was changed.',
  'newer-version': 'A newer Groundwork wrote this backup. Update Groundwork, then bring it back; nothing was changed.',
  'too-large':
    'This backup has more than 1 GB in it once unpacked, which is more than a browser can hold at a time. Nothing was changed.',
  'damaged-lock':
    'This file’s lock is damaged, or it was not locked with a passphrase. Choose another copy of it; nothing was changed.',
  locked: 'This backup is locked. Type the passphrase that it was locked with.',
  'wrong-passphrase': 'This passphrase does not open it. Capital letters and spaces count.',
  'not-whole': 'The backup did not come out whole, so you were not given it. Free some disk space and try again.',
};

const ProblemLine = ({ problem }: { problem: Problem }) => (
  <Remark urgent>
    <p>{problemWords[problem]}</p>
  </Remark>
);

function Found({ backups, found }: { backups: BackupsModel; found: FoundBackup }) {
  const { header, counts, damage, added, newer, held, deleted } = found;
  return (
    <div class="stack">
      <div class="stack-tight">
        <p>
          Written {dayWords(header.createdAt)}: {countWords(counts)}.
        </p>
        <p>
          {numbered(added, 'record is', 'records are')} not here, {numbered(newer, 'is', 'are')} newer than yours,{' '}
          {numbered(held, 'is', 'are')} here already.
        </p>
      </div>
      {deleted > 0 && <DeletedSince backups={backups} found={found} />}
      {damage.length > 0 && <Damaged damage={damage} />}
      <p class="row">
        <button type="button" class="button-primary" onClick={() => void backups.restore('merge')}>
          <Icon of={Upload} />
          Add what is new in it
        </button>
        <button type="button" onClick={() => void backups.restore('replace')}>
          Replace everything here
        </button>
        <button type="button" class="button-quiet" onClick={backups.letGo}>
          Leave it
        </button>
      </p>
    </div>
  );
}

/** "3 people you deleted since are left out", and the choice to have them back. */
function DeletedSince({ backups, found: { deleted, deletedPeople } }: { backups: BackupsModel; found: FoundBackup }) {
  const what = deletedPeople > 0 ? numbered(deletedPeople, 'person', 'people') : numbered(deleted, 'record', 'records');
  const isOne = (deletedPeople > 0 ? deletedPeople : deleted) === 1;
  return (
    <div class="stack-tight">
      <p>
        {what} that you deleted since {isOne ? 'is' : 'are'} left out when you add what is new.
      </p>
      <label class="row">
        <input
          type="checkbox"
          checked={backups.bringsDeleted.value}
          onChange={(event) => (backups.bringsDeleted.value = event.currentTarget.checked)}
        />
        Bring {isOne ? 'this one' : 'them'} back too
      </label>
    </div>
  );
}

/** More lines than a person would look at. */
const mostLines = 8;

function Damaged({ damage }: { damage: readonly BackupDamage[] }) {
  const lines = damage.flatMap((each) => (each.is === 'unreadable-line' ? [String(each.line)] : []));
  const more = lines.length > mostLines ? `, and ${lines.length - mostLines} more` : '';
  return (
    <Remark>
      {damage.some(({ is }) => is === 'cut-off') && <p>This backup is cut off: it has a beginning and no end.</p>}
      {damage.some(({ is }) => is === 'changed') && <p>This backup was changed or damaged after it was written.</p>}
      {damage.map(
        (each) =>
          each.is === 'given-up' && <p key="given-up">Nothing after line {each.line} was read: too much is damaged.</p>,
      )}
      {lines.length > 0 && (
        <p>
          {lines.length === 1 ? 'Line' : 'Lines'} {lines.slice(0, mostLines).join(', ')}
          {more} could not be read.
        </p>
      )}
      <p>What can be read of it can be brought back. Where you have another backup, look at that one first.</p>
    </Remark>
  );
}
