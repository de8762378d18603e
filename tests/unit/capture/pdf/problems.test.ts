import { array, assert, asyncProperty, integer, nat, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPdfBytes, readingSchema } from '../../../../lib/capture/index.ts';
import { mostPdfPages } from '../../../../lib/capture/pdf/index.ts';
import * as v from 'valibot';
import { bytesOf, mustRead, read } from './reading.ts';
import { tinyPdf } from './tiny-pdf.ts';

const letters = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that cannot be read', () => {
  it('is told apart when it is no PDF', async () => {
    expect(await read(letters('<!doctype html><title>Jane Doe</title>'))).toEqual({ ok: false, problem: 'not-a-pdf' });
    expect(await read(new Uint8Array())).toEqual({ ok: false, problem: 'not-a-pdf' });
  });

  it('is told apart when it is larger than 20 MB, before it is parsed', async () => {
    const large = new Uint8Array(mostPdfBytes + 1);
    large.set(letters('%PDF-1.7'));
    expect(await read(large)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('is told apart when it is locked with a password', async () => {
    const key = '0'.repeat(64);
    const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >> /ID [<${'1'.repeat(32)}> <${'1'.repeat(32)}>]`;
    expect(await read(tinyPdf([[{ text: 'Jane Doe' }]], encryption))).toEqual({ ok: false, problem: 'encrypted' });
  });

  it('is told apart when nothing is left of it but its header', async () => {
    expect(await read(letters('%PDF-1.7\n1 0 obj\n<< /Type /Cat'))).toEqual({ ok: false, problem: 'damaged' });
  });
});

describe('a file that can be read in part', () => {
  it('says so when it has more pages than are read', async () => {
    const pages = Array.from({ length: mostPdfPages + 1 }, (_, at) => [
      { text: `Sentence of page number ${at + 1} here` },
    ]);
    expect((await mustRead(tinyPdf(pages))).truncated).toBe(true);
    expect((await mustRead(tinyPdf(pages.slice(1)))).truncated).toBe(false);
  });

  it('says so when its time is up', async () => {
    let time = 0;
    const reading = await mustRead(tinyPdf([[{ text: 'First' }], [{ text: 'Second' }]]), {
      now: () => (time += 3_000),
    });
    expect(reading.truncated).toBe(true);
  });

  it('holds no text when it is scanned, and is nobody’s page then', async () => {
    const { isProfile, refusal, facts } = await mustRead(bytesOf('scanned'));
    expect({ isProfile, refusal, facts }).toEqual({ isProfile: false, refusal: 'no-text', facts: [] });
  });
});

describe('whatever bytes it is given', () => {
  const whole = bytesOf('dates-right');

  it('gives a valid reading or a reason, for a file cut anywhere or with bytes changed', async () => {
    const damage = record({
      length: integer({ min: 0, max: whole.length }),
      changes: array(tuple(nat(whole.length - 1), nat(255)), { maxLength: 20 }),
    });
    await assert(
      asyncProperty(damage, async ({ length, changes }) => {
        const bytes = whole.slice(0, length);
        for (const [at, value] of changes) if (at < length) bytes[at] = value;
        const result = await read(bytes);
        const problems = ['not-a-pdf', 'damaged', 'encrypted'];
        expect(result.ok ? v.is(readingSchema, result.value) : problems.includes(result.problem)).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
