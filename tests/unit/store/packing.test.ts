import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../../lib/store/index.ts';

const encoder = new TextEncoder();

async function* saying(...texts: string[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const text of texts) yield encoder.encode(text);
}

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

const said = ['one\n', 'zwei — €\n', '三\n'.repeat(50_000)];

async function opened(file: Blob, passphrase = ''): Promise<string> {
  const outcome = await unpacked(file, passphrase);
  if (!outcome.ok) throw new Error(outcome.problem);
  return textOf(outcome.value);
}

describe('a packed file', () => {
  it('is smaller, and gives back what was packed', async () => {
    const file = await packed(saying(...said), '');
    expect(file.size).toBeLessThan(2_000);
    expect(await opened(file)).toBe(said.join(''));
  });

  it('may have been unpacked by another program', async () => {
    expect(await opened(new Blob(said))).toBe(said.join(''));
  });

  it('that is locked opens with its passphrase alone, and says none of its words', async () => {
    const file = await packed(saying(...said), 'correct horse');
    expect(await file.slice(0, 21).text()).toBe('age-encryption.org/v1');
    expect(await file.text()).not.toContain('zwei');
    expect(await opened(file, 'correct horse')).toBe(said.join(''));
    expect(await unpacked(file, '')).toEqual({ ok: false, problem: 'locked' });
    expect(await unpacked(file, 'Correct horse')).toEqual({ ok: false, problem: 'wrong-passphrase' });
  });

  it.each([
    ['has no end', 'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n'.padEnd(10_000, 'A')],
    [
      'asks for more work than any computer does',
      'age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAA\n--- AAAA\n',
    ],
    ['is garbled', 'age-encryption.org/v1\n-> scrypt\n--- \n'],
  ])('whose lock %s is told from one whose passphrase is wrong', async (_what, text) => {
    expect(await unpacked(new Blob([text]), 'correct horse')).toEqual({ ok: false, problem: 'damaged-lock' });
  });

  it('that is damaged fails while it is read, after what could be read', async () => {
    const file = await packed(saying(...said), '');
    const outcome = await unpacked(file.slice(0, file.size / 2), '');
    if (!outcome.ok) throw new Error(outcome.problem);
    await expect(textOf(outcome.value)).rejects.toBeInstanceOf(Error);
  });
});
