/** How much of an institution a name is: a university says more about where someone is than its department does. */
import type { Word } from './phrases.ts';

const whole = new Set(
  'university universität universite universita universidad universidade universiteit college institute hochschule ltd inc gmbh hospital company corporation 大 museum bank school eth politecnico polytechnic academy'.split(
    ' ',
  ),
);
const part = new Set(
  'department dept abteilung departement dipartimento departamento faculty fakultat faculte faculdad facolta lab laboratory group office chair lehrstuhl division section unit center centre board committee council commission program programme team'.split(
    ' ',
  ),
);
/** Above 0 for a whole institution, below for a part of one, else 0. */
export function sizeOf(words: readonly Word[]): number {
  if (words.some((word) => whole.has(word.text))) return 0.25;
  return words.some((word) => part.has(word.text)) ? -0.1 : 0;
}
