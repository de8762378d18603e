/**
 * Runs a command of this folder from whatever state the clone is in: `node scripts/bootstrap.mjs start …`. Plain
 * JavaScript for the host's own Node (20 or later), since neither TypeScript nor a newer Node is there before the packages
 * are; they bring Node 24, which then runs the command's TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
/** npm writes this one last, so that an installation broken off half-way does not count. */
const installed = join(root, 'node_modules/.package-lock.json');
/** What the installation's own last step makes. */
const prepared = join(root, '.wxt/tsconfig.json');
const newerNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Runs a program to its end and ends with its status if that is a failure. */
function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

const isInstalled = [installed, prepared, newerNode].every((path) => existsSync(path));
if (!isInstalled || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Installing the packages …');
  // Not `npm ci`, which refuses a lock file that knows the binaries of some systems only. With --no-save the lock file
  // is followed and left as it is.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says where it stands when it runs a script; by name it would need a shell on Windows.
  const npm = process.env.npm_execpath;
  if (npm) run(process.execPath, [npm, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

const [command, ...args] = process.argv.slice(2);
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
run(newerNode, [join(root, 'scripts', `${command}.ts`), ...args], { env: { ...process.env, PATH: path } });
