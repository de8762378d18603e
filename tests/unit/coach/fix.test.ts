import { describe, expect, test } from 'vitest';
import { applyFix, coach } from '../../../lib/coach/index.ts';
import type { CoachInput, Finding, FixedLetter } from '../../../lib/coach/index.ts';
import { corpus } from './corpus.ts';

const nameOf = ({ rule, about }: Finding): string => `${rule} ${about}`;

interface Applied {
  id: string;
  finding: Finding;
  before: CoachInput;
  after: FixedLetter;
}

const citedWords = (body: string, citations: CoachInput['citations']): string =>
  citations.map(({ start, end, fact }) => `${fact} ${body.slice(start, end)}`).join('\n');

const withLetter = (input: CoachInput, { subject, body, citations }: FixedLetter): CoachInput => ({
  ...input,
  letter: { ...input.letter, subject, body },
  citations,
});

function applied(id: string, input: CoachInput): Applied[] {
  return coach(input).findings.flatMap((finding) =>
    finding.fix === undefined
      ? []
      : [{ id, finding, before: input, after: applyFix(input.letter, input.citations, finding.fix) }],
  );
}

const good = corpus.find(({ id }) => id === 'good-request')?.input;
if (good === undefined) throw new Error('no good letter');

/** The good letter with something changed, and what each fix makes of its body or subject. */
function fixedTo(change: Partial<CoachInput['letter']>): [string, string][] {
  const input = { ...good, letter: { ...good?.letter, ...change } } as CoachInput;
  const bound = change.body === undefined ? input : { ...input, citations: [] };
  return applied('', bound).map(({ finding, after }) => [
    finding.rule,
    finding.fix?.field === 'subject' ? after.subject : after.body,
  ]);
}

const everyFix = corpus.flatMap(({ id, input }) => applied(id, input));

describe('a fix', () => {
  test('is offered for each rule where one is safe', () => {
    const offered = new Set(everyFix.map(({ finding }) => finding.rule));
    expect([...offered].toSorted()).toEqual(['R13', 'R14', 'R16', 'R17', 'R19', 'R20', 'R23', 'R24', 'R28', 'R30']);
  });

  test('takes its finding away and brings no other', () => {
    const wrong = everyFix.flatMap(({ id, finding, before, after }) => {
      const [was, is] = [before, withLetter(before, after)].map((input) => coach(input).findings.map(nameOf));
      const still = is?.filter((name) => name === nameOf(finding)).length ?? 0;
      const stays = still >= (was?.filter((name) => name === nameOf(finding)).length ?? 0);
      const added = is?.filter((name) => was?.includes(name) !== true) ?? [];
      return stays || added.length > 0 ? [{ id, finding: nameOf(finding), stays, added, body: after.body }] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('leaves every citation on the words that it was bound to', () => {
    const lost = everyFix.filter(
      ({ before, after }) =>
        citedWords(before.letter.body, before.citations) !== citedWords(after.body, after.citations),
    );
    expect(lost.map(({ id, finding }) => [id, finding.rule])).toEqual([]);
  });

  test('has words for its button', () => {
    expect(everyFix.filter(({ finding }) => finding.fix?.label === '')).toEqual([]);
  });
});

describe('what is fixed', () => {
  test.each([
    ['Re: Library student asks about branch budgets', [['R16', 'Library student asks about branch budgets']]],
    // What remains says too little to be a subject.
    ['Re: hello', []],
  ])('in the subject %j', (subject, fixed) => {
    expect(fixedTo({ subject })).toEqual(fixed);
  });

  const about = "I'm a second-year library student at Ridge State.";
  const ask = 'Would you have 20 minutes to talk about how branch budgets are decided, by phone or video?';
  const rest = "If now isn't a good time, there is no need to reply. Thank you.\n\nKind regards,\nLena Ortiz";
  const letter = (opening: string, middle = ask): string =>
    `Dear Dr. Okafor,\n\n${opening}\n\n${middle} I can send my questions ahead.\n\n${rest}`;

  test.each<[string, string, [string, string][]]>([
    ['a wish', letter(`I hope this email finds you well. ${about}`), [['R19', letter(about)]]],
    ['an apology', letter(`${about} Sorry to bother you.`), [['R30', letter(about)]]],
    [
      'an apology with something to say',
      letter(`${about} Sorry to bother you with a question about the night desk that only you can answer for me now.`),
      [],
    ],
    [
      'worn words',
      letter(`${about} I'm reaching out with one question.`),
      [['R19', letter(`${about} I'm writing with one question.`)]],
    ],
    ['double spaces', letter(about.replace('library', ' library')), [['R24', letter(about)]]],
    ['a space before a comma', letter(`Well , ${about}`), [['R24', letter(`Well, ${about}`)]]],
    [
      'pressure',
      letter(about, `${ask} Please reply as soon as possible.`),
      [['R30', letter(about, `${ask} Please reply.`)]],
    ],
    ['pressure that the sentence needs', letter(about, `${ask} I hope for your prompt reply.`), []],
    ['marks', letter(`${about} Hello!! I have a question!`), [['R20', letter(`${about} Hello! I have a question.`)]]],
    ['dressed words', letter(`<b>${about}</b>`), [['R28', letter(about)]]],
    ['other markup', letter(`<div>${about}</div>`), []],
    ['a hidden picture', letter(`${about} <img src="https://t.example/p.gif">`), [['R23', letter(`${about} `)]]],
    [
      'a name',
      letter(about).replace('Dear Dr. Okafor', 'Hello Dr. Okofor'),
      [['R17', letter(about).replace('Dear Dr. Okafor', 'Hello Dr. Adaeze Okafor')]],
    ],
  ])('in the body: %s', (_, body, fixed) => {
    expect(fixedTo({ body })).toEqual(fixed);
  });
});
