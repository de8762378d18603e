/** What the columns of a table are taken for, which the user may know better. */
import type { ColumnField, Columns, Table } from '../../lib/exchange/index.ts';
import type { ImportingModel } from '../../lib/models/importing.ts';
import { Choice } from '../Choice.tsx';
import { columnWords } from './import-words.ts';

const leftOut = 'left-out';
const options: readonly (readonly [ColumnField | typeof leftOut, string])[] = [
  [leftOut, 'Leave out'],
  ...(Object.entries(columnWords) as [ColumnField, string][]),
];

export function ColumnChoices({
  importing,
  table,
  columns,
  isOpen,
}: {
  importing: ImportingModel;
  table: Table;
  columns: Columns;
  /** Whether they are shown at once. */
  isOpen: boolean;
}) {
  return (
    <details open={isOpen}>
      <summary>What the columns are taken for</summary>
      <div class="import-columns">
        {table.columns.map(({ place, heading, sample }) => (
          <div key={place} class="stack-tight">
            <Choice
              label={heading === '' ? `Column ${place + 1}` : heading}
              value={columns[place] ?? leftOut}
              options={options}
              onChoose={(value) => void importing.take(place, value === leftOut ? undefined : value)}
            />
            {sample !== '' && (
              <span class="small one-line" dir="auto">
                {sample}
              </span>
            )}
          </div>
        ))}
      </div>
    </details>
  );
}
