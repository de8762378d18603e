/** The room that the data take, in words. */
import type { StorageState } from '../../../lib/models/privacy.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "3 megabytes": as exact as anyone needs it. */
export function sizeWords(bytes: number, languages: readonly string[]): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), units.length);
  const size = Math.max(bytes / 1_000 ** power, power === 1 ? 1 : 0);
  return new Intl.NumberFormat([...languages], {
    style: 'unit',
    unit: units[power - 1] ?? 'kilobyte',
    unitDisplay: 'long',
    maximumSignificantDigits: 2,
  }).format(size);
}

export function storageWords({ used, granted, isPersistent }: StorageState, languages: readonly string[]): string {
  const [much, most] = [used, granted].map((bytes) => (bytes === undefined ? '' : sizeWords(bytes, languages)));
  const room = much
    ? `Groundwork takes about ${much}${most ? `; the browser grants it ${most}` : ''}.`
    : 'The browser does not say how much room Groundwork takes.';
  return isPersistent
    ? `${room} The browser keeps it until you delete it.`
    : `${room} When the disk runs full, the browser may clear it without asking.`;
}
