/** `npm run --silent draft -- CASE.json…`: writes the letter of each case; the formats stand in docs/measuring.md. */
import { coach } from '../lib/coach/index.ts';
import { draft } from '../lib/letters/index.ts';
import { answerDraftCases } from './letter-cases.ts';

await answerDraftCases(({ id, lang: language, ...rest }) => {
  const input = { ...rest, language };
  const { subject, body, citations, proposed } = draft(input);
  const to = (input.contact.emails ?? []).slice(0, 1);
  const { findings } = coach({ ...input, letter: { to, subject, body }, citations });
  const said = findings.map(({ rule, severity, words }) => ({ rule, severity, words }));
  return { id, subject, body, citations, findings: said, proposed };
});
