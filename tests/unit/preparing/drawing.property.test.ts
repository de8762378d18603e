import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawQuestions,
  furtherQuestions,
  notOnSheet,
  questionsFor,
  withMoved,
  withQuestion,
  fromBank,
} from '../../../lib/preparing/index.ts';
import { askings } from '../questions/people.ts';

/** Sheets for many people, the same on every run. */
const sheets = fc
  .sample(askings, { numRuns: 300, seed: 20261122 })
  .map((asking, seed) => ({ asking, seed, minutes: 15 + (seed % 4) * 10 }))
  .map(({ asking, seed, minutes }) => ({ asking, seed, minutes, questions: drawQuestions(asking, minutes, seed) }));

describe('the sheet of whoever it is', () => {
  test('has no more questions than are prepared for its minutes, each with an id of its own, and at most three starred', () => {
    for (const { minutes, questions } of sheets) {
      expect(questions.length).toBeLessThanOrEqual(questionsFor(minutes));
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      expect(questions.filter(({ starred }) => starred).length).toBe(Math.min(3, questions.length - 1));
    }
  });

  test('is offered none beside that it has already, and takes each before the closing one', () => {
    for (const { asking, seed, questions } of sheets.slice(0, 100)) {
      const others = notOnSheet(furtherQuestions(asking, seed), questions);
      const there = new Set(questions.map(({ text }) => text));
      expect(others.filter(({ text }) => there.has(text))).toEqual([]);
      const full = others.reduce((all, each) => withQuestion(all, fromBank(each)), questions);
      expect(full.at(-1)?.category).toBe('closing');
      expect(full).toHaveLength(questions.length + others.length);
    }
  });

  test('keeps every question, and the closing one last, wherever one is moved', () => {
    for (const { seed, questions } of sheets) {
      const moved = questions[seed % questions.length];
      if (!moved) continue;
      const after = withMoved(questions, moved.id, (seed * 7) % 12);
      expect(after.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        questions.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(after.at(-1)?.category).toBe('closing');
    }
  });
});
