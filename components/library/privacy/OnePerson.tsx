/** Everything that is held of one person: handed over as a file, or deleted. */
import { Ban, FileText, Trash2 } from 'lucide';
import type { PrivacyModel } from '../../../lib/models/privacy.ts';
import type { PersonRow } from '../../../lib/overview/index.ts';
import { Field } from '../../Field.tsx';
import { Icon } from '../../Icon.tsx';
import { pageWords } from '../page-words.ts';

export function OnePerson({ privacy }: { privacy: PrivacyModel }) {
  const found = privacy.found.value;
  return (
    <div class="stack-tight">
      <h3>One person</h3>
      <Field
        label="Everything about one person"
        hint="Type a few letters of their name. The file has every record of them, to read and as data."
        value={privacy.sought}
      />
      {found.length > 0 && (
        <ul aria-label="Found" class="privacy-people">
          {found.map((row) => (
            <PersonItem key={row.id} privacy={privacy} row={row} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PersonItem({ privacy, row }: { privacy: PrivacyModel; row: PersonRow }) {
  const { id, name, organization } = row;
  const of = (what: string): string => `${what}: ${name}`;
  return (
    <li>
      <span>
        <bdi>{name}</bdi>
        {organization !== undefined && (
          <>
            , <bdi>{organization}</bdi>
          </>
        )}
      </span>
      <span class="row">
        <button type="button" aria-label={of('Hand over')} onClick={() => void privacy.handOver(id, pageWords)}>
          <Icon of={FileText} />
          Hand over
        </button>
        <button type="button" class="button-quiet" aria-label={of('Delete')} onClick={() => void privacy.forget([id])}>
          <Icon of={Trash2} />
          Delete
        </button>
        <button
          type="button"
          class="button-quiet"
          aria-label={of('Delete, and do not contact again')}
          onClick={() => void privacy.forget([id], true)}
        >
          <Icon of={Ban} />
          Delete, and do not contact again
        </button>
      </span>
    </li>
  );
}
