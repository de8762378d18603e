/** The documents tell the truth of what can be looked up: files, folders, commands, the numbers of decisions. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const slashed = (file: string): string => file.split(sep).join('/');
const rooms = '{assets,components,demo,docs,entrypoints,lib,public,scripts,tests}';
/** Each file and folder of the project. */
const paths = new Set([...globSync(`${rooms}/**/*`), ...globSync('*')].map(slashed));
const documents = globSync(['README.md', 'docs/**/*.md', 'tests/fixtures/*/README.md']).map(slashed);
const sources = globSync('{components,entrypoints,lib,scripts,tests}/**/*.{ts,tsx,mjs}').map(slashed);
const scripts = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
);

const finds = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
const said = documents.flatMap((document) =>
  finds(readFileSync(document, 'utf8'), /`([^`\n]+)`/g).map((words) => ({ document, words })),
);

/** Whether words name a file or folder, from the top or by the end of its way. Words in capitals stand for a name. */
const isPath = (words: string): boolean =>
  /^\w[\w./-]*$/.test(words) && !/[A-Z]{2}|vN/.test(words) && /^lib\/|\/$|\.(tsx?|md|css)$|\/.*\.json$/.test(words);
const isThere = (words: string): boolean => {
  const path = words.replace(/\/$/, '');
  return paths.has(path) || [...paths].some((each) => each.endsWith(`/${path}`));
};

describe('the documents', () => {
  it('name files and folders that are there', () => {
    const named = said.filter(({ words }) => isPath(words));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ words }) => !isThere(words))).toEqual([]);
  });

  it.each(['README.md', 'docs/architecture.md'])('name each folder of lib: %s', (document) => {
    const text = readFileSync(document, 'utf8');
    const folders = [...paths].filter((path) => /^lib\/[\w-]+$/.test(path));
    expect(folders.filter((folder) => !text.includes(`\`${folder}\``) && !text.includes(`\`${folder}/\``))).toEqual([]);
  });

  it('link to what is there', () => {
    const links = documents.flatMap((document) =>
      finds(readFileSync(document, 'utf8'), /\]\((?!https?:)([^)#\s]+)\)/g).map((to) =>
        posix.join(dirname(document), to),
      ),
    );
    expect(links.filter((to) => !paths.has(to.replace(/\/$/, '')))).toEqual([]);
  });

  it('name commands that are there', () => {
    const commands = documents.flatMap((document) =>
      finds(readFileSync(document, 'utf8'), /npm run (?:--silent )?([a-z][\w:-]*)/g),
    );
    expect(commands.filter((command) => !scripts.includes(command))).toEqual([]);
  });

  it('are there where a comment names one', () => {
    const named = sources.flatMap((file) => finds(readFileSync(file, 'utf8'), /\b(docs\/[\w./-]+\.(?:md|json))\b/g));
    expect(named.filter((file) => !paths.has(file))).toEqual([]);
  });

  it('number each decision once, in its name and its title', () => {
    const decisions = globSync('docs/decisions/*.md').map(slashed).toSorted();
    const numbers = decisions.map((file) => Number(basename(file).slice(0, 4)));
    // One that is still being written may leave a gap.
    expect(new Set(numbers).size).toBe(decisions.length);
    for (const [index, file] of decisions.entries())
      expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^# ${numbers[index]}\\. `));
  });
});
