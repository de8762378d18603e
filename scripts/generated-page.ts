/** An invented person's page of any size, for measuring how time grows: the same kinds of section again and again. */

export interface GeneratedPage {
  bytes: Buffer;
  /** Elements in the body. */
  elements: number;
}

const entry = (index: number): string => {
  const year = 1980 + (index % 45);
  return `<li><b>${year}–${year + 3}</b> <span>Research officer ${index}</span>, <i>Institute of Tides ${index % 97}</i>, Port Marlow</li>`;
};

const paper = (index: number): string =>
  `<p>Marlow, T. and Quay, S. (${1980 + (index % 45)}). <em>On the drift of measured things, part ${index}.</em> Journal of Slow Water ${index % 60}, 1–${index % 40}.</p>`;

const row = (index: number): string =>
  `<tr><td>${1990 + (index % 35)}</td><td>Lecture ${index}: reading a tide table</td><td><a href="/talks/${index}">slides</a></td></tr>`;

/** Prose, so that a page has the twenty elements a kilobyte or so that written pages have at the most. */
const prose = (index: number): string =>
  `<p>In ${1980 + (index % 45)} she was asked to bring order to station ${index}, whose readings nobody had looked at since the harbour moved, and found that the gauge had stood a hand too high all along; the tables were set again by candlelight, and the pilots were told before the next spring tide came in.</p>`;

/** One section of each kind, twenty entries each. */
function sections(round: number): { html: string; elements: number } {
  const numbers = Array.from({ length: 20 }, (_, index) => round * 20 + index);
  const html = [
    `<section><h2>Positions ${round}</h2><ul>${numbers.map(entry).join('')}</ul></section>`,
    `<section><h2>Publications ${round}</h2>${numbers.map(paper).join('')}</section>`,
    `<section><h2>Biography ${round}</h2>${numbers.map(prose).join('')}</section>`,
    `<section><h2>Talks ${round}</h2><table><tbody>${numbers.map(row).join('')}</tbody></table></section>`,
  ].join('\n');
  // Sections, headings, list and table; then what stands in each entry.
  return { html, elements: 4 + 4 + 3 + 20 * (4 + 2 + 1 + 5) };
}

/** A page of about `size` bytes. */
export function generatedPage(size: number): GeneratedPage {
  const head =
    '<!doctype html><html lang="en"><title>Tamsin Marlow</title><body><h1>Tamsin Marlow</h1><p>Professor of Oceanography, University of Port Marlow</p>';
  const parts = [head];
  let length = head.length;
  let elements = 3;
  for (let round = 0; length < size; round += 1) {
    const next = sections(round);
    parts.push(next.html);
    length += Buffer.byteLength(next.html);
    elements += next.elements;
  }
  return { bytes: Buffer.from(parts.join('\n')), elements };
}
