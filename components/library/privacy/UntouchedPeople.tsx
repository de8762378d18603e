/** People with whom nothing was done for a year: a quiet offer to keep or delete them. */
import type { PrivacyModel } from '../../../lib/models/privacy.ts';
import type { Untouched } from '../../../lib/models/untouched.ts';
import { dayWords } from '../../words.ts';

export function UntouchedPeople({ privacy }: { privacy: PrivacyModel }) {
  const untouched = privacy.untouched.value ?? [];
  if (untouched.length === 0) return null;
  const ids = untouched.map(({ contact }) => contact.id);
  return (
    <div class="stack-tight">
      <h3>Not touched for a year</h3>
      <p>Do you still need what you keep of them? Whoever you keep is asked about again in a year.</p>
      <ul class="privacy-people">
        {untouched.map((each) => (
          <UntouchedItem key={each.contact.id} privacy={privacy} untouched={each} />
        ))}
      </ul>
      {untouched.length > 1 && (
        <p class="row">
          <button type="button" onClick={() => void privacy.keep(ids)}>
            Keep all of these
          </button>
          <button type="button" onClick={() => void privacy.forget(ids)}>
            Delete all of these
          </button>
        </p>
      )}
    </div>
  );
}

function UntouchedItem({ privacy, untouched: { contact, since } }: { privacy: PrivacyModel; untouched: Untouched }) {
  const { id, name } = contact;
  return (
    <li>
      <span>
        <a href={`#${id}`}>
          <bdi>{name.value}</bdi>
        </a>
        <span class="small"> {dayWords(since)}</span>
      </span>
      <span class="row">
        <button type="button" aria-label={`Keep ${name.value}`} onClick={() => void privacy.keep([id])}>
          Keep
        </button>
        <button
          type="button"
          class="button-quiet"
          aria-label={`Delete ${name.value}`}
          onClick={() => void privacy.forget([id])}
        >
          Delete
        </button>
      </span>
    </li>
  );
}
