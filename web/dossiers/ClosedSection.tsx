import './sealed.css';
import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMe } from '../api/queries.ts';
import type { Dossier, DossierSection, SectionDefinition } from '../api/shapes.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { ProblemNote } from '../look/ProblemNote.tsx';
import { useWords } from '../look/useWords.ts';
import type { useOpening } from './useOpening.ts';

interface ClosedSectionProps {
  dossier: Dossier;
  definition: SectionDefinition;
  section: DossierSection;
  opening: ReturnType<typeof useOpening>;
}

/** Why a section is closed, and what opens it: pressing on the record, or a permission and the way to ask for it. */
export function ClosedSection({ dossier, definition, section, opening }: ClosedSectionProps) {
  const { t } = useWords();
  const { mayOpen, reason } = section;
  const group = t(`terms.workGroup.${definition.workGroup}`);
  return (
    <div className="closed-section">
      <IconLock className="i" aria-hidden />
      <div className="stack tight">
        {reason === 'work_group' ? (
          <p>
            <b>{t('section.otherGroup', { group })}</b> {t('section.otherGroupText')}{' '}
            <span className="cite">{t('section.otherGroupCite')}</span>
          </p>
        ) : (
          <p>
            <b>{t('section.sensitive')}</b> {t(mayOpen ? 'section.sensitiveMayOpen' : 'section.sensitiveClosed')}{' '}
            <span className="cite">{t('section.sensitiveCite')}</span>
          </p>
        )}
        {opening.error && <ProblemNote error={opening.error} />}
        <div className="row wrap">
          {mayOpen ? (
            <Button
              size="xs"
              variant="default"
              loading={opening.isOpening}
              leftSection={<IconLockOpen className="i s" aria-hidden />}
              onClick={() => opening.open(undefined)}
            >
              {t('section.open')}
            </Button>
          ) : (
            <AskForIt dossier={dossier} definition={definition} section={section} />
          )}
        </div>
      </div>
    </div>
  );
}

/** The wizard, filled in with what opens the section; bare where no account is in use that could hold it. */
function AskForIt({ dossier, definition, section }: Omit<ClosedSectionProps, 'opening'>) {
  const { t } = useWords();
  const { account } = useMe();
  const permissions = section.reason === 'work_group' ? 'records.read' : 'records.sensitive';
  const offer = account && {
    accountId: account.id,
    permissions,
    workGroup: definition.workGroup,
    unitId: dossier.managingUnit.id,
    withSubordinates: false,
  };
  return (
    <LinkButton to="/requests/new" search={offer ?? {}} size="xs" variant="default">
      {t(section.reason === 'work_group' ? 'section.askGroup' : 'section.askSensitive')}
    </LinkButton>
  );
}
