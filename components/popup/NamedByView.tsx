/** Asks of someone saved just now whether they are whom another person named. */
import { UserCheck } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Contact } from '../../lib/contacts/index.ts';
import type { Naming } from '../../lib/models/named-by.ts';
import type { PopupModel } from '../../lib/models/popup.ts';
import { Icon } from '../Icon.tsx';

export function NamedByView({ popup, contact }: { popup: PopupModel; contact: Contact }) {
  const [naming, setNaming] = useState<Naming | undefined>();
  useEffect(() => void popup.namedBy.of(contact).then(setNaming), [popup, contact]);
  if (!naming) return null;
  const { by, record } = naming;
  return (
    <section class="asked stack-tight" aria-label="Named by someone">
      <p>
        <bdi class="asked-name">{by.name.value}</bdi> named <bdi>{record.name}</bdi>. Is this them?
      </p>
      <p>
        <button
          type="button"
          class="button-quiet button-back"
          onClick={() => void popup.namedBy.agree(contact, naming)}
        >
          <Icon of={UserCheck} />
          Yes, it is them
        </button>
      </p>
    </section>
  );
}
