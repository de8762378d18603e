/** Further pages of the invented site, for what the demonstration page alone cannot show. */

/** The librarian of the demonstration page on a society's site: without a key of hers, with another year for her post. */
export const otherSource = `<!doctype html><html lang="en"><head><title>Amara Lindqvist – Society of Data Librarians</title></head>
  <body><main><h1>Amara Lindqvist</h1><p>Head of Research Data Services</p><p>Ridgefield University Library</p>
  <h2>Career</h2><ul>
    <li>2018–present Head of Research Data Services, Ridgefield University Library</li>
    <li>2014–2019 Data Librarian, Northmoor University Library</li>
  </ul>
  <h2>Talks</h2><ul><li>2024 Keynote “Small data, long shelves”, Halden Library Days</li></ul>
  </main></body></html>`;

/** The same page later: another post, another talk, and a date that was put right. */
export const otherSourceLater = otherSource
  .replace('<p>Head of Research Data Services</p>', '<p>Director of Research Data</p>')
  .replace('2014–2019 Data Librarian', '2013–2019 Data Librarian')
  .replace('2024 Keynote “Small data, long shelves”', '2025 Keynote “What a shelf forgets”');

const filler = (where: string): string =>
  Array.from({ length: 60 }, (_, index) => `<p>The room numbered ${index} ${where} is closed on Mondays.</p>`).join('');

/** A long page with a fact far down, spread over the cells of a table, and with the same words once more in hidden text. */
export const longPage = `<!doctype html><html lang="en"><head><title>Petra Holm</title></head><body><main>
  <h1>PETRA HOLM</h1><p>Archivist, Northmoor County Record Office</p>
  <p hidden>Head of Records Northmoor City Archive</p>
  ${filler('upstairs')}
  <h2>Career</h2>
  <table><tr><td>2014–2018</td><td>Head of Records</td><td>Northmoor City Archive</td></tr></table>
  <h2>Opening hours</h2>
  ${filler('downstairs')}
  </main></body></html>`;

const staff = [
  ['Petra Holm', 'Head of Records', 'p.holm'],
  ['Boris Källström', 'Archivist', 'b.kallstrom'],
  ['Noor Haddad', 'Conservator', 'n.haddad'],
  ['Tomoka Mizuhara', 'Digital Archivist', 't.mizuhara'],
  ['Elias Brandt', 'Reading Room Supervisor', 'e.brandt'],
  ['Ines Valadares', 'Map Curator', 'i.valadares'],
  ['Oskar Nyberg', 'Outreach Officer', 'o.nyberg'],
  ['Maren Dahl', 'Cataloguer', 'm.dahl'],
  ['Jonas Vale', 'Photographer', 'j.vale'],
  ['Salma Idrissi', 'Oral Historian', 's.idrissi'],
] as const;

/** A list of an archive's staff. */
export const staffList = `<!doctype html><html lang="en"><head><title>Our staff – Northmoor County Record Office</title></head><body><main>
  <h1>Our staff</h1>
  ${staff
    .map(
      ([name, role, mail]) =>
        `<div class="card"><h3><a href="/staff/${mail}/">${name}</a></h3><p>${role}</p><p><a href="mailto:${mail}@northmoor.example">${mail}@northmoor.example</a></p></div>`,
    )
    .join('\n')}
  </main></body></html>`;
