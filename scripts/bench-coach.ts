/**
 * What reading along costs: `npm run bench:coach`. Types the last words of a letter of about 200 words, letter by letter, and prints what
 * one keystroke takes: moving the citations, reading by every rule. On a machine that does other things the processor's time says more
 * than the clock's. It passes and fails nothing by either.
 */
import 'temporal-polyfill/global';
import { coach } from '../lib/coach/index.ts';
import { rebind } from '../lib/letters/index.ts';
import { countWords } from '../lib/wording/index.ts';
import { corpus } from '../tests/unit/coach/corpus.ts';

const typed = ' I would be glad to hear how the night shift saw it.';
const warmUp = 20;

/** Milliseconds of each keystroke at the end of a letter. */
function keystrokes({ input }: (typeof corpus)[number]): number[] {
  let { citations } = input;
  let { body } = input.letter;
  return Array.from(typed, (key) => {
    const start = performance.now();
    const next = body + key;
    citations = rebind(citations, body, next);
    body = next;
    coach({ ...input, letter: { ...input.letter, body }, citations });
    return performance.now() - start;
  });
}

const letters = corpus
  .filter(({ input }) => input.kind === 'request')
  .map((each) => ({ each, words: countWords(each.input.letter.body) }))
  .toSorted((a, b) => Math.abs(a.words - 200) - Math.abs(b.words - 200))
  .slice(0, 5);

for (const { each, words } of letters) {
  for (let round = 0; round < warmUp; round += 1) keystrokes(each);
  const before = process.cpuUsage();
  const times = keystrokes(each).toSorted((a, b) => a - b);
  const busy = process.cpuUsage(before).user / 1000 / times.length;
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  console.log(
    `${each.id}: ${words} words, processor ${busy.toFixed(2)} ms a keystroke, median ${at(0.5)} ms, 95 of 100 under ${at(0.95)} ms`,
  );
}
