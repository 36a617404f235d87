import { IconCircleCheck } from '@tabler/icons-react';
import type { Moment } from '../api/recordQueries.ts';
import type { Dossier, DossierSection, SectionDefinition } from '../api/shapes.ts';
import { Card } from '../look/Card.tsx';
import { Note } from '../look/Note.tsx';
import { useWords } from '../look/useWords.ts';
import { formatDay, startOfDay } from '../time/calendar.ts';
import { ReportProblem } from '../corrections/ReportProblem.tsx';
import { ClosedSection } from './ClosedSection.tsx';
import { OpenedNote } from './OpenedNote.tsx';
import { SectionActs } from './SectionActs.tsx';
import { SectionBody } from './SectionBody.tsx';
import { SectionForm } from './SectionForm.tsx';
import { SectionHistory } from './SectionHistory.tsx';
import type { ShownEntry } from './sectionEntries.ts';
import { useSectionCard } from './useSectionCard.ts';

interface SectionCardProps {
  dossier: Dossier;
  definition: SectionDefinition;
  section: DossierSection;
  moment: Moment;
}

/** One section: what it says, since when and by whom recorded, its history; editing it in place; or why it is closed. */
export function SectionCard({ dossier, definition, section, moment }: SectionCardProps) {
  const { both } = useWords();
  const card = useSectionCard(dossier.officer.id, section, moment);
  const { entries, writing, write, opening, savedVersion } = card;
  return (
    <Card
      id={section.section}
      title={both(definition.label)}
      hint={entries?.current && <Since entry={entries.current} />}
      end={
        <SectionActs
          write={writing ? null : write}
          close={section.closed && entries && !writing ? opening.close : null}
        >
          {!writing && <ReportProblem officer={dossier.officer} section={section.section} />}
        </SectionActs>
      }
    >
      {savedVersion !== null && !writing && <Saved version={savedVersion} isClosed={!entries} />}
      {entries && section.closed && <OpenedNote />}
      {!entries && <ClosedSection dossier={dossier} definition={definition} section={section} opening={opening} />}
      {entries && writing && (
        <SectionForm
          {...card}
          officerId={dossier.officer.id}
          definition={definition}
          entries={entries}
          writing={writing}
        />
      )}
      {entries && !writing && <Shown {...card} definition={definition} entries={entries} />}
    </Card>
  );
}

type ShownProps = Parameters<typeof SectionHistory>[0];

function Shown({ definition, entries, isPresent, write }: ShownProps) {
  return (
    <>
      <SectionBody definition={definition} entries={entries} isPresent={isPresent} />
      <SectionHistory definition={definition} entries={entries} isPresent={isPresent} write={write} />
    </>
  );
}

function Since({ entry: { version, validFrom } }: { entry: ShownEntry }) {
  const { t } = useWords();
  return <span className="num">{t('section.since', { version, at: formatDay(startOfDay(validFrom)) })}</span>;
}

function Saved({ version, isClosed }: { version: number; isClosed: boolean }) {
  const { t } = useWords();
  return (
    <div className="section-note">
      <Note tone="ok" icon={IconCircleCheck} role="status">
        <b>{t('section.saved', { version })}</b>
        {isClosed && <p>{t('section.savedClosed')}</p>}
      </Note>
    </div>
  );
}
