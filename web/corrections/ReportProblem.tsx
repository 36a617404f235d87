import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../api/queries.ts';
import type { ReviewSection } from '../api/shapes.ts';
import { useWords } from '../look/useWords.ts';
import { ReportDialog } from './ReportDialog.tsx';

export interface ReportProblemProps {
  officer: { id: string; name: string };
  section: ReviewSection;
}

/**
 * On a section of a dossier: reports that something in it is wrong (R12). Only through an account, which is how records are
 * read at all.
 */
export function ReportProblem({ officer, section }: ReportProblemProps) {
  const { t } = useWords();
  const { account } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!account) return null;
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconFlag className="i s" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('corrections.report.open')}
      </Button>
      {isOpen && (
        <ReportDialog accountId={account.id} officer={officer} section={section} close={() => setOpen(false)} />
      )}
    </>
  );
}
