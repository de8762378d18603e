/** Runs the tools that the packages bring. */
import { spawn } from 'node:child_process';

interface Ended {
  status: number;
  /** Both streams, as they came. */
  output: string;
}

/** Runs a tool of node_modules/.bin, which bootstrap.mjs has put first on PATH, to its end. */
export function runTool(tool: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    // On Windows the tools are .cmd files, which need a shell.
    const child = spawn(tool, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    const keep = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ status: 1, output: `${tool}: ${error.message}` }));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
