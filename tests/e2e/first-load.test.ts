/** A limit on what a page loads before it can show anything; what it loads later costs nobody who does not use it. */
import { describe, expect, it } from 'vitest';
import { firstLoad, packedSize } from '../../scripts/first-load.ts';

/** In bytes, packed. */
const limits = { 'popup.html': 60_000, 'library.html': 120_000 };

describe.each(['chrome-mv3', 'firefox-mv3'])('the first load in %s', (build) => {
  it.each(Object.entries(limits))('of %s stays within its limit', (page, limit) => {
    const files = firstLoad(`.output/${build}`, page);
    expect(files.length).toBeGreaterThan(3);
    expect(files.length).toBeLessThan(20);
    expect(packedSize(`.output/${build}`, files)).toBeLessThan(limit);
  });
});
