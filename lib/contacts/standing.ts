/** Which records of what happened count: not those taken back, and of a record and its corrections only the last. */
import type { InteractionId } from '../ids.ts';
import { momentOf, type Interaction } from './interaction.ts';

/**
 * The interactions that count, oldest first: without those taken back or corrected, without the records that take back,
 * and without those whose time cannot be read, of which `oddities` tells. A correction bears the id of the record that it
 * stands instead of, so that what names that record still does. A correction that is taken back leaves what it corrected
 * standing.
 */
export function standing(interactions: readonly Interaction[]): Interaction[] {
  const undone = new Set(interactions.flatMap((each) => (each.type === 'undone' ? [each.undoes] : [])));
  const counted = interactions.filter((each) => each.type !== 'undone' && !undone.has(each.id));
  const first = firstVersions(interactions);
  const replaced = corrected(counted, first);
  // Each time is read once, not at every comparison.
  const moments = new Map(counted.map((each) => [each.id, momentOf(each)]));
  const moment = (each: Interaction): number => moments.get(each.id) ?? 0;
  return counted
    .filter((each) => !replaced.has(each.id) && !Number.isNaN(moment(each)))
    .toSorted((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1))
    .map((each) => (each.corrects === undefined ? each : named(each, first(each.id))));
}

const named = (each: Interaction, id: InteractionId): Interaction => ({ ...each, id });

/** A record and all that was ever written down instead of it, among `all`; `id` is that of any of them. */
export function versionsOf(id: InteractionId, all: readonly Interaction[]): Interaction[] {
  const first = firstVersions(all);
  return all.filter((each) => first(each.id) === first(id));
}

/** Leads from a record to the one that was written down first, through all that it corrects. */
function firstVersions(all: readonly Interaction[]): (id: InteractionId) => InteractionId {
  const corrections = new Map(all.flatMap(({ id, corrects }) => (corrects === undefined ? [] : [[id, corrects]])));
  return (id) => {
    let at = id;
    // A circle can only be imported; it ends where it began.
    const seen = new Set<InteractionId>();
    for (let next = corrections.get(at); next !== undefined && !seen.has(next); next = corrections.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
}

/** Those of `counted` that another of them stands instead of. */
function corrected(
  counted: readonly Interaction[],
  first: (id: InteractionId) => InteractionId,
): ReadonlySet<InteractionId> {
  if (counted.every((each) => each.corrects === undefined)) return new Set();
  const versions = Map.groupBy(counted, (each) => first(each.id));
  return new Set(
    [...versions.values()].flatMap((same) =>
      same
        .toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.id < b.id ? -1 : 1))
        .slice(0, -1)
        .map((each) => each.id),
    ),
  );
}
