/** At the end of a person's page: everything that is held of them, handed over or deleted. */
import { Ban, FileText, Trash2 } from 'lucide';
import type { Contact } from '../../../lib/contacts/index.ts';
import type { LibraryModel } from '../../../lib/models/library.ts';
import { Icon } from '../../Icon.tsx';
import { pageWords } from '../page-words.ts';

export function PersonPrivacy({ library, contact }: { library: LibraryModel; contact: Contact }) {
  const { person } = library;
  const handOver = async (): Promise<void> => (await library.privacy()).handOver(contact.id, pageWords);
  return (
    <p class="row">
      <button type="button" class="button-quiet button-back" onClick={() => void handOver()}>
        <Icon of={FileText} />
        Everything about them as a file
      </button>
      <button type="button" class="button-quiet" onClick={() => void person.forget(contact.id)}>
        <Icon of={Trash2} />
        Delete everything about {contact.name.value}
      </button>
      <button type="button" class="button-quiet" onClick={() => void person.forget(contact.id, true)}>
        <Icon of={Ban} />
        Delete, and do not contact again
      </button>
    </p>
  );
}
