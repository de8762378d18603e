/** Who sent the user to whom: a tree for each one they found by themselves, whatever circles were recorded. */
import { compareNames, momentOf, type Contact, type Interaction, type NameUse, type Stage } from '../contacts/index.ts';
import type { ContactId } from '../ids.ts';

/** Someone who is saved, with what happened with them as it stands. */
export interface Participant {
  contact: Contact;
  history: readonly Interaction[];
  stage: Stage;
}

/** Someone who was named, or who named someone. */
export interface ReferralNode {
  name: string;
  /** Absent where nobody is saved of whom this is the name. */
  contact?: ContactId;
  /** Where the user is with them; absent as above. */
  stage?: Stage;
  /** Whether whoever named them may be named as the one who did; absent for who was named by nobody. */
  useName?: NameUse;
  named: readonly ReferralNode[];
  /** Who else named them. */
  alsoNamedBy: readonly string[];
  /** Whom they named though the way to themselves leads by them: a circle, which is told and not drawn. */
  namedBack: readonly string[];
  /** They named themselves. */
  namedThemselves: boolean;
}

/** A node while the tree is put together. */
interface Joint {
  name: string;
  participant?: Participant;
  useName?: NameUse;
  by?: Joint;
  named: Joint[];
  alsoNamedBy: string[];
  namedBack: string[];
  namedThemselves: boolean;
}

const joint = (name: string, participant?: Participant): Joint => ({
  name,
  ...(participant && { participant }),
  named: [],
  alsoNamedBy: [],
  namedBack: [],
  namedThemselves: false,
});

interface Naming {
  by: Joint;
  whom: Joint;
  useName: NameUse;
  at: number;
}

/** Whether the way from a joint up to where its tree begins leads by another. */
function leadsBy(from: Joint, other: Joint): boolean {
  for (let at: Joint | undefined = from; at; at = at.by) if (at === other) return true;
  return false;
}

const added = (names: string[], name: string): void => {
  if (!names.includes(name)) names.push(name);
};

/** Takes one naming into the tree. Who named someone first stands above them; everyone else is told. */
function take({ by, whom, useName }: Naming): void {
  if (by === whom) by.namedThemselves = true;
  else if (whom.by === by) return;
  else if (leadsBy(by, whom)) added(by.namedBack, whom.name);
  else if (whom.by) added(whom.alsoNamedBy, by.name);
  else {
    whom.by = by;
    whom.useName = useName;
    by.named.push(whom);
  }
}

/** The namings told by what happened: whom they named, saved or not. */
function namingsIn(joints: ReadonlyMap<ContactId, Joint>): Naming[] {
  return [...joints.values()].flatMap((by) =>
    (by.participant?.history ?? []).flatMap((each): Naming[] => {
      if (each.type !== 'referred') return [];
      // A name alone is nobody's for certain: whoever was not said to be someone saved has a place of their own.
      const whom = (each.person && joints.get(each.person)) ?? joint(each.name);
      return [{ by, whom, useName: each.useName, at: momentOf(each) }];
    }),
  );
}

/** The namings told with whoever was named, where none of those above tells of them. */
function namingsOf(joints: ReadonlyMap<ContactId, Joint>, told: readonly Naming[]): Naming[] {
  const known = new Set(told.map(({ whom }) => whom));
  return [...joints.values()].flatMap((whom): Naming[] => {
    const { referral } = whom.participant?.contact ?? {};
    if (!referral || known.has(whom)) return [];
    const sameName = [...joints.values()].filter((each) => compareNames(each.name, referral.name) === 'same');
    const by = sameName.length === 1 ? sameName[0] : undefined;
    return [{ by: by ?? joint(referral.name), whom, useName: referral.useName, at: Infinity }];
  });
}

const finished = ({
  name,
  participant,
  useName,
  named,
  alsoNamedBy,
  namedBack,
  namedThemselves,
}: Joint): ReferralNode => ({
  name,
  ...(participant && { contact: participant.contact.id, stage: participant.stage }),
  ...(useName && { useName }),
  named: named.map(finished),
  alsoNamedBy,
  namedBack,
  namedThemselves,
});

/** The trees, each beginning with someone whom nobody named, in the order in which they first named someone. */
export function referralTrees(participants: readonly Participant[]): ReferralNode[] {
  const joints = new Map(participants.map((each) => [each.contact.id, joint(each.contact.name.value, each)]));
  const recorded = namingsIn(joints).toSorted((a, b) => a.at - b.at);
  const all = [...recorded, ...namingsOf(joints, recorded)];
  for (const each of all) take(each);
  const roots = new Set(all.flatMap(({ by, whom }) => [by, whom]).filter((each) => !each.by));
  return [...roots].map(finished);
}

/** How many stand in a tree. */
export const sizeOf = ({ named }: ReferralNode): number => named.reduce((sum, each) => sum + sizeOf(each), 1);
