import { describe, expect, it } from 'vitest';
import { findBrowser, requireBrowser, type Computer } from '../../../scripts/browsers.ts';

const bookworm = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';

/** A computer with these programs and no others. */
const computer = (programs: string[], changes: Partial<Computer> = {}): Computer => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  isExecutable: (path) => programs.includes(path),
  release: bookworm,
  isRoot: false,
  ...changes,
});

const mustNotInstall = (): void => expect.unreachable('Nothing may be installed without asking.');

describe('finding a browser', () => {
  it('looks along PATH, and prefers Chromium to Chrome to Edge', () => {
    const found = findBrowser('chromium', computer(['/usr/bin/google-chrome', '/usr/bin/chromium']));
    expect(found).toEqual({ family: 'chromium', name: 'Chromium', path: '/usr/bin/chromium' });
    const edge = findBrowser('chromium', computer(['/usr/bin/microsoft-edge']));
    expect(edge?.name).toBe('Microsoft Edge');
  });

  it('finds snaps though PATH does not name them', () => {
    expect(findBrowser('firefox', computer(['/snap/bin/firefox']))?.path).toBe('/snap/bin/firefox');
  });

  it('looks among the applications of a Mac, everybody’s and the user’s own', () => {
    const path = '/Users/lena/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const mac = computer([path], { platform: 'darwin', env: { HOME: '/Users/lena' }, release: '' });
    expect(findBrowser('chromium', mac)).toEqual({ family: 'chromium', name: 'Google Chrome', path });
  });

  it('looks among the programs of Windows, for which not every folder is set', () => {
    const path = 'C:\\Program Files/Mozilla Firefox/firefox.exe';
    const windows = computer([path], { platform: 'win32', env: { ProgramFiles: 'C:\\Program Files' }, release: '' });
    expect(findBrowser('firefox', windows)?.path).toBe(path);
  });
});

describe('a browser that is missing', () => {
  it('is installed by apt-get as root on Debian', () => {
    const programs: string[] = [];
    const install = (name: string): void => {
      expect(name).toBe('firefox-esr');
      programs.push('/usr/bin/firefox-esr');
    };
    expect(requireBrowser('firefox', computer(programs, { isRoot: true }), install).name).toBe('Firefox ESR');
  });

  it.each([
    ['on Debian', {}, 'Firefox is needed and was not found: sudo apt-get install -y firefox-esr'],
    ['on Ubuntu', { release: 'ID=ubuntu\nID_LIKE=debian\n' }, 'sudo apt-get install -y firefox'],
    ['on another Linux', { release: 'ID=fedora\n' }, "install firefox with your system's package manager"],
    ['on a Mac', { platform: 'darwin', release: '' }, 'brew install --cask firefox'],
    ['on Windows', { platform: 'win32', release: '' }, 'winget install Mozilla.Firefox'],
  ] as const)('%s is an error with the line that installs it', (_where, changes, line) => {
    expect(() => requireBrowser('firefox', computer([], changes), mustNotInstall)).toThrow(line);
  });

  it('is an error too when the installation did not bring it', () => {
    const asRoot = computer([], { isRoot: true });
    expect(() => requireBrowser('chromium', asRoot, () => undefined)).toThrow('apt-get install -y chromium');
  });
});
