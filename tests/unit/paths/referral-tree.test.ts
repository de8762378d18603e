import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact, Interaction, NameUse } from '../../../lib/contacts/index.ts';
import type { ContactId, InteractionId } from '../../../lib/ids.ts';
import { referralTrees, sizeOf, treeRows, treeScene, type ReferralNode } from '../../../lib/paths/index.ts';
import { contact } from './people.ts';

let clock = 0;

function named(by: Contact, whom: Contact | string, useName: NameUse = 'yes'): Interaction {
  clock += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, clock)).toISOString();
  return {
    type: 'referred',
    id: `record-${clock}` as InteractionId,
    contact: by.id,
    at,
    zone: 'UTC',
    recordedAt: at,
    updatedAt: at,
    name: typeof whom === 'string' ? whom : whom.name.value,
    useName,
    ...(typeof whom !== 'string' && { person: whom.id }),
  };
}

const trees = (people: readonly Contact[], records: readonly Interaction[]): ReferralNode[] =>
  referralTrees(
    people.map((each) => ({
      contact: each,
      history: records.filter((record) => record.contact === each.id),
      stage: 'met',
    })),
  );

/** A tree in a line: who, and in brackets whom they named. */
const line = ({ name, named: whom }: ReferralNode): string =>
  `${name}${whom.length > 0 ? `(${whom.map(line).join(' ')})` : ''}`;

const everyone = (nodes: readonly ReferralNode[]): ReferralNode[] =>
  nodes.flatMap((each) => [each, ...everyone(each.named)]);

describe('the referral tree', () => {
  it('leads from whoever was found alone to those they named, saved or not', () => {
    const [maya, noor, petra] = [contact('Maya Lund'), contact('Noor Haddad'), contact('Petra Dahl')];
    const found = trees(
      [petra, noor, maya, contact('Ida Berg')],
      [named(maya, noor, 'ask'), named(noor, petra), named(noor, 'Jonas Holm', 'no')],
    );
    expect(found.map(line)).toEqual(['Maya Lund(Noor Haddad(Petra Dahl Jonas Holm))']);
    expect(found[0]?.named[0]).toMatchObject({ contact: noor.id, useName: 'ask', stage: 'met' });
    expect(found[0]?.named[0]?.named[1]).toEqual({
      name: 'Jonas Holm',
      useName: 'no',
      named: [],
      alsoNamedBy: [],
      namedBack: [],
      namedThemselves: false,
    });
  });

  it('tells of a circle, of who named themselves and of who was named twice, and stays a tree', () => {
    const [maya, noor, petra] = [contact('Maya Lund'), contact('Noor Haddad'), contact('Petra Dahl')];
    const found = trees(
      [maya, noor, petra],
      [
        named(maya, noor),
        named(noor, petra),
        named(petra, maya),
        named(petra, petra),
        named(maya, petra),
        named(maya, noor),
      ],
    );
    expect(found.map(line)).toEqual(['Maya Lund(Noor Haddad(Petra Dahl))']);
    expect(everyone(found).find(({ name }) => name === 'Petra Dahl')).toMatchObject({
      namedBack: ['Maya Lund'],
      namedThemselves: true,
      alsoNamedBy: ['Maya Lund'],
    });
  });

  it('begins with the first naming where everyone was named by someone', () => {
    const [maya, noor] = [contact('Maya Lund'), contact('Noor Haddad')];
    expect(trees([maya, noor], [named(noor, maya), named(maya, noor)]).map(line)).toEqual(['Noor Haddad(Maya Lund)']);
  });

  it('takes what was said of someone when they were saved, where nothing else tells of it', () => {
    const maya = contact('Maya Lund');
    const noor: Contact = { ...contact('Noor Haddad'), referral: { name: 'Maya Lund', useName: 'no' } };
    const ida: Contact = { ...contact('Ida Berg'), referral: { name: 'Somebody Else', useName: 'yes' } };
    expect(trees([maya, noor, ida], []).map(line)).toEqual(['Maya Lund(Noor Haddad)', 'Somebody Else(Ida Berg)']);
    expect(trees([maya, noor], [named(maya, noor)]).map(line)).toEqual(['Maya Lund(Noor Haddad)']);
  });

  it('has everyone once, whoever named whom, and draws no two in one row', () => {
    const people = Array.from({ length: 7 }, (_, index) => contact(`Person ${'abcdefg'[index] ?? ''}`));
    const pair = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
        const found = trees(
          people,
          pairs.map(([by, whom]) => named(by, whom)),
        );
        const ids = everyone(found).map((each) => each.contact as ContactId);
        expect(new Set(ids).size).toBe(ids.length);
        const taking = pairs.filter(([by, whom]) => by !== whom).flatMap(([by, whom]) => [by.id, whom.id]);
        for (const id of taking) expect(ids).toContain(id);
        const rows = treeRows(found);
        expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index));
        expect(rows).toHaveLength(found.reduce((sum, each) => sum + sizeOf(each), 0));
      }),
    );
  });

  it('is drawn within its size', () => {
    const [maya, noor] = [contact('Maya Lund'), contact('Noor Haddad')];
    const scene = treeScene(trees([maya, noor], [named(maya, noor)]), () => 'You have talked', 'Who sent you to whom');
    expect(
      scene.groups.flatMap(({ shapes }) => shapes.flatMap((each) => (each.is === 'text' ? each.text : []))),
    ).toEqual(['Maya Lund', 'You have talked', 'Noor Haddad', 'You have talked']);
    for (const { x, y } of scene.groups) expect(x < scene.width && y < scene.height).toBe(true);
  });
});
