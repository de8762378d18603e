/** Asks of someone saved just now whether they are whom another person named. */
import { UserCheck } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Contact } from '../../lib/contacts/index.ts';
import type { Naming } from '../../lib/models/named-by.ts';
import type { DiaryModel } from '../../lib/models/diary.ts';
import { Icon } from '../Icon.tsx';

export function NamedByView({ diary, contact }: { diary: DiaryModel; contact: Contact }) {
  const [naming, setNaming] = useState<Naming | undefined>();
  useEffect(() => void diary.namedBy.of(contact).then(setNaming), [diary, contact]);
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
          onClick={() => void diary.namedBy.agree(contact, naming)}
        >
          <Icon of={UserCheck} />
          Yes, it is them
        </button>
      </p>
    </section>
  );
}
