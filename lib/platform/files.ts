/** Hands the user a file, as every page's download is: the browser asks or puts it where downloads go. */
import type { OfferFile } from '../browser-terms.ts';

export const offerFile: OfferFile = (name, type, content) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
