import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Answer } from '../../api/shapes.ts';
import { LinkButton } from '../../look/LinkButton.tsx';
import { Note } from '../../look/Note.tsx';
import { useWords } from '../../look/useWords.ts';

/** What a report did: the number of its case, and whether the account is frozen. */
export function ReportDone({ outcome, again }: { outcome: Answer<'reportPassword'>; again: () => void }) {
  const { t } = useWords();
  const { caseId, no, severity, joined } = outcome;
  return (
    <Note
      tone="ok"
      icon={IconCircleCheck}
      role="status"
      acts={
        <>
          <LinkButton to="/password-cases/$caseId" params={{ caseId }}>
            {t('cases.ask.see')}
          </LinkButton>
          <Button variant="default" onClick={again}>
            {t('cases.ask.again')}
          </Button>
        </>
      }
    >
      <b className="num">{t(joined ? 'cases.ask.joined' : 'cases.ask.done', { no })}</b>
      <p>{t(severity === 'lost' ? 'cases.ask.doneLost' : 'cases.ask.doneFrozen')}</p>
    </Note>
  );
}
