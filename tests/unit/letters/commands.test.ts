import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draft } from '../../../lib/letters/index.ts';
import { request } from './people.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  status: number | null;
  lines: Record<string, unknown>[];
}

/** Runs a script of the project as its npm command does. */
function run(script: string, ...paths: string[]): Run {
  const file = fileURLToPath(new URL(`../../../scripts/${script}.ts`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [file, ...paths], { encoding: 'utf8' });
  return {
    status,
    lines: stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

const { language: lang, now, ...rest } = request;
const written = { ...rest, id: 'okafor', lang, now: now.toString() };

const save = (name: string, value: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

describe('the draft command', () => {
  test('writes what the product writes, with what the coach finds in it', () => {
    const { status, lines } = run('draft', save('one.json', written));
    const { subject, body, citations, proposed } = draft(request);
    expect(lines).toEqual([{ id: 'okafor', subject, body, citations, findings: [], proposed }]);
    expect(status).toBe(0);
  });

  test('says on its own line what is wrong with a case, answers the others, and ends with status 1', () => {
    const broken = save('broken.json', '{"id": ');
    const wrong = save('wrong.json', { ...written, id: 'wrong', kind: 'telegram', now: 'yesterday' });
    const nothing = save('nulls.json', { ...written, id: 'nulls', seed: null, chosen: null });
    const { status, lines } = run('draft', broken, wrong, nothing, join(folder, 'missing.json'));
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['broken', 'wrong', 'nulls', 'missing']);
    expect(lines.map((line) => 'error' in line)).toEqual([true, true, false, true]);
    expect(lines[1]?.['error']).toMatch(/now: .*kind: /);
  });

  test('answers a hundred cases of a folder in under ten seconds', () => {
    const many = mkdtempSync(join(folder, 'many-'));
    for (let seed = 0; seed < 100; seed += 1) {
      writeFileSync(join(many, `${seed}.json`), JSON.stringify({ ...written, id: String(seed), seed }));
    }
    const start = performance.now();
    expect(run('draft', many).lines).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);
});

test('the coach command says what it finds and what it could not check', () => {
  const { subject, body } = draft(request);
  const letter = { to: ['a.okafor@kestrel.example', 'b@kestrel.example'], subject, body };
  const { status, lines } = run(
    'coach',
    save('letter.json', { ...written, contact: { ...written.contact, facts: [] }, letter }),
  );
  expect(status).toBe(0);
  expect(lines).toMatchObject([
    {
      id: 'okafor',
      findings: expect.arrayContaining([{ rule: 'R29', severity: 'block', words: 'b@kestrel.example' }]),
      notChecked: ['R33'],
    },
  ]);
});
