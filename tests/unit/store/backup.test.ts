import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logNow, type Happening, type Interaction } from '../../../lib/contacts/index.ts';
import {
  newId,
  type ContactId,
  type InteractionId,
  type LetterId,
  type SheetQuestionId,
  type SuppressionId,
} from '../../../lib/ids.ts';
import { backupBytes, isWhole, readBackup, tables, type Put, type Store } from '../../../lib/store/index.ts';
import { defaultFollowUpSettings } from '../../../lib/reminders/index.ts';
import { recordsOf, type Dump } from './dump.ts';
import { createMemory, createMemoryStore } from './memory-store.ts';
import { at, captureOf, contactNamed, emails, factOf, letterTo } from './records.ts';

const clock = { now: () => Temporal.Instant.from(at), timeZone: () => 'Europe/Lisbon' };
const [contact, id, letter] = [newId<ContactId>(), newId<InteractionId>(), newId<LetterId>()];
const meeting = { start: '2026-03-12T15:00', zone: 'Asia/Gaza', minutes: 20, medium: 'phone', where: '+1' } as const;
const reminder = { type: 'thank', because: id } as const;

/** One of each, so that a type which a backup does not know fails here. */
const happenings: { [Type in Interaction['type']]: Extract<Happening, { type: Type }> } = {
  sent: { type: 'sent', letter, kind: 'request', way: 'gmail' },
  replied: { type: 'replied', answer: 'later', askAgainOn: '2026-05-01' },
  declined: { type: 'declined' },
  'out-of-office': { type: 'out-of-office', until: '2026-04-01' },
  scheduled: { type: 'scheduled', meeting },
  rescheduled: { type: 'rescheduled', scheduled: id, meeting },
  met: { type: 'met', scheduled: id, keptToTime: true },
  asked: {
    type: 'asked',
    question: newId<SheetQuestionId>(),
    text: 'What did you drop on purpose?',
    from: { by: 'pattern', pattern: 'move' },
    answer: 'The evening lists.',
    scheduled: id,
  },
  advised: { type: 'advised', advice: 'Read the minutes.' },
  decided: { type: 'decided', advised: id, to: 'leave' },
  followed: { type: 'followed', advised: id },
  'came-of-it': { type: 'came-of-it', advised: id, what: 'They asked me back' },
  referred: {
    type: 'referred',
    name: 'Maya Chen',
    useName: 'yes',
    person: contact,
    saidOn: '2026-03-01',
    sayAs: 'Maya from the reading group',
  },
  thanked: { type: 'thanked' },
  reported: { type: 'reported' },
  gave: { type: 'gave', what: 'a paper' },
  congratulated: { type: 'congratulated', on: 'the prize' },
  passed: { type: 'passed', gesture: 'share:a-fact', forGood: true },
  note: { type: 'note', text: 'Kind.\n“Quoted”, \u2028 and 🌱' },
  'do-not-contact': { type: 'do-not-contact' },
  'own-reminder': { type: 'own-reminder', text: 'Ring', on: '2026-06-01', recurs: { every: 2, unit: 'week' } },
  done: { type: 'done', reminder },
  snoozed: { type: 'snoozed', reminder, until: { by: 'event', event: 'met' } },
  dropped: { type: 'dropped', reminder, reason: 'too-late' },
  resumed: { type: 'resumed', reminder },
  undone: { type: 'undone', undoes: id },
};

const dumped = JSON.parse(readFileSync(new URL('../../fixtures/store/v1.json', import.meta.url), 'utf8')) as Dump;

/** Everything of an invented user's store, and one record of whatever that has none of. */
function everything(): Put[] {
  const person = contactNamed('Ana Ruiz', { emails: emails('ana@example.org') });
  const capture = captureOf(person.id);
  const kept = tables.flatMap((table) =>
    recordsOf(dumped, table).map((row): Put => {
      const { matchKeys: _index, ...record } = row as { matchKeys?: unknown };
      return { put: table, record } as unknown as Put;
    }),
  );
  return [
    ...kept,
    { put: 'contacts', record: { ...person, referral: { name: 'Maya Chen', useName: 'yes' }, apart: [contact] } },
    { put: 'captures', record: capture },
    { put: 'facts', record: factOf(capture, 'Archivist since 2019') },
    { put: 'letters', record: letterTo(person.id, { choices: { minutes: 15, said: 'how it was' }, byHand: true }) },
    ...Object.values(happenings).map((happening): Put => ({
      put: 'interactions',
      record: logNow(person.id, happening, clock),
    })),
    { put: 'settings', record: { id: 'follow-up', settings: defaultFollowUpSettings, updatedAt: at } },
    {
      put: 'suppressions',
      record: { id: newId<SuppressionId>(), salt: 'a1b2', hashes: ['0f', '1e'], updatedAt: at },
    },
  ];
}

async function storeWith(records: readonly Put[]): Promise<Store> {
  const store = createMemoryStore(createMemory());
  await store.commit(records);
  return store;
}

async function bytesOf(store: Store): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of backupBytes(store, at)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** A stream that hands over the bytes in pieces of so many. */
async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

const read = (bytes: Uint8Array, length = 65_536) => readBackup(inPieces(bytes, length));

describe('a backup', () => {
  it('gives back every record of every table as it was, however the bytes come', async () => {
    const store = await storeWith(everything());
    const bytes = await bytesOf(store);
    for (const length of [7, 1_000, 10_000_000]) {
      const outcome = await read(bytes, length);
      if (!outcome.ok) throw new Error(outcome.problem);
      const { records, damage, header } = outcome.value;
      expect(damage).toEqual([]);
      expect(header.createdAt).toBe(at);
      const restored = await storeWith([]);
      await restored.replaceAll(records);
      for (const table of tables) expect(await restored.all(table)).toEqual(await store.all(table));
    }
  });

  it('is text that people can read', async () => {
    const text = new TextDecoder().decode(await bytesOf(await storeWith(everything())));
    expect(text).toContain('"name":{"value":"Ana Ruiz"');
  });

  it('of nothing is whole', async () => {
    const outcome = await read(await bytesOf(await storeWith([])));
    expect(outcome.ok && outcome.value.damage).toEqual([]);
    expect(outcome.ok && outcome.value.records).toEqual([]);
  });

  it.each([
    ['another file', 'Name,Email\nAna,ana@example.org\n', 'not-a-backup'],
    ['an empty file', '', 'not-a-backup'],
    ['zeros without an end', '\u0000'.repeat(5_000_000), 'not-a-backup'],
    [
      'a newer Groundwork’s',
      '{"format":"groundwork-backup","version":99,"createdAt":"2026-03-02T09:00:00Z"}\n',
      'newer-version',
    ],
  ])('is not taken from %s', async (_what, text, problem) => {
    expect(await read(new TextEncoder().encode(text))).toEqual({ ok: false, problem });
  });

  it('with a record too deep to be copied, or too long to be one, says its line and gives the rest', async () => {
    const text = new TextDecoder().decode(await bytesOf(await storeWith(everything())));
    const lines = text.split('\n');
    const settings = lines.findIndex((line) => line.includes('"follow-up"'));
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    lines[settings] = `{"table":"settings","record":{"id":"welcomed","updatedAt":"${at}","more":${deep}}}`;
    lines.splice(settings, 0, `{"table":"contacts","record":"${'x'.repeat(5_000_000)}"}`);
    const outcome = await read(new TextEncoder().encode(lines.join('\n')), 65_536);
    if (!outcome.ok) throw new Error(outcome.problem);
    expect(outcome.value.damage).toEqual([
      { is: 'unreadable-line', line: settings + 1 },
      { is: 'unreadable-line', line: settings + 2 },
      { is: 'changed' },
    ]);
    expect(outcome.value.records.length).toBeGreaterThan(30);
  });

  it('of nothing but damage is given up, and says from which line on', async () => {
    const header = '{"format":"groundwork-backup","version":1,"createdAt":"2026-03-02T09:00:00Z"}\n';
    const outcome = await read(new TextEncoder().encode(header + '\n'.repeat(200_000)));
    expect(outcome.ok && outcome.value.damage.at(-2)).toEqual({ is: 'given-up', line: 100_001 });
  });

  it('that unpacks to more than can be held is refused before it is all unpacked', async () => {
    let given = 0;
    const piece = new Uint8Array(50_000_000).fill(32);
    async function* bomb(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"format":"groundwork-backup","version":1,"createdAt":"2026-03-02T09:00:00Z"}\n');
      for (; given < 10_000; given += 1) yield piece;
    }
    expect(await readBackup(bomb())).toEqual({ ok: false, problem: 'too-large' });
    expect(given).toBeLessThan(25);
  });

  it('that was cut off says so, and gives what it has', async () => {
    const store = await storeWith(everything());
    const bytes = await bytesOf(store);
    const outcome = await read(bytes.subarray(0, bytes.length / 2));
    if (!outcome.ok) throw new Error(outcome.problem);
    expect(outcome.value.damage).toEqual([{ is: 'cut-off' }]);
    expect(outcome.value.records.length).toBeGreaterThan(10);
  });

  it('that was changed says so, and in which line where a line is no record any more', async () => {
    const text = new TextDecoder().decode(await bytesOf(await storeWith(everything())));
    const renamed = await read(new TextEncoder().encode(text.replace('Ana Ruiz', 'Eve Ruiz')));
    expect(renamed.ok && renamed.value.damage).toEqual([{ is: 'changed' }]);
    const lines = text.split('\n');
    lines[2] = '{"table":"contacts","record":{"id":"none"}}';
    const broken = await read(new TextEncoder().encode(lines.join('\n')));
    expect(broken.ok && broken.value.damage).toEqual([{ is: 'unreadable-line', line: 3 }, { is: 'changed' }]);
  });

  it('is proved by its own end, and is not where a line is cut off, missing or there twice', async () => {
    const bytes = await bytesOf(await storeWith(everything()));
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
    const isProved = (some: readonly string[]) =>
      isWhole(inPieces(new TextEncoder().encode(some.map((line) => `${line}\n`).join('')), 1_000));
    expect(await isProved(lines)).toBe(true);
    expect(await isWhole(inPieces(bytes.subarray(0, -1), 1_000))).toBe(false);
    expect(await isProved(lines.slice(0, -1))).toBe(false);
    expect(await isProved(lines.toSpliced(3, 1))).toBe(false);
    expect(await isProved(lines.toSpliced(3, 0, lines[3] ?? ''))).toBe(false);
    expect(await isProved([])).toBe(false);
  });

  it('that is damaged anywhere never gives a record that was not in it', async () => {
    const store = await storeWith(everything());
    const bytes = await bytesOf(store);
    const known = new Set(
      (await Promise.all(tables.map((table) => store.all(table)))).flat().map(({ id: each }) => each),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (blows) => {
          const damaged = bytes.slice();
          for (const [where, byte] of blows) damaged[where] = byte;
          const outcome = await read(damaged);
          if (!outcome.ok) return;
          const isSame = damaged.every((byte, where) => byte === bytes[where]);
          expect(outcome.value.damage.length === 0).toBe(isSame);
          expect(await isWhole(inPieces(damaged, 1_000))).toBe(isSame);
          const strange = outcome.value.records.filter(({ record }) => !known.has(record.id));
          expect(strange.length).toBeLessThanOrEqual(blows.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});
