/** The way by which someone came to their work: their lane, and where others' ways stand beside it. */
import { useMemo } from 'preact/hooks';
import { careerOf, yearsOf } from '../../../lib/paths/index.ts';
import { CareersTable } from '../paths/CareersTable.tsx';
import { LaneStrip } from '../paths/LaneStrip.tsx';
import type { PersonProps } from './PersonPage.tsx';
import '../paths/paths.css';

export function PathPart({ known: { contact, facts } }: PersonProps) {
  const now = useMemo(() => yearsOf(Temporal.Now.plainDateISO()), []);
  const career = useMemo(() => careerOf(contact, facts, now), [contact, facts, now]);
  return (
    <>
      <LaneStrip career={career} now={now} />
      {career.stays.length > 0 && (
        <details>
          <summary>As a table</summary>
          <CareersTable careers={[career]} />
        </details>
      )}
      <p>
        <a href={`#paths?part=ways&person=${contact.id}`}>Who came another way</a>
      </p>
    </>
  );
}
