/** What the first sentences about the person say they are. */
import { capitalisedRun, organizationIn, splitAtJoin, titleIn } from '../facts/fields.ts';
import { datesIn } from '../text/dates.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { wordsOf } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';
import { firstPart, hasName, type PostView, type PostWeighing } from './post-weighing.ts';

const copula =
  /(?:^|\s)(?:is|am|was|['’]m|ist|bin|est|suis|es|soy|è|sono|é|sou|ben|currently|works as|working as|serves as|tätig als|als|as|come|como|comme|war|were|are)\s+(?:currently |now |also |actuellement |attualmente |derzeit |depuis [^,]{3,30} )?(?:an? |the |ein |eine |einer |un |une |una |um |uma |de |een |la |le |il |el |o |der |die )?/giu;

/** "She is a professor of history at the University of X": the first sentences about the person. */
export function addProse(weighing: PostWeighing, { blocks, lexicon, name }: PostView): void {
  let read = 0;
  for (const block of blocks) {
    if (read >= 8) break;
    if (block.text.length < 40 || ['nav', 'footer'].includes(block.box.region)) continue;
    const sentences = sentencesOf(block.text.slice(0, 1_800), lexicon).slice(0, 8);
    let told = false;
    for (const [index, run] of sentences.entries()) {
      const sentence = block.text.slice(run.start, run.end);
      const words = wordsOf(sentence);
      if (!lexicon.first.has(words) && !lexicon.third.has(words) && !(name !== undefined && hasName(words, name)))
        continue;
      told = true;
      weighSentence(weighing, sentence, 1.05 - read * 0.08 - index * 0.03, lexicon);
    }
    if (told) read++;
  }
}

const past =
  /\b(?:was|were|has been|had|formerly|former|previously|until|ex-|received|earned|graduated|war|wurde|était|fue|before)\b/i;

/** What someone founded or runs is where they are, until they say otherwise. */
const ownVenture =
  /\b(?:[Ff]ounded|[Ff]ounder(?: and \w+)? of|[Cc]o-?founded|[Cc]o-?founder of|CEO of|CTO of|owner of)\s((?:[A-Z][\w.&'-]*\s?){1,4})/;

function weighSentence(weighing: PostWeighing, sentence: string, weight: number, lexicon: Lexicon): void {
  const dates = datesIn(sentence);
  const ended = dates.some((each) => each.to !== undefined) && !dates.some((each) => each.ongoing);
  const once = dates.some((each) => !each.isRange);
  const isPast =
    (past.test(sentence) ? 0.4 : 0) +
    (ended ? 0.5 : 0) +
    (once ? 0.25 : 0) -
    (dates.some((each) => each.ongoing) ? 0.1 : 0);
  const founded = ownVenture.exec(sentence)?.[1];
  if (founded !== undefined) weighing.organization(founded, 'text', weight - isPast);
  for (const match of sentence.matchAll(copula)) {
    const rest = sentence.slice(match.index + match[0].length);
    const phrase = rest.split(/[.;!?]|,\s(?:and|where|who|which|und|et|y)\s/)[0] ?? '';
    const words = wordsOf(phrase);
    const role = lexicon.roles.find(words).find((hit) => hit.from < 7);
    if (!role) continue;
    const joined = splitAtJoin(phrase, lexicon);
    const title = joined?.title ?? titleIn(phrase, lexicon) ?? phrase;
    const organization = joined ? firstPart(joined.organization) : organizationIn(phrase, lexicon);
    const named =
      organization === undefined ? undefined : capitalisedRun(organization, wordsOf(organization), 0, lexicon);
    const value = named ?? organization;
    if (value === undefined) weighing.headline(title, 'text', weight - isPast);
    else weighing.both(title, value, weight - isPast);
    return;
  }
  const organization = organizationIn(sentence, lexicon);
  if (organization !== undefined) weighing.organization(organization, 'text', weight - 0.35 - isPast);
}
