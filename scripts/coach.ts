/** `npm run --silent coach -- LETTER.json…`: what the coach finds in each letter; the formats stand in docs/measuring.md. */
import { coach } from '../lib/coach/index.ts';
import { answerCoachCases } from './letter-cases.ts';

await answerCoachCases(({ id, lang: language, ...rest }) => {
  const { findings, notChecked } = coach({ ...rest, language });
  return { id, findings: findings.map(({ rule, severity, words }) => ({ rule, severity, words })), notChecked };
});
