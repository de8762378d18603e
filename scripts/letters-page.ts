/** `npm run letters-page`: writes docs/letters.md, the letters of docs/letters.cases.json as anyone may read them. */
import 'temporal-polyfill/global';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { coach } from '../lib/coach/index.ts';
import { draft } from '../lib/letters/index.ts';
import type { Citation } from '../lib/wording/index.ts';
import { parseDraftCase } from './letter-cases.ts';

const casesFile = new URL('../docs/letters.cases.json', import.meta.url);
const pageFile = new URL('../docs/letters.md', import.meta.url);

const introduction = `# Letters that Groundwork writes

What the product writes for invented people, unedited. Words in **bold** cite a fact; below each letter stands the quote they come from, and what the
coach says. The cases stand in [letters.cases.json](letters.cases.json) and can be drafted by anyone: \`npm run --silent draft -- docs/letters.cases.json\`. This page is written
by \`npm run letters-page\`. How to change the phrases: [coach.md](coach.md).
`;

function marked(body: string, citations: readonly Citation[]): string {
  const ends = citations.toReversed();
  return ends.reduce(
    (text, { start, end }) => `${text.slice(0, start)}**${text.slice(start, end)}**${text.slice(end)}`,
    body,
  );
}

/** As a block quotation, its line ends kept; Markdown keeps those of a list by itself. */
const quotation = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) =>
      paragraph.replaceAll(/\n(?!\d\.|-)/g, '\\\n').replace(/^(?!\d\.|-)([^]*?)\n(?=\d\.|-)/, '$1\n\n'),
    )
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const cases: unknown = JSON.parse(readFileSync(casesFile, 'utf8'));
if (!Array.isArray(cases)) throw new Error('letters.cases.json is no list');
const letters = cases.map((each) => {
  const { id, lang: language, ...rest } = parseDraftCase(each);
  const input = { ...rest, language };
  const { subject, body, citations } = draft(input);
  const to = (input.contact.emails ?? []).slice(0, 1);
  const { findings } = coach({ ...input, letter: { to, subject, body }, citations });
  const facts = [...new Set(citations.map(({ fact }) => fact))].flatMap(
    (fact) => input.contact.facts.find((known) => known.id === fact) ?? [],
  );
  return [
    `## ${id.slice(0, 1).toUpperCase()}${id.slice(1)}`,
    `${input.kind}, ${input.purpose}. Subject: ${subject}`,
    quotation(marked(body, citations)),
    facts.map(({ quote }) => `- “${quote}”`).join('\n'),
    `Coach: ${findings.map(({ rule, message }) => `${rule} ${message}`).join(' ') || 'nothing to look at.'}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
});
const page = [introduction.trim(), ...letters].join('\n\n');
const style = await resolveConfig(pageFile);
writeFileSync(pageFile, await format(page, { ...style, parser: 'markdown' }));
