/** How someone is addressed, in any language. */
import { oneLine } from './noun-phrase.ts';

const postNominal = /,\s.*$/u;

/**
 * How to address someone: with the title that a page gives, never a guessed one. Only where a name is plainly a given
 * name and a surname is the surname used alone; otherwise the whole name is right in every culture.
 */
export function addressee(name: string, honorific: string | undefined): string {
  const whole = oneLine(name).replace(postNominal, '').trim();
  const title = oneLine(honorific ?? '');
  if (title === '') return whole;
  const parts = whole.split(' ').filter((part, index) => index === 0 || !/^\p{Lu}\.?$/u.test(part));
  const surname = parts.length === 2 && /^[\p{sc=Latin}’'-]+$/u.test(parts.join('')) ? parts[1] : undefined;
  return `${title} ${surname ?? whole}`;
}
