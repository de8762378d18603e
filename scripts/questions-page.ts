/** `npm run questions-page`: writes docs/questions.md, the questions for the people of docs/questions.cases.json. */
import 'temporal-polyfill/global';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { meetingQuestions } from '../lib/questions/index.ts';
import type { Question } from '../lib/questions/index.ts';
import { parseQuestionCase } from './letter-cases.ts';

const casesFile = new URL('../docs/questions.cases.json', import.meta.url);
const pageFile = new URL('../docs/questions.md', import.meta.url);

const introduction = `# Questions that Groundwork proposes

What the product proposes to ask twenty invented people in a meeting of half an hour, unedited. Words in **bold** cite a fact; behind each question stands what it is good for and the
pattern it was made by. The people stand in [questions.cases.json](questions.cases.json); this page is written by \`npm run questions-page\`.

How it works: \`lib/questions/shapes/\` finds what is so of someone's facts, such as a change of field, a return, two posts at once. A pattern in \`lib/questions/patterns/\` asks about one shape. Eight gates
(\`lib/questions/gates.ts\`) hold back what is not about a fact, what the page answers, what asks for no judgement, two questions in one, what is private, what is too long to say, what was asked before, and
what is not theirs to answer. The best of what is left make a list: at least 60 of 100 from facts, at most three open ones, always the same closing one. Gaps and short stays are left alone unless the user wants
them asked about.

To add a question, write a pattern with the \`shape\` it needs, its \`category\`, how much only this person could answer it (\`weight\`, 1 to 8), and ways to \`ask\` with the shape's slots in braces, such as \`{from}\` and
\`{to}\`. The tests read every pattern by the gates. A phrase that shows a judgement and is not known yet goes to \`frames\` in \`lib/questions/words/\`.
`;

const marked = ({ text, citations }: Question): string =>
  citations
    .toReversed()
    .reduce((said, { start, end }) => `${said.slice(0, start)}**${said.slice(start, end)}**${said.slice(end)}`, text);

const cases: unknown = JSON.parse(readFileSync(casesFile, 'utf8'));
if (!Array.isArray(cases)) throw new Error('questions.cases.json is no list');
const people = cases.map((each) => {
  const { id, asking } = parseQuestionCase(each);
  const lines = meetingQuestions(asking, 9).map(
    (question) => `1. ${marked(question)} *(${question.category}, ${question.pattern})*`,
  );
  const facts = asking.contact.facts.map(({ quote }) => `- “${quote}”`);
  return [`## ${id.slice(0, 1).toUpperCase()}${id.slice(1)}`, facts.join('\n'), lines.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
});
const page = [introduction.trim(), ...people].join('\n\n');
const style = await resolveConfig(pageFile);
writeFileSync(pageFile, await format(page, { ...style, parser: 'markdown' }));
