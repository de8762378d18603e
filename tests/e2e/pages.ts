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
