import { describe, expect, test } from 'vitest';
import { draft, proposeQuestions } from '../../../lib/letters/index.ts';
import { desk, fact, okafor, request } from './people.ts';

const texts = (seed: number): string[] => proposeQuestions({ ...request, seed }).map(({ text }) => text);

describe('questions for one person', () => {
  test('are about what they did, one subject each, and speakable', () => {
    const questions = proposeQuestions(request);
    expect(questions).toHaveLength(3);
    expect(questions[0]?.text).toBe(
      'With four campuses, which decisions do you refuse to let each of them make for itself?',
    );
    expect(questions.map(({ facts }) => facts)).toEqual([['dean'], ['desk'], ['paper']]);
    for (const { text } of questions) {
      expect(text).toMatch(/^[A-Z“][^?]*\?$/);
      expect(text.split(' ').length).toBeLessThanOrEqual(28);
    }
  });

  test('are asked in other words by another seed', () => {
    expect(texts(1)[0]).not.toBe(texts(0)[0]);
    expect(texts(0)).toEqual(texts(0));
  });

  test('are not put again', () => {
    const { body } = draft({ ...request, kind: 'questions-ahead' });
    const before = new Set(proposeQuestions(request).map(({ text }) => text));
    const after = proposeQuestions({ ...request, earlier: [body] });
    expect(after.filter(({ text }) => before.has(text))).toEqual([]);
  });

  test('never ask the same of two things', () => {
    const lines = ['a', 'b', 'c'].map((id) =>
      fact(id, 'other', `The ${id} desk of the archive stayed open through seven winters.`),
    );
    const questions = proposeQuestions({ ...request, contact: { ...okafor, facts: lines } });
    const asked = questions.map(({ text }) => text.replace(/“[^”]*”/, ''));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('are there where nothing is known, about what the writer wants to learn', () => {
    const questions = proposeQuestions({ ...request, contact: { ...okafor, facts: [] } });
    expect(questions.map(({ facts }) => facts)).toEqual([[], [], []]);
    expect(questions[0]?.text).toContain('how branch budgets are decided');
  });

  test('are asked briefly about the one thing that the letter has told', () => {
    const contact = { ...okafor, facts: [desk] };
    const { body } = draft({ ...request, kind: 'answer-by-email', contact });
    expect(body.match(/Ridgefield/g)).toHaveLength(1);
  });
});
