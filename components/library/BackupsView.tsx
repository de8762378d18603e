/** Everything that is here as one file, and such a file brought back. */
import { Download, LockOpen, Upload } from 'lucide';
import { useCallback, useEffect } from 'preact/hooks';
import type { BackupProblem, BackupsModel, BackupWork, FoundBackup } from '../../lib/models/backups.ts';
import type { BackupDamage, Counts } from '../../lib/store/index.ts';
import { Field } from '../Field.tsx';
import { FileButton } from '../FileButton.tsx';
import { Icon } from '../Icon.tsx';
import { Remark } from '../Remark.tsx';
import { useDrop } from '../use-drop.ts';
import { dayWords } from '../words.ts';

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

const numbered = (count: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;

const countWords = ({ contacts, facts, letters, interactions }: Counts): string =>
  new Intl.ListFormat('en').format([
    numbered(contacts, 'person', 'people'),
    numbered(facts, 'fact', 'facts'),
    numbered(letters, 'letter', 'letters'),
    numbered(interactions, 'thing that happened', 'things that happened'),
  ]);

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
      {work?.is === 'writing' || work?.is === 'checking' ? (
        <Working work={work} backups={backups} />
      ) : (
        <p>
          <button type="button" class="button-primary" onClick={() => void backups.backUp()}>
            <Icon of={Download} />
            Back up
          </button>
        </p>
      )}
      {backups.problem.value === 'not-whole' && <Problem problem="not-whole" />}
    </section>
  );
}

const workWords: Record<BackupWork['is'], string> = {
  writing: 'Writing the backup',
  checking: 'Reading it again',
  reading: 'Reading the file',
  restoring: 'Bringing it back',
};

function Working({ work, backups }: { work: BackupWork; backups: BackupsModel }) {
  return (
    <output class="row">
      {workWords[work.is]}
      <progress aria-label={workWords[work.is]} {...(work.done !== undefined && { value: work.done })} />
      <button type="button" class="button-quiet" onClick={backups.cancel}>
        Cancel
      </button>
    </output>
  );
}

function BringBack({ backups }: { backups: BackupsModel }) {
  const choose = useCallback((file: File): void => void backups.choose(file), [backups]);
  const over = useDrop(choose);
  const [work, problem, found, chosen] = [
    backups.work.value,
    backups.problem.value,
    backups.found.value,
    backups.chosen.value,
  ];
  return (
    <section class={over ? 'stack drop-over' : 'stack'} aria-labelledby="bring-back">
      <div class="stack-tight">
        <h2 id="bring-back">Bring back</h2>
        <p>Choose a backup, or drop it here. You see what is in it before anything changes.</p>
      </div>
      <p class="row">
        <FileButton
          words={chosen === undefined ? 'Choose a backup' : 'Choose another'}
          accept=".gz,.age,.jsonl,application/gzip"
          onChoose={choose}
        />
        {chosen !== undefined && <bdi>{chosen}</bdi>}
      </p>
      {(work?.is === 'reading' || work?.is === 'restoring') && <Working work={work} backups={backups} />}
      {problem !== undefined && problem !== 'not-whole' && <Problem problem={problem} />}
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

const problemWords: Record<BackupProblem, string> = {
  'not-a-backup':
    'This file is not a Groundwork backup, or its very beginning is damaged. Choose another; nothing was changed.',
  'newer-version': 'A newer Groundwork wrote this backup. Update Groundwork, then bring it back; nothing was changed.',
  locked: 'This backup is locked. Type the passphrase that it was locked with.',
  'wrong-passphrase': 'This passphrase does not open it. Capital letters and spaces count.',
  'not-whole': 'The backup did not come out whole, so you were not given it. Free some disk space and try again.',
};

const Problem = ({ problem }: { problem: BackupProblem }) => (
  <Remark urgent>
    <p>{problemWords[problem]}</p>
  </Remark>
);

function Found({ backups, found }: { backups: BackupsModel; found: FoundBackup }) {
  const { backup, added, newer, held, deleted } = found;
  return (
    <div class="stack">
      <div class="stack-tight">
        <p>
          Written {dayWords(backup.header.createdAt)}: {countWords(backup.counts)}.
        </p>
        <p>
          {numbered(added, 'record is', 'records are')} not here, {numbered(newer, 'is', 'are')} newer than yours,{' '}
          {numbered(held, 'is', 'are')} here already.
        </p>
      </div>
      {deleted > 0 && <DeletedSince backups={backups} found={found} />}
      {backup.damage.length > 0 && <Damaged damage={backup.damage} />}
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
