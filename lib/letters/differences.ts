/** What two versions of a text have in common and in what they differ, word by word, for showing one as changed from the other. */

export interface Stretch {
  is: 'same' | 'gone' | 'new';
  text: string;
}

/** Above so many pairs of words only what stands before and after the change is told apart: nobody reads that many changes. */
const mostPairs = 4_000_000;

/** Words, and what stands between them: put together again they are the text. */
const wordsOf = (text: string): string[] => text.match(/\S+|\s+/g) ?? [];

/** How many words, from the start, both have; `from` the first of each. */
function shared(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count += 1;
  return count;
}

/** For each pair of places, the length of the longest common run of words from there on; the last row and column are zero. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return lengths;
}

/** What is left where the beginning and the end are the same. */
function middle(before: readonly string[], after: readonly string[]): Stretch[] {
  const whole: Stretch[] = [
    { is: 'gone', text: before.join('') },
    { is: 'new', text: after.join('') },
  ];
  if (before.length * after.length > mostPairs) return whole;
  const lengths = commonLengths(before, after);
  const width = after.length + 1;
  const stretches: Stretch[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [gone, came] = [before[row], after[column]];
    if (gone !== undefined && gone === came) {
      stretches.push({ is: 'same', text: gone });
      row += 1;
      column += 1;
    } else if (
      came === undefined ||
      (gone !== undefined && (lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0))
    ) {
      stretches.push({ is: 'gone', text: gone ?? '' });
      row += 1;
    } else {
      stretches.push({ is: 'new', text: came });
      column += 1;
    }
  }
  return stretches;
}

/** Neighbours of one sort as one, without those that are empty. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { is, text } of stretches) {
    const last = found.at(-1);
    if (text === '') continue;
    if (last?.is === is) last.text += text;
    else found.push({ is, text });
  }
  return found;
}

/** `before` is what is same and gone, in order, and `after` what is same and new. */
export function differences(before: string, after: string): Stretch[] {
  const [were, are] = [wordsOf(before), wordsOf(after)];
  const start = shared(were, are);
  const [wereLeft, areLeft] = [were.slice(start), are.slice(start)];
  const end = shared(wereLeft.toReversed(), areLeft.toReversed());
  return joined([
    { is: 'same', text: were.slice(0, start).join('') },
    ...middle(wereLeft.slice(0, wereLeft.length - end), areLeft.slice(0, areLeft.length - end)),
    { is: 'same', text: wereLeft.slice(wereLeft.length - end).join('') },
  ]);
}
