/** How far a long work with files is, and a way to end it. */
import type { Progress } from '../../lib/models/progress.ts';

const words: Record<Progress['is'], string> = {
  writing: 'Writing the backup',
  locking: 'Making a key from the passphrase',
  checking: 'Reading it again',
  unlocking: 'Making the key from the passphrase',
  opening: 'Reading the file',
  restoring: 'Bringing it back',
  reading: 'Reading the file',
  comparing: 'Looking who is here already',
  keeping: 'Keeping them',
  'taking-back': 'Making everything as it was',
  making: 'Making the file',
  arranging: 'Putting everyone in the list',
};

export const Working = ({ work, onCancel }: { work: Progress; onCancel: () => void }) => (
  <output class="row">
    {words[work.is]}
    <progress aria-label={words[work.is]} {...(work.done !== undefined && { value: work.done })} />
    {work.is !== 'arranging' && (
      <button type="button" class="button-quiet" onClick={onCancel}>
        Cancel
      </button>
    )}
  </output>
);
