/**
 * Whose page it is, by weighing evidence: structured data, the title, headings, the largest text, image captions, address,
 * e-mail. No one source is trusted alone; what several agree on wins over the loudest.
 */
import { coverage, type Block } from '../page/block.ts';
import type { Said } from '../sites/site.ts';
import type { StructuredData } from '../structured/person.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { nameParts } from '../text/names.ts';
import { fold } from '../text/phrases.ts';
import { sentencesOf } from '../text/sentences.ts';
import { decide, inBothScripts, withoutUnseen } from './name-deciding.ts';
import { NameWeighing, type NameEvidence } from './name-weighing.ts';
import { ShownWords } from './stale.ts';

/** Blocks near the top that may show the name: headings, large or bold short lines, the first lines. */
function addBlocks(weighing: NameWeighing, blocks: readonly Block[]): void {
  const sizes = blocks.map((block) => block.fontSize);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  let headings = 0;
  for (const block of blocks.slice(0, 400)) {
    const inMenu = block.box.region === 'nav' || block.box.region === 'footer';
    if (block.level > 0 && headings < 12) {
      headings++;
      const factor = (block.level === 1 ? 1 : block.level === 2 ? 0.8 : 0.55) * (headings <= 2 ? 1 : 0.75);
      weighing.addPieces(block.text, 'heading', inMenu ? factor * 0.5 : factor, block);
    } else if (block.index < 60 && block.text.length <= 70) {
      const loud = coverage(block, block.bold) > 0.8 || (block.fontSize >= largest && block.fontSize > 16);
      const linked = coverage(block, block.links) > 0.9;
      const early = block.index < 12 ? 1 : 0.6;
      weighing.add(block.text, 'text', (loud ? 1.5 : 0.8) * early * (linked || inMenu ? 0.5 : 1), block);
    }
  }
}

const introductions =
  /(?:my name is|i am|i['’]m|je m['’]appelle|je suis|mein name ist|ich bin|me llamo|mi nombre es|soy|mi chiamo|meu nome é|mijn naam is|ik ben|اسمي|أنا|私は|我叫|我是|저는)\s+([^,.!?()、。，]{3,50})/giu;
const copula =
  /^(.{3,50}?)(?:\s\([^()]{1,60}\))?,?\s(?:is|was|are|ist|war|est|es|è|é|was een|received|earned|joined|holds|works|has|wurde|a été|nació|wurde|studied|graduated|founded|est né|ha|sono|studeerde|teaches|leads|serves|specializes|practices|believes|writes|lives)\s/u;

/** Sentences that say who it is: "I am Jane Doe", "Jane Doe is a historian". */
function addSentences(weighing: NameWeighing, blocks: readonly Block[], lexicon: Lexicon): void {
  let read = 0;
  for (const block of blocks) {
    if (block.text.length < 30 || block.box.region === 'nav' || read > 12) continue;
    read++;
    for (const match of block.text.slice(0, 600).matchAll(introductions)) {
      const words = (match[1] ?? '').split(' ');
      for (const length of [2, 3, 4]) weighing.add(words.slice(0, length).join(' '), 'text', 1, block);
    }
    const [first] = sentencesOf(block.text.slice(0, 400), lexicon);
    const subject = first && copula.exec(block.text.slice(first.start, first.end))?.[1];
    if (subject) weighing.add(subject, 'text', 1.2, block);
  }
}

/** Words of the page's address and of an e-mail's local part, to check a name against. */
function addressWords(url: string, emails: readonly string[]): string {
  const { hostname = '', pathname = '' } = URL.parse(url) ?? {};
  const path = safeDecode(pathname);
  return fold([hostname.replace(/^www\./, ''), path, ...emails.map((email) => email.split('@')[0] ?? '')].join(' '));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface NameView {
  blocks: readonly Block[];
  images: readonly { alt: string }[];
  structured: StructuredData;
  url: string;
  emails: readonly string[];
  lexicon: Lexicon;
  /** The name, where the site's adapter knows it. */
  said?: Said | undefined;
}

/** Weight of a name that an adapter vouches for: more than sources that agree by chance. */
const saidWeight = 4;

function saidName({ block, value = block.text }: Said, lexicon: Lexicon): NameEvidence {
  return { ...nameParts(value, lexicon), source: block.level > 0 ? 'heading' : 'text', weight: saidWeight, block };
}

/** The person's name with what speaks for it; undefined when nothing on the page looks like one. */
export function findName(view: NameView): NameEvidence | undefined {
  const { blocks, images, structured, url, emails, lexicon } = view;
  if (view.said) return saidName(view.said, lexicon);
  const weighing = new NameWeighing(lexicon);
  const people = structured.people.filter((person) => person.name !== undefined);
  for (const person of people) {
    weighing.addPieces(person.name ?? '', person.source, person.main ? (people.length > 3 ? 0.6 : 1) : 0.35);
  }
  weighing.addPieces(structured.title, 'title', 1);
  for (const key of ['og:title', 'twitter:title'])
    weighing.addPieces(structured.meta.get(key) ?? '', 'open-graph', 0.8);
  weighing.addPieces(structured.meta.get('author') ?? '', 'meta', 1);
  weighing.addPieces(structured.meta.get('og:site_name') ?? '', 'meta', 0.6);
  const first = structured.meta.get('profile:first_name');
  const family = structured.meta.get('profile:last_name');
  if (first && family) weighing.add(`${first} ${family}`, 'open-graph', 1.3);
  addBlocks(weighing, blocks);
  addSentences(weighing, blocks, lexicon);
  for (const { alt } of images.slice(0, 30)) weighing.addPieces(alt, 'image-alt', 0.8);
  const copyright = blocks.find((block) => block.text.length < 160 && /©|copyright/i.test(block.text));
  const owner = copyright?.text.match(/(?:©|copyright)[\s\d:–,-]*(?:by\s)?([^.|,\d]{4,50})/iu)?.[1];
  if (owner) weighing.addPieces(owner, 'text', 0.7);
  const address = addressWords(url, emails);
  const best = decide(withoutUnseen(weighing.candidates, new ShownWords(blocks), address), address);
  return best && inBothScripts(best, weighing.pairs, blocks, lexicon);
}
