/** People handed over as files for other programs: everyone, or one as a page to read. */
import { FileText, Table, UserRound, Braces } from 'lucide';
import type { PeopleFile } from '../../lib/models/export-work.ts';
import type { ExportingModel } from '../../lib/models/exporting.ts';
import { Field } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { pageWords } from './page-words.ts';
import { Working } from './Working.tsx';

const files: readonly { as: PeopleFile; icon: typeof Table; words: string; about: string }[] = [
  { as: 'csv', icon: Table, words: 'Table (CSV)', about: 'for spreadsheets: names, titles and addresses, a row each' },
  { as: 'vcard', icon: UserRound, words: 'Address book (vCard)', about: 'for contacts on phones and computers' },
  { as: 'json', icon: Braces, words: 'Data (JSON)', about: 'for programs: every fact with its words and its page' },
];

export function ExportView({ exporting }: { exporting: ExportingModel }) {
  const work = exporting.work.value;
  return (
    <section class="stack" aria-labelledby="hand-over">
      <div class="stack-tight">
        <h2 id="hand-over">Take your people elsewhere</h2>
        <p>Files that other programs open. To bring everything back into Groundwork, keep a backup instead.</p>
      </div>
      <ul class="stack-tight">
        {files.map(({ as, icon, words, about }) => (
          <li key={as} class="row">
            <button type="button" disabled={work !== undefined} onClick={() => void exporting.everyone(as)}>
              <Icon of={icon} />
              {words}
            </button>
            <span class="small">{about}</span>
          </li>
        ))}
      </ul>
      {work && <Working work={work} onCancel={exporting.cancel} />}
      <OnePerson exporting={exporting} />
    </section>
  );
}

function OnePerson({ exporting }: { exporting: ExportingModel }) {
  const found = exporting.found.value;
  return (
    <div class="stack-tight">
      <Field
        label="One person as a page to read (Markdown)"
        hint="Type a few letters of their name. The page has what they said, your letters, and what happened."
        value={exporting.sought}
      />
      {found.length > 0 && (
        <ul class="row" aria-label="Found">
          {found.map(({ id, name }) => (
            <li key={id}>
              <button type="button" onClick={() => void exporting.page(id, pageWords)}>
                <Icon of={FileText} />
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
