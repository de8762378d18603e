/** The careers in words: the same as the lanes, and what no page dates. */
import { noField, type Career, type Stay } from '../../../lib/paths/index.ts';
import { stayWhen } from './stay-words.ts';

const kindWords: Record<Stay['kind'], string> = { work: 'Post', study: 'Study' };

export function CareersTable({ careers }: { careers: readonly Career[] }) {
  return (
    <div class="paths-table">
      <table>
        <caption class="visually-hidden">Posts and studies, person by person, in time</caption>
        <thead>
          <tr>
            {['Name', 'Kind', 'What', 'Where', 'When', 'Field', 'In the words of the page'].map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        {careers.map(({ contact, stays }) => (
          <tbody key={contact.id}>
            {stays.map((stay, index) => (
              <tr key={stay.facts[0].id}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={stays.length}>
                    <a href={`#${contact.id}`} dir="auto">
                      {contact.name.value}
                    </a>
                  </th>
                )}
                <td>{kindWords[stay.kind]}</td>
                <td dir="auto">{stay.title}</td>
                <td dir="auto">{stay.organization}</td>
                <td>{stayWhen(stay)}</td>
                <td>{stay.field ?? noField}</td>
                <td dir="auto" class="quote-cell">
                  {stay.facts[0].quote}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
