import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestQuestions, categories, gatekeeper, meetingQuestions } from '../../../lib/questions/index.ts';
import type { Asking, Question } from '../../../lib/questions/index.ts';
import { askings } from './people.ts';

/** Lists for many people, the same on every run. */
const lists = fc
  .sample(askings, { numRuns: 1_000, seed: 20260302 })
  .map((asking, seed) => ({ asking, seed, questions: meetingQuestions(asking, 8 + (seed % 3), seed) }));

const problems = (
  find: (asking: Asking, questions: readonly Question[], seed: number) => readonly string[],
): string[] => lists.flatMap(({ asking, questions, seed }) => find(asking, questions, seed)).slice(0, 10);

const isGrounded = ({ facts }: Question): boolean => facts.length > 0;

describe('the questions for whoever it is', () => {
  test('pass all gates', () => {
    const found = problems((asking, questions) =>
      questions.flatMap((each) => gatekeeper('en', asking)(each).map((gate) => `${gate}: ${each.text}`)),
    );
    expect(found).toEqual([]);
  });

  test('are no more than asked for, never the same, the closing one last', () => {
    const found = problems((_asking, questions, seed) => {
      const texts = questions.map(({ text }) => text);
      const isWhole = questions.length <= 8 + (seed % 3) && new Set(texts).size === texts.length;
      return isWhole && questions.at(-1)?.category === 'closing' ? [] : [texts.join('\n')];
    });
    expect(found).toEqual([]);
  });

  test('stand in the order of a conversation', () => {
    const found = problems((_asking, questions) => {
      const order = questions.map(({ category }) => categories.indexOf(category));
      return order.every((place, at) => at === 0 || place >= (order[at - 1] ?? 0)) ? [] : [order.join()];
    });
    expect(found).toEqual([]);
  });

  test('are at least 60 of 100 from facts where there are facts to ask about, at most three open ones besides the closing', () => {
    const found = problems((_asking, questions) => {
      const grounded = questions.filter(isGrounded).length;
      const open = questions.length - grounded - 1;
      const share = grounded / questions.length;
      return open <= 3 && (grounded < 2 || share >= 0.6) ? [] : [`${grounded} of ${questions.length}`];
    });
    expect(found).toEqual([]);
    expect(lists.filter(({ questions }) => questions.filter(isGrounded).length >= 4).length).toBeGreaterThan(500);
  });

  test('leave gaps, short stays and private facts alone', () => {
    const found = problems((asking, questions) =>
      questions
        .filter(({ pattern, facts }) => {
          const isPrivate = asking.contact.facts.some(
            ({ id, sensitive }) => sensitive !== undefined && facts.includes(id),
          );
          return isPrivate || pattern === 'gap' || pattern === 'short-stay';
        })
        .map(({ text }) => text),
    );
    expect(found).toEqual([]);
  });

  test('say no gap, double space or odd mark', () => {
    const found = problems((_asking, questions) =>
      questions.flatMap(({ text }) => (/ {2}|[{}<>|]|\s[,.?]|\?\?|undefined|^[^\p{Lu}“]/u.test(text) ? [text] : [])),
    );
    expect(found).toEqual([]);
  });

  test('are not put again once they were asked, the closing one aside', { timeout: 30_000 }, () => {
    const found = lists.slice(0, 200).flatMap(({ asking, questions, seed }) => {
      const asked = questions.map(({ text }) => text);
      const again = bestQuestions({ ...asking, asked }, 10, seed).map(({ text }) => text);
      return again.filter((text) => asked.includes(text));
    });
    expect(found).toEqual([]);
  });

  test('are the same for the same seed', () => {
    for (const { asking, seed, questions } of lists.slice(0, 50))
      expect(meetingQuestions(asking, 8 + (seed % 3), seed)).toEqual(questions);
  });
});
