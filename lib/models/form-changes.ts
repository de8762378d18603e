/** What the user did on a form, as a record keeps it, and the same done to a form that the page has filled anew. */
import { formTexts, type FormChanges } from '../contacts/index.ts';
import type { CaptureForm, FactChoice } from './capture-form.ts';

/** How the page fills a field of text. */
const textRead = ({ read }: CaptureForm, field: (typeof formTexts)[number]): string =>
  field === 'emails' ? read.emails.join(', ') : read[field];

const factChanges = ({ fact, ticked, tickedAtFirst, correction }: FactChoice): FormChanges['facts'] =>
  ticked.value === tickedAtFirst && !correction.value
    ? []
    : [{ quote: fact.quote, ticked: ticked.value, ...(correction.value && { correction: correction.value }) }];

/** What differs from the form as the page fills it; undefined where nothing does. Reads every signal of the form. */
export function changesIn(form: CaptureForm): FormChanges | undefined {
  const texts = Object.fromEntries(
    formTexts.flatMap((field) => (form[field].value === textRead(form, field) ? [] : [[field, form[field].value]])),
  );
  const left = new Set(form.links.value.map((link) => link.url));
  const withoutLinks = form.read.links.map((link) => link.url).filter((url) => !left.has(url));
  const facts = form.facts.flatMap(factChanges);
  const isSame = Object.keys(texts).length === 0 && withoutLinks.length === 0 && facts.length === 0;
  return isSame ? undefined : { texts, withoutLinks, facts };
}

/** Does to a form what was done before; what the page no longer has is passed over. */
export function repeat(changes: FormChanges, form: CaptureForm): void {
  for (const field of formTexts) form[field].value = changes.texts[field] ?? form[field].value;
  form.links.value = form.links.value.filter((link) => !changes.withoutLinks.includes(link.url));
  const byQuote = new Map(changes.facts.map((each) => [each.quote, each]));
  for (const choice of form.facts) {
    const done = byQuote.get(choice.fact.quote);
    if (!done) continue;
    choice.ticked.value = done.ticked;
    choice.correction.value = done.correction;
  }
}
