export { peopleCsv } from './people-csv.ts';
export { peopleJson, peopleSchema } from './people-json.ts';
export { personMarkdown, type Course, type Wordings } from './person-markdown.ts';
export { personOf, type Person } from './person.ts';
export { peopleVcards } from './vcard.ts';
