/** What came of the letters so far, in plain counts of people and days. No rate, no score: it is too few people for either. */
import { happenedOn, isAsk, isTalk, isTheirs, standing, type Interaction } from '../contacts/index.ts';

export interface Statistics {
  /** People who were asked for something, however often. */
  writtenTo: number;
  /** Those of them who answered in any way, a "no" too. */
  heardFrom: number;
  /** People with whom there was a talk, or who answered the questions in writing, asked or not. */
  met: number;
  /** The median of days from the first letter to the first answer, over those who answered; a half between two days. */
  daysToReply?: number;
}

/** Days on the wall clock from the first letter that asks to the first sign of them after it. */
function daysToAnswer(history: readonly Interaction[]): number | undefined {
  const asked = history.findIndex(isAsk);
  const letter = history[asked];
  const answer = letter && history.slice(asked + 1).find(isTheirs);
  return answer && Math.max(0, happenedOn(letter).until(happenedOn(answer), { largestUnit: 'days' }).days);
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The statistics of everything that happened. */
export function statistics(interactions: readonly Interaction[]): Statistics {
  const histories = [...Map.groupBy(interactions, (each) => each.contact).values()].map(standing);
  const asked = histories.filter((history) => history.some(isAsk));
  const waits = asked.flatMap((history) => daysToAnswer(history) ?? []);
  const daysToReply = median(waits);
  return {
    writtenTo: asked.length,
    heardFrom: waits.length,
    met: histories.filter((history) => history.some(isTalk)).length,
    ...(daysToReply !== undefined && { daysToReply }),
  };
}
