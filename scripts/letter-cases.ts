/** Cases of the draft and coach commands: read from files, validated, and given in the form that the domain takes. */
import 'temporal-polyfill/global';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { factKinds } from '../lib/capture/index.ts';
import { purposes } from '../lib/contacts/index.ts';
import { letterEventTypes, letterKinds, media } from '../lib/letters/index.ts';
import type { LetterContact, SenderProfile, Target } from '../lib/letters/index.ts';
import type { FactId } from '../lib/ids.ts';
import type { Asking } from '../lib/questions/index.ts';

const text = v.string();
const texts = v.array(text);
const optional = v.exactOptional;

/** An instant; a bare date is its first moment in UTC. */
const instant = v.pipe(
  text,
  v.transform((value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00Z` : value)),
  v.check((value) => {
    try {
      Temporal.Instant.from(value);
      return true;
    } catch {
      return false;
    }
  }, 'Expected an instant such as 2026-03-02T09:30:00Z'),
);

const factId = v.pipe(
  text,
  v.minLength(1),
  v.transform((id) => id as FactId),
);

/** A kind that this version does not know is still a fact with a quote. */
const factKind = v.fallback(v.picklist(factKinds), 'other');

const fact = v.object({
  id: factId,
  kind: factKind,
  quote: text,
  title: optional(text),
  organization: optional(text),
  place: optional(text),
  start: optional(text),
  end: optional(text),
  ongoing: optional(v.boolean()),
  sensitive: optional(
    v.pipe(
      v.union([v.boolean(), text]),
      v.transform((value) => value !== false && value !== ''),
    ),
  ),
  source: optional(v.object({ url: text, title: text })),
  capturedAt: instant,
});

const sender = v.object({
  name: text,
  role: v.fallback(text, ''),
  affiliation: v.fallback(text, ''),
  turningPoint: optional(text),
  goals: optional(texts),
  interests: optional(texts),
  email: optional(text),
  link: optional(text),
}) satisfies v.GenericSchema<unknown, SenderProfile>;

const contact = v.object({
  name: text,
  honorific: optional(text),
  headline: optional(text),
  organization: optional(text),
  emails: optional(texts),
  facts: v.optional(v.array(fact), []),
  referredBy: optional(text),
  permissionToUseName: optional(v.boolean()),
}) satisfies v.GenericSchema<unknown, LetterContact>;

const target = v.object({
  name: text,
  post: optional(text),
  organization: optional(text),
  shared: optional(text),
}) satisfies v.GenericSchema<unknown, Target>;

const common = {
  id: text,
  now: v.pipe(
    instant,
    v.transform((value) => Temporal.Instant.from(value)),
  ),
  kind: v.picklist(letterKinds),
  purpose: v.picklist(purposes),
  lang: text,
  sender,
  contact,
  target: optional(target),
};

/** The medium in the words that people use for it. */
const medium = v.pipe(
  text,
  v.transform((value) => value.toLowerCase().replaceAll(/[\s_]+/g, '-')),
  v.fallback(v.picklist(media), 'any'),
);

/** An IANA zone. */
const zone = v.pipe(
  text,
  v.check((value) => {
    try {
      Temporal.Now.instant().toZonedDateTimeISO(value);
      return true;
    } catch {
      return false;
    }
  }, 'Expected a zone such as Europe/Oslo'),
);

const log = optional(
  v.array(
    v.object({
      type: v.fallback(v.picklist(letterEventTypes), 'note'),
      at: instant,
      note: optional(text),
      advice: optional(texts),
    }),
  ),
);

const draftCase = v.object({
  ...common,
  seed: optional(v.pipe(v.number(), v.integer())),
  minutes: optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  medium: optional(medium),
  zone: optional(zone),
  questions: optional(v.boolean()),
  chosen: optional(v.array(factId)),
  log,
});

const coachCase = v.object({
  ...common,
  letter: v.object({
    to: v.fallback(
      v.union([
        texts,
        v.pipe(
          text,
          v.transform((one) => [one]),
        ),
      ]),
      [],
    ),
    subject: text,
    body: text,
  }),
  citations: v.optional(
    v.array(
      v.object({
        start: v.pipe(v.number(), v.integer(), v.minValue(0)),
        end: v.pipe(v.number(), v.integer()),
        fact: factId,
      }),
    ),
    [],
  ),
  sentLog: optional(
    v.array(
      v.object({
        to: text,
        organization: optional(text),
        at: instant,
        kind: v.picklist(letterKinds),
        body: optional(text),
      }),
    ),
  ),
  others: optional(
    v.array(v.object({ name: text, organization: optional(text), headline: optional(text), emails: optional(texts) })),
  ),
  log,
});

export type DraftCase = v.InferOutput<typeof draftCase>;
export type CoachCase = v.InferOutput<typeof coachCase>;

/** Values that say nothing are left out, so that `"title": null` means no title. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutNulls(each)]));
}

/** What is wrong with a case, in one sentence that names the place. */
const complaint = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues
    .slice(0, 3)
    .map((issue) => `${v.getDotPath(issue) ?? 'the case'}: ${issue.message}`)
    .join('; ');

/** One case of the draft command; throws with what is wrong in one sentence. */
export function parseDraftCase(value: unknown): DraftCase {
  const result = v.safeParse(draftCase, withoutNulls(value));
  if (!result.success) throw new Error(complaint(result.issues));
  return result.output;
}

const questionCase = v.object({
  id: text,
  now: common.now,
  lang: text,
  sender,
  contact: v.object({ name: text, facts: v.optional(v.array(fact), []) }),
  met: optional(v.array(v.array(fact))),
});

/** One person to ask, from the cases of docs/questions.md; throws with what is wrong in one sentence. */
export function parseQuestionCase(value: unknown): { id: string; asking: Asking } {
  const result = v.safeParse(questionCase, withoutNulls(value));
  if (!result.success) throw new Error(complaint(result.issues));
  const { id, lang, ...rest } = result.output;
  return { id, asking: { ...rest, language: lang } };
}

/** The files named, folders opened. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path).catch(() => undefined))?.isDirectory()) return [path];
      const names = await readdir(path);
      return names
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => join(path, name));
    }),
  );
  return found.flat();
}

async function answerFile<Case extends { id: string }>(
  file: string,
  schema: v.GenericSchema<unknown, Case>,
  answer: (each: Case) => object,
): Promise<{ failed: boolean; lines: object[] }> {
  let id = basename(file, '.json');
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    const list = (Array.isArray(parsed) ? parsed : [parsed]).map(withoutNulls);
    let failed = false;
    const lines = list.map((each) => {
      if (typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string')
        ({ id } = each as { id: string });
      const result = v.safeParse(schema, each);
      if (result.success) return answer(result.output);
      failed = true;
      return { id, error: complaint(result.issues) };
    });
    return { failed, lines };
  } catch (error) {
    return { failed: true, lines: [{ id, error: error instanceof Error ? error.message : String(error) }] };
  }
}

/** Answers every case of the files named on the command line, a JSON line each; status 1 where one could not be used. */
async function answerCases<Case extends { id: string }>(
  schema: v.GenericSchema<unknown, Case>,
  answer: (each: Case) => object,
): Promise<void> {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    console.error('Name one or more case files, or a folder of them.');
    process.exitCode = 1;
    return;
  }
  for (const file of await filesOf(paths)) {
    const { failed, lines } = await answerFile(file, schema, answer);
    if (failed) process.exitCode = 1;
    for (const line of lines) console.log(JSON.stringify(line));
  }
}

export const answerDraftCases = (answer: (each: DraftCase) => object): Promise<void> => answerCases(draftCase, answer);
export const answerCoachCases = (answer: (each: CoachCase) => object): Promise<void> => answerCases(coachCase, answer);
