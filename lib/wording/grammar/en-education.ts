/** English for what someone studied: "your PhD in Library Science at Kestrel", "you did your PhD … in 2014". */
import { cite, concat } from '../cited.ts';
import type { CitableFact } from '../fact.ts';
import { fold } from '../tokens.ts';
import words from './en.json' with { type: 'json' };
import { you, your } from './en-said.ts';
import type { Worded } from './en-said.ts';
import { headNoun, house, isForeign, isRole, post, yearAfter } from './en-terms.ts';
import { indefinite, withThe } from './en-writer.ts';
import { innerQuotes } from './noun-phrase.ts';
import { isHedged, phrase } from './page-words.ts';

/** "PhD in Library Science": a degree and its field, which a page sets apart by a comma. */
const degree = (title: string): string =>
  title
    .replace(/^((?:Master|Bachelor|Doctor) of \p{L}+)(?:\s[–-]\s\p{L}+)?,\s/u, '$1 in ')
    .replace(
      /^((?:Ph\.?D|M\.?Sc|M\.?S|M\.?A|B\.?Sc|B\.?S|B\.?A|M\.?Phil|Ed\.?D|BEng|MEng)\.?)\s(?!Hon|Degree|Thesis|Program|Candidate|Student)(?=\p{Lu}\p{Ll}{3})/u,
      '$1 in ',
    )
    .replace(
      /^((?:Ph\.?D|M\.?Sc|M\.?S|M\.?A|B\.?Sc|B\.?S|B\.?A|M\.?Phil|Ed\.?D|MLIS|MBA|MFA|MPH|BEng|MEng|Master|Bachelor|Doctorate)\.?),\s/u,
      '$1 in ',
    );

const isDegree = (title: string): boolean => {
  const first = (title.split(/[\s,]/u)[0] ?? '').toLowerCase();
  return words.degrees.includes(first) || words.degrees.includes(headNoun(title));
};

/** Whether a name says that people learn there; another may be anything that stood by the degree. */
const isSchool = (name: string): boolean =>
  /univ|colle[gc]|school|institut|academ|polyte|politec|hochschule|école|escuela|schule|fakult|facul|conservato|seminary|大学|대학/iu.test(
    name,
  );

/** Studies, from the words of their fields; undefined where nothing of them would be safe to say. */
export function education(fact: CitableFact): Worded | undefined {
  if (isHedged(fact)) return undefined;
  const title = phrase(fact, 'title', 9);
  const organization = house(fact, 9);
  const place = organization !== undefined && isSchool(organization) ? ` at ${withThe(organization)}` : '';
  const shapes = ['education'];
  if (title !== undefined && isRole(title) && !isDegree(title))
    return { shapes, it: your('time as ', post(fact, title), fact) };
  if (title !== undefined && isForeign(title))
    return isDegree(title) || place !== ''
      ? { shapes, it: your('studies ', `(“${innerQuotes(title)}”)${place}`, fact) }
      : undefined;
  if (title !== undefined && (isDegree(title) || place !== '')) {
    const studied = degree(title) + (fold(title).includes(fold(organization ?? ' ')) ? '' : place);
    return {
      shapes,
      it: your('', studied, fact),
      ...(isDegree(title) &&
        fact.end !== undefined && { clause: you('did your ', studied + yearAfter(fact, studied), fact) }),
      slots: {
        ...(organization !== undefined && isSchool(organization) && { house: cite(withThe(organization), fact.id) }),
        ...(isDegree(title) && {
          degree: cite(studied, fact.id),
          'degree-with-article': concat([`${indefinite(studied)} `, cite(studied, fact.id)]),
        }),
      },
    };
  }
  return place === '' ? undefined : { shapes, it: your('studies', place, fact) };
}
