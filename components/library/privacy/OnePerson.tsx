/** Everything that is held of one person: handed over as a file, or deleted. */
import { Ban, FileText, Trash2 } from 'lucide';
import type { Contact } from '../../../lib/contacts/index.ts';
import type { PrivacyModel } from '../../../lib/models/privacy.ts';
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
          {found.map((contact) => (
            <PersonItem key={contact.id} privacy={privacy} contact={contact} />
          ))}
        </ul>
      )}
    </div>
  );
}

function PersonItem({ privacy, contact }: { privacy: PrivacyModel; contact: Contact }) {
  const { id, name, organization } = contact;
  const of = (what: string): string => `${what}: ${name.value}`;
  return (
    <li>
      <span>
        <bdi>{name.value}</bdi>
        {organization && (
          <>
            , <bdi>{organization.value}</bdi>
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
