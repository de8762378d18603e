/**
 * `npm test`: every check there is, each counted, with `N passed, N failed` alone on the last line. Nothing is skipped: a
 * check that cannot run, for want of a browser or of a build, has failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { MissingBrowser, requireBrowser } from './browsers.ts';
import { runTool } from './tools.ts';

interface Tally {
  passed: number;
  failed: number;
  /** What to show of it: why it failed. */
  report: string;
}

const reports = 'artifacts/test';

const passed: Tally = { passed: 1, failed: 0, report: '' };
const failed = (report: string): Tally => ({ passed: 0, failed: 1, report });

/** A tool that says by its exit status whether all is well. */
async function check(tool: string, ...args: string[]): Promise<Tally> {
  const { status, output } = await runTool(tool, args);
  return status === 0 ? passed : failed(output);
}

/** What Vitest's JSON report says, as far as it is used. */
interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
}

/** Vitest with a configuration, each test counted. A file that would not load is one failure more. */
async function vitest(name: string, ...args: string[]): Promise<Tally> {
  const file = `${reports}/${name}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const { status, output } = await runTool('vitest', ['run', ...args, ...reporters]);
  try {
    const { numTotalTests, numPassedTests } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const notPassed = numTotalTests - numPassedTests;
    const unseen = status !== 0 && notPassed === 0 ? 1 : 0;
    return { passed: numPassedTests, failed: notPassed + unseen, report: status === 0 ? '' : output };
  } catch {
    return failed(output);
  }
}

async function browserIsHere(family: 'chromium' | 'firefox'): Promise<Tally> {
  try {
    requireBrowser(family);
    return passed;
  } catch (error) {
    if (error instanceof MissingBrowser) return failed(error.message);
    throw error;
  }
}

const steps: [string, () => Promise<Tally>][] = [
  ['Chromium is here', () => browserIsHere('chromium')],
  ['Firefox is here', () => browserIsHere('firefox')],
  ['format', () => check('prettier', '--check', '--log-level=warn', '.')],
  ['lint', () => check('oxlint', '--type-aware')],
  ['types', () => check('tsc')],
  ['unit tests', () => vitest('unit')],
  ['build for Chromium', () => check('wxt', 'build')],
  ['build for Firefox', () => check('wxt', 'build', '-b', 'firefox')],
  ['web-ext lint, Chromium', () => check('web-ext', 'lint', '--source-dir=.output/chrome-mv3')],
  ['web-ext lint, Firefox', () => check('web-ext', 'lint', '--source-dir=.output/firefox-mv3')],
  ['npm start without a display', () => check(process.execPath, 'scripts/start.ts', '--headless')],
  ['end-to-end tests', () => vitest('e2e', '--config', 'vitest.e2e.config.ts')],
];

mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0 };
for (const [name, step] of steps) {
  const begun = performance.now();
  const tally = await step();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const counts = tally.passed + tally.failed > 1 ? `: ${tally.passed} passed, ${tally.failed} failed` : '';
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${name}${counts} (${seconds} s)`);
  if (tally.failed > 0) console.log(tally.report.trimEnd());
  total.passed += tally.passed;
  total.failed += tally.failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
