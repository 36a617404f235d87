import '../request/request.css';
import '../reviews/reviews.css';
import { IconAlertCircle, IconFolderOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { correctionQuery } from '../api/reviewQueries.ts';
import type { Correction } from '../api/shapes.ts';
import { LinkButton } from '../look/LinkButton.tsx';
import { Loaded } from '../look/Loaded.tsx';
import { Missing } from '../look/Missing.tsx';
import { Note } from '../look/Note.tsx';
import { PageHead } from '../look/PageHead.tsx';
import { useWords } from '../look/useWords.ts';
import { formatMoment } from '../time/calendar.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { CorrectionActs } from './CorrectionActs.tsx';
import { CorrectionFacts } from './CorrectionFacts.tsx';
import { hasEnded } from './correctionLooks.ts';
import { CorrectionStateBadge } from './CorrectionStateBadge.tsx';

/** One correction: what is wrong and who says so, what was stated of it, and what its reader may do. */
export function CorrectionPage() {
  const { correctionId } = useParams({ from: '/shell/corrections/$correctionId' });
  const query = useQuery(correctionQuery(correctionId));
  return (
    <Loaded query={query} rows={6} missing={<MissingCorrection />}>
      {(correction) => <CorrectionBody correction={correction} />}
    </Loaded>
  );
}

function CorrectionBody({ correction }: { correction: Correction }) {
  const { t } = useWords();
  const { officer, refusedBecause, state, may } = correction;
  return (
    <div className="page narrow">
      <PageHead title={t('corrections.titleOf', { name: officer.name })} meta={<Meta correction={correction} />}>
        <LinkButton
          to="/dossiers/$officerId"
          params={{ officerId: officer.id }}
          hash={correction.section}
          variant="default"
          leftSection={<IconFolderOpen className="i s" aria-hidden />}
        >
          {t('corrections.dossier')}
        </LinkButton>
      </PageHead>
      {state === 'open' && refusedBecause && (
        <Note tone="warn" icon={IconAlertCircle}>
          <b>{t('corrections.refused')}</b>
          <p>{refusedBecause}</p>
        </Note>
      )}
      <CorrectionFacts correction={correction} />
      {may.answer && <AnswerCard correction={correction} />}
      <CorrectionActs correction={correction} />
    </div>
  );
}

function Meta({ correction }: { correction: Correction }) {
  const { t, both } = useWords();
  const { no, state, dueAt, overdue, escalated, citation } = correction;
  return (
    <>
      <CorrectionStateBadge state={state} />
      <span className="num">{no}</span>
      {!hasEnded(correction) && (
        <span className={overdue ? 'late num' : 'num'}>
          {t(overdue ? 'corrections.overdue' : 'corrections.due', { at: formatMoment(dueAt) })}
        </span>
      )}
      {escalated && <span className="late">{t('corrections.escalated')}</span>}
      <span className="cite">{both(citation.title)}</span>
    </>
  );
}

function MissingCorrection() {
  const { t } = useWords();
  return (
    <Missing title={t('corrections.missing')} text={t('corrections.missingText')}>
      <LinkButton to="/corrections">{t('corrections.back')}</LinkButton>
    </Missing>
  );
}
