/** What two people have in common: a place of work, a school, a field. By it one may know of the other. */
import { isNamedAlike, sameOrganization } from '../contacts/index.ts';
import type { Career, Stay } from './career.ts';
import { workOf } from './work.ts';

export type CommonGround =
  /** `together`: their times there overlap, as far as both are told. */
  { is: 'work' | 'school'; organization: string; together: boolean } | { is: 'field'; field: string };

/** Someone with what they have in common with another. */
export interface Connected {
  career: Career;
  common: readonly CommonGround[];
}

const overlap = (one: Stay, other: Stay): boolean => {
  const [begin, otherBegin] = [one.begin, other.begin];
  if (begin === undefined || otherBegin === undefined) return false;
  const [end, otherEnd] = [one, other].map((stay) => stay.end ?? (stay.ongoing ? Infinity : stay.begin));
  return begin <= (otherEnd ?? otherBegin) && otherBegin <= (end ?? begin);
};

/** Everywhere someone was, with the house of today where no post tells it. */
function places({ contact, stays }: Career): Pick<Stay, 'kind' | 'organization'>[] {
  const today = contact.organization?.value;
  return [...(today === undefined ? [] : [{ kind: 'work' as const, organization: today }]), ...stays].filter(
    ({ organization }) => organization !== '',
  );
}

const timesAt = (career: Career, organization: string): Stay[] =>
  career.stays.filter((stay) => stay.organization !== '' && sameOrganization(stay.organization, organization));

/** What two people share: where they were together first, then the other places, then fields. */
export function commonGround(one: Career, other: Career): CommonGround[] {
  const found: CommonGround[] = [];
  for (const { organization } of places(one)) {
    if (found.some((each) => each.is !== 'field' && sameOrganization(each.organization, organization))) continue;
    const [here, there] = [one, other].map((career) =>
      places(career).filter((each) => sameOrganization(each.organization, organization)),
    );
    if (!here || !there || there.length === 0) continue;
    const together = timesAt(one, organization).some((mine) =>
      timesAt(other, organization).some((its) => overlap(mine, its)),
    );
    const isSchool = [...here, ...there].every((each) => each.kind === 'study');
    found.push({ is: isSchool ? 'school' : 'work', organization, together });
  }
  const weight = (each: CommonGround): number => (each.is === 'field' || !each.together ? 1 : 0);
  const fields = [...workOf(one.contact).fields.intersection(workOf(other.contact).fields)];
  return [
    ...found.toSorted((a, b) => weight(a) - weight(b)),
    ...fields.map((field) => ({ is: 'field' as const, field })),
  ];
}

/** A house that both have a post or a study in by the very same name, where they were together first. */
export const sharedHouse = (one: Career, other: Career): string | undefined =>
  commonGround(one, other)
    .flatMap((each) => (each.is === 'field' ? [] : each.organization))
    .find((organization) =>
      [one, other].every(({ stays }) => stays.some((stay) => isNamedAlike(stay.organization, organization))),
    );

/** How much each kind says for their knowing of each other. */
const strength = (each: CommonGround): number => (each.is === 'field' ? 1 : each.together ? 8 : 3);

/** Those of `others` who share something with someone, whoever may know most of them first. */
export const connectedTo = (career: Career, others: readonly Career[]): Connected[] =>
  others
    .map((each) => ({ career: each, common: commonGround(career, each) }))
    .filter(({ common }) => common.length > 0)
    .map((each) => ({ each, sum: each.common.reduce((sum, ground) => sum + strength(ground), 0) }))
    .toSorted((a, b) => b.sum - a.sum)
    .map(({ each }) => each);
