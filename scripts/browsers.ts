/**
 * Finds the browsers of this computer: those that the extension runs in, by the places their installers use. On Debian
 * and Ubuntu, as root, a missing one is installed; anywhere else the error is one sentence with the line that installs it.
 */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';

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

/** What is asked of the computer, so that tests can be any. */
export interface Computer {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isExecutable(path: string): boolean;
  /** The text of /etc/os-release; empty where there is none. */
  release: string;
  isRoot: boolean;
}

function thisComputer(): Computer {
  return {
    platform: process.platform,
    env: process.env,
    isExecutable: (path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
    release: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    isRoot: process.getuid?.() === 0,
  };
}

function candidates(place: Place, { platform, env }: Computer): string[] {
  if (platform === 'darwin') {
    return ['/Applications', `${env['HOME'] ?? ''}/Applications`].map((root) => `${root}/${place.application}`);
  }
  if (platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      .filter((root) => root !== undefined)
      .map((root) => `${root}/${place.program}`);
  }
  return [...(env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    place.commands.map((command) => `${folder}/${command}`),
  );
}

/** The first browser of a family that stands on this computer. */
export function findBrowser(family: BrowserFamily, computer = thisComputer()): FoundBrowser | undefined {
  for (const place of places.filter((each) => each.family === family)) {
    const path = candidates(place, computer).find((each) => computer.isExecutable(each));
    if (path !== undefined) return { family, name: place.name, path };
  }
  return undefined;
}

/** A browser is missing and could not be installed; the message says in one sentence what to do. */
export class MissingBrowser extends Error {
  override name = 'MissingBrowser';
}

/** The package that brings a browser of the family, where the system has apt-get. Ubuntu's are snaps in a package's clothes. */
function packageFor(family: BrowserFamily, { release }: Computer): string | undefined {
  if (/^ID=ubuntu$/m.test(release)) return family === 'chromium' ? 'chromium-browser' : 'firefox';
  if (/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)) return family === 'chromium' ? 'chromium' : 'firefox-esr';
  return undefined;
}

/** What installs a browser of the family, for people to paste. */
function installLine(family: BrowserFamily, computer: Computer): string {
  if (computer.platform === 'darwin') {
    return `brew install --cask ${family === 'chromium' ? 'google-chrome' : 'firefox'}`;
  }
  if (computer.platform === 'win32') {
    return `winget install ${family === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
  }
  const name = packageFor(family, computer);
  return name === undefined
    ? `install ${family} with your system's package manager`
    : `sudo apt-get install -y ${name}`;
}

function installByApt(name: string): void {
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
export function requireBrowser(
  family: BrowserFamily,
  computer = thisComputer(),
  install: (name: string) => void = installByApt,
): FoundBrowser {
  const found = findBrowser(family, computer);
  if (found) return found;
  const name = packageFor(family, computer);
  if (computer.isRoot && name !== undefined) install(name);
  const installed = findBrowser(family, computer);
  if (installed) return installed;
  const product = family === 'chromium' ? 'Chromium, Google Chrome or Microsoft Edge' : 'Firefox';
  throw new MissingBrowser(`${product} is needed and was not found: ${installLine(family, computer)}`);
}
