/** Light or dark. */
import type { PreferencesForm } from '../../../lib/models/preferences.ts';
import { themes, type Theme } from '../../../lib/preferences/index.ts';

const themeWords: Record<Theme, string> = { system: 'As the system has it', light: 'Light', dark: 'Dark' };

export function LookSection({ preferences }: { preferences: PreferencesForm }) {
  const current = preferences.current.value;
  if (!current) return null;
  return (
    <section aria-labelledby="you-look">
      <fieldset class="stack-tight">
        <legend>
          <h2 id="you-look">How it looks</h2>
        </legend>
        {themes.map((theme) => (
          <label key={theme} class="radio">
            <input
              type="radio"
              name="theme"
              checked={current.theme === theme}
              onChange={() => void preferences.change({ theme })}
            />
            {themeWords[theme]}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
