import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { letterKinds } from '../../../lib/letters/index.ts';
import { slotNames } from '../../../lib/wording/index.ts';

const sentences = v.record(v.string(), v.array(v.pipe(v.string(), v.minLength(1))));
const phraseFile = v.strictObject({
  salutation: v.string(),
  continuesSalutation: v.boolean(),
  closings: v.pipe(v.array(v.string()), v.minLength(2)),
  media: v.strictObject({
    any: v.array(v.string()),
    phone: v.array(v.string()),
    video: v.array(v.string()),
    'in-person': v.array(v.string()),
    email: v.array(v.string()),
  }),
  questions: sentences,
  interest: v.string(),
  askBriefly: sentences,
  including: v.optional(v.strictObject({ first: v.string(), next: v.string() })),
  parts: v.record(v.string(), sentences),
  kinds: v.record(
    v.picklist([...letterKinds, 'introduction-to']),
    v.strictObject({
      words: v.pipe(v.array(v.tuple([v.number(), v.number()])), v.minLength(1)),
      paragraphs: v.array(v.array(v.string())),
      subject: v.pipe(v.array(v.string()), v.minLength(1)),
      parts: v.record(v.string(), sentences),
    }),
  ),
});

/** Names that a phrase may put in braces, as docs/letters.md lists them. */
const known = new Set(
  `addressee name role-with-article role-noun who interest turning goal minutes media referrer it one first second post line from to clause degree degree-with-article scale work from-with-article to-with-article question questions
   sent-on met-on point point-quoted advice advice-plan advice-quoted named done scheduled-for windows zone target target-name shared`.split(
    /\s+/,
  ),
);

const folder = new URL('../../../lib/letters/phrases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

describe.each(files)('the phrases of %s', (name) => {
  const content: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  test('have the form of a phrase file', () => {
    expect(v.safeParse(phraseFile, content).issues).toBeUndefined();
  });

  test('name only what letters know', () => {
    const strange = texts(content).flatMap((text) =>
      slotNames(text).filter((slot) => !known.has(slot.slice(0, 1).toLowerCase() + slot.slice(1))),
    );
    expect(strange).toEqual([]);
  });

  test('leave no space, mark or brace astray', () => {
    expect(texts(content).filter((text) => / {2}|^ | $| [.,]|\{[^}]*$|!/.test(text))).toEqual([]);
  });

  test('write every part that a paragraph names', () => {
    const { kinds, parts: shared } = v.parse(phraseFile, content);
    const missing = Object.entries(kinds).flatMap(([kind, { paragraphs, parts }]) =>
      paragraphs
        .flat()
        .filter((part) => (parts[part.replace('?', '')] ?? shared[part.replace('?', '')]) === undefined)
        .map((part) => `${kind} ${part}`),
    );
    expect(missing).toEqual([]);
  });
});
