/**
 * How well the coach reads the letters written for it: `npm run --silent score:coach [-- FILE] [--misses]`. Prints precision and recall for
 * each severity, over all letters or those of one file, and with `--misses` what was found wrongly or not at all. A finding is the same
 * where rule and severity are, and where the expectation names words, those words too.
 */
import 'temporal-polyfill/global';
import { corpus } from '../tests/unit/coach/corpus.ts';
import { ratesOf, score } from '../tests/unit/coach/score.ts';

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--'));
const scores = corpus.filter((each) => file === undefined || each.file.endsWith(file)).map(score);

if (args.includes('--misses')) {
  for (const { id, missed, extra } of scores) {
    if (missed.length + extra.length > 0) console.log(id);
    for (const { finding, words } of missed)
      console.log(`  missed ${finding} ${words === undefined ? '' : `“${words}”`}`);
    for (const { rule, severity, message, words } of extra)
      console.log(`  extra  ${rule} ${severity} ${message} ${words === null ? '' : `“${words}”`}`);
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
console.log(`${scores.length} letters`);
for (const severity of ['block', 'warn', 'hint'] as const) {
  const { right, missed, extra, precision, recall } = ratesOf(scores, severity);
  console.log(
    `${severity.padEnd(5)} precision ${percent(precision)} (${right} of ${right + extra}), recall ${percent(recall)} (${right} of ${right + missed})`,
  );
}
