import { describe, expect, it } from 'vitest';
import { matchKeys, ownKeys, suppressing, suppressionOf } from '../../../lib/contacts/index.ts';
import { captureOf, contactNamed, emails } from '../store/records.ts';

const at = '2026-03-02T09:30:00Z';
const ana = matchKeys(['ana@example.org'], [{ kind: 'github', url: 'https://github.com/ana-ruiz' }]);

describe('a suppression', () => {
  it('knows again whoever has one of the keys, however it is written, and nobody else', async () => {
    const kept = [await suppressionOf(ana, [], at)];
    expect(await suppressing(matchKeys(['ANA@example.org'], []), kept)).toEqual(kept);
    expect(
      await suppressing(matchKeys([], [{ kind: 'github', url: 'https://www.github.com/Ana-Ruiz/' }]), kept),
    ).toEqual(kept);
    expect(await suppressing(matchKeys(['bo@example.org'], []), kept)).toEqual([]);
    expect(await suppressing([], kept)).toEqual([]);
  });

  it('says nothing of who it was: not the same hashes in two installations, no word of the keys', async () => {
    const [here, there] = [await suppressionOf(ana, [], at), await suppressionOf(ana, [], at)];
    expect(here.hashes).toHaveLength(2);
    expect(here.hashes.filter((hash) => there.hashes.includes(hash))).toEqual([]);
    expect(JSON.stringify(here)).not.toMatch(/ana|example|github/i);
  });

  it('has the salt of those before it, and goes on being known beside those of another salt', async () => {
    const first = await suppressionOf(ana, [], at);
    const second = await suppressionOf(matchKeys(['bo@example.org'], []), [first], at);
    expect(second.salt).toBe(first.salt);
    const brought = await suppressionOf(matchKeys(['cem@example.org'], []), [], at);
    const kept = [first, second, brought];
    expect(await suppressing(matchKeys(['cem@example.org'], []), kept)).toEqual([brought]);
    expect(await suppressing(matchKeys(['bo@example.org'], []), kept)).toEqual([second]);
  });

  it('is of the pages that were about the person alone, and not of a list that they stood on', () => {
    const contact = contactNamed('Ana Ruiz', { emails: emails('info@example.org') });
    const keys = ownKeys(contact, [
      captureOf(contact.id, { url: 'https://example.org/~ana/' }),
      captureOf(contact.id, { url: 'https://example.org/staff', entry: 'Ana Ruiz' }),
      captureOf(contact.id, { url: 'https://example.org/about', refusal: 'several-people' }),
    ]);
    // An address that a department shares is nobody's own.
    expect([...keys]).toEqual(['own-page:example.org/~ana']);
  });
});
