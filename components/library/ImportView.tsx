/** People brought in from a file: it is looked into, what would change is shown, and one click keeps it. */
import { useEffect, useRef } from 'preact/hooks';
import type { ImportingModel } from '../../lib/models/importing.ts';
import { FileButton } from '../FileButton.tsx';
import { Remark } from '../Remark.tsx';
import { FoundInFile } from './FoundInFile.tsx';
import { refusalWords } from './import-words.ts';
import { Working } from './Working.tsx';

const endings = '.csv,.tsv,.txt,.vcf,.vcard,.json,text/csv,text/vcard,application/json';

export interface ImportViewProps {
  importing: ImportingModel;
  /** Looks into the file that was chosen, which may be a backup after all. */
  onChoose: (file: File) => void;
}

export function ImportView({ importing, onChoose }: ImportViewProps) {
  const [work, refusal, found, chosen] = [
    importing.work.value,
    importing.refusal.value,
    importing.found.value,
    importing.chosen.value,
  ];
  const section = useRef<HTMLElement>(null);
  // A file may be dropped where this is out of sight.
  useEffect(() => {
    if (chosen !== undefined) section.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <section ref={section} class="stack" aria-labelledby="bring-in">
      <div class="stack-tight">
        <h2 id="bring-in">Bring people in</h2>
        <p>
          From a table (CSV), LinkedIn’s Connections.csv, an address book (vCard), a JSON Resume, or Groundwork’s own
          data (JSON). Choose the file, or drop it here. You see who is in it before anything changes.
        </p>
      </div>
      <p class="row">
        <FileButton
          words={chosen === undefined ? 'Choose a file of people' : 'Choose another'}
          accept={endings}
          onChoose={onChoose}
        />
        {chosen !== undefined && <bdi>{chosen}</bdi>}
      </p>
      {work && <Working work={work} onCancel={importing.cancel} />}
      {refusal && (
        <Remark urgent>
          <p>{refusalWords(refusal)} Nothing was changed.</p>
        </Remark>
      )}
      {found && !work && <FoundInFile importing={importing} found={found} />}
    </section>
  );
}
