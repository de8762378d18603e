/** What may be suggested without being asked for. */
import type { PreferencesForm } from '../../../lib/models/preferences.ts';

export function SuggestionsSection({ preferences }: { preferences: PreferencesForm }) {
  const current = preferences.current.value;
  if (!current) return null;
  return (
    <section class="stack-tight" aria-labelledby="you-suggestions">
      <h2 id="you-suggestions">What may be suggested</h2>
      <label class="radio">
        <input
          type="checkbox"
          checked={current.courage}
          onChange={(event) => void preferences.change({ courage: event.currentTarget.checked })}
        />
        A word of encouragement, once a week at the most
      </label>
      <label class="radio">
        <input
          type="checkbox"
          checked={current.givingBack}
          onChange={(event) => void preferences.change({ givingBack: event.currentTarget.checked })}
        />
        Something small to do for someone who helped you
      </label>
    </section>
  );
}
