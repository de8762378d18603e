/**
 * Reads the imports of a source file and says which of them break the layers of docs/architecture.md: every arrow points
 * one way, a domain folder, the store and the platform are entered by their index.ts alone, and an outside package is used in
 * the rooms that it belongs to.
 */
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * The rooms of the house. Every domain folder is a room of its own; `wiring` joins the models to store
 * and browser for the entrypoints; `base` is the other files directly in lib/.
 */
type Room =
  | { is: 'entrypoints' | 'components' | 'wiring' | 'models' | 'store' | 'platform' | 'base' | 'outside' }
  | { is: 'domain'; name: string };

/** Which rooms each may import from, besides itself. `types` are rooms whose types alone may be named. */
const arrows: Record<Room['is'], { to: Room['is'][]; types: Room['is'][] }> = {
  entrypoints: { to: ['components', 'wiring', 'models', 'domain', 'store', 'platform', 'base'], types: [] },
  wiring: { to: ['models', 'domain', 'store', 'platform', 'base'], types: [] },
  components: { to: ['models', 'domain', 'base'], types: ['store'] },
  models: { to: ['domain', 'store', 'base'], types: [] },
  domain: { to: ['domain', 'base'], types: [] },
  store: { to: ['domain', 'base'], types: [] },
  platform: { to: ['base'], types: [] },
  base: { to: [], types: [] },
  outside: { to: [], types: [] },
};

/** Outside packages that only some rooms may use. Names that are imported narrow a rule to them. */
const packages: { pattern: RegExp; names?: string[]; rooms: Room['is'][] }[] = [
  { pattern: /^idb$/, rooms: ['store'] },
  { pattern: /^webextension-polyfill$/, rooms: ['platform'] },
  { pattern: /^(#imports|wxt\/browser)$/, names: ['browser', '*'], rooms: ['platform'] },
  { pattern: /^#imports$/, rooms: ['entrypoints', 'platform'] },
  { pattern: /^wxt(\/|$)/, rooms: ['entrypoints', 'platform'] },
  { pattern: /^chrono-node(\/|$)/, rooms: ['domain'] },
  { pattern: /^(preact|@preact\/signals)(\/|$)/, rooms: ['entrypoints', 'components', 'models'] },
];

interface Import {
  from: string;
  /** Names taken; `*` for the whole module or what it exports by default. */
  names: string[];
  typesOnly: boolean;
}

/**
 * Where a folder is entered. Capture has doors of their own for what runs in a page, what reads a page's content and what
 * reads PDFs, so that each is loaded where and when it is needed.
 */
const doors = /^lib\/(?:[^/]+|capture\/(?:page|engine|pdf))\/index\.ts$/;

function roomOf(path: string): Room {
  const [top = '', folder = '', ...rest] = path.split('/');
  if (top === 'entrypoints' || top === 'components') return { is: top };
  if (top !== 'lib') return { is: 'outside' };
  if (rest.length === 0) return { is: 'base' };
  if (folder === 'wiring' || folder === 'models' || folder === 'store' || folder === 'platform') return { is: folder };
  return { is: 'domain', name: folder };
}

const isSame = (a: Room, b: Room): boolean =>
  a.is === b.is && (a.is !== 'domain' || (b.is === 'domain' && a.name === b.name));

function importsOf(path: string, source: string): Import[] {
  const { module, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imported = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? '*'),
    typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passedOn = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest ? [{ from: moduleRequest.value, names: [importName.name ?? '*'], typesOnly: isType }] : [],
    );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) => ({
    from: source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    names: ['*'],
    typesOnly: false,
  }));
  return [...imported, ...passedOn, ...dynamic];
}

/** What is wrong with one import of a package, or nothing. */
function brokenPackage(room: Room, { from, names }: Import): string | undefined {
  const rule = packages.find(
    (each) => each.pattern.test(from) && (each.names === undefined || each.names.some((name) => names.includes(name))),
  );
  if (!rule || rule.rooms.includes(room.is)) return undefined;
  return `${from} belongs to ${rule.rooms.join(', ')}`;
}

/** What is wrong with one import of a file of our own, or nothing. */
function brokenArrow(path: string, { from, typesOnly }: Import): string | undefined {
  const target = posix.join(posix.dirname(path), from);
  const [here, there] = [roomOf(path), roomOf(target)];
  if (isSame(here, there)) return undefined;
  const { to, types } = arrows[here.is];
  if (!to.includes(there.is) && !(typesOnly && types.includes(there.is))) return `${here.is} must not know ${there.is}`;
  const hasIndex = there.is === 'domain' || there.is === 'store' || there.is === 'platform';
  if (hasIndex && !doors.test(target)) {
    return `${target} is not an index.ts`;
  }
  return undefined;
}

/**
 * The broken rules of one file, as `path: what is wrong`.
 * @param path from the root of the repository, with forward slashes.
 */
export function brokenRules(path: string, source: string): string[] {
  return importsOf(path, source)
    .map((each) => (each.from.startsWith('.') ? brokenArrow(path, each) : brokenPackage(roomOf(path), each)))
    .flatMap((broken) => (broken === undefined ? [] : [`${path}: ${broken}`]));
}
