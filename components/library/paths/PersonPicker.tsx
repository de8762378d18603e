/** A line to pick one person by a few letters. */
import { X } from 'lucide';
import type { PersonPicking } from '../../../lib/models/person-picking.ts';
import { Field } from '../../Field.tsx';
import { Icon } from '../../Icon.tsx';

export function PersonPicker({ label, picking }: { label: string; picking: PersonPicking }) {
  const picked = picking.picked.value;
  if (picked)
    return (
      <div class="field">
        <span class="label">{label}</span>
        <span class="row">
          <a href={`#${picked.id}`}>
            <bdi>{picked.name}</bdi>
          </a>
          <button type="button" class="button-quiet" onClick={() => picking.pick(undefined)}>
            <Icon of={X} />
            Someone else
          </button>
        </span>
      </div>
    );
  const found = picking.found.value;
  const first = found[0];
  return (
    <div class="stack-tight">
      <Field
        label={label}
        value={picking.sought}
        onEnter={() => {
          if (first) picking.pick(first.id);
        }}
      />
      {found.length > 0 && (
        <ul class="stack-tight" aria-label={`Found for ${label.toLowerCase()}`}>
          {found.map(({ id, name, headline }) => (
            <li key={id}>
              <button type="button" class="button-quiet" onClick={() => picking.pick(id)}>
                <bdi>{name}</bdi>
                {headline !== undefined && <span class="small one-line"> {headline}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.length === 0 && picking.sought.value.trim() !== '' && <p class="small">Nobody has these letters.</p>}
    </div>
  );
}
