/**
 * What the user prefers everywhere: how it looks, what new people and letters begin with, which side of disputed advice they
 * take. Plain values, each with a default; one that cannot be used is taken for not set.
 */
import * as v from 'valibot';
import { purposes, type Purpose } from '../contacts/index.ts';
import sides from './resume-sides.json' with { type: 'json' };

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What to do where they ask for the résumé in a talk: sources disagree, and the user takes a side. */
export const resumeStances = ['never', 'if-asked', 'for-an-opinion'] as const;
export type ResumeStance = (typeof resumeStances)[number];

/** A side as a choice, what speaks for it, and who says so. */
export interface ResumeSide {
  words: string;
  says: string;
  source: string;
}
export const resumeSides: Readonly<Record<ResumeStance, ResumeSide>> = sides;

export interface Preferences {
  theme: Theme;
  /** What a new person begins with; it is declared, and changed, with each of them. */
  purpose: Purpose;
  /** BCP 47 tag of the language that letters begin in; absent for that of the person's page. */
  letterLanguage?: string;
  resume: ResumeStance;
  /** Whether a word of encouragement may come where the user hesitates. */
  courage: boolean;
  /** Whether something small to do for others may be suggested. */
  givingBack: boolean;
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  purpose: 'learn',
  resume: 'if-asked',
  courage: true,
  givingBack: true,
};

const usual = defaultPreferences;

const schema = v.object({
  theme: v.fallback(v.picklist(themes), usual.theme),
  purpose: v.fallback(v.picklist(purposes), usual.purpose),
  letterLanguage: v.fallback(v.optional(v.pipe(v.string(), v.check(isLanguage))), undefined),
  resume: v.fallback(v.picklist(resumeStances), usual.resume),
  courage: v.fallback(v.boolean(), usual.courage),
  givingBack: v.fallback(v.boolean(), usual.givingBack),
});

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The preferences as kept, whatever was kept. */
export function readPreferences(kept: unknown): Preferences {
  const read = v.safeParse(schema, kept);
  if (!read.success) return usual;
  const { letterLanguage, ...rest } = read.output;
  return { ...rest, ...(letterLanguage !== undefined && { letterLanguage }) };
}
