import { describe, expect, it } from 'vitest';
import type { SenderProfile } from '../../../lib/letters/index.ts';
import { introduction, mostIntroductionWords, talkLanguages } from '../../../lib/preparing/index.ts';
import { countWords } from '../../../lib/wording/index.ts';
import { post } from '../questions/people.ts';

const lena: SenderProfile = {
  name: 'Lena Marsh',
  role: 'second-year library student',
  affiliation: 'Ridge State',
  turningPoint: 'after ten years in retail',
  goals: ['how branch budgets are decided', 'how archives weigh what to drop'],
  interests: ['maps', 'open data', 'bookbinding'],
};

describe('the introduction', () => {
  it('thanks first, then says who speaks, what brought them, what interests them and why them', () => {
    expect(introduction(lena, 'en', [])).toBe(
      'Thank you for taking the time to talk with me. My name is Lena Marsh, and I’m a second-year library student at Ridge State. I came to this after ten years in retail. I’m interested in maps, open data and bookbinding. I asked you because I would like to understand how branch budgets are decided.',
    );
  });

  it('says the wish that is nearest to their facts', () => {
    const archivist = post('f1', 'Archivist', 'Halden City Archives', '2014');
    expect(introduction(lena, 'en', [archivist])).toContain('how archives weigh what to drop');
  });

  it('is whole with nothing but a name', () => {
    expect(introduction({ name: 'Lena Marsh', role: '', affiliation: '' }, 'en', [])).toBe(
      'Thank you for taking the time to talk with me. My name is Lena Marsh. I asked you because I would like to learn from how you came to your work.',
    );
  });

  it('leaves out what brought the writer, then interests, where it would take longer than half a minute', () => {
    const long = { ...lena, turningPoint: `after ${'very many '.repeat(20)}years in retail` };
    const said = introduction(long, 'en', []);
    expect(said).not.toContain('retail');
    expect(said).toContain('maps, open data and bookbinding');
    const longer = { ...lena, interests: ['maps', 'open data', 'the binding of old books by hand '.repeat(6)] };
    expect(introduction(longer, 'en', [])).toContain('I’m interested in maps and open data.');
  });

  it.each(talkLanguages)(
    'takes half a minute at the most in %s, and names the writer and their interests',
    (language) => {
      const said = introduction(lena, language, []);
      expect(countWords(said)).toBeLessThanOrEqual(mostIntroductionWords);
      for (const each of ['Lena Marsh', 'maps', 'bookbinding', 'how branch budgets are decided'])
        expect(said).toContain(each);
      expect(said).not.toMatch(/[{}]|undefined| {2}/);
    },
  );

  it('is English in a language that no talk is prepared in', () => {
    expect(introduction(lena, 'ja', [])).toBe(introduction(lena, 'en', []));
  });
});
