/** The languages in which dates are read, each loaded when someone writes in it. */
import type { Chrono } from 'chrono-node/en';

const loaders: Record<string, () => Promise<Chrono>> = {
  // Only in the United States does the month come first.
  'en-us': async () => (await import('chrono-node/en')).casual,
  en: async () => (await import('chrono-node/en')).GB,
  de: async () => (await import('chrono-node/de')).casual,
  fr: async () => (await import('chrono-node/fr')).casual,
  es: async () => (await import('chrono-node/es')).casual,
};

/** The parsers for someone's languages, the one they like best first; English is always among them. */
export async function parsersFor(languages: readonly string[]): Promise<Chrono[]> {
  const tags = languages.map((each) => each.toLowerCase());
  const known = tags.flatMap((tag) => [tag, tag.split('-')[0] ?? tag].find((each) => each in loaders) ?? []);
  const english = known.some((each) => each.startsWith('en')) ? [] : ['en'];
  return Promise.all([...new Set([...known, ...english])].flatMap((each) => loaders[each]?.() ?? []));
}
