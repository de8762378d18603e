/** Reads a letter by the rules, offline, the same way every time. */
import type { Dispute, Finding, Found, RuleId } from './finding.ts';
import messages from './messages/en.json' with { type: 'json' };
import { readLetter } from './reading.ts';
import type { CoachInput, LetterReading } from './reading.ts';
import { askRules } from './rules/ask.ts';
import { courseRules } from './rules/course.ts';
import { followingRules } from './rules/following.ts';
import { formRules } from './rules/form.ts';
import { groundRules } from './rules/grounds.ts';
import { languageRules } from './rules/language.ts';
import { mannerRules } from './rules/manner.ts';
import { nameRules } from './rules/names.ts';
import type { Rule } from './rules/rule.ts';
import { workRules } from './rules/work.ts';
import { hasWords } from './words/index.ts';

export interface RuleTexts {
  why: string;
  source: string;
  grade: Finding['grade'];
  /** What other sources say of the rule, or of the messages that are named alone. */
  disputed?: Dispute & { about?: readonly string[] };
  /** What to look at, by the name that the rule gives it. */
  messages: Readonly<Record<string, string>>;
  /** Words for the buttons of its fixes, by the names that the rule gives them. */
  fixes?: Readonly<Record<string, string>>;
}

export const ruleTexts: Readonly<Record<string, RuleTexts>> = messages as Readonly<Record<string, RuleTexts>>;

const order: readonly Finding['severity'][] = ['block', 'warn', 'hint'];

/** In the order of the rules' numbers. */
export const rules: readonly Rule[] = [
  ...workRules,
  ...groundRules,
  ...askRules,
  ...mannerRules,
  ...nameRules,
  ...formRules,
  ...followingRules,
  ...courseRules,
  ...languageRules,
];

function disputeAbout({ disputed }: RuleTexts, message: string): Dispute | undefined {
  if (disputed === undefined || disputed.about?.includes(message) === false) return undefined;
  const { says, source, here } = disputed;
  return { says, source, here };
}

function finding(rule: Rule, found: Found, letter: LetterReading): Finding {
  const texts = ruleTexts[rule.id];
  const message = texts?.messages[found.message];
  if (texts === undefined || message === undefined) throw new Error(`No text for ${rule.id} ${found.message}`);
  const { range, severity, fix } = found;
  const label = fix && texts.fixes?.[fix.name];
  if (fix && label === undefined) throw new Error(`No words for the fix ${rule.id} ${fix.name}`);
  const disputed = disputeAbout(texts, found.message);
  return {
    rule: rule.id,
    severity,
    ...(range && { range }),
    words: found.words ?? (range === undefined ? null : letter.body.slice(range.start, range.end)),
    about: found.message,
    message,
    why: texts.why,
    source: texts.source,
    grade: texts.grade,
    ...(disputed && { disputed }),
    ...(fix && label !== undefined && { fix: { field: fix.field, edits: fix.edits, label } }),
  };
}

export interface Coaching {
  /** Blocks first, then by place in the letter. */
  findings: Finding[];
  /** Rules for this kind of letter that could not be checked: no words for the language, or something not known. */
  notChecked: RuleId[];
}

/** Reads the letter by every rule that is about its kind. */
export function coach(input: CoachInput): Coaching {
  const letter = readLetter(input);
  const known = hasWords(input.language);
  const findings: Finding[] = [];
  const notChecked: RuleId[] = [];
  for (const rule of rules) {
    if (!rule.kinds.has(input.kind)) continue;
    const found = rule.byWords && !known ? 'not-checked' : rule.check(letter);
    if (found === 'not-checked') notChecked.push(rule.id);
    else findings.push(...found.map((each) => finding(rule, each, letter)));
  }
  findings.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.range?.start ?? -1) - (b.range?.start ?? -1),
  );
  return { findings, notChecked };
}
