/** The user's own words to sort someone by, kept on leaving the field, or by Enter. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { Contact } from '../../lib/contacts/index.ts';
import type { PageModel } from '../../lib/models/page.ts';

export function TagsField({ page, contact }: { page: PageModel; contact: Contact }) {
  const id = useId();
  const kept = (contact.tags ?? []).join(', ');
  const [typed, setTyped] = useState(kept);
  useEffect(() => setTyped(kept), [kept]);
  return (
    <details>
      <summary>{kept === '' ? 'Tags' : `Tags: ${kept}`}</summary>
      <div class="field">
        <label for={id}>Your own words to sort people by</label>
        <input
          id={id}
          type="text"
          dir="auto"
          autocomplete="off"
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={() => void page.tag(contact.id, typed)}
        />
        <span id={`${id}-hint`} class="small">
          With commas between them, such as “libraries, mentor”.
        </span>
      </div>
    </details>
  );
}
