/** The form of an e-mail address, and how likely its last part is one that addresses end in. */
import words from './email-words.json' with { type: 'json' };

const addressForm = /^[a-z0-9._%+'-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+){1,6}$/;
const topForm = /^(?:[a-z]{2,18}|xn--[a-z0-9-]{2,18})$/;
/** "jane@NOSPAM.uni.example": what is to be taken out says so itself. */
const toRemove = /(^|[._-]+)(?:no-?_?spam|remove-?_?this|delete-?_?this|remove-?_?me|ohne-?spam)(?:([._-]+)|$)/gi;
const withoutMarks = (side: string): string =>
  side.replaceAll(toRemove, (_, before: string, after?: string) => (after === undefined ? '' : before));

/** An address in lower case if it has an address's form; undefined otherwise. */
export function checkedEmail(text: string): string | undefined {
  const address = text
    .trim()
    .replace(/^[.'-]+|[.,;:'-]+$/g, '')
    .split('@')
    .map(withoutMarks)
    .join('@')
    .toLowerCase();
  if (!addressForm.test(address) || address.includes('..') || /\.@|@[.-]/.test(address)) return undefined;
  return topForm.test(topOf(address)) ? address : undefined;
}

const topOf = (address: string): string => address.slice(address.lastIndexOf('.') + 1);

const commonTops = new Set(words.tops.join(' ').split(' '));

/** Two letters are a country; of the longer ends, those that many addresses have. */
export const endsLikeAddress = (address: string): boolean =>
  topOf(address).length === 2 || commonTops.has(topOf(address));
