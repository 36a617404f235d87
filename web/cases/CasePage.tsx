import './cases.css';
import { IconAlertOctagon, IconArrowBackUp } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { caseQuery } from '../api/caseQueries.ts';
import type { CaseDetail } from '../api/shapes.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Missing } from '../look/Missing.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { State } from '../look/State.tsx';
import { useWords } from '../look/useWords.ts';
import { CaseClocks } from './CaseClocks.tsx';
import { CaseDuties } from './CaseDuties.tsx';
import { CaseFlow } from './CaseFlow.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseNotes } from './CaseNotes.tsx';
import { CaseStateBadge } from './CaseStateBadge.tsx';
import { FactsForm } from './FactsForm.tsx';
import { ItemsCard } from './ItemsCard.tsx';
import { LetterCard } from './LetterCard.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import { UndoDialog } from './UndoDialog.tsx';

/** One case, as its reader may see it: what happened, what is awaited until when, and what they may do. */
export function CasePage() {
  const { caseId } = useParams({ from: '/shell/password-cases/$caseId' });
  const found = useQuery(caseQuery(caseId));
  return (
    <Loaded query={found} rows={8} missing={<MissingCase caseId={caseId} />}>
      {(detail) => (
        <div className="page">
          <Head detail={detail} />
          <CaseNotes detail={detail} />
          <CaseClocks detail={detail} />
          <div className="case-cols">
            <div className="stack">
              {(detail.may.state || detail.may.register) && (
                <div className="stack case-first-acts">
                  {detail.may.state && <FactsForm detail={detail} />}
                  {detail.may.register && <RegistrationForm detail={detail} />}
                </div>
              )}
              <CaseFlow detail={detail} />
              <ItemsCard detail={detail} />
              <div className="case-history">
                <CaseHistory detail={detail} />
              </div>
            </div>
            <div className="stack">
              <LetterCard detail={detail} />
              <CaseDuties detail={detail} />
            </div>
          </div>
        </div>
      )}
    </Loaded>
  );
}

function MissingCase({ caseId }: { caseId: string }) {
  const { t } = useWords();
  return (
    <Missing title={t('cases.missing')} text={t('cases.missingText')}>
      <SignInAgain caseId={caseId} isIt />
      <LinkButton to="/password-cases" variant="default">
        {t('cases.back')}
      </LinkButton>
    </Missing>
  );
}

function Head({ detail }: { detail: CaseDetail }) {
  const { t, both } = useWords();
  const [isUndoing, setUndoing] = useState(false);
  const { no, severity, state, account, unit, holder, incident, role, citation, may } = detail;
  return (
    <PageHead
      title={`${t(`cases.severity.${severity}`)} ${account.userName}`}
      meta={
        <>
          <CaseStateBadge state={state} />
          {incident && (
            <State tone="danger" icon={IconAlertOctagon}>
              {t('cases.incident')}
            </State>
          )}
          <span className="num">{no}</span>
          <span>{unit.name}</span>
          <span>{t('cases.holder', { name: holder.name })}</span>
          <span>{t(`cases.role.${role}`)}</span>
          <span className="cite">
            {t('cases.basis')} {both(citation.title)}
          </span>
        </>
      }
    >
      {may.undo && (
        <div className="acts">
          <Button
            variant="default"
            leftSection={<IconArrowBackUp className="i s" aria-hidden />}
            onClick={() => setUndoing(true)}
          >
            {t('cases.undo')}
          </Button>
          <UndoDialog detail={detail} isOpen={isUndoing} close={() => setUndoing(false)} />
        </div>
      )}
    </PageHead>
  );
}
