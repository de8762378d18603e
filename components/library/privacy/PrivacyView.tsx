/** Privacy: what is held of one person, who is kept for being forgotten, the room that the data take, and an end to all of it. */
import { HardDrive, Trash2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { LibraryModel } from '../../../lib/models/library.ts';
import type { PrivacyModel } from '../../../lib/models/privacy.ts';
import { Icon } from '../../Icon.tsx';
import { Working } from '../Working.tsx';
import { OnePerson } from './OnePerson.tsx';
import './privacy.css';
import { storageWords } from './storage-words.ts';
import { UntouchedPeople } from './UntouchedPeople.tsx';

export function PrivacyView({ library }: { library: LibraryModel }) {
  const [privacy, show] = useState<PrivacyModel>();
  useEffect(() => {
    const open = async (): Promise<void> => {
      const loaded = await library.privacy();
      show(loaded);
      await loaded.refresh();
    };
    void open();
  }, [library]);
  return (
    <section class="stack privacy" aria-labelledby="privacy">
      <div class="stack-tight">
        <h2 id="privacy">Privacy</h2>
        <p>What you keep of people is theirs too. Give it to them, or delete it, in one click.</p>
      </div>
      {privacy && (
        <>
          <OnePerson privacy={privacy} />
          <UntouchedPeople privacy={privacy} />
          <Suppressed privacy={privacy} />
          <Storage privacy={privacy} />
          <Everything privacy={privacy} />
        </>
      )}
    </section>
  );
}

/** Who is known only as not to be contacted again. */
function Suppressed({ privacy }: { privacy: PrivacyModel }) {
  const count = privacy.suppressed.value;
  if (count === 0) return null;
  const whom = count === 1 ? '1 person is' : `${count} people are`;
  return (
    <div class="stack-tight">
      <h3>Not to be contacted again</h3>
      <p>
        {whom} remembered so after you deleted them. Nothing is kept but a fingerprint of their addresses, which nobody
        can read: met again, they are known.
      </p>
      <p>
        <button type="button" class="button-quiet" onClick={() => void privacy.letSuppressedGo()}>
          Forget this too
        </button>
      </p>
    </div>
  );
}

function Storage({ privacy }: { privacy: PrivacyModel }) {
  const state = privacy.storage.value;
  if (!state) return null;
  return (
    <div class="stack-tight">
      <h3>Room on this disk</h3>
      <p>{storageWords(state, navigator.languages)}</p>
      {!state.isPersistent && (
        <p>
          <button type="button" onClick={() => void privacy.askToPersist()}>
            <Icon of={HardDrive} />
            Ask the browser to keep it
          </button>
        </p>
      )}
      <p aria-live="polite">
        {privacy.isRefused.value && 'The browser did not agree. A backup now and then keeps you safe all the same.'}
      </p>
    </div>
  );
}

function Everything({ privacy }: { privacy: PrivacyModel }) {
  const work = privacy.deleting.value;
  return (
    <div class="stack-tight">
      <h3>Delete everything</h3>
      <p>
        Everyone, every letter, what you set: all of it, in this browser. You can undo it until you close this page;
        keep a backup first if you may want it later.
      </p>
      {work ? (
        <Working work={work} onCancel={privacy.cancelDeleting} />
      ) : (
        <p>
          <button type="button" onClick={() => void privacy.deleteAll()}>
            <Icon of={Trash2} />
            Delete everything
          </button>
        </p>
      )}
    </div>
  );
}
