/**
 * The theme of a page. It is kept in the store with the other preferences; a copy lies in localStorage, which alone can be read
 * before anything is painted, so that no page opens light and turns dark.
 */
const key = 'theme';

/** The colours of this page: light or dark as chosen, or as the system has it. */
function wear(theme: string | null): void {
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  else delete dataset['theme'];
}

/** Shows this page, those that are open and those to come in a theme. */
export function showTheme(theme: 'system' | 'light' | 'dark'): void {
  wear(theme);
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Where the browser refuses storage, the theme lasts as long as the page.
  }
}

/** Shows this page in the theme that was chosen last, on whichever page it was chosen. */
export function followTheme(): void {
  try {
    wear(localStorage.getItem(key));
  } catch {
    // As the system has it.
  }
  addEventListener('storage', (event) => {
    if (event.key === key) wear(event.newValue);
  });
}
