/**
 * Finds the browsers of this computer: those that the extension runs in, by the places their installers use. On Debian
 * and Ubuntu, as root, a missing one is installed; anywhere else the error is one sentence with the line that installs it.
 */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserFamily = 'chromium' | 'firefox';

export interface FoundBrowser {
  family: BrowserFamily;
  /** As its maker calls it, such as `Google Chrome`. */
  name: string;
  /** The executable's absolute path. */
  path: string;
}

interface Place {
  family: BrowserFamily;
  name: string;
  /** Program names looked for on PATH (Linux). */
  commands: string[];
  /** Executable inside /Applications or ~/Applications (macOS). */
  application: string;
  /** Executable inside Program Files or the user's local programs (Windows). */
  program: string;
}

/** In the order of preference: Chromium first, because unpacked extensions are at home there. */
const places: Place[] = [
  {
    family: 'chromium',
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    application: 'Chromium.app/Contents/MacOS/Chromium',
    program: 'Chromium/Application/chrome.exe',
  },
  {
    family: 'chromium',
    name: 'Google Chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    application: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    program: 'Google/Chrome/Application/chrome.exe',
  },
  {
    family: 'chromium',
    name: 'Microsoft Edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    application: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    program: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    family: 'firefox',
    name: 'Firefox ESR',
    commands: ['firefox-esr'],
    application: 'Firefox ESR.app/Contents/MacOS/firefox',
    program: 'Mozilla Firefox ESR/firefox.exe',
  },
  {
    family: 'firefox',
    name: 'Firefox',
    commands: ['firefox'],
    application: 'Firefox.app/Contents/MacOS/firefox',
    program: 'Mozilla Firefox/firefox.exe',
  },
];

/** The Debian package that brings a browser of each family. */
const debianPackages: Record<BrowserFamily, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(place: Place): string[] {
  const { env } = process;
  if (process.platform === 'darwin') {
    return ['/Applications', join(env['HOME'] ?? '', 'Applications')].map((root) => join(root, place.application));
  }
  if (process.platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((root) => root !== undefined)
      .map((root) => join(root, place.program));
  }
  return [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    place.commands.map((command) => join(folder, command)),
  );
}

/** The first browser of a family that stands on this computer. */
export function findBrowser(family: BrowserFamily): FoundBrowser | undefined {
  for (const place of places.filter((each) => each.family === family)) {
    const path = candidates(place).find(isExecutable);
    if (path !== undefined) return { family, name: place.name, path };
  }
  return undefined;
}

export const findChromium = (): FoundBrowser | undefined => findBrowser('chromium');
export const findFirefox = (): FoundBrowser | undefined => findBrowser('firefox');

/** A browser is missing and could not be installed; the message says in one sentence what to do. */
export class MissingBrowser extends Error {
  override name = 'MissingBrowser';
}

function isDebianLike(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** What installs a browser of the family here, for people to paste. */
function installLine(family: BrowserFamily): string {
  if (process.platform === 'darwin') {
    return `brew install --cask ${family === 'chromium' ? 'google-chrome' : 'firefox'}`;
  }
  if (process.platform === 'win32') {
    return `winget install ${family === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
  }
  if (isDebianLike()) return `sudo apt-get install -y ${debianPackages[family]}`;
  return `install ${debianPackages[family]} with your system's package manager`;
}

/** Ubuntu's own `chromium` and `firefox` packages only fetch a snap, which a container cannot run; they still are its way. */
function installOnDebian(family: BrowserFamily): void {
  const name = debianPackages[family];
  process.stderr.write(`Installing ${name} with apt-get …\n`);
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options);
}

/**
 * A browser of the family, installed first if that is possible without asking (Debian or Ubuntu, as root).
 * @throws {MissingBrowser} where there is none.
 */
export function requireBrowser(family: BrowserFamily): FoundBrowser {
  const found = findBrowser(family);
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && isDebianLike()) installOnDebian(family);
  const installed = findBrowser(family);
  if (installed) return installed;
  const product = family === 'chromium' ? 'Chromium, Google Chrome or Microsoft Edge' : 'Firefox';
  throw new MissingBrowser(`${product} is needed and was not found: ${installLine(family)}`);
}
