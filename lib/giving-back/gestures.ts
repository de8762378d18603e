/** What could be done for someone, from what is known of them and of what was said: nothing is made up. */
import {
  adviceIn,
  isReport,
  isTalk,
  isThanks,
  momentOf,
  sameOrganization,
  type Capture,
  type Contact,
  type Fact,
  type Interaction,
} from '../contacts/index.ts';
import type { FactKind } from '../capture/index.ts';
import { workOf } from '../paths/index.ts';
import { fold, themes, type Wishes } from '../wording/index.ts';
import { acts, nameOf, type Gesture } from './gesture.ts';
import { isMessage, timeFor } from './when.ts';

/** Someone who helped, with all that is held of them; `history` as it stands, oldest first. */
export interface Helper {
  contact: Contact;
  facts: readonly Fact[];
  captures: readonly Capture[];
  history: readonly Interaction[];
}

/** What the user cares about, and whom else they have talked with. */
export interface Giver {
  wishes: Wishes;
  others: readonly Contact[];
}

/** What was set down as a reminder in the moment of a talk was promised there. */
function promises({ history }: Helper): Gesture[] {
  const talks = new Set(history.filter(isTalk).map(momentOf));
  const settled = new Set(
    history.flatMap((each) => (each.type === 'done' || each.type === 'dropped' ? [each.reminder.because] : [])),
  );
  return history.flatMap((each): Gesture[] =>
    each.type === 'own-reminder' && talks.has(momentOf(each)) && !settled.has(each.id)
      ? [{ act: 'promise', because: each.id, text: each.text }]
      : [],
  );
}

function reports({ history }: Helper): Gesture[] {
  const heard = history.findLast(isReport);
  return adviceIn(history).flatMap(({ record, state, word }): Gesture[] => {
    if ((state !== 'did' && state !== 'came-of-it') || !word) return [];
    if (heard && momentOf(word) <= momentOf(heard)) return [];
    const done = word.type === 'came-of-it' ? { done: word.what } : {};
    return [{ act: 'report', because: record.id, advice: record.advice, ...done }];
  });
}

function thanks({ history }: Helper): Gesture[] {
  const last = history.findLastIndex(isTalk);
  const talk = history[last];
  if (!talk || history.slice(last + 1).some((each) => isThanks(each) || isReport(each))) return [];
  return [{ act: 'thank', because: talk.id }];
}

/** What people are glad to be congratulated on. */
const gladOf: ReadonlySet<FactKind> = new Set(['position', 'education', 'publication', 'award', 'grant', 'project']);

const isPublic = ({ sensitive }: Fact): boolean => sensitive === undefined;

/** Calendar years after which something is no news, whenever it came to the page. */
const newsYears = 1;

function congratulations({ facts, captures, history }: Helper, today: Temporal.PlainDate): Gesture[] {
  const last = history.findLast(isMessage);
  const byId = new Map(captures.map((capture) => [capture.id, capture]));
  const firstOfPage = new Map<string, string>();
  for (const { page, readAt } of captures) {
    const first = firstOfPage.get(page);
    if (first === undefined || readAt < first) firstOfPage.set(page, readAt);
  }
  return facts.flatMap((fact): Gesture[] => {
    const capture = byId.get(fact.capture);
    if (!capture || !gladOf.has(fact.kind) || !isPublic(fact)) return [];
    // What stood on the page when it was first read may be old; what came since is news.
    const came = capture.readAt > (firstOfPage.get(capture.page) ?? '');
    const isNew = last === undefined || Date.parse(capture.readAt) > momentOf(last);
    const dated = fact.start ?? fact.end;
    const isOver = fact.start !== undefined && fact.end !== undefined && fact.kind === 'position';
    const isOld = dated !== undefined && Number(dated.slice(0, 4)) < today.year - newsYears;
    if (!came || !isNew || isOver || isOld) return [];
    return [{ act: 'congratulate', fact: fact.id, quote: fact.quote, what: fact.title ?? fact.quote }];
  });
}

/** Two who do the like in houses of their own, and of whom neither named the other. */
function introductions({ contact, history }: Helper, { others }: Giver): Gesture[] {
  const { fields } = workOf(contact);
  const named = new Set(history.flatMap((each) => (each.type === 'referred' ? [fold(each.name)] : [])));
  return others.flatMap((other): Gesture[] => {
    if (other.id === contact.id || named.has(fold(other.name.value))) return [];
    if (other.referral && fold(other.referral.name) === fold(contact.name.value)) return [];
    const [here, there] = [contact.organization?.value, other.organization?.value];
    if (here === undefined || there === undefined || sameOrganization(here, there)) return [];
    const [field] = fields.intersection(workOf(other).fields);
    return field === undefined ? [] : [{ act: 'introduce', to: other.id, name: other.name.value, field }];
  });
}

const topical: ReadonlySet<FactKind> = new Set([
  'publication',
  'talk',
  'project',
  'statement',
  'interest',
  'teaching',
  'award',
  'grant',
]);

/** What of their work is near to what the user cares about, nearest first; the topic in the user's own words. */
function sharings({ facts }: Helper, { wishes }: Giver): Gesture[] {
  const cared = [...(wishes.interests ?? []), ...(wishes.goals ?? [])].map((words) => ({ words, of: themes([words]) }));
  return facts
    .filter((fact) => topical.has(fact.kind) && isPublic(fact))
    .flatMap((fact) => {
      const about = themes([fact.quote, fact.title ?? '']);
      const near = cared
        .map(({ words, of }) => ({ words, size: of.intersection(about).size }))
        .toSorted((a, b) => b.size - a.size)[0];
      return near && near.size > 0 ? [{ fact, near }] : [];
    })
    .toSorted((a, b) => b.near.size - a.near.size)
    .map(({ fact, near }) => ({ act: 'share', fact: fact.id, quote: fact.quote, topic: near.words }));
}

/**
 * What could be done for someone on `today`, best first; nothing while the time is not right. What was passed over does not come
 * back.
 */
export function gestures(helper: Helper, giver: Giver, today: Temporal.PlainDate): Gesture[] {
  const time = timeFor(helper.history, today);
  if (time === 'no') return [];
  const passed = new Set(
    helper.history.flatMap((each) => (each.type === 'passed' && each.gesture !== undefined ? [each.gesture] : [])),
  );
  const all = [
    ...promises(helper),
    ...(time === 'yes'
      ? [
          ...reports(helper),
          ...thanks(helper),
          ...congratulations(helper, today),
          ...introductions(helper, giver),
          ...sharings(helper, giver),
        ]
      : []),
  ];
  return all.filter((each) => !passed.has(nameOf(each)));
}

/** Which of two goes first. */
export const inOrder = (a: Gesture, b: Gesture): number => acts.indexOf(a.act) - acts.indexOf(b.act);
